"""From a dossier and an audience to the words that must not be in a document."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import compress, count
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel

from briefings.diagnostics import Route
from briefings.model import COLLECTIONS, Audience, Dossier, Entry

LONGEST = 6  # words in a row that tell where they come from
_SHORTEST_NAME = 4  # letters of a name of one word
_SHORTEST_ID = 8  # characters of an id that is a word of its own
_NAMES = (
    "name",
    "aliases",
    "acronym",
    "speaker",
    "organization",
    "publisher",
    "authors",
)
_PLAIN = frozenset(
    (
        "id",
        "kind",
        "basis",
        "status",
        "form",
        "audience",
        "sha256",
        "extractor",
        "as_of",
    )
)
_PIECE = re.compile(r"[\w-]+")

Gram = tuple[str, ...]
Key = TypeVar("Key", Gram, str)


class Grams:
    """Runs of words in small letters, each with the record it stands in."""

    def __init__(self, routes: Mapping[Gram, Route]) -> None:
        self.routes = routes
        # Few words begin a run: only there it is worth while to look for one.
        self._sizes: defaultdict[str, set[int]] = defaultdict(set)
        for gram in routes:
            self._sizes[gram[0]].add(len(gram))

    def found_in(self, words: list[str]) -> list[Gram]:
        """Return the runs that stand in a text, the shorter ones first."""
        sizes = self._sizes
        found: list[tuple[int, int, Gram]] = []
        for at in compress(count(), map(sizes.__contains__, words)):
            for size in sizes[words[at]]:
                gram = tuple(words[at : at + size])
                if gram in self.routes:
                    found.append((size, at, gram))
        return [gram for _, _, gram in sorted(found)]


class Secrets(NamedTuple):
    """Runs of words that only records have which a document's readers may not see."""

    grams: Grams
    ids: Mapping[str, Route]


def secrets_of(
    dossier: Dossier, audiences: Iterable[Audience], known: Iterable[str] = ()
) -> dict[Audience, Secrets]:
    """Return what a document for each audience must not hold.

    Words that records for that audience hold as well, or the texts in `known`, such as
    a template's own, give nothing away. All texts are gone through once.
    """
    kept = {audience: _kept_from(dossier, audience) for audience in audiences}
    grams = Grams(
        {gram: at for one in kept.values() for gram, at in one.routes.items()}
    )
    ids = {name: at for one in kept.values() for name, at in one.ids.items()}
    texts = _open_texts(dossier, known) if grams.routes or ids else ()
    least, least_ids = _least(texts, grams, ids)
    return {
        audience: Secrets(
            Grams(_above(audience.rank, one.routes, least)),
            _above(audience.rank, one.ids, least_ids),
        )
        for audience, one in kept.items()
    }


class _Kept(NamedTuple):
    """What is kept from an audience, whether or not other records tell it as well."""

    routes: dict[Gram, Route]
    ids: dict[str, Route]


def _kept_from(dossier: Dossier, audience: Audience) -> _Kept:
    hidden: list[tuple[Route, Entry]] = []
    notes: list[tuple[Route, str]] = []
    for route, entry in _entries(dossier):
        if _rank(entry, dossier) > audience.rank:
            hidden.append((route, entry))
        elif entry.notes:
            notes.append((route, entry.notes))
    told = (*_hidden_grams(hidden), *_note_grams(notes))
    ids = {entry.id: route for route, entry in hidden if len(entry.id) >= _SHORTEST_ID}
    return _Kept({gram: route for route, gram in told}, ids)


def _open_texts(dossier: Dossier, known: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield each text of the dossier but notes, and the rank from which it is shown."""
    for text in (*known, *_texts(dossier, set(COLLECTIONS))):
        yield 0, text
    for _, entry in _entries(dossier):
        rank = _rank(entry, dossier)
        for text in (*_texts(entry, {"notes"}), entry.id):
            yield rank, text


def _least(
    texts: Iterable[tuple[int, str]], grams: Grams, ids: Mapping[str, Route]
) -> tuple[dict[Gram, int], dict[str, int]]:
    """Return run of words, and id, → the lowest rank that is shown a text with it."""
    of_grams: dict[Gram, int] = {}
    of_ids: dict[str, int] = {}
    for rank, text in texts:
        pieces = pieces_of(text)
        for gram in grams.found_in(words_of(pieces)):
            of_grams[gram] = min(rank, of_grams.get(gram, rank))
        for name in filter(ids.__contains__, pieces):
            of_ids[name] = min(rank, of_ids.get(name, rank))
    return of_grams, of_ids


def _above(
    rank: int, routes: Mapping[Key, Route], least: Mapping[Key, int]
) -> dict[Key, Route]:
    """Return what no text gives away that is shown to a rank."""
    return {key: at for key, at in routes.items() if least.get(key, rank + 1) > rank}


def _entries(dossier: Dossier) -> Iterator[tuple[Route, Entry]]:
    for collection in COLLECTIONS:
        for index, entry in enumerate(getattr(dossier, collection)):
            yield (collection, index), entry


def _rank(entry: Entry, dossier: Dossier) -> int:
    return (entry.audience or dossier.audience).rank


def hidden_ids(dossier: Dossier, audience: Audience) -> frozenset[str]:
    """Return the ids of the records that an audience may not see."""
    return frozenset(
        entry.id
        for _, entry in _entries(dossier)
        if _rank(entry, dossier) > audience.rank
    )


def pieces_of(text: str) -> list[str]:
    """Return the words of a text in small letters, those with hyphens whole: ids."""
    return _PIECE.findall(text.casefold())


def words_of(pieces: Iterable[str]) -> list[str]:
    """Return the words in pieces, at hyphens parted."""
    return " ".join(pieces).replace("-", " ").split()


def _hidden_grams(
    hidden: Iterable[tuple[Route, Entry]],
) -> Iterator[tuple[Route, Gram]]:
    for route, entry in hidden:
        for text in _texts(entry, {"audience"}):
            for gram in _grams(text):
                yield route, gram
        for name in _names(entry):
            words = tuple(words_of(pieces_of(name)))
            is_telling = len("".join(words)) >= _SHORTEST_NAME
            if is_telling and len(words) <= LONGEST:
                yield route, words


def _note_grams(notes: Iterable[tuple[Route, str]]) -> Iterator[tuple[Route, Gram]]:
    for route, text in notes:
        for gram in _grams(text):
            yield route, gram


def _grams(text: str) -> Iterator[Gram]:
    words = words_of(pieces_of(text))
    for at in range(len(words) - LONGEST + 1):
        yield tuple(words[at : at + LONGEST])


def _names(entry: Entry) -> Iterator[str]:
    """Yield the names that a record holds: its own, its speaker's, its publisher's."""
    for value in (entry, getattr(entry, "attribution", None)):
        for field in _NAMES:
            held = getattr(value, field, None)
            if isinstance(held, str):
                yield held
            elif isinstance(held, tuple):
                yield from (one for one in held if isinstance(one, str))


def _texts(thing: Any, without: set[str]) -> Iterator[str]:
    """Yield every text that a person wrote in a record and what it holds."""
    match thing:
        case str():
            yield thing
        case BaseModel():
            left = without | _PLAIN
            for name, value in thing:
                if name not in left:
                    yield from _texts(value, without)
        case tuple() | list():
            for value in thing:
                yield from _texts(value, without)
        case Mapping():
            yield from _texts(tuple(thing.values()), without)
