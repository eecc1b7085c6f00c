"""`briefings draft`: propose facts and questions from a source."""

from pathlib import Path

import click

from briefings.cli.frame.options import (
    DossierCommand,
    dossier_argument,
    settings_options,
    sources_option,
)


@click.command("draft", cls=DossierCommand)
@dossier_argument
@click.argument("source")
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=None,
    metavar="N",
    help="Propose the N best facts only.",
)
@click.option(
    "--no-include",
    is_flag=True,
    help="Leave the file beside the dossier, without including it.",
)
@click.option(
    "--marks",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    default=None,
    metavar="FILE",
    help="Propose what was marked in Hypothesis or elsewhere (W3C annotations, JSON).",
)
@sources_option
@settings_options
def command(
    dossier: Path,
    source: str,
    sources: tuple[Path, ...],
    *,
    marks: Path | None,
    limit: int | None,
    no_include: bool,
) -> None:
    """Propose facts, tensions and open questions from SOURCE of DOSSIER.

    They are written to a file of their own, with what each sentence holds and what
    prompted each question; statements are left to you, and the check refuses them
    until they are written.  A second run proposes only what is new.
    """
    from briefings.proposing import propose
    from briefings.report import plural, printable

    if marks is not None:
        _marked(dossier, source, sources, marks, include=not no_include)
        return
    proposed = propose(dossier, source, sources, limit=limit, include=not no_include)
    found = proposed.found
    if not proposed.file:
        click.echo(f"Nothing in '{printable(source)}' that was not proposed or used.")
        return
    root = dossier.parent if dossier.is_file() else dossier
    counts = [
        plural(len(found.facts), "fact"),
        plural(len(found.tensions), "tension"),
        plural(len(found.questions), "open question"),
    ]
    click.echo(
        f"Proposed {counts[0]}, {counts[1]} and {counts[2]}:"
        f" {printable(str(root / proposed.file))}"
    )
    click.echo("Next: write each statement in your own words, and delete what is none.")


def _marked(
    dossier: Path, source: str, sources: tuple[Path, ...], marks: Path, *, include: bool
) -> None:
    from briefings.proposing import propose_marked
    from briefings.report import plural, printable

    content = marks.read_bytes()
    found, file = propose_marked(dossier, source, content, sources, include=include)
    for words in found.lost:
        click.echo(printable(f"not in '{source}', or more than once: {words}"))
    if not file:
        click.echo("Nothing that was not proposed already.")
        return
    root = dossier.parent if dossier.is_file() else dossier
    click.echo(f"Proposed {plural(found.facts, 'fact')}: {printable(str(root / file))}")
