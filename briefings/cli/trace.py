"""`briefings trace`: say what words in a document rest on."""

from pathlib import Path

import click

from briefings.cli.frame.options import DossierPath, colour_option, sources_option


@click.command("trace")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.argument("words")
@click.option(
    "--dossier",
    type=DossierPath(path_type=Path),
    help="The dossier it was built from: gives excerpts and their sources.",
)
@sources_option
@click.option("--json", "as_json", is_flag=True, help="Print it for a program.")
@colour_option
def command(
    file: Path,
    words: str,
    dossier: Path | None,
    sources: tuple[Path, ...],
    color: str,
    *,
    as_json: bool,
) -> int:
    """Say which record WORDS in FILE came from, and what bears it out.

    WORDS may be a number.  FILE alone tells the record, and how it was checked; with
    --dossier also its excerpt, and with the source's text at hand the source's words.
    Exit code 1: the words do not stand in the file.
    """
    from briefings.cli.frame.tracing import now_of
    from briefings.report import printable
    from briefings.tracing import read_document, trace, trace_as_json, trace_lines

    document = read_document(file)
    now = now_of(dossier, sources) if dossier else None
    found = trace(document, words, now)
    if as_json:
        click.echo(trace_as_json(found), nl=False)
    elif not found.traced:
        click.echo(printable(f"'{words}' stands nowhere in {file}"), err=True)
    else:
        for line in trace_lines(found):
            click.echo(printable(line))
    return int(not found.traced)
