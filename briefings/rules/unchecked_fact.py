"""A fact whose words nobody has checked as it stands now.

Why it matters
    The text of its source is not at hand, and no seal vouches for the statement and
    excerpts in their present form. GAO treats a sentence that was edited after its
    check as never checked. Where the text is there and is another one, or the source
    is not in the dossier, that is told once, of the source.

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
        missing = [e.source for e in fact.excerpts if _is_absent(desk, e.source)]
        if missing and desk.ledger[fact.id].standing is Standing.UNCHECKED:
            yield Flag(
                ("facts", index),
                f"fact '{fact.id}' is not checked: the text of '{missing[0]}'"
                f" is not at hand and {_why(desk, fact)}",
                "give the folder that holds the text with `--sources DIR`,"
                " then run `briefings seal`",
            )


def _is_absent(desk: Desk, source: str) -> bool:
    """Whether nothing lies where a source's text should, and nothing else is wrong."""
    held = desk.texts.get(source)
    return held is not None and held.state == "absent"


def _why(desk: Desk, fact: Fact) -> str:
    if desk.seal is not None and fact.id in desk.seal.facts:
        return "it was edited since it was sealed"
    return "no seal vouches for it"
