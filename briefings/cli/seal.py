"""`briefings seal`: withhold words that may not travel, and vouch for the rest."""

from pathlib import Path

import click

from briefings.cli.options import (
    colour_option,
    dossier_argument,
    folders_of,
    sources_option,
)


@click.command("seal")
@dossier_argument
@sources_option
@colour_option
def command(dossier: Path, sources: tuple[Path, ...], color: str) -> int:
    """Withhold words of sources that may not travel, and write DOSSIER's seal.

    Excerpts of sources marked `redistribute: false` become positions and hashes.  The
    seal vouches for each fact as it was checked now; a later edit breaks it.
    """
    from briefings.build import seal_dossier
    from briefings.cli.account import account_of
    from briefings.cli.printing import print_diagnostics
    from briefings.report import totals

    sealed = seal_dossier(dossier, folders_of(sources))
    stopped = sealed.checked.stopped(strict=False)
    if stopped:
        print_diagnostics(sealed.checked, "full", color, err=True)
        click.echo("Nothing was sealed.", err=True)
    else:
        for file in sealed.files:
            click.echo(f"Withheld the words in {file}")
        click.echo(f"Sealed {sealed.facts} facts")
    for line in account_of(sealed.checked):
        click.echo(line)
    click.echo(totals(sealed.checked.diagnostics))
    return int(stopped)
