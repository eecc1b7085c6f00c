"""Whatever is wrong: one clear message, nothing half-written, nothing touched."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import (
    environment,
    hearing_interrupts,
    replace,
    run,
    tree,
    without_privilege,
)

Spoil = Callable[[Path], object]


def own_template(harbor: Path, text: str) -> None:
    (harbor / "templates").mkdir()
    (harbor / "templates" / "hearing-memo.md.j2").write_text(text, encoding="utf-8")


def own_house(harbor: Path, content: bytes) -> None:
    (harbor / "templates").mkdir()
    (harbor / "templates" / "house.docx").write_bytes(content)


def directory_for_dossier(harbor: Path) -> None:
    (harbor / "dossier.yaml").unlink()
    (harbor / "dossier.yaml").mkdir()


CASES: list[tuple[str, Spoil, int, str, str]] = [
    (
        "a missing dossier file",
        lambda harbor: (harbor / "dossier.yaml").unlink(),
        2,
        "error: 'harbor' holds no dossier.yaml",
        "briefings new",
    ),
    ("a folder for the dossier file", directory_for_dossier, 2, "dossier.yaml", ""),
    (
        "an empty dossier",
        lambda harbor: (harbor / "dossier.yaml").write_text(""),
        1,
        "harbor/dossier.yaml:1:1: error: ",
        "",
    ),
    (
        "unreadable bytes",
        lambda harbor: (harbor / "dossier.yaml").write_bytes(b"dossier: \xff\xfe\n"),
        1,
        "harbor/dossier.yaml:1:10: error: ",
        "UTF-8",
    ),
    (
        "a missing included file",
        lambda harbor: (harbor / "facts.yaml").unlink(),
        1,
        "harbor/dossier.yaml:",
        "lost-include",
    ),
    (
        "a folder for an included file",
        lambda harbor: (
            (harbor / "facts.yaml").unlink(),
            (harbor / "facts.yaml").mkdir(),
        ),
        1,
        "harbor/dossier.yaml:",
        "facts.yaml",
    ),
    (
        "a snapshot that is not text",
        lambda harbor: (harbor / "sources/gazette.txt").write_bytes(b"\xff\xfe\x00"),
        1,
        "unreadable-snapshot",
        "UTF-8",
    ),
    (
        "a template with a syntax error",
        lambda harbor: own_template(harbor, "# {{ title }}\n\n{% if %}\n"),
        2,
        "harbor/templates/hearing-memo.md.j2:3:",
        "{% if %}",
    ),
    (
        "a template with an undefined name",
        lambda harbor: own_template(harbor, "# A memo\n\n{{ titel }}\n"),
        2,
        "harbor/templates/hearing-memo.md.j2:3:",
        "titel",
    ),
    (
        "a template with an unknown container",
        lambda harbor: own_template(harbor, "# A memo\n\n::: calout\nx\n:::\n"),
        2,
        "harbor/templates/hearing-memo.md.j2:3:",
        "did you mean 'callout'?",
    ),
    (
        "a house file that is not a Word file",
        lambda harbor: own_house(harbor, b"not a Word file"),
        2,
        "house.docx",
        "Word",
    ),
    (
        "a kind that has no template",
        lambda harbor: replace(
            harbor / "dossier.yaml",
            "  - kind: hearing-memo\n",
            "  - kind: heering-memo\n",
        ),
        1,
        "heering-memo",
        "hearing-memo",
    ),
]


@pytest.mark.parametrize(
    ("spoil", "code", "says", "helps"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_a_build_says_what_is_wrong_and_writes_nothing(
    harbor: Path, call: Call, spoil: Spoil, code: int, says: str, helps: str
) -> None:
    spoil(harbor)
    before = tree(harbor)

    ran = call("build", "harbor")

    said = ran.out + ran.err
    assert ran.code == code, said
    assert says in said
    assert helps in said
    assert tree(harbor) == before
    assert not (harbor / "out").exists()


@pytest.mark.parametrize("command", ["check", "build", "seal"])
@pytest.mark.parametrize("dossier", ["nowhere", "notes.txt/x", "zero\0byte", "x" * 300])
def test_a_dossier_that_is_not_there_is_named(
    harbor: Path, call: Call, command: str, dossier: str
) -> None:
    Path("notes.txt").write_text("x")

    ran = call(command, dossier)

    assert ran.code == 2
    assert ran.err.startswith("error: '")
    assert "help: " in ran.err
    assert ran.out == ""


def test_a_document_edited_by_hand_is_kept_unless_forced(
    harbor: Path, call: Call
) -> None:
    memo = harbor / "out" / "harbor-cranes-hearing-memo.docx"
    call("build", "harbor")
    first = memo.read_bytes()
    memo.write_bytes(b"edited by hand")

    refused = call("build", "harbor")

    assert refused.code == 2
    assert str(memo) in refused.err
    assert "--force" in refused.err
    assert memo.read_bytes() == b"edited by hand"

    assert call("build", "harbor", "--force").code == 0
    assert memo.read_bytes() == first
    assert call("build", "harbor").code == 0


def test_a_file_that_we_did_not_write_is_kept(harbor: Path, call: Call) -> None:
    out = harbor / "out"
    out.mkdir()
    (out / "harbor-cranes-hearing-memo.docx").write_bytes(b"someone's own")

    assert call("build", "harbor").code == 2
    assert tree(out) == {"harbor-cranes-hearing-memo.docx": b"someone's own"}


def test_an_output_folder_that_is_a_file_is_named(harbor: Path, call: Call) -> None:
    Path("taken").write_text("x")

    ran = call("build", "harbor", "--out", "taken")

    assert ran.code == 2
    assert "'taken'" in ran.err
    assert "--out" in ran.err
    assert Path("taken").read_text() == "x"


@pytest.mark.skipif(sys.platform != "linux", reason="privileges are given up by prctl")
def test_an_output_folder_that_is_closed_is_named(harbor: Path) -> None:
    closed = Path("closed")
    closed.mkdir(mode=0o555)

    ran = run("build", harbor, "--out", closed, preexec_fn=without_privilege)

    assert ran.code == 2
    assert ran.err.startswith("error: 'closed")
    assert "may not be written by you" in ran.err
    assert tree(closed) == {}


@pytest.mark.parametrize(
    ("size", "told"), [(0, ".briefings.json"), (4096, "hearing-memo.docx")]
)
def test_a_full_disk_leaves_no_half_document(
    harbor: Path, size: int, told: str
) -> None:
    # Writing past the limit fails as it does on a full disk.
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    ran = run("build", "harbor", preexec_fn=limit)

    assert ran.code == 2
    assert told in ran.err
    assert "Traceback" not in ran.err
    assert tree(harbor / "out") == {}


def test_a_full_disk_leaves_the_earlier_document(harbor: Path, call: Call) -> None:
    call("build", "harbor")
    before = tree(harbor)
    replace(harbor / "dossier.yaml", "title: Who inspects the cranes?", "title: Who?")
    replace(harbor / "dossier.yaml", '"Hearing: Who inspects the cranes?"', "Who?")
    changed = tree(harbor)

    ran = run(
        "build",
        "harbor",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024)),
    )

    assert ran.code == 2
    assert tree(harbor) == changed
    assert tree(harbor / "out") == {
        name.removeprefix("out/"): content
        for name, content in before.items()
        if name.startswith("out/")
    }


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", [["check", "harbor"], ["schema"], ["explain"]])
def test_output_that_cannot_be_printed_is_an_error(
    harbor: Path, command: list[str]
) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefings", *command],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
            env=environment(),
        )

    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.parametrize("command", [["schema"], ["check", "harbor"]])
def test_a_reader_that_stops_early_is_no_error(
    harbor: Path, command: list[str]
) -> None:
    printing = subprocess.Popen(
        [sys.executable, "-m", "briefings", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert printing.stdout is not None
    assert printing.stderr is not None
    printing.stdout.close()

    with printing.stderr as errors:
        assert errors.read() == b""
    assert printing.wait(timeout=20) == 0


def test_an_interrupted_command_ends_clean(harbor: Path) -> None:
    # A pipe nobody fills keeps the command waiting on its dossier.
    (harbor / "facts.yaml").unlink()
    os.mkfifo(harbor / "pipe")
    waiting = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, "check", "harbor"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
        preexec_fn=hearing_interrupts,  # noqa: PLW1509 -- no threads here
    )
    assert waiting.stdout is not None
    assert waiting.stdout.readline() == "ready\n"
    time.sleep(0.05)
    waiting.send_signal(signal.SIGINT)
    out, err = waiting.communicate(timeout=20)

    assert waiting.returncode == 130
    assert err.strip() == "interrupted"
    assert out == ""


INTERRUPTED = """
import sys, time
import briefings.build
from briefings.cli import main
def slow(*arguments):
    print("ready", flush=True)
    time.sleep(20)
briefings.build.check_dossier = slow
main(sys.argv[1:])
"""


def test_an_unforeseen_fault_shows_no_traceback(harbor: Path) -> None:
    broken = INTERRUPTED.replace("time.sleep(20)", "raise ZeroDivisionError")

    done = subprocess.run(
        [sys.executable, "-c", broken, "check", "harbor"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=environment(),
    )

    assert done.returncode == 3
    assert done.stderr.startswith("error: ")
    assert "Traceback" not in done.stderr
    assert "ZeroDivisionError" not in done.stderr
