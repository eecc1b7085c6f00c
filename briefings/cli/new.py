"""`briefings new`: make a small dossier to start from."""

from pathlib import Path

import click


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Write a small passing dossier of invented facts into FOLDER, ready to edit."""
    from briefings.reading import scaffold
    from briefings.report import printable

    scaffold(folder)
    shown = printable(str(folder))
    click.echo(f"Wrote a dossier of invented facts to {shown}")
    click.echo(f"Next: edit {shown}/dossier.yaml, then `briefings check {shown}`")
