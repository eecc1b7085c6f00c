"""A hearing that is announced but has no date.

Why it matters
    A notice without a date is no notice: House Rule XI 2(g)(3) asks for date, place and
    subject a week ahead.

Flagged::

    hearing: {status: noticed, date: null}

Clean::

    hearing: {status: proposed, date: null}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import HearingStatus
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield the hearing if it is more than proposed and its date is left out."""
    hearing = desk.dossier.hearing
    if hearing.date is None and hearing.status is not HearingStatus.PROPOSED:
        yield Flag(
            ("hearing",),
            f"the hearing is '{hearing.status}' but has no date",
            "add `date:`, or set `status: proposed`",
        )
