"""What adding one record at a time needs: completion of ids, questions, an answer."""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefings.errors import BriefingsError

if TYPE_CHECKING:
    from briefings.entering import Entered


def ids_of(collection: str) -> Callable[..., list[str]]:
    """Return what completes the ids of a collection of the dossier that was typed."""

    def complete(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
        dossier = ctx.params.get("dossier")
        if dossier is None:
            return []
        from briefings.entering import known_ids

        try:
            known = known_ids(Path(dossier), collection)
        except BriefingsError:
            return []
        return [name for name in known if name.startswith(incomplete)]

    return complete


def asked_for(given: dict[str, Any], wanted: Mapping[str, str]) -> dict[str, Any]:
    """Return what was given, and ask a person at a terminal for what is wanted.

    Raises `BriefingsError` for what is missing where nobody can be asked.
    """
    for key, question in wanted.items():
        if given.get(key):
            continue
        if not sys.stdin.isatty():
            option = key.replace("_", "-")
            raise BriefingsError(f"'--{option}' is missing", help=f"say {question}")
        given[key] = click.prompt(question.capitalize(), err=True)
    return given


def answer(entered: "Entered", id_: str) -> int:
    """Print where a record was written, or why it was not, and return the exit code."""
    from briefings.report import printable

    for line in _found(entered):
        click.echo(line)
    if entered.is_refused:
        click.echo(f"'{printable(id_)}' was not written.")
        return 1
    click.echo(f"Wrote '{printable(id_)}' to {printable(entered.file)}.")
    return 0


def _found(entered: "Entered") -> Iterator[str]:
    from briefings.report import printable

    for item in entered.found:
        yield printable(f"{item.severity}: {item.message} [{item.rule}]")
        if item.help:
            yield printable(f"    help: {item.help}")
