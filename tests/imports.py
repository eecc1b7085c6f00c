"""What each module of the package imports, for tests of the one direction."""

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "briefings"
TEXTS = {
    path.relative_to(PACKAGE): path.read_text(encoding="utf-8")
    for path in sorted(PACKAGE.rglob("*.py"))
}
"""Module → its text."""


def room_of(path: Path) -> str:
    return path.with_suffix("").parts[0]


def name_of(path: Path) -> str:
    """Return a module's name: `briefings.rules.desk`."""
    parts = ("briefings", *path.with_suffix("").parts)
    return ".".join(parts).removesuffix(".__init__")


MODULES = {name_of(path): path for path in TEXTS}
ROOMS = {room_of(path) for path in TEXTS}


def offers(door: str | None, name: str) -> bool:
    """Whether a door has a name of its own, before the module that is called so."""
    return f'"{name}"' in TEXTS[MODULES[door or "briefings"]]


def imports_of(text: str) -> Iterator[str]:
    """Yield what a text imports, wherever it stands, and what it needs by its name."""
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Import(names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module, names, level):
                for alias in names:
                    whole = f"{module}.{alias.name}"
                    is_module = whole in MODULES and not offers(module, alias.name)
                    yield "." * level + (whole if is_module else module or "")
            case ast.Call(ast.Name("needed"), [ast.Constant(str(library)), *_]):
                yield library


@functools.cache
def imports() -> list[tuple[Path, str]]:
    return [(path, name) for path, text in TEXTS.items() for name in imports_of(text)]
