"""From a hearing's day and its house's clocks to days, and whether a memo is late."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from briefings.clocks.days import moved
from briefings.clocks.packs import Clock, Pack


class Due(NamedTuple):
    """A clock with its day."""

    clock: Clock
    day: date | None  # None: it cannot be told
    is_late: bool = False  # the dossier's own day for it is later
    why: str = ""  # why there is no day, or why it is late


def due_days(
    pack: Pack,
    hearing: date,
    prepared: date | None = None,
    session: Collection[date] = (),
) -> tuple[Due, ...]:
    """Return every clock with its day, in the order of the days.

    `prepared` is the day the dossier's memo carries.
    """
    found = [_due(clock, hearing, prepared, session) for clock in pack.clocks]
    return tuple(sorted(found, key=lambda due: (due.day or date.max, due.clock.id)))


def _due(
    clock: Clock, hearing: date, prepared: date | None, session: Collection[date]
) -> Due:
    day = moved(hearing, clock.days, clock.unit, session)
    if day is None:
        return Due(clock, None, why="legislative days need the session's calendar")
    if clock.document == "hearing-memo" and prepared is not None and prepared > day:
        return Due(clock, day, True, f"the memo carries {prepared.isoformat()}")
    return Due(clock, day)
