"""`briefings confirm`: record that a second person has read a fact."""

from datetime import date, datetime
from pathlib import Path

import click

from briefings.cli.frame.options import DossierCommand, DossierPath, settings_options
from briefings.errors import BriefingsError


@click.command("confirm", cls=DossierCommand)
@click.argument("dossier", type=DossierPath(path_type=Path))
@click.argument("facts", nargs=-1, metavar="FACT...")
@click.option("--by", required=True, metavar="NAME", help="Who has read them.")
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    metavar="DAY",
    help="When, as 2026-03-01; today if left out.",
)
@click.option("--all", "everything", is_flag=True, help="All that are not confirmed.")
@settings_options
def command(
    dossier: Path,
    facts: tuple[str, ...],
    by: str,
    on: datetime | None,
    *,
    everything: bool,
) -> None:
    """Record that NAME has held each FACT to its passages.

    NAME is not who wrote it.  An edit afterwards leaves the fact unconfirmed.
    """
    from briefings.confirming import confirm, unread
    from briefings.report import plural, printable

    if everything:
        facts = tuple(one.fact.id for one in unread(dossier)[1])
    elif not facts:
        raise BriefingsError(
            "no fact is named", help="name one, or say `--all`: briefings review"
        )
    day = on.date() if on else date.today()  # noqa: DTZ011 -- a person's own day
    files = confirm(dossier, facts, by.strip(), day)
    where = f" in {', '.join(map(printable, files))}" if files else ""
    click.echo(f"Confirmed {plural(len(facts), 'fact')}{where}.")
