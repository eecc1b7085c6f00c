"""A question that no witness is there to answer.

Why it matters
    It is put to a body from which nobody is to testify, so it is in no packet, and the
    Member to whom it is given will look for it in vain. It may be asked in writing.

Flagged::

    hearing: {members: [{name: Rep. Vale}]}
    topics: [{id: rain}]
    entities: [{id: agency}]
    questions: [{id: q, topic: rain, to: agency, member: Rep. Vale}]

Clean::

    hearing: {members: [{name: Rep. Vale}]}
    topics: [{id: rain}]
    entities: [{id: agency}]
    witnesses: [{id: w-agency, organization: agency}]
    questions: [{id: q, topic: rain, to: agency, member: Rep. Vale}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR
MILDER = (Severity.INFO,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each question to a body without a witness; an error if a Member has it."""
    witnesses = desk.dossier.witnesses
    there = {witness.organization for witness in witnesses}
    there |= {witness.id for witness in witnesses}
    for index, question in enumerate(desk.dossier.questions):
        if question.to in desk.entities and question.to not in there:
            is_given = question.member is not None
            yield Flag(
                ("questions", index, "to"),
                f"nobody is to testify for '{question.to}', to whom question"
                f" '{question.id}' is put",
                "invite a witness, or ask for it in a letter",
                severity=Severity.ERROR if is_given else Severity.INFO,
            )
