"""`briefings schema`: print a JSON Schema, of a dossier or of a report."""

import click

from briefings.cli.frame.options import OneOf


@click.command("schema")
@click.option(
    "--of",
    "what",
    type=OneOf(("dossier", "diagnostics")),
    default="dossier",
    help="A dossier's files, or what `--output json` gives.",
)
def command(what: str) -> None:
    """Print a JSON Schema, for editors and other programs."""
    import json

    if what == "dossier":
        from briefings.reading import schema as made
    else:
        from briefings.report import diagnostics_schema as made
    click.echo(json.dumps(made(), indent=2, ensure_ascii=False))
