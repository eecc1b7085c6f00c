"""`briefings check`: say what is wrong with a dossier."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.frame.options import (
    Asked,
    DossierCommand,
    dossier_argument,
    report_options,
    settings_options,
)

if TYPE_CHECKING:
    from briefings.cli.frame.found import Found


@click.command("check", cls=DossierCommand)
@dossier_argument
@report_options
@settings_options
def command(dossier: Path, asked: Asked) -> int:
    """Say what is wrong with DOSSIER, and what was not checked.

    Exit code 0: nothing stops its documents.  1: errors, or with --strict reviews that
    nobody has settled.  2: the command could not run.
    """
    from briefings.cli.frame.reporting import follow

    return follow(_steps(dossier, asked), asked)


def _steps(dossier: Path, asked: Asked) -> "Iterator[Found]":
    from briefings.build import check_dossier
    from briefings.cli.frame.found import Found

    yield Found(check_dossier(dossier, asked.sources))
