"""`briefings diff`: say what two dossiers, or two documents, have otherwise."""

from collections.abc import Iterable
from pathlib import Path

import click

from briefings.cli.frame.options import colour_option


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--docx",
    "redline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the new document with tracked changes, each with the reason for it.",
)
@click.option(
    "--kind",
    metavar="KIND",
    default="",
    help="With --docx, the kind of document; the first one asked for if left out.",
)
@click.option("--json", "as_json", is_flag=True, help="Print it for a program.")
@colour_option
def command(
    old: str, new: str, redline: Path | None, kind: str, color: str, *, as_json: bool
) -> int:
    """Say what OLD and NEW have otherwise, record by record, in words.

    Both are dossiers, or both are documents that were built; COMMIT:PATH is either as
    it was in a commit of git, as in main:hearings/cranes.  Exit code 0: nothing
    differs.  1: something does.
    """
    from briefings.cli.frame.comparing import compared, write_redline
    from briefings.cli.frame.versions import at_hand

    with at_hand(old) as before, at_hand(new) as after:
        found = compared(before.path, after.path)
        if as_json:
            click.echo(found.as_json, nl=False)
        else:
            _print(found.lines)
        if redline is not None:
            said = write_redline((before.path, after.path), kind, redline)
            click.echo(said, err=as_json)
    return int(found.is_different)


def _print(lines: Iterable[str]) -> None:
    from briefings.report import printable

    for line in lines:
        click.echo(printable(line))
