"""From a text to weekdays that do not fall on the date beside them."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from briefings.evidence.readers.dates.intervals import MONTHS, WEEKDAYS

_DAYS_SHORT = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\."
_MONTHS_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."


class WeekdaySlip(NamedTuple):
    """A weekday that is not its date's."""

    words: str  # as they stand in the text: "Mon."
    day: date
    right: str  # the weekday that the date falls on

    @property
    def message(self) -> str:
        """What is wrong."""
        said = self.words.rstrip(".")
        return f"{self.day.isoformat()} is a {self.right}, not a {said}"

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return f"write '{self.right}', or mend the date"


def weekday_slips(text: str, known: date | None = None) -> Iterator[WeekdaySlip]:
    """Yield each weekday in a text that is not that of the date beside it.

    A date without its year is read where it is the `known` one: the hearing's.
    """
    for found in _dated().finditer(text):
        day = _day(found, known)
        if day is None:
            continue
        told, right = found["weekday"], WEEKDAYS[day.weekday()]
        if right[:3] != told[:3]:
            yield WeekdaySlip(told, day, right)


@cache
def _dated() -> re.Pattern[str]:
    day = "|".join((*WEEKDAYS, _DAYS_SHORT))
    month = "|".join((*MONTHS, _MONTHS_SHORT))
    return re.compile(
        rf"\b(?P<weekday>{day}),? (?:"
        rf"(?P<month>{month}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
        rf"(?:,? (?P<year>\d{{4}}))?"
        rf"|(?P<before>\d{{1,2}}) (?P<after>{month})(?:,? (?P<of>\d{{4}}))?)"
    )


def _day(found: re.Match[str], known: date | None) -> date | None:
    month = _number(found["month"] or found["after"])
    number = int(found["day"] or found["before"])
    year = found["year"] or found["of"]
    if year is None:
        is_known = known and (month, number) == (known.month, known.day)
        return known if is_known else None
    try:
        return date(int(year), month, number)
    except ValueError:
        return None  # no such day: that is for the rules on dates


def _number(month: str) -> int:
    starts = [name[:3] for name in MONTHS]
    return starts.index(month[:3]) + 1
