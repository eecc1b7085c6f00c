"""A record that names another which is not there.

Why it matters
    A footnote that leads nowhere, a question whose ground is missing: the document
    would be built with a hole where its support should be.

Flagged::

    facts:
      - id: wet
        statement: It rained.
        topics: [wheather]

Clean::

    topics: [{id: weather}]
    facts:
      - id: wet
        statement: It rained.
        topics: [weather]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import COLLECTIONS
from briefings.rules.desk import Desk
from briefings.rules.references import Reference, nearest

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each id that no record of the right kind has."""
    known = {name: _ids(desk, name) for name in COLLECTIONS}
    for found in desk.references:
        if found.route[0] == "questions" and found.route[-1] == "to":
            continue  # an unknown witness is a rule of its own
        if any(found.target in known[name] for name in found.collections):
            continue
        yield Flag(
            found.route,
            f"'{found.target}' is no {_NOUNS[found.collections[0]]} of this dossier"
            + _elsewhere(desk, found),
            nearest(found.target, known[found.collections[0]])
            or f"add it under `{found.collections[0]}`, or take the name out",
        )


def _ids(desk: Desk, collection: str) -> dict[str, None]:
    return dict.fromkeys(entry.id for entry in getattr(desk.dossier, collection))


def _elsewhere(desk: Desk, found: Reference) -> str:
    route = desk.routes.get(found.target)
    return f" but one of `{route[0]}`" if route else ""


_NOUNS = {
    "witnesses": "witness",
    "entities": "entity",
    "topics": "topic",
    "sources": "source",
    "facts": "fact",
    "questions": "question",
    "authorities": "authority",
}
