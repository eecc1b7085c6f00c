"""`briefings verify`: say whether a copy of a document is as it was built."""

from itertools import repeat
from pathlib import Path

import click

from briefings.cli.frame.options import DossierPath, colour_option, sources_option


@click.command("verify")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option(
    "--dossier",
    type=DossierPath(path_type=Path),
    help="The dossier it was built from: says what has changed since.",
)
@sources_option
@click.option("--json", "as_json", is_flag=True, help="Print it for a program.")
@colour_option
def command(
    files: tuple[Path, ...],
    dossier: Path | None,
    sources: tuple[Path, ...],
    color: str,
    *,
    as_json: bool,
) -> int:
    """Say whether FILE is as it was built: genuine, edited, stale, or cannot tell.

    Works on copies that went through mail, Word or LibreOffice; nothing is looked up
    elsewhere.  Exit code 0: genuine.  1: edited or stale.  2: cannot tell.
    """
    from briefings.cli.frame.tracing import nows_of
    from briefings.report import printable
    from briefings.tracing import as_json_text, read_document, verdict_lines, verify

    documents = [read_document(file) for file in files]
    nows = nows_of(documents, dossier, sources) if dossier else repeat(None)
    verdicts = [verify(*pair) for pair in zip(documents, nows, strict=False)]
    if as_json:
        click.echo(as_json_text(verdicts), nl=False)
    else:
        for line in (line for verdict in verdicts for line in verdict_lines(verdict)):
            click.echo(printable(line))
    return max(verdict.state.exit_code for verdict in verdicts)
