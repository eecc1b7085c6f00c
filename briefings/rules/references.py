"""Which fields of a dossier name other records, and of what kind."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

from briefings.diagnostics import Route
from briefings.model import Dossier, Record


class Reference(NamedTuple):
    """One record naming another."""

    route: Route  # of the name itself
    target: str  # the id it names
    collections: tuple[str, ...]  # where that id may stand
    holder: Record  # the record that names it


FACTS = ("facts",)
WITNESS = ("witnesses", "entities")

FIELDS: dict[str, dict[str, tuple[str, ...]]] = {
    "witnesses": {"organization": ("entities",)},
    "topics": {"authorities": ("authorities",), "positions.because": FACTS},
    "entities": {"parent": ("entities",)},
    "systems": {
        "owner": ("entities",),
        "because": FACTS,
        "feeds.source": ("entities",),
        "feeds.legal_basis": ("authorities",),
        "feeds.because": FACTS,
    },
    "facts": {
        "topics": ("topics",),
        "excerpts.source": ("sources",),
        "derived.inputs": FACTS,
        "contested_by.fact": FACTS,
        "supersedes": FACTS,
    },
    "tensions": {"facts": FACTS, "topic": ("topics",)},
    "charts": {
        "topic": ("topics",),
        "points.fact": FACTS,
        "levels.fact": FACTS,
    },
    "questions": {"topic": ("topics",), "to": WITNESS, "because": FACTS},
    "authorities": {"topics": ("topics",)},
    "requests": {
        "to": WITNESS,
        "topic": ("topics",),
        "because": FACTS,
        "questions": ("questions",),
    },
    "timeline": {"because": FACTS},
    "testimonies": {
        "witness": ("witnesses",),
        "summary.because": FACTS,
        "passages.because": FACTS,
        "passages.topic": ("topics",),
        "recommendations.because": FACTS,
        "recommendations.authorities": ("authorities",),
    },
    "documents": {
        "topics": ("topics",),
        "witness": ("witnesses",),
        "facts": FACTS,
        "key_figures.fact": FACTS,
        "questions": ("questions",),
        "addressee": WITNESS,
        "authorities": ("authorities",),
    },
}
"""Collection → its fields that hold ids → the collections those ids belong to."""

OF_HEARING = ("bottom_line.because", "background.sentences.because")
"""Fields of the hearing that hold the ids of facts."""


def references(dossier: Dossier) -> Iterator[Reference]:
    """Yield every id that one record of the dossier gives for another."""
    for field in OF_HEARING:
        for route, target in _values(dossier.hearing, field.split("."), ("hearing",)):
            yield Reference(route, target, FACTS, dossier.hearing)
    for collection, fields in FIELDS.items():
        split = [(path.split("."), kinds) for path, kinds in fields.items()]
        for index, record in enumerate(getattr(dossier, collection)):
            for path, kinds in split:
                for route, target in _values(record, path, (collection, index)):
                    yield Reference(route, target, kinds, record)


def _values(value: Any, path: list[str], route: Route) -> Iterator[tuple[Route, str]]:
    if value is None:
        return
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _values(item, path, (*route, number))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _values(item, path, (*route, key))
    elif path:
        yield from _values(getattr(value, path[0]), path[1:], (*route, path[0]))
    else:
        yield route, value


def nearest(name: str, names: Iterable[str]) -> str:
    """Return `did you mean 'x'?` for the name that comes closest, or nothing."""
    close = get_close_matches(name, names, n=1)
    return f"did you mean '{close[0]}'?" if close else ""
