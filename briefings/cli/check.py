"""`briefings check`: say what is wrong with a dossier."""

from pathlib import Path

import click

from briefings.cli.options import (
    colour_option,
    dossier_argument,
    folders_of,
    sources_option,
)


@click.command("check")
@dossier_argument
@sources_option
@colour_option
@click.option(
    "--output",
    type=click.Choice(["full", "concise", "json"]),
    default="full",
    help="How to print what is found.",
)
@click.option("--strict", is_flag=True, help="Count reviews that nobody has settled.")
def command(
    dossier: Path, sources: tuple[Path, ...], color: str, output: str, *, strict: bool
) -> int:
    """Say what is wrong with DOSSIER, and what was not checked.

    Exit code 0: nothing stops its documents.  1: errors, or with --strict reviews that
    nobody has settled.  2: the command could not run.
    """
    from briefings.build import check_dossier
    from briefings.cli.account import account_of
    from briefings.cli.printing import print_diagnostics
    from briefings.report import totals

    checked = check_dossier(dossier, folders_of(sources))
    print_diagnostics(checked, output, color)
    if output == "full":
        for line in account_of(checked):
            click.echo(line)
        click.echo(totals(checked.diagnostics))
    return int(checked.stopped(strict=strict))
