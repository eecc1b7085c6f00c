"""Diagnostics of a checked dossier on standard output, in the format asked for."""

from collections.abc import Sequence

import click

from briefings.build import Checked
from briefings.cli.options import prefix_of, wants_colour
from briefings.diagnostics import Diagnostic
from briefings.report import View, as_concise, as_full, as_json, place_of

_FORMATS = {"full": as_full, "concise": as_concise, "json": as_json}


def print_diagnostics(
    checked: Checked, output: str, color: str, *, err: bool = False
) -> None:
    """Print them by file and line; `err` sends them to standard error."""
    view = View(
        checked.reading.places,
        prefix_of(checked.reading.root),
        output != "json" and wants_colour(color),
    )
    text = _FORMATS[output](_by_place(checked.diagnostics, view), view)
    click.echo(text, nl=not text.endswith("\n") and bool(text), err=err, color=True)


def _by_place(diagnostics: Sequence[Diagnostic], view: View) -> list[Diagnostic]:
    return sorted(diagnostics, key=lambda item: place_of(item, view)[:3])
