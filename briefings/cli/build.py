"""`briefings build`: check a dossier and write its documents."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.frame.options import (
    Asked,
    DossierCommand,
    dossier_argument,
    report_options,
)

if TYPE_CHECKING:
    from briefings.cli.frame.found import Found


@click.command("build", cls=DossierCommand)
@dossier_argument
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    envvar="BRIEFINGS_OUT",
    help="The folder for the documents; `out` in the dossier's folder if left out.",
)
@click.option("--force", is_flag=True, help="Overwrite documents edited since built.")
@report_options
def command(dossier: Path, out: Path | None, asked: Asked, *, force: bool) -> int:
    """Check DOSSIER and write the documents it asks for.

    No document is written over an error, nor over a copy that was edited by hand.
    Exit codes are those of `briefings check`.
    """
    from briefings.cli.frame.reporting import follow

    return follow(_steps(dossier, out, asked, force=force), asked, is_build=True)


def _steps(
    dossier: Path, out: Path | None, asked: Asked, *, force: bool
) -> "Iterator[Found]":
    from briefings.build import build_documents, check_dossier
    from briefings.cli.frame.found import Found

    checked = check_dossier(dossier, asked.sources)
    yield Found(checked)
    strict = asked.counts_reviews
    if not checked.stopped(strict=strict):
        folder = out or checked.reading.root / "out"
        outcome = build_documents(checked, folder, strict=strict, force=force)
        yield Found(checked.with_more(outcome.diagnostics), outcome.built)
