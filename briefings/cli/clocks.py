"""`briefings clocks`: say what is due when."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.frame.options import DossierCommand, DossierPath, settings_options
from briefings.errors import BriefingsError

if TYPE_CHECKING:
    from briefings.model import Due


UNVERIFIED = (
    "Unverified rules are defaults: read those in force before relying on them."
)


@click.command("clocks", cls=DossierCommand)
@click.argument("dossier", type=DossierPath(path_type=Path))
@click.option(
    "--session",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The days on which the chamber meets, one a line as 2026-03-02.",
)
@click.option(
    "--ics",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a calendar file, too.",
)
@settings_options
def command(dossier: Path, session: Path | None, ics: Path | None) -> int:
    """Say what is due when for the hearing of DOSSIER, by the rules of its house.

    A `pack.toml` and a `session.txt` in the dossier's folder go before ours.  Exit
    code 1: something is later than the rules allow.
    """
    from briefings.clocks import as_ics, ruled
    from briefings.files import write_atomically
    from briefings.reading import read_whole

    reading, held = read_whole(dossier)
    hearing = held.hearing
    if hearing.date is None:
        raise BriefingsError(
            "the hearing has no date yet", help="give it one: `date:` under `hearing`"
        )
    rules = ruled(held, reading.root, session)
    due = rules.due
    for line in _lines(rules.pack.name, hearing.date, due):
        click.echo(line)
    if ics is not None:
        text = as_ics(held.dossier, hearing.title, hearing.date, due)
        write_atomically(ics, text.encode())
    return int(any(one.is_late for one in due))


def _lines(name: str, hearing: date, due: "tuple[Due, ...]") -> Iterator[str]:
    from briefings.report import plural, printable

    yield f"Rules: {printable(name)}. The hearing is on {_day(hearing)}."
    for one in due:
        clock = one.term
        day = _day(one.day) if one.day else "not known"
        late = f" LATE: the dossier says {one.kept}." if one.is_late else ""
        why = f" {one.why}." if one.why else ""
        yield printable(
            f"  {day}: {clock.what} ({plural(abs(clock.days), f'{clock.unit} day')}"
            f" {'before' if clock.days < 0 else 'after'}; {clock.rule})"
            f"{late}{why}"
        )
    if any(one.term.verified_on is None for one in due):
        yield UNVERIFIED


def _day(day: date) -> str:
    from briefings.evidence import MONTHS, WEEKDAYS

    return f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}, {day.year}"
