"""A fact that rests on no words of a source.

Why it matters
    A member may read the fact aloud. The next sentence in the room is "says who?",
    and the memo must already hold the answer. GAO's referencing asks the same of
    every sentence (Yellow Book 2024, 8.90: evidence is sufficient and appropriate).

Flagged::

    facts:
      - id: over-speed
        statement: The train was travelling above the posted limit.

Clean::

    sources: [{id: log}]
    facts:
      - id: over-speed
        statement: The train was travelling above the posted limit.
        excerpts: [{source: log, quote: "It passed the post at 70, limit 50."}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact that has neither excerpts nor a derivation."""
    for index, fact in enumerate(desk.dossier.facts):
        if not fact.is_sourced:
            yield Flag(
                ("facts", index),
                f"fact '{fact.id}' rests on no words of a source",
                "add `excerpts:` with the words that bear it out,"
                " or ask it under `questions`",
            )
