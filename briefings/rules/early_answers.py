"""Answers that are due before Members have had their time to ask.

Why it matters
    Members may submit questions for the record for some days after a hearing. A witness
    whose answers are due before those days are over answers a part of the questions.

Flagged::

    hearing: {status: held, date: 2026-03-03}
    documents: [{kind: qfr, witness: w, due: 2026-03-06}]

Clean::

    hearing: {status: held, date: 2026-03-03}
    documents: [{kind: qfr, witness: w, due: 2026-03-31}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each order for questions that are to be answered before all are in."""
    window = next((due for due in desk.ruled.due if due.term.id == "qfr-in"), None)
    if window is None or window.day is None:
        return
    for index, order in enumerate(desk.dossier.documents):
        if order.kind == "qfr" and order.due is not None and order.due <= window.day:
            yield Flag(
                ("documents", index, "due"),
                f"answers are due on {order.due}, and Members may ask until"
                f" {window.day} ({window.term.rule})",
                "give the witness a later day",
            )
