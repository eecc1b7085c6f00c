"""A Member whom the hearing does not name.

Why it matters
    A brief is made for one Member, and a round of questions is one Member's. A name
    that is spelt in two ways makes two Members of one, and splits the five minutes.

Flagged::

    hearing: {members: [{name: Rep. Vale}]}
    documents: [{kind: member-brief, member: Rep. Vail}]

Clean::

    hearing: {members: [{name: Rep. Vale}]}
    documents: [{kind: member-brief, member: Rep. Vale}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Route, Severity
from briefings.rules.desk import Desk
from briefings.rules.references import nearest

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each Member of a document or a question whom the hearing does not name."""
    hearing = desk.dossier.hearing
    named = (hearing.chair, hearing.ranking_member, *(m.name for m in hearing.members))
    known = [name for name in named if name is not None]
    for route, member in _given(desk):
        if member not in known:
            yield Flag(
                route,
                f"'{member}' is no Member of this hearing",
                nearest(member, known) or "add the Member under `members` of `hearing`",
            )


def _given(desk: Desk) -> Iterator[tuple[Route, str]]:
    for collection in ("questions", "documents"):
        for index, record in enumerate(getattr(desk.dossier, collection)):
            if record.member is not None:
                yield (collection, index, "member"), record.member
