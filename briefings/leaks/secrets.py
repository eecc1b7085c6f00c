"""From a dossier and an audience to the words that must not be in a document."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

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
_WORD = re.compile(r"\w+")
ID = re.compile(r"[\w-]+")

Gram = tuple[str, ...]


class Grams:
    """Runs of words in small letters, each with the record it stands in."""

    def __init__(self, routes: Mapping[Gram, Route]) -> None:
        self.routes = routes
        # Few words begin a run: only there it is worth while to look for one.
        self._sizes: defaultdict[str, set[int]] = defaultdict(set)
        for gram in routes:
            self._sizes[gram[0]].add(len(gram))

    def found_in(self, text: str) -> list[Gram]:
        """Return the runs that stand in a text, the shorter ones first."""
        words, sizes = words_of(text), self._sizes
        found: list[tuple[int, int, Gram]] = []
        for at in [at for at, word in enumerate(words) if word in sizes]:
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
    dossier: Dossier, audience: Audience, known: Iterable[str] = ()
) -> Secrets:
    """Return what a document for an audience must not hold.

    Words that records for that audience hold as well, or the texts in `known`, such as
    a template's own, give nothing away.
    """
    hidden: list[tuple[Route, Entry]] = []
    shown: list[tuple[Route, Entry]] = []
    for collection in COLLECTIONS:
        for index, entry in enumerate(getattr(dossier, collection)):
            is_out = _is_hidden(entry, dossier, audience)
            (hidden if is_out else shown).append(((collection, index), entry))
    notes = [(route, entry.notes) for route, entry in shown if entry.notes]
    if not hidden and not notes:
        return Secrets(Grams({}), {})
    open_: list[str] = [*known, *_texts(dossier, set(COLLECTIONS))]
    for _, entry in shown:
        open_ += (*_texts(entry, {"notes"}), entry.id)
    told = (*_hidden_grams(hidden), *_note_grams(notes))
    grams = Grams({gram: route for route, gram in told})
    given = {gram for text in open_ for gram in grams.found_in(text)}
    left = {gram: at for gram, at in grams.routes.items() if gram not in given}
    ids = {entry.id: route for route, entry in hidden if len(entry.id) >= _SHORTEST_ID}
    for text in open_ if ids else ():
        for word in ID.findall(text.casefold()):
            ids.pop(word, None)
    return Secrets(Grams(left), ids)


def hidden_ids(dossier: Dossier, audience: Audience) -> frozenset[str]:
    """Return the ids of the records that an audience may not see."""
    return frozenset(
        entry.id
        for collection in COLLECTIONS
        for entry in getattr(dossier, collection)
        if _is_hidden(entry, dossier, audience)
    )


def _is_hidden(entry: Entry, dossier: Dossier, audience: Audience) -> bool:
    return (entry.audience or dossier.audience).rank > audience.rank


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return _WORD.findall(text.casefold())


def _hidden_grams(
    hidden: Iterable[tuple[Route, Entry]],
) -> Iterator[tuple[Route, Gram]]:
    for route, entry in hidden:
        for text in _texts(entry, {"audience"}):
            for gram in _grams(text):
                yield route, gram
        for name in _names(entry):
            words = tuple(words_of(name))
            is_telling = len("".join(words)) >= _SHORTEST_NAME
            if is_telling and len(words) <= LONGEST:
                yield route, words


def _note_grams(notes: Iterable[tuple[Route, str]]) -> Iterator[tuple[Route, Gram]]:
    for route, text in notes:
        for gram in _grams(text):
            yield route, gram


def _grams(text: str) -> Iterator[Gram]:
    words = words_of(text)
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
