r"""A character that is not what it looks like.

Why it matters
    A Cyrillic letter in a Latin name, a hidden space in a number, a mark that turns
    the direction of writing: the eye reads one thing, a search another (Unicode
    Technical Standard 39).

Flagged::

    texts:
      log: The Harbor Agency closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: "The H\u0430rbor Agency closed the pier."
        excerpts: [{source: log, quote: The Harbor Agency closed the pier.}]

Clean::

    texts:
      log: The Harbor Agency closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The Harbor Agency closed the pier.
        excerpts: [{source: log, quote: The Harbor Agency closed the pier.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each hidden, misleading or lost character in a statement."""
    yield from partings(desk, "suspicious-character")
