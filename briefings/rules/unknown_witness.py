"""A question put to nobody that the dossier knows.

Why it matters
    A question packet is made for a witness; a question to a name that is not on the
    list reaches nobody.

Flagged::

    topics: [{id: rain}]
    questions: [{id: q, topic: rain, to: w-harbour}]

Clean::

    topics: [{id: rain}]
    witnesses: [{id: w-harbour}]
    questions: [{id: q, topic: rain, to: w-harbour}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.references import nearest

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each question whose addressee is neither a witness nor an entity."""
    witnesses = [witness.id for witness in desk.dossier.witnesses]
    known = {*witnesses, *(entity.id for entity in desk.dossier.entities)}
    for index, question in enumerate(desk.dossier.questions):
        if question.to not in known:
            yield Flag(
                ("questions", index, "to"),
                f"question '{question.id}' is put to '{question.to}', who is neither"
                " a witness nor an entity",
                nearest(question.to, known) or "add the witness under `witnesses`",
            )
