"""The rooms and the one direction between them, read from the imports themselves."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "briefings"

MAY_IMPORT = {
    "model": set(),
    "diagnostics": set(),
    "errors": {"diagnostics"},
    "files": {"errors"},
    "settings": {"diagnostics", "errors"},
    "collector": set(),
    "program": set(),
    "memory": {"errors", "files", "program"},
    "unchanged": {"errors", "files", "program"},
    "evidence": set(),
    "shown": {"errors"},
    "reading": {"collector", "model", "diagnostics", "errors", "files"},
    "sources": {"model", "errors"},
    "rules": {"model", "diagnostics", "evidence"},
    "selftest": {"model", "diagnostics", "evidence", "rules"},
    "memo": {"model", "diagnostics", "errors"},
    "writing": {"memo", "errors", "shown"},
    "proofreading": {"model", "diagnostics", "evidence", "memo"},
    "build": {
        "collector",
        "memory",
        "model",
        "diagnostics",
        "errors",
        "files",
        "evidence",
        "reading",
        "sources",
        "rules",
        "memo",
        "writing",
        "proofreading",
        "shown",
    },
    "tracing": {"model", "errors", "evidence", "shown"},
    "report": {"diagnostics", "reading"},
}
"""Room → the rooms it may enter. The command line may enter all of them."""

THIRD_PARTIES = {
    "pydantic": {"model", "reading"},
    "pydantic_core": {"model", "reading"},
    "yaml": {"reading"},
    "jinja2": {"memo"},
    "markdown_it": {"memo"},
    "docx": {"writing", "sources"},
    "lxml": {"writing"},
    "rapidfuzz": {"evidence"},
    "click": {"cli"},
}
"""Library → the rooms it lives in."""


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: say the whole name of what is imported"
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.name))
def test_a_room_imports_only_rooms_before_it_and_by_their_door(path: Path) -> None:
    room = room_of(path)
    if room in {"cli", "__main__", "__init__"}:
        allowed = {*MAY_IMPORT, "cli"}
    else:
        allowed = MAY_IMPORT[room] | {room}

    for name in imports_of(path):
        parts = name.split(".")
        if parts[0] == "briefings" and len(parts) > 1:
            assert parts[1] in allowed, f"{room} may not enter {parts[1]}"
            assert parts[1] == room or len(parts) == 2, f"{name} goes past the door"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.name))
def test_a_library_stays_in_its_rooms(path: Path) -> None:
    for name in imports_of(path):
        library = name.split(".")[0]
        if library in THIRD_PARTIES:
            assert room_of(path) in THIRD_PARTIES[library], library


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.name))
def test_a_module_is_small_enough_to_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


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
