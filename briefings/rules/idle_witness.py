"""A witness to whom no question is put.

Why it matters
    A committee that invites a person has something to ask. Either a question is missing
    or the invitation is.

Flagged::

    witnesses: [{id: w-dock}]

Clean::

    witnesses: [{id: w-dock}]
    topics: [{id: rain}]
    questions: [{id: q, topic: rain, to: w-dock}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each witness that no question names, nor names the office of."""
    asked = {question.to for question in desk.dossier.questions}
    for index, witness in enumerate(desk.dossier.witnesses):
        if witness.id not in asked and witness.organization not in asked:
            yield Flag(
                ("witnesses", index),
                f"nothing is asked of witness '{witness.id}'",
                "put a question to the witness, or take the witness off the list",
            )
