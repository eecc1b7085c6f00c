"""A contested fact whose answer would not stand beside it.

Why it matters
    A memo that hides the other side's best answer embarrasses whoever uses it. The
    answer belongs in the same section and before the same readers (CRS: objective and
    non-partisan; each issue with its perspectives).

Flagged::

    topics: [{id: rain}, {id: cranes}]
    facts:
      - {id: wet, statement: It rained., topics: [rain], contested_by: [{fact: dry}]}
      - {id: dry, statement: The agency says it was dry., topics: [cranes]}

Clean::

    topics: [{id: rain}]
    facts:
      - {id: wet, statement: It rained., topics: [rain], contested_by: [{fact: dry}]}
      - {id: dry, statement: The agency says it was dry., topics: [rain]}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import Fact
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each contest whose answer is for other topics or narrower readers."""
    for index, fact in enumerate(desk.dossier.facts):
        for number, contest in enumerate(fact.contested_by):
            answer = desk.facts.get(contest.fact)
            missing = answer and _missing(desk, fact, answer)
            if missing:
                yield Flag(
                    ("facts", index, "contested_by", number, "fact"),
                    f"'{contest.fact}' answers fact '{fact.id}' but {missing[0]}",
                    missing[1],
                )


def _missing(desk: Desk, fact: Fact, answer: Fact) -> tuple[str, str] | None:
    """Return why the answer would not be seen with the fact, and the remedy."""
    lacking = sorted(set(fact.topics) - set(answer.topics))
    if lacking:
        return (
            f"is not in its topic '{lacking[0]}'",
            f"add '{lacking[0]}' to its topics",
        )
    default = desk.dossier.audience
    if (answer.audience or default).rank > (fact.audience or default).rank:
        return (
            "fewer readers may see it",
            "give both the same `audience`, or find an answer that all may see",
        )
    return None
