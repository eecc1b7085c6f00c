"""`briefings self-test`: change a dossier's facts and say what would be caught."""

from pathlib import Path

import click

from briefings.cli.frame.options import (
    DossierCommand,
    colour_option,
    dossier_argument,
    settings_options,
    sources_option,
)
from briefings.errors import BriefingsError


@click.command("self-test", cls=DossierCommand)
@dossier_argument
@sources_option
@click.option(
    "--at-least",
    type=click.FloatRange(0, 100),
    default=0.0,
    metavar="PERCENT",
    help="Exit with 1 where a smaller share of the wrong versions is caught.",
)
@click.option("--json", "as_json", is_flag=True, help="Print it for a program.")
@colour_option
@settings_options
def command(
    dossier: Path,
    sources: tuple[Path, ...],
    at_least: float,
    color: str,
    *,
    as_json: bool,
) -> int:
    """Change DOSSIER's facts, one thing at a time, and say what would be caught.

    Digits, powers of ten, units, bounds, dates, weekdays, names, agencies, speakers,
    quotations, negations and bases are changed.  A wrong version is stopped by an
    error, or flagged for a person by a review; what escapes is listed.  Nothing is
    written.
    """
    from briefings.build import check_dossier
    from briefings.cli.frame.proving import as_json_text, as_text
    from briefings.selftest import prove

    checked = check_dossier(dossier, sources, anew=True)
    if checked.desk is None:
        raise BriefingsError(
            f"'{dossier}' has errors that keep it from being read",
            help=f"see them with `briefings check {dossier}`",
        )
    proof = prove(checked.desk)
    show = as_json_text if as_json else as_text
    click.echo(show(proof, checked.desk.dossier, checked.reading.places), nl=False)
    return int(proof.share < at_least)
