"""From a fact's dates to other days, months, years and weekdays."""

import re
from collections.abc import Iterator

from briefings.evidence import MONTHS, WEEKDAYS
from briefings.model import Fact
from briefings.rules import Desk
from briefings.selftest.mutant import Mutant, reworded

_MOST = 2  # dates of a statement that are changed
_DAY = re.compile(rf"\b({'|'.join(MONTHS)}) (\d{{1,2}})\b(?!,\d)")
_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\b(?! \d{{1,2}}\b)")
_YEAR = re.compile(r"\b(19|20)(\d\d)\b")
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b")
_LAST = 28  # the last day that every month has


def dates(fact: Fact, _: Desk) -> Iterator[Mutant]:
    """Yield the fact with a day, a month or a year changed."""
    text = fact.statement
    for found in _first(_DAY, text):
        day = (int(found.group(2)) + 8) % _LAST + 1
        yield reworded(fact, "date", found.span(2), str(day))
    for found in _first(_MONTH, text):
        at = MONTHS.index(found.group(1))
        if found.group(1) != "May" or text[: found.start()].endswith(("in ", "late ")):
            yield reworded(fact, "date", found.span(1), MONTHS[(at + 3) % 12])
    for found in _first(_YEAR, text):
        year = str(int(found.group()) - 2)
        yield reworded(fact, "date", found.span(), year)


def weekdays(fact: Fact, _: Desk) -> Iterator[Mutant]:
    """Yield the fact with a weekday changed."""
    for found in _first(_WEEKDAY, fact.statement):
        at = WEEKDAYS.index(found.group())
        yield reworded(fact, "weekday", found.span(), WEEKDAYS[(at + 2) % 7])


def _first(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    return list(pattern.finditer(text))[:_MOST]
