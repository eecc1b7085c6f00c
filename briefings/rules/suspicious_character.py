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

from briefings.diagnostics import Flag, Route, Severity
from briefings.evidence import suspicions
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each hidden, misleading or lost character in the words of a record."""
    for route, text in _texts(desk):
        if text.isascii() and text.isprintable():
            continue
        for start, end, severity, what in suspicions(text):
            yield Flag(
                route,
                what,
                "delete it, or type the words again",
                text[start:end],
                Severity(severity),
            )


def _texts(desk: Desk) -> Iterator[tuple[Route, str]]:
    """Yield the texts of records, and those of their lists and attributions."""
    for route, entry in desk.entries():
        for field, value in entry:
            match value:
                case str():
                    yield (*route, field), value
                case (str(), *_):
                    yield from (
                        ((*route, field, at), text) for at, text in enumerate(value)
                    )
    for index, fact in enumerate(desk.dossier.facts):
        for field, value in fact.attribution or ():
            if value:
                yield ("facts", index, "attribution", field), value
