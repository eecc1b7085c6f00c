"""A topic on which only one side is heard.

Why it matters
    An issue with one perspective is advocacy. A memo that members of both parties can
    use gives each side's strongest answer (CRS: objective, authoritative, non-
    partisan).

Flagged::

    topics:
      - id: rain
        positions: [{holder: The agency, text: The log is right., because: [wet]}]
    facts: [{id: wet, statement: It rained., topics: [rain]}]

Clean::

    topics:
      - id: rain
        positions:
          - {holder: The agency, text: The log is right., because: [wet]}
          - {holder: The dockers, text: The log is wrong., because: [wet]}
    facts: [{id: wet, statement: It rained., topics: [rain]}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each topic with the positions of one holder only."""
    for index, topic in enumerate(desk.dossier.topics):
        holders = {position.holder for position in topic.positions}
        if len(holders) == 1:
            yield Flag(
                ("topics", index, "positions"),
                f"topic '{topic.id}' gives the position of {holders.pop()} alone",
                "add what the other side is expected to say, with its best evidence",
            )
