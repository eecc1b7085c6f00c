"""`briefings verify`: say whether a copy of a document is as it was built."""

from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.frame.options import DossierPath, colour_option, sources_option

if TYPE_CHECKING:
    from briefings.errors import BriefingsError
    from briefings.tracing import Document

CANNOT_TELL = 2


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
    elsewhere.  Web pages, plain text and PDF cannot be read back: their Word file can.
    Exit code 0: genuine.  1: edited or stale.  2: cannot tell.
    """
    from briefings.cli.frame.tracing import nows_of
    from briefings.report import printable
    from briefings.tracing import as_json_text, verdict_lines, verify

    documents, refused = _read(files)
    nows = nows_of(documents, dossier, sources) if dossier else repeat(None)
    verdicts = [verify(*pair) for pair in zip(documents, nows, strict=False)]
    if as_json:
        click.echo(as_json_text(verdicts), nl=False)
    else:
        for line in (line for verdict in verdicts for line in verdict_lines(verdict)):
            click.echo(printable(line))
    _tell(refused, color)
    codes = [verdict.state.exit_code for verdict in verdicts]
    return max([*codes, *(CANNOT_TELL for _ in refused)])


def _read(
    files: tuple[Path, ...],
) -> "tuple[list[Document], list[BriefingsError]]":
    """Return the documents that can be read, and why the others cannot."""
    from briefings.errors import BriefingsError
    from briefings.tracing import read_document

    documents, refused = [], []
    for file in files:
        try:
            documents.append(read_document(file))
        except BriefingsError as error:
            refused.append(error)
    return documents, refused


def _tell(refused: "list[BriefingsError]", color: str) -> None:
    from briefings.cli.frame.errors import error_lines

    for error in refused:
        for line in error_lines(error, color):
            click.echo(line, err=True, color=True)
