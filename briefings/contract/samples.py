"""Dossiers that a template must be able to tell: one with everything, and with less."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from briefings.build import KINDS
from briefings.errors import BriefingsError
from briefings.model import (
    COLLECTIONS,
    Audience,
    DocumentOrder,
    Dossier,
    FactStanding,
    Hearing,
    HearingStatus,
    Ledger,
    Profile,
    Sighting,
    Standing,
)
from briefings.reading import read

_SENTINEL = Path(__file__).with_name("sentinel")
_FOUND = Sighting("exact", 10, 20, 5, "words")


class Sample(NamedTuple):
    """A dossier, what is ordered of it, and what is special about the two."""

    words: str
    dossier: Dossier
    order: DocumentOrder


@cache
def sentinel() -> Dossier:
    """Return the dossier in which every field of every record says something."""
    reading = read(_SENTINEL)
    if reading.dossier is None:
        raise BriefingsError(
            "the program was installed without its sample", help="install it again"
        )
    return reading.dossier


def samples_for(kind: str) -> Iterator[Sample]:
    """Yield the dossiers that a kind's template is tried with, the fullest first."""
    whole = sentinel()
    (full,) = whole.documents
    order = full.model_copy(update={"kind": kind})
    yield Sample("every record", whole, order)
    yield Sample("every record, and an order that says little", whole, _plain(order))
    for profile in Profile:
        changed = whole.model_copy(update={"profile": profile})
        yield Sample(f"the profile '{profile}'", changed, order)
    for status in HearingStatus:
        hearing = whole.hearing.model_copy(update={"status": status})
        changed = whole.model_copy(update={"hearing": hearing})
        yield Sample(f"a hearing that is {status}", changed, order)
    for collection in COLLECTIONS:
        if collection not in _named_by(order):
            words = f"no {collection} that its readers may see"
            yield Sample(words, _without(whole, collection), order)
    yield Sample("nothing but a hearing", _bare(whole), _plain(order))


def ledger_of(dossier: Dossier) -> Ledger:
    """Return an account of a check in which every excerpt was found."""
    return {
        fact.id: FactStanding(Standing.CHECKED, (_FOUND,) * len(fact.excerpts))
        for fact in dossier.facts
    }


def _plain(order: DocumentOrder) -> DocumentOrder:
    """Return an order that says no more than its kind needs."""
    needs = {need for kind in KINDS if kind.name == order.kind for need in kind.needs}
    kept = {"kind", "file", "audience", *needs}
    return DocumentOrder(**{name: getattr(order, name) for name in kept})


def _named_by(order: DocumentOrder) -> set[str]:
    """Return the collections without which an order asks for what is not there."""
    needs = [need for kind in KINDS if kind.name == order.kind for need in kind.needs]
    named = {"witness": ("witnesses", "testimonies"), "addressee": ("entities",)}
    return {collection for need in needs for collection in named.get(need, ())}


def _without(dossier: Dossier, collection: str) -> Dossier:
    hidden = tuple(
        entry.model_copy(update={"audience": Audience.STAFF})
        for entry in getattr(dossier, collection)
    )
    return dossier.model_copy(update={collection: hidden})


def _bare(dossier: Dossier) -> Dossier:
    """Return a dossier with what every dossier must have, and whom orders name."""
    hearing = dossier.hearing
    required = {
        name: getattr(hearing, name)
        for name, field in Hearing.model_fields.items()
        if field.is_required()
    }
    kept = {"dossier", "title", "witnesses", "entities", "testimonies", "audience"}
    return Dossier(
        **{name: getattr(dossier, name) for name in kept},
        hearing=Hearing(**required, status=HearingStatus.PROPOSED),
    )
