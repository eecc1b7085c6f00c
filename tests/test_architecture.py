"""The rooms and the one direction between them, read from the imports themselves."""

import functools
import re
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "briefings"

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
    "unchanged": {"errors", "files", "program"},
    "evidence": set(),
    "pdf": {"errors", "files"},
    "preview": set(),
    "shown": {"errors"},
    "reading": {"collector", "model", "diagnostics", "errors", "files"},
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
    "pydantic_core": {"model", "reading"},
    "yaml": {"reading", "editing"},
    "trafilatura": {"sources"},
    "pypdfium2": {"sources"},
    "jinja2": {"memo"},
    "markdown_it": {"memo"},
    "docx": {"writing", "sources"},
    "lxml": {"writing", "redlining"},
    "dxpdf": {"pdf"},
    "openpyxl": {"sheets"},
    "rapidfuzz": {"evidence"},
    "click": {"cli"},
    "distributed": {"batch"},
}
"""Library → the rooms it lives in."""


IMPORT = re.compile(
    r"^\s*(?:from (\S+) import|import ([\w., ]+?)(?: as|$))", re.MULTILINE
)
TEXTS = {
    path.relative_to(PACKAGE): path.read_text(encoding="utf-8")
    for path in sorted(PACKAGE.rglob("*.py"))
}
"""Module → its text."""


def room_of(path: Path) -> str:
    return path.with_suffix("").parts[0]


def imports_of(text: str) -> Iterator[str]:
    for from_, plain in IMPORT.findall(text):
        yield from [from_] if from_ else re.split(r",\s*", plain)


@functools.cache
def imports() -> list[tuple[Path, str]]:
    return [(path, name) for path, text in TEXTS.items() for name in imports_of(text)]


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
        if name.split(".")[1] not in allowed_in(room_of(path))
    ] == []


def test_a_room_is_entered_by_its_door() -> None:
    assert [
        f"{path}: {name} goes past the door"
        for path, name in imports()
        if name.startswith("briefings.")
        and name.count(".") > 1
        and name.split(".")[1] != room_of(path)
    ] == []


def test_a_library_stays_in_its_rooms() -> None:
    assert [
        f"{path} may not use {name}"
        for path, name in imports()
        if room_of(path) not in THIRD_PARTIES.get(name.split(".")[0], {room_of(path)})
    ] == []


def test_a_module_is_small_enough_to_read() -> None:
    assert [path for path, text in TEXTS.items() if len(text.splitlines()) > 300] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("command", "never"),
    [
        ("--help", {"yaml", "pydantic", "jinja2", "docx", "lxml", "markdown_it"}),
        ("explain", {"jinja2", "docx", "lxml", "markdown_it"}),
        ("check nowhere", {"jinja2", "docx", "lxml", "markdown_it"}),
    ],
)
def test_a_command_loads_only_the_libraries_it_needs(
    command: str, never: set[str]
) -> None:
    script = (
        "import sys, contextlib, io\n"
        "from briefings.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()), "
        "contextlib.redirect_stderr(io.StringIO()), "
        "contextlib.suppress(SystemExit):\n"
        f"    main({command.split()!r})\n"
        "print(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()

    assert never.isdisjoint(loaded)


def test_no_folder_of_tests_is_left_out(pytestconfig: pytest.Config):
    tests = Path(__file__).parent
    left_out = pytestconfig.getini("norecursedirs")
    folders = {
        folder.name
        for file in tests.rglob("test_*.py")
        for folder in file.relative_to(tests).parents
    }

    assert not [name for name in folders if any(fnmatch(name, one) for one in left_out)]
