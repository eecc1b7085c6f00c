"""`briefings diff`: say what two dossiers, or two documents, have otherwise."""

from collections.abc import Iterable
from pathlib import Path

import click

from briefings.cli.frame.options import DossierPath, colour_option


@click.command("diff")
@click.argument("old", type=DossierPath(path_type=Path))
@click.argument("new", type=DossierPath(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print it for a program.")
@colour_option
def command(old: Path, new: Path, color: str, *, as_json: bool) -> int:
    """Say what OLD and NEW have otherwise, record by record, in words.

    Both are dossiers, or both are documents that were built.  Exit code 0: nothing
    differs.  1: something does.
    """
    from briefings.cli.frame.comparing import compared

    found = compared(old, new)
    if as_json:
        click.echo(found.as_json, nl=False)
    else:
        _print(found.lines)
    return int(found.is_different)


def _print(lines: Iterable[str]) -> None:
    from briefings.report import printable

    for line in lines:
        click.echo(printable(line))
