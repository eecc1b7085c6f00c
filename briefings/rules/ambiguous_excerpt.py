"""Words that stand in their source more than once.

Why it matters
    A reader who looks the words up must come to the passage that was meant; the same
    words in another paragraph may be said by someone else.

Flagged::

    sources: [{id: log}]
    texts: {log: "The quay was closed. At noon the quay was closed."}
    facts:
      - id: shut
        statement: The quay was closed.
        excerpts: [{source: log, quote: "quay was closed."}]

Clean::

    sources: [{id: log}]
    texts: {log: "The quay was closed. At noon the quay was closed."}
    facts:
      - id: shut
        statement: The quay was closed.
        excerpts: [{source: log, quote: "quay was closed.", prefix: "At noon the "}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.evidence import Located, Step
from briefings.model import Excerpt
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR

SHOWN = 5  # places that are listed


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each excerpt that its own and its neighbouring words do not single out."""
    for route, fact, excerpt, located in desk.located_excerpts():
        if located.step is Step.AMBIGUOUS:
            yield Flag(
                route,
                f"the words of fact '{fact.id}' stand in '{excerpt.source}'"
                f" {len(located.places)} times: {_listed(desk, excerpt, located)}",
                "add `prefix:` or `suffix:` with the words beside the ones you mean",
            )


def _listed(desk: Desk, excerpt: Excerpt, located: Located) -> str:
    """Return where the words stand, the first five places, by paragraph."""
    numbers = [desk.paragraph_at(excerpt.source, at) for at, _ in located.places]
    named = ", ".join(f"paragraph {number}" for number in numbers[:SHOWN])
    return named + (", ..." if len(numbers) > SHOWN else "")
