"""`briefings review`: list the facts that nobody else has confirmed."""

from pathlib import Path

import click

from briefings.cli.frame.options import DossierCommand, DossierPath, settings_options


@click.command("review", cls=DossierCommand)
@click.argument("dossier", type=DossierPath(path_type=Path))
@settings_options
def command(dossier: Path) -> None:
    """List the facts of DOSSIER that no second person has confirmed as they stand."""
    from briefings.confirming import unread
    from briefings.report import printable

    held, found = unread(dossier)
    for one in found:
        since = (
            "changed since it was confirmed" if one.is_changed else "never confirmed"
        )
        click.echo(f"{printable(one.file)}:{one.line}: {one.fact.id}: {since}")
        click.echo(f"    {printable(one.fact.statement)}")
    total = len(held.facts)
    click.echo(f"{total - len(found)} of {total} facts are confirmed as they stand.")
    if found:
        click.echo("Next: briefings confirm DOSSIER FACT... --by NAME")
