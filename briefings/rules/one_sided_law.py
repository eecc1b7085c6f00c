"""Law that serves one side's argument alone.

Why it matters
    A memo that gives only the law which limits an agency, or only the law which
    permits what it did, is an advocate's brief. Counsel for the other side will name
    the missing authority in the room (CRS: objective, authoritative, non-partisan).

Flagged::

    topics: [{id: rain, authorities: [notice]}]
    authorities: [{id: notice, cite: 1 U.S.C. 1, side: limits}]

Clean::

    topics: [{id: rain, authorities: [notice, power]}]
    authorities:
      - {id: notice, cite: 1 U.S.C. 1, side: limits}
      - {id: power, cite: 1 U.S.C. 2, side: permits}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import Authority, Dossier, Side
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield the first authority that is used, where all of them serve one side."""
    used = _used(desk.dossier)
    sides = {authority.side for _, authority in used} & {Side.PERMITS, Side.LIMITS}
    if len(sides) != 1 or any(authority.side is Side.BOTH for _, authority in used):
        return
    side = sides.pop()
    index, authority = next(pair for pair in used if pair[1].side is side)
    other = "permits what was done" if side is Side.LIMITS else "sets limits to it"
    yield Flag(
        ("authorities", index, "side"),
        f"the law, from '{authority.id}' on, holds nothing that {other}",
        "add the other side's best authority, or say in a waiver why there is none",
    )


def _used(dossier: Dossier) -> list[tuple[int, Authority]]:
    """Return the authorities that a topic or a feed names, or that name a topic."""
    named = {name for topic in dossier.topics for name in topic.authorities}
    for system in dossier.systems:
        named.update(name for feed in system.feeds for name in feed.legal_basis)
    return [
        (index, authority)
        for index, authority in enumerate(dossier.authorities)
        if authority.id in named or authority.topics
    ]
