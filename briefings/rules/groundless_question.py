"""A question that rests on no fact.

Why it matters
    A witness may ask what the question is about; a member needs the ground at hand, and
    so does a court that asks whether the question is pertinent (Watkins v. United
    States, 354 U.S. 178).

Flagged::

    topics: [{id: rain}]
    entities: [{id: agency}]
    questions: [{id: q, topic: rain, to: agency, ask: "How much rain fell?"}]

Clean::

    topics: [{id: rain}]
    entities: [{id: agency}]
    facts: [{id: wet, statement: It rained.}]
    questions:
      - {id: q, topic: rain, to: agency, ask: "How much rain fell?", because: [wet]}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each question without a fact that grounds it."""
    for index, question in enumerate(desk.dossier.questions):
        if not question.because:
            yield Flag(
                ("questions", index),
                f"question '{question.id}' rests on no fact",
                "add `because:` with the facts that make it worth asking",
            )
