"""A Member's questions to one witness that do not fit into five minutes.

Why it matters
    House Rule XI 2(j)(2) gives each Member five minutes for each witness. What comes
    after the gavel is not asked. Counted are the words of each question, an answer to
    the point, and the longest follow-up; questions of priority 3, to be asked if time
    allows, are not.

Flagged::

    hearing: {members: [{name: Rep. Vale}]}
    topics: [{id: rain}]
    witnesses: [{id: w}]
    questions:
      - {id: q1, topic: rain, to: w, member: Rep. Vale, form: open}
      - {id: q2, topic: rain, to: w, member: Rep. Vale, form: open}
      - {id: q3, topic: rain, to: w, member: Rep. Vale, form: open}
      - {id: q4, topic: rain, to: w, member: Rep. Vale, form: open}
      - {id: q5, topic: rain, to: w, member: Rep. Vale, form: open}
      - {id: q6, topic: rain, to: w, member: Rep. Vale, form: open}

Clean::

    hearing: {members: [{name: Rep. Vale}]}
    topics: [{id: rain}]
    witnesses: [{id: w}]
    questions:
      - {id: q1, topic: rain, to: w, member: Rep. Vale, form: open}
      - {id: q2, topic: rain, to: w, member: Rep. Vale, form: open}
"""

from collections import defaultdict
from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import ROUND, SAFE, seconds_of
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield the last question of each round that takes too long, or may do so."""
    rounds: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, question in enumerate(desk.dossier.questions):
        if question.member is not None:
            rounds[question.member, question.to].append(index)
    for (member, to), indexes in rounds.items():
        taken = seconds_of(desk.dossier.questions[index] for index in indexes)
        if taken > SAFE:
            yield Flag(
                ("questions", indexes[-1], "member"),
                f"the questions of '{member}' to '{to}' take {taken} seconds of"
                f" {ROUND}",
                "give one to another Member, or set `priority: 3` on it",
                severity=Severity.ERROR if taken > ROUND else Severity.REVIEW,
            )
