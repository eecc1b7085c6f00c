"""`--output FORMAT[=FILE]`: what was asked for, and where it goes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from briefings.errors import BriefingsError

NAMES = ("full", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown")
"""The formats of `briefings.report`, which is not loaded for `--help`."""


class Output(NamedTuple):
    """A format, and the file it goes to."""

    format: str
    file: Path | None = None  # None: standard output

    @property
    def is_heard(self) -> bool:
        """Whether all it does is to print lines for people."""
        return self.file is None and self.format in {"full", "concise"}


class OutputType(click.ParamType):  # type: ignore[type-arg] # plain before click 8.4
    """Reads `FORMAT` and `FORMAT=FILE`."""

    name = "FORMAT[=FILE]"

    def convert(self, value: Any, param: Any, ctx: Any) -> Output:
        """Return what a text asks for."""
        if isinstance(value, Output):
            return value
        name, has_file, file = str(value).partition("=")
        if name not in NAMES:
            raise BriefingsError(
                f"there is no format '{name}'", help=nearest(name, NAMES)
            )
        if has_file and not file:
            raise BriefingsError(
                f"'{value}' names no file", help=f"write `{name}=FILE`, or `{name}`"
            )
        return Output(name, Path(file) if has_file and file != "-" else None)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[Any]:
        """Return the formats that begin as typed."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(name) for name in NAMES if name.startswith(incomplete)]


def with_default(outputs: Sequence[Output]) -> tuple[Output, ...]:
    """Return the outputs, with text on standard output where nothing goes there.

    Raises `BriefingsError` where two would be written into each other.
    """
    from briefings.report import FORMATS

    asked = tuple(dict.fromkeys(outputs))
    files = [output.file for output in asked if output.file]
    for file in files:
        if files.count(file) > 1:
            raise BriefingsError(
                f"two formats would be written to '{file}'",
                help="give each a file of its own",
            )
    shown = [output for output in asked if output.file is None]
    if not shown:
        return (Output("full"), *asked)
    alone = [output for output in shown if not FORMATS[output.format].is_text]
    if alone and len(shown) > 1:
        raise BriefingsError(
            f"'{alone[0].format}' is not readable with other text around it",
            help=f"give it a file: --output {alone[0].format}=FILE",
        )
    return asked


def nearest(word: str, known: Sequence[str]) -> str:
    """Return the question for the nearest known word, or the list of them."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, n=1)
    return f"did you mean '{near[0]}'?" if near else f"use one of: {', '.join(known)}"
