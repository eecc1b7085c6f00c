"""`briefings build`: check a dossier and write its documents."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.frame.colour import wants_colour
from briefings.cli.frame.echoing import overheard
from briefings.cli.frame.options import (
    Asked,
    DossierCommand,
    dossier_argument,
    report_options,
    settings_options,
)

if TYPE_CHECKING:
    from briefings.cli.frame.found import Found

UNCHANGED = "Nothing has changed since the last build, which said:\n"


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
@click.option(
    "--no-cache",
    is_flag=True,
    envvar="BRIEFINGS_NO_CACHE",
    help="Build and compare everything, whatever was done before.",
)
@report_options
@settings_options
def command(
    dossier: Path, out: Path | None, asked: Asked, *, force: bool, no_cache: bool
) -> int:
    """Check DOSSIER and write the documents it asks for.

    No document is written over an error, nor over a copy that was edited by hand.
    Where nothing has changed since the last build, nothing is done.  Exit codes are
    those of `briefings check`.
    """
    from briefings.unchanged import last_said, remember

    root = dossier.parent if dossier.is_file() else dossier
    folder = out or root / "out"
    digest = "" if no_cache or force else _digest(dossier, folder, asked)
    said = last_said(folder, digest)
    if said is not None:
        click.echo(
            f"{UNCHANGED if not asked.quiet else ''}{said}", nl=False, color=True
        )
        return 0
    from briefings.cli.frame.reporting import follow

    written: list[Path] = []
    with overheard() as heard:
        steps = _steps(dossier, folder, asked, force=force, anew=no_cache)
        code = follow(_noted(steps, written), asked, is_build=True)
    if code == 0 and digest:
        remember(folder, digest, "".join(heard), written)
    return code


def _digest(dossier: Path, folder: Path, asked: Asked) -> str:
    """Return the digest of all that the build depends on; "" where it says more.

    A report for a program or in a file, or how long it took, is not for the record.
    """
    from briefings.unchanged import Build

    if asked.verbose or not all(output.is_heard for output in asked.output):
        return ""
    root = dossier.parent if dossier.is_file() else dossier
    is_coloured = wants_colour(asked.color, sys.stdout)
    options = f"{dossier} {asked} {is_coloured} {Path.cwd()}"
    return Build((root, *asked.sources), folder, options).digest()


def _steps(
    dossier: Path, folder: Path, asked: Asked, *, force: bool, anew: bool
) -> "Iterator[Found]":
    from briefings.build import build_documents, check_dossier
    from briefings.cli.frame.found import Found

    checked = check_dossier(dossier, asked.sources, anew=anew)
    yield Found(checked)
    strict = asked.counts_reviews
    if not checked.stopped(strict=strict):
        outcome = build_documents(checked, folder, strict=strict, force=force)
        yield Found(checked.with_more(outcome.diagnostics), outcome.built)


def _noted(steps: "Iterator[Found]", written: list[Path]) -> "Iterator[Found]":
    """Yield the steps of a build, and note which files it writes."""
    for found in steps:
        written += (built.path for built in found.built)
        yield found
