"""A fact whose words nobody has checked as it stands now.

Why it matters
    The text of its source is not at hand, and no seal vouches for the statement and
    excerpts in their present form. GAO treats a sentence that was edited after its
    check as never checked.

Flagged::

    sources: [{id: log}]
    facts:
      - id: wet
        statement: It rained.
        excerpts: [{source: log, quote: It rained.}]

Clean::

    sources: [{id: log}]
    facts:
      - id: wet
        statement: It rained.
        excerpts: [{source: log, quote: It rained.}]
    sealed: [wet]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import Fact, Standing
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact that is neither checked against its text nor sealed."""
    for index, fact in enumerate(desk.dossier.facts):
        missing = [e.source for e in fact.excerpts if not desk.has_text(e.source)]
        if missing and desk.ledger[fact.id].standing is Standing.UNCHECKED:
            yield Flag(
                ("facts", index),
                f"fact '{fact.id}' is not checked: the text of '{missing[0]}'"
                f" is not at hand and {_why(desk, fact)}",
                "give the folder that holds the text with `--sources DIR`,"
                " then run `briefings seal`",
            )


def _why(desk: Desk, fact: Fact) -> str:
    if desk.seal is not None and fact.id in desk.seal.facts:
        return "it was edited since it was sealed"
    return "no seal vouches for it"
