"""From a finished text to days that do not fall on the weekday beside them.

What the rule `wrong-weekday` wants stands with the rule on dossiers, which cannot see
what a template writes.
"""

import re
from collections.abc import Iterator
from datetime import date

from briefings.diagnostics import Diagnostic, Severity
from briefings.evidence import MONTHS, WEEKDAYS
from briefings.proofreading.grounds import Grounds
from briefings.proofreading.sites import Remark, Sites
from briefings.proofreading.units import Words

RULE = "wrong-weekday"

_DAYS_SHORT = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\."
_MONTHS_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
_DAY = "|".join((*WEEKDAYS, _DAYS_SHORT))
_MONTH = "|".join((*MONTHS, _MONTHS_SHORT))
_DATED = re.compile(
    rf"\b(?P<weekday>{_DAY}),? (?:"
    rf"(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    rf"(?:,? (?P<year>\d{{4}}))?"
    rf"|(?P<before>\d{{1,2}}) (?P<after>{_MONTH})(?:,? (?P<of>\d{{4}}))?)"
)


class Weekdays:
    """Holds each weekday of a document to the date beside it."""

    def __init__(self, grounds: Grounds, sites: Sites) -> None:
        self._hearing = grounds.dossier.hearing.date
        self._sites = sites

    def read(self, said: Words, text: str) -> Iterator[Diagnostic]:
        """Yield each weekday in `text` that is not its date's; `said` began it."""
        for found in _DATED.finditer(text):
            day = self._day(found)
            if day is None:
                continue
            told, right = found["weekday"], WEEKDAYS[day.weekday()]
            if right[:3] == told[:3]:
                continue
            remark = Remark(
                RULE,
                Severity.ERROR,
                f"{day.isoformat()} is a {right}, not a {told.rstrip('.')}",
                f"write '{right}', or mend the date",
                told if told in said.text else "",
            )
            yield self._sites.diagnostic(remark, said.origin, said.text)

    def _day(self, found: re.Match[str]) -> date | None:
        """Return the day that is written; without its year, the hearing's alone."""
        month = _number(found["month"] or found["after"])
        number = int(found["day"] or found["before"])
        year = found["year"] or found["of"]
        hearing = self._hearing
        if year is None:
            is_hearing = hearing and (month, number) == (hearing.month, hearing.day)
            return hearing if is_hearing else None
        try:
            return date(int(year), month, number)
        except ValueError:
            return None  # no such day: that is for the rules on dates


def _number(month: str) -> int:
    starts = [name[:3] for name in MONTHS]
    return starts.index(month[:3]) + 1
