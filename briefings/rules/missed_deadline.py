"""Something that is later than the rules of the house allow.

Why it matters
    A memo that comes after its day, a notice that is too short or a statement that came
    in late is a point of order in the making, and the other side's first remark. The
    days are those of the rule pack: House Rule XI 2(g)(3) and (5), Senate Rule XXVI,
    committee rules. A rule that nobody has read as it is in force says so.

Flagged::

    prepared: 2026-03-02
    hearing: {status: noticed, date: 2026-03-03}

Clean::

    prepared: 2026-02-25
    hearing: {status: noticed, date: 2026-03-03}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Route, Severity
from briefings.model import Due, HearingStatus
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)

_MEMO = "hearing-memo"


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each day of a dossier that is later than its rule's."""
    if desk.dossier.hearing.status is not HearingStatus.NOTICED:
        return
    for due in desk.ruled.due:
        if due.is_late:
            for route, what in _late(desk, due):
                yield Flag(
                    route,
                    f"{what} is {due.kept}, and {due.term.what[:1].lower()}"
                    f"{due.term.what[1:]} was due on {due.day} ({due.term.rule})",
                    "mend the day, or write what was decided into a `pack.toml`",
                    severity=None if due.term.verified_on else Severity.REVIEW,
                )


def _late(desk: Desk, due: Due) -> Iterator[tuple[Route, str]]:
    match due.term.id:
        case "notice":
            yield ("hearing", "noticed_on"), "the day of the notice"
        case "memo" if _has_memo(desk):
            yield ("prepared",), "the memo's day"
        case "testimony":
            for index, witness in enumerate(desk.dossier.witnesses):
                day = witness.statement_on
                if day is not None and due.day is not None and day > due.day:
                    route: Route = ("witnesses", index, "statement_on")
                    yield route, f"the day of the statement of '{witness.id}'"


def _has_memo(desk: Desk) -> bool:
    orders = desk.dossier.documents
    return not orders or any(order.kind == _MEMO for order in orders)
