"""`briefings excerpt`: print an excerpt to paste into a fact."""

from pathlib import Path

import click

from briefings.cli.frame.options import (
    DossierCommand,
    colour_option,
    dossier_argument,
    settings_options,
    sources_option,
)


@click.command("excerpt", cls=DossierCommand)
@dossier_argument
@click.argument("source")
@click.argument("words")
@click.option("--withhold", is_flag=True, help="Give place and hashes, no words.")
@click.option("--sentence", is_flag=True, help="Widen the words to whole sentences.")
@sources_option
@colour_option
@settings_options
def command(  # noqa: PLR0913 -- what a person may say, one by one
    dossier: Path,
    source: str,
    words: str,
    sources: tuple[Path, ...],
    color: str,
    *,
    withhold: bool,
    sentence: bool,
) -> int:
    """Print the excerpt of SOURCE that holds WORDS, to paste under `excerpts:`.

    Exit code 0: the words stand there once.  1: they stand there otherwise, or in
    several places; the first are printed.  2: they do not stand there.
    """
    from briefings.build import Wanted, excerpt_of
    from briefings.report import printable

    wanted = Wanted(source, words, withhold, sentence)
    pasted = excerpt_of(dossier, wanted, sources)
    click.echo(pasted.text)
    for remark in pasted.remarks:
        click.echo(f"note: {printable(remark)}", err=True)
    return int(not pasted.is_single)
