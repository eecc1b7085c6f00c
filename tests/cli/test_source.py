"""`briefings source add` in a real folder."""

import io
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import tree
from tests.sources.files import ARTICLE, mail


@pytest.fixture
def fresh(tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    call("new", "d")
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "d"


def test_a_text_becomes_a_source(fresh: Path, call: Call) -> None:
    before = (fresh / "dossier.yaml").read_text("utf-8").splitlines()

    ran = call(
        *("source", "add", "d", "a.txt", "--id", "cranes", "--kind", "news"),
        *("--publisher", "The Merrow Gazette", "--published", "2026-01-10"),
    )

    after = (fresh / "dossier.yaml").read_text("utf-8").splitlines()
    assert ran.code == 0, ran.err
    assert "Added source 'cranes' to dossier.yaml: sources/cranes.txt" in ran.out
    assert (fresh / "sources" / "cranes.txt").read_text("utf-8") == ARTICLE
    at = after.index("  - id: cranes")
    added = len(after) - len(before)
    assert after[:at] + after[at + added :] == before
    checked = call("check", "d")
    assert checked.code == 0, checked.out
    assert "no fact rests on source 'cranes'" in checked.out


def test_the_same_text_is_one_source(fresh: Path, call: Call) -> None:
    call("source", "add", "d", "a.txt", "--id", "cranes")
    before = tree(fresh)

    ran = call("source", "add", "d", "a.txt")

    assert "is in the dossier already: 'cranes'" in ran.out
    assert tree(fresh) == before


def test_what_is_near_has_one_origin(fresh: Path, call: Call, tmp_path: Path) -> None:
    (tmp_path / "m.eml").write_bytes(mail())
    call("source", "add", "d", "a.txt", "--id", "cranes")

    ran = call("source", "add", "d", "m.eml")

    assert "nearly that of 'cranes'" in ran.out
    assert "origin: cranes" in (fresh / "dossier.yaml").read_text("utf-8")


def test_a_text_that_may_be_a_copy_is_asked_about(
    fresh: Path, call: Call, tmp_path: Path
) -> None:
    (tmp_path / "b.txt").write_text("He told The Merrow Gazette so.\n", "utf-8")

    ran = call("source", "add", "d", "b.txt", "--publisher", "The Coast")

    assert (
        "Note: The text tells what 'The Merrow Gazette' was told or obtained, and the"
        " publisher is 'The Coast': one may have it from the other." in ran.out
    )
    assert "If this page took its text over from another one, say from which" in ran.out


def test_what_is_pasted_is_read(
    fresh: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    pasted = io.TextIOWrapper(io.BytesIO(ARTICLE.encode()))
    monkeypatch.setattr(sys, "stdin", pasted)

    ran = call("source", "add", "d", "-", "--withhold")

    assert ran.code == 0
    assert "Not found: its publisher." in ran.out
    assert "redistribute: no" in (fresh / "dossier.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("add d nothing.txt", "'nothing.txt' cannot be read"),
        ("add nowhere a.txt", "nowhere"),
        ("add d a.txt --published yesterday", "'yesterday' is no day"),
        ("add d a.txt --published 2026-02-30", "'2026-02-30' is no day"),
        ("add d a.txt --published 2026-02", "'2026-02' is no day"),
        ("add d a.txt --id x --author=", "`authors` of source 'x' is empty"),
        ("add d a.txt --id drills-missing", "'drills-missing' in `facts` already"),
        ("add d a.txt --kind newspaper", "'--kind' cannot be 'newspaper'"),
        ("add d a.txt --id ../../evil", "'../../evil' cannot be an id"),
        ("add d a.txt --id Evil", "'Evil' cannot be an id"),
        ("add d a.txt b.txt --id x", "one id is given for several files"),
        ("ad d a.txt", "there is no command 'source ad'"),
    ],
)
def test_a_slip_leaves_everything_as_it_was(
    fresh: Path, call: Call, arguments: str, says: str
) -> None:
    before = tree(fresh)

    ran = call("source", *arguments.split())

    assert ran.code == 2
    assert says in ran.err
    assert "    help: " in ran.err
    assert tree(fresh) == before


def test_a_title_of_blanks_is_refused(fresh: Path, call: Call) -> None:
    before = tree(fresh)

    ran = call("source", "add", "d", "a.txt", "--id", "x", "--title", "  ")

    assert ran.code == 2
    assert "source 'x' was not added: `title` of source 'x' is empty" in ran.err
    assert tree(fresh) == before


def test_ids_of_long_names_stay_ids(fresh: Path, call: Call, tmp_path: Path) -> None:
    for number in range(3):
        name = tmp_path / f"{'a very long name of a file ' * 3}{number}.txt"
        name.write_text(f"It rained {number} times at the pier today.\n", "utf-8")
        assert call("source", "add", "d", name).code == 0

    assert call("check", "d", "-qq").code == 1  # undated, but read
    assert "undated-source" in call("check", "d", "--output", "concise").out
