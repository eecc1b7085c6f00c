"""`briefings build`: check a dossier and write its documents."""

from pathlib import Path

import click

from briefings.cli.options import (
    colour_option,
    dossier_argument,
    folders_of,
    sources_option,
)


@click.command("build")
@dossier_argument
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="The folder for the documents; `out` in the dossier's folder if left out.",
)
@sources_option
@colour_option
@click.option("--strict", is_flag=True, help="Count reviews that nobody has settled.")
@click.option("--force", is_flag=True, help="Overwrite documents edited since built.")
def command(
    dossier: Path,
    out: Path | None,
    sources: tuple[Path, ...],
    color: str,
    *,
    strict: bool,
    force: bool,
) -> int:
    """Check DOSSIER and write the documents it asks for.

    No document is written over an error.  Exit codes are those of `briefings check`.
    """
    from briefings.build import build_documents, check_dossier
    from briefings.cli.account import account_of, built_account
    from briefings.cli.printing import print_diagnostics
    from briefings.report import totals

    checked = check_dossier(dossier, folders_of(sources))
    stopped = checked.stopped(strict=strict)
    if not stopped:
        folder = out or checked.reading.root / "out"
        outcome = build_documents(checked, folder, strict=strict, force=force)
        checked = checked.with_more(outcome.diagnostics)
        stopped = checked.stopped(strict=strict)
        for built in outcome.built:
            click.echo(f"Wrote {built.path} ({built_account(built)})")
    if stopped:
        print_diagnostics(checked, "full", color, err=True)
        click.echo("No document was written.", err=True)
    for line in account_of(checked):
        click.echo(line)
    click.echo(totals(checked.diagnostics))
    return int(stopped)
