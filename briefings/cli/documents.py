"""`briefings documents`: list the kinds of document, or those a dossier asks for."""

from collections.abc import Iterator
from pathlib import Path

import click

from briefings.cli.frame.options import DossierPath


@click.command("documents")
@click.argument("dossier", type=DossierPath(path_type=Path), required=False)
def command(dossier: Path | None) -> int:
    """List the kinds of document: for whom, how long, when they are read.

    With DOSSIER, list the documents that it asks for, and the files they are built to.
    """
    lines = _kinds() if dossier is None else _orders(dossier)
    for line in lines:
        click.echo(line)
    return 0


def _kinds() -> Iterator[str]:
    from briefings.build import KINDS

    width = max(len(kind.name) for kind in KINDS)
    for kind in KINDS:
        yield f"{kind.name:<{width}}  {kind.audience:<9}  {kind.length}"
        yield f"{'':<{width}}  read by {kind.use}"
        if kind.needs:
            named = " and ".join(f"`{key}:`" for key in kind.needs)
            yield f"{'':<{width}}  its order names {named}"


def _orders(dossier: Path) -> Iterator[str]:
    from briefings.build import formats_of, orders_of
    from briefings.errors import BriefingsError
    from briefings.reading import read

    reading = read(dossier)
    if reading.dossier is None:
        raise BriefingsError(
            "the dossier cannot be read as it stands",
            help="mend what `briefings check` complains of first",
            diagnostics=reading.diagnostics,
        )
    orders = orders_of(reading.dossier)
    files = [
        (f"{order.file}.{format_}", order)
        for order in orders
        for format_ in formats_of(order)
    ]
    width = max(len(file) for file, _ in files)
    for file, order in files:
        yield f"{file:<{width}}  {order.audience:<9}  {order.kind}"
