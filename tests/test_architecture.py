"""The rooms and the one direction between them, read from the imports themselves."""

import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.imports import MODULES, ROOMS, TEXTS, imports, imports_of, name_of, room_of

MAY_IMPORT = {
    "model": set(),
    "diagnostics": set(),
    "errors": {"diagnostics"},
    "commits": {"errors"},
    "files": {"errors"},
    "settings": {"diagnostics", "errors"},
    "collector": set(),
    "program": set(),
    "memory": {"errors", "files", "program"},
    "unchanged": {"errors", "files", "pdf", "program"},
    "evidence": set(),
    "pdf": {"errors", "files"},
    "preview": set(),
    "shown": {"errors"},
    # Only a dossier with words of its own needs word lists to be read.
    "reading": {"collector", "model", "diagnostics", "errors", "evidence", "files"},
    "needs": {"errors"},
    "sources": {"model", "errors", "needs", "shown"},
    "sheets": {"errors", "model", "needs", "shown"},
    "references": {"errors", "model", "needs"},
    "referencing": {
        "editing",
        "entering",
        "errors",
        "model",
        "reading",
        "references",
    },
    "sheeting": {
        "diagnostics",
        "editing",
        "entering",
        "errors",
        "model",
        "reading",
        "sheets",
    },
    "editing": {"errors", "files"},
    "refreshing": {
        "editing",
        "errors",
        "evidence",
        "model",
        "reading",
        "sources",
        "tracing",
    },
    "entering": {
        "batch",
        "build",
        "diagnostics",
        "editing",
        "errors",
        "model",
        "reading",
    },
    "answering": {"build", "errors", "model", "reading"},
    "confirming": {"editing", "errors", "model", "reading"},
    "drafting": {"editing", "evidence", "model"},
    "proposing": {
        "drafting",
        "editing",
        "errors",
        "evidence",
        "model",
        "reading",
        "sources",
    },
    "intake": {"editing", "errors", "model", "reading", "sources"},
    # A deadline is held to the calendar: `clocks` knows its days, and no disk is asked.
    "rules": {"clocks", "model", "diagnostics", "evidence"},
    "selftest": {"model", "diagnostics", "evidence", "rules"},
    "memo": {"model", "diagnostics", "errors"},
    "writing": {"memo", "errors", "shown"},
    "proofreading": {"model", "diagnostics", "evidence", "memo"},
    "clocks": {"errors", "model"},
    "leaks": {"diagnostics", "model", "shown"},
    "build": {
        "clocks",
        "leaks",
        "collector",
        "memory",
        "model",
        "program",
        "diagnostics",
        "errors",
        "files",
        "evidence",
        "reading",
        "sources",
        "rules",
        "memo",
        "writing",
        "pdf",
        "proofreading",
        "shown",
    },
    "batch": {
        "build",
        "collector",
        "diagnostics",
        "errors",
        "files",
        "model",
        "program",
        "report",
    },
    "contract": {"build", "errors", "memo", "model", "reading", "writing"},
    "tracing": {"model", "errors", "evidence", "shown"},
    "vouching": {"errors", "shown"},
    "redlining": {"errors", "shown", "tracing", "writing"},
    "report": {"diagnostics", "reading"},
}
"""Room → the rooms it may enter. The command line may enter all of them."""

THIRD_PARTIES = {
    "pydantic": {"model", "reading", "leaks", "memo"},
    "pydantic_core": {"model"},
    "yaml": {"reading", "editing"},
    "trafilatura": {"sources"},
    "pypdfium2": {"sources"},
    "jinja2": {"memo"},
    "markdown_it": {"memo"},
    "docx": {"writing"},
    "lxml": {"writing", "redlining"},
    "dxpdf": {"pdf"},
    "openpyxl": {"sheets"},
    "bibtexparser": {"references"},
    "rispy": {"references"},
    "rapidfuzz": {"evidence"},
    "click": {"cli"},
    "distributed": {"batch"},
}
"""Library → the rooms it lives in."""


def allowed_in(room: str) -> set[str]:
    if room in {"cli", "__main__", "__init__"}:
        return {*MAY_IMPORT, "cli"}
    return MAY_IMPORT[room] | {room}


def test_an_import_says_its_whole_name() -> None:
    assert [(path, name) for path, name in imports() if name.startswith(".")] == []


def test_a_room_imports_only_rooms_before_it() -> None:
    ours = [(path, name) for path, name in imports() if name.startswith("briefings.")]

    assert ours
    assert [
        f"{path} may not enter {name}"
        for path, name in ours
        if name.split(".")[1] in ROOMS
        and name.split(".")[1] not in allowed_in(room_of(path))
    ] == []


def test_a_room_is_entered_by_its_door() -> None:
    assert [
        f"{path}: {name} goes past the door"
        for path, name in imports()
        if name.startswith("briefings.")
        and name.count(".") > 1
        and name.split(".")[1] != room_of(path)
    ] == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("from briefings import rules", "briefings.rules"),
        ("from briefings.rules import desk", "briefings.rules.desk"),
        ("from briefings.rules import check", "briefings.rules"),
        ("import briefings.rules as r", "briefings.rules"),
        ("def f():\n    from briefings.rules import check", "briefings.rules"),
        ("x = needed('rispy', 'references', 'RIS')", "rispy"),
        ("from . import rules", "."),
        ("from .rules import desk", ".rules"),
    ],
)
def test_an_import_is_seen(line: str, name: str) -> None:
    assert list(imports_of(line)) == [name]


VIEWS = "briefings.memo.views."
"""The only modules that may import each other: a book shows its views, and a view finds
others by the book that it stands in."""


def test_no_modules_import_each_other_but_a_book_and_its_views() -> None:
    ways: dict[str, set[str]] = {name: set() for name in MODULES}
    for path, name in imports():
        if name in MODULES and name != name_of(path):
            ways[name_of(path)].add(name)
    del ways["briefings"]  # what it offers is loaded when it is asked for

    assert {name for name in knotted(ways) if not name.startswith(VIEWS)} == set()


def knotted(ways: dict[str, set[str]]) -> set[str]:
    """Return what is left where all that lead nowhere, or are led to by none, go."""
    left = set(ways)
    while True:
        led_to = set().union(*(ways[name] & left for name in left))
        going_on = {name for name in left & led_to if ways[name] & left}
        if going_on == left:
            return left
        left = going_on


def test_a_library_stays_in_its_rooms_and_no_right_is_idle() -> None:
    used: dict[str, set[str]] = {}
    for path, name in imports():
        library = name.partition(".")[0]
        if library not in sys.stdlib_module_names | {"briefings", "_typeshed", ""}:
            used.setdefault(library, set()).add(room_of(path))

    assert used == THIRD_PARTIES


def test_a_module_is_small_enough_to_read() -> None:
    assert [path for path, text in TEXTS.items() if len(text.splitlines()) > 300] == []


def test_no_folder_of_tests_is_left_out(pytestconfig: pytest.Config):
    tests = Path(__file__).parent
    left_out = pytestconfig.getini("norecursedirs")
    folders = {
        folder.name
        for file in tests.rglob("test_*.py")
        for folder in file.relative_to(tests).parents
    }

    assert not [name for name in folders if any(fnmatch(name, one) for one in left_out)]
