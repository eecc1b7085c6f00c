"""Options that several commands share, and what they mean."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def dossier_argument(command: Command) -> Command:
    """Add the DOSSIER argument: a folder, or its dossier.yaml."""
    return click.argument("dossier", type=click.Path(path_type=Path))(command)


def sources_option(command: Command) -> Command:
    """Add `--sources DIR`, repeatable; BRIEFINGS_SOURCES stands in for it."""
    return click.option(
        "--sources",
        multiple=True,
        type=click.Path(path_type=Path),
        help="A folder where sources' texts may lie; they are found by their hash."
        "  Also BRIEFINGS_SOURCES.",
    )(command)


def colour_option(command: Command) -> Command:
    """Add `--color`; NO_COLOR and FORCE_COLOR are heeded where it is not given."""
    return click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="Whether to print in colour.  NO_COLOR and FORCE_COLOR are heeded.",
    )(command)


def folders_of(sources: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the folders to look for texts in."""
    if sources:
        return sources
    held = os.environ.get("BRIEFINGS_SOURCES", "")
    return tuple(Path(part) for part in held.split(os.pathsep) if part)


def wants_colour(color: str) -> bool:
    """Return whether standard output is to be coloured."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty()


def prefix_of(root: Path) -> str:
    """Return what stands before a dossier's file names so that an editor finds them."""
    shown = os.path.relpath(root)
    if shown.startswith(os.pardir):
        shown = str(root.resolve())
    return "" if shown == "." else f"{shown}/"
