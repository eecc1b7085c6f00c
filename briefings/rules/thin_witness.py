"""A witness of whom the memo would not say what the rules of the house ask.

Why it matters
    House Oversight's rules ask for the names, titles, background and reasons of all
    witnesses in the memorandum that goes to every member.

Flagged::

    hearing: {status: noticed, date: 2026-03-03}
    witnesses: [{id: w, name: Dana Roe}]

Clean::

    hearing: {status: noticed, date: 2026-03-03}
    witnesses: [{id: w, name: Dana Roe, background: Has led the office since 2024.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import HearingStatus
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW

_ASKED = ("name", "background")
"""What may be left out of a witness; a missing reason is a matter of its own."""


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each witness of a noticed hearing who lacks what a memo must say."""
    if desk.dossier.hearing.status is not HearingStatus.NOTICED:
        return
    pack = desk.ruled.pack
    for index, witness in enumerate(desk.dossier.witnesses):
        for field in _ASKED:
            if field in pack.witness and getattr(witness, field) is None:
                yield Flag(
                    ("witnesses", index),
                    f"witness '{witness.id}' has no {field}, and the memo is to give it"
                    f" ({pack.witness_rule})",
                    f"add `{field}:`",
                )
