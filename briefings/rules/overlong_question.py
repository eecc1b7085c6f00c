"""A question of more than 35 words.

Why it matters
    Thirty-five words take fourteen seconds to say. A longer question is a speech: it
    eats the five minutes of House Rule XI 2(j)(2), and the witness answers its last
    clause.

Flagged::

    topics: [{id: rain}]
    entities: [{id: agency}]
    questions:
      - id: q
        topic: rain
        to: agency
        ask: >-
          Given that the harbor office keeps a log in which every day of rain is to
          be written down by the person on duty before the end of the shift, how many
          of those days were in fact written down?

Clean::

    topics: [{id: rain}]
    entities: [{id: agency}]
    questions:
      - {id: q, topic: rain, to: agency, ask: "How many wet days are missing?"}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


LIMIT = 35


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each question that is longer than a member can say in one breath."""
    for index, question in enumerate(desk.dossier.questions):
        count = len(question.ask.split())
        if count > LIMIT:
            yield Flag(
                ("questions", index, "ask"),
                f"question '{question.id}' has {count} words; {LIMIT} is the most",
                "move the ground to `because` and ask the one thing that is open",
            )
