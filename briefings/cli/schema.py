"""`briefings schema`: print the dossier's JSON Schema."""

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a dossier, for editors and other programs."""
    import json

    from briefings.reading import schema

    click.echo(json.dumps(schema(), indent=2, ensure_ascii=False))
