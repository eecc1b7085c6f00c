"""`briefings seal`: withhold words that may not travel, and vouch for the rest."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.frame.options import (
    Asked,
    DossierCommand,
    colour_option,
    dossier_argument,
    settings_options,
    sources_option,
)

if TYPE_CHECKING:
    from briefings.batch import Found


@click.command("seal", cls=DossierCommand)
@dossier_argument
@sources_option
@colour_option
@settings_options
def command(dossier: Path, sources: tuple[Path, ...], color: str) -> int:
    """Withhold words of sources that may not travel, and write DOSSIER's seal.

    Excerpts of sources marked `redistribute: false` become positions and hashes.  The
    seal vouches for each fact as it was checked now; a later edit breaks it.
    """
    from briefings.cli.frame.reporting import follow

    asked = Asked(sources=sources, color=color)
    return follow(_steps(dossier, sources), asked)


def _steps(dossier: Path, sources: tuple[Path, ...]) -> "Iterator[Found]":
    from briefings.batch import Found
    from briefings.build import seal_dossier
    from briefings.report import plural, printable

    sealed = seal_dossier(dossier, sources)
    yield Found(sealed.checked)
    if sealed.checked.stopped(strict=False):
        click.echo("Nothing was sealed.", err=True)
        return
    for file in sealed.files:
        click.echo(f"Withheld the words in {printable(file)}")
    click.echo(f"Sealed {plural(sealed.facts, 'fact')}")
