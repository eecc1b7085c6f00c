"""`briefings template`: one's own templates, new and held to their contract."""

import http.client
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import environment, hearing_interrupts, replace


def test_a_new_template_is_written_checked_and_built(harbor: Path, call: Call) -> None:
    made = call("template", "new", "floor-note", "--from", "fact-sheet", "--in", harbor)
    file = harbor / "templates" / "floor-note.md.j2"
    file.write_text(file.read_text("utf-8") + "\nFor the floor.\n", encoding="utf-8")

    checked = call("template", "check", "--in", harbor)
    built = call("build", harbor, "--kind", "floor-note", "--format", "txt")

    assert (made.code, checked.code, built.code) == (0, 0, 0)
    assert "as `kind: floor-note`" in made.out
    assert checked.out.startswith("floor-note: in order; 25 sample dossiers come out\n")
    assert "dossier.hearing.title" in checked.out
    text = harbor / "out" / "harbor-cranes-floor-note.txt"
    assert "For the floor." in text.read_text("utf-8")


def test_the_dossier_s_own_goes_before_ours(harbor: Path, call: Call) -> None:
    assert call("template", "new", "hearing-memo", "--in", harbor).code == 0
    file = harbor / "templates" / "hearing-memo.md.j2"
    file.write_text(
        "Ours alone. {.lead}\n\n::: contents\n\n{{ key_figures() }}\n", encoding="utf-8"
    )

    assert call("build", harbor, "--format", "txt").code == 0

    text = (harbor / "out" / "harbor-cranes-hearing-memo.txt").read_text("utf-8")
    assert "Ours alone." in text
    assert "Purpose" not in text


def test_nothing_is_overwritten(harbor: Path, call: Call) -> None:
    call("template", "new", "timeline", "--in", harbor)
    file = harbor / "templates" / "timeline.md.j2"
    file.write_text("mine\n")

    again = call("template", "new", "timeline", "--in", harbor)

    assert (again.code, file.read_text()) == (2, "mine\n")
    assert "is there already" in again.err


def test_what_is_wrong_is_told_with_its_line(harbor: Path, call: Call) -> None:
    call("template", "new", "timeline", "--in", harbor)
    replace(
        harbor / "templates" / "timeline.md.j2",
        "timeline_drawn(dossier.timeline)",
        "timeline_drawn(dossier.timelin)",
    )

    ran = call("template", "check", "--in", harbor)

    assert ran.code == 1
    assert "templates/timeline.md.j2:" in ran.err
    assert "did you mean 'timeline'?" in ran.err


def test_without_one_or_a_dossier_that_is_said(harbor: Path, call: Call) -> None:
    none, nowhere = call("template", "check", "--in", harbor), call("template", "check")

    assert (none.code, nowhere.code) == (2, 2)
    assert "has no template of its own" in none.err
    assert "there is no dossier in '.'" in nowhere.err


@pytest.mark.slow
def test_a_watched_template_is_shown_until_it_is_interrupted(
    harbor: Path, call: Call
) -> None:
    call("template", "new", "timeline", "--in", harbor)
    watch = subprocess.Popen(
        [sys.executable, "-u", "-m", "briefings", "template", "check", "--watch"],
        cwd=harbor,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hearing_interrupts,  # noqa: PLW1509 -- no threads here
    )
    try:
        assert watch.stdout is not None
        host, _, name = watch.stdout.readline().split()[4][7:].partition("/")
        shown_when(host, f"/{name}page", "Chronology")
        file = harbor / "templates" / "timeline.md.j2"
        file.write_text("Only this. {{ dossier.title }}\n", encoding="utf-8")
        shown_when(host, f"/{name}page", "Only this.")
        file.write_text("{{ dossier.titel }}\n", encoding="utf-8")
        shown_when(host, f"/{name}page", "did you mean")
    finally:
        watch.send_signal(signal.SIGINT)
        out, err = watch.communicate(timeout=20)
    assert watch.returncode == 0
    assert out.endswith("Ended.\n")
    assert "Traceback" not in err
    assert "'titel'" in err


def shown_when(host: str, path: str, words: str) -> None:
    """Wait until the page has these words."""
    until = time.monotonic() + 20
    page = ""
    while time.monotonic() < until:
        there = http.client.HTTPConnection(host, timeout=5)
        there.request("GET", path)
        page = there.getresponse().read().decode("utf-8")
        if words in page:
            return
        time.sleep(0.1)
    raise AssertionError(f"{words!r} did not come: {page[:500]}")
