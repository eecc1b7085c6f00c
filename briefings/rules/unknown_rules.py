"""A hearing under rules that there is no pack for.

Why it matters
    Without its pack a hearing has no deadlines: nobody is told that a memo is late.

Flagged::

    hearing: {rules: house/sience}

Clean::

    hearing: {rules: house/science}
"""

from collections.abc import Iterator
from difflib import get_close_matches

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield the name of a pack that there is none of."""
    named, known = desk.dossier.hearing.rules, desk.ruled.known
    if named is None or not known or named in known:
        return
    near = get_close_matches(named, known, n=1)
    yield Flag(
        ("hearing", "rules"),
        f"there is no rule pack '{named}'",
        f"did you mean '{near[0]}'?" if near else f"use one of: {', '.join(known)}",
        words=named,
    )
