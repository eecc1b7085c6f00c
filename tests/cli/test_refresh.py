"""A newer copy of a source: every excerpt is sorted, and only what must is changed."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import tree
from tests.sources.files import ARTICLE

NEW = (
    ARTICLE.replace("4,200 cranes", "4,100 cranes")
    .replace("PORT MERROW", "A new opening stands here.\n\nPORT MERROW", 1)
    .replace("“Nobody tells you the green is from another crane.”", "")
    + "\nCorrection: An earlier version of this article had another number.\n"
)


@pytest.fixture
def newer(harbor: Path) -> Path:
    Path("new.txt").write_text(NEW, encoding="utf-8")
    return harbor


def test_every_excerpt_is_sorted(newer: Path, call: Call) -> None:
    ran = call("source", "refresh", "harbor", "gazette", "new.txt")

    assert ran.code == 1
    assert "  register-size: edited: ... lists more than [-4,200-]{+4,100+}" in ran.out
    assert "  inspections-average: moved" in ran.out
    assert "Suspect until a person mends them: register-size, " in ran.out
    assert "Questions that rest on them: " in ran.out
    assert "Note: the copy tells of a change: Correction: " in ran.out
    assert (newer / "sources" / "gazette-2.txt").read_text("utf-8") == NEW
    assert (newer / "sources" / "gazette.txt").read_text("utf-8") == ARTICLE


def test_only_changed_words_are_refused_afterwards(newer: Path, call: Call) -> None:
    call("source", "refresh", "harbor", "gazette", "new.txt")

    checked = call("check", "harbor", "--output", "concise")

    errors = [line for line in checked.out.splitlines() if ": error: " in line]
    assert checked.code == 1
    assert errors
    assert all("excerpt]" in line for line in errors)
    assert "moved-excerpt" not in checked.out


def test_a_place_that_moved_is_all_that_changes_of_a_fact(
    newer: Path, call: Call
) -> None:
    before = (newer / "facts.yaml").read_text("utf-8").splitlines()
    call("source", "refresh", "harbor", "gazette", "new.txt")
    after = (newer / "facts.yaml").read_text("utf-8").splitlines()

    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 1
    assert "at: {start: " in changed[0]


def test_the_line_ends_of_a_file_stay(newer: Path, call: Call) -> None:
    files = [newer / "dossier.yaml", newer / "facts.yaml"]
    for file in files:
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    call("source", "refresh", "harbor", "gazette", "new.txt")

    for file in files:
        content = file.read_bytes()
        assert content.count(b"\r\n") == content.count(b"\n")


def test_built_documents_that_show_them_are_named(newer: Path, call: Call) -> None:
    call("build", "harbor")

    ran = call("source", "refresh", "harbor", "gazette", "new.txt")

    assert "Documents to build again: harbor-cranes-hearing-memo.docx" in ran.out


def test_the_same_words_change_nothing(harbor: Path, call: Call) -> None:
    Path("same.txt").write_text(ARTICLE, encoding="utf-8")
    before = tree(harbor)

    ran = call("source", "refresh", "harbor", "gazette", "same.txt")

    assert ran.code == 0
    assert "says the same" in ran.out
    assert tree(harbor) == before


def test_two_newer_copies_leave_two_former_ones(newer: Path, call: Call) -> None:
    call("source", "refresh", "harbor", "gazette", "new.txt")
    Path("newer.txt").write_text(NEW + "\nMore.\n", encoding="utf-8")

    ran = call("source", "refresh", "harbor", "gazette", "newer.txt")

    root = (newer / "dossier.yaml").read_text("utf-8")
    assert "sources/gazette-3.txt" in ran.out
    assert root.count("      - file: sources/gazette") == 2
    assert call("check", "harbor", "-qq").code == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("harbor gazete new.txt", "there is no source 'gazete'"),
        ("harbor gazette none.txt", "'none.txt' cannot be read"),
        ("nowhere gazette new.txt", "nowhere"),
    ],
)
def test_a_slip_changes_nothing(
    newer: Path, call: Call, arguments: str, says: str
) -> None:
    before = tree(newer)

    ran = call("source", "refresh", *arguments.split())

    assert ran.code == 2
    assert says in ran.err
    assert tree(newer) == before
