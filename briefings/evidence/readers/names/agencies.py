"""From a dossier's entities and the list of known bodies to a book of names."""

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from briefings.evidence.claim import Name
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose, split

_PERSON = frozenset(("person",))
_PLACE = frozenset(("place",))
_BODY = word_set(
    """
    agency component office court committee company organization publisher
    """
)
_BODY_NOUNS = word_set(
    """
    agency department ministry bureau office commission committee subcommittee board
    authority council court tribunal congress senate parliament assembly legislature
    police sheriff union association federation alliance coalition company
    """
)
_HEADS = ("department", "ministry", "bureau", "office", "university", "division")
_LONGEST_ACRONYM = 8


class Entity(NamedTuple):
    """Someone or something with a name, known by all its names."""

    id: str
    name: str
    kind: str  # person, body, place or other
    names: tuple[str, ...] = ()
    parent: str = ""


class _Alias(NamedTuple):
    length: int
    rest: tuple[str, ...]
    needs: str  # how it must be written: "upper", "capital" or "any"
    entity: Entity


_Aliases = dict[str, list[_Alias]]  # first word → aliases, the longest first


class NameBook:
    """All names of known persons, bodies and places, found word by word."""

    def __init__(self, names: tuple[Name, ...], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.sights: object = None  # kept by `sights`, which knows what it is
        self.surnames: dict[str, Entity] = {}
        self._same: dict[str, Entity] = {}  # id of a listed body → the dossier's own
        self._aliases = dict(lexicon.built(_listed))
        own: _Aliases = {}
        for name in names:
            self._add(_entity(name), own)
        for word, aliases in own.items():
            aliases.extend(self._aliases.get(word, ()))
            aliases.sort(key=lambda alias: -alias.length)
            self._aliases[word] = aliases
        self.may_begin = self._aliases.__contains__
        """Whether some known name begins with a word."""

    def _add(self, entity: Entity, own: _Aliases) -> None:
        entity = self._of_listed_kind(entity)
        for word, alias in _aliases_of(entity):
            own.setdefault(word, []).append(alias)
            for listed in self._aliases.get(word, ()):
                if listed.rest == alias.rest and entity.kind != "person":
                    self._same.setdefault(listed.entity.id, entity)
        if entity.kind == "person":
            self.surnames.setdefault(split(entity.name)[-1], entity)

    def _of_listed_kind(self, entity: Entity) -> Entity:
        """Return an entity of no kind as a body, where its name is that of one."""
        words = split(entity.name)
        if entity.kind != "other" or not words:
            return entity
        listed = self._aliases.get(words[0], ())
        is_body = any(a.rest == words[1:] and a.entity.kind == "body" for a in listed)
        is_body = is_body or words[-1] in _BODY_NOUNS
        return entity._replace(kind="body") if is_body else entity

    def at(self, prose: Prose, first: int) -> tuple[Entity, int] | None:
        """Return the known name that begins at a token, and its last token."""
        lows = prose.lows
        for length, rest, needs, entity in self._aliases.get(lows[first], ()):
            after = first + length
            if lows[first + 1 : after] != rest:
                continue
            if _is_written(prose, first, after - 1, needs):
                return self._same.get(entity.id, entity), after - 1
        return None

    def longest_at(self, prose: Prose, first: int) -> tuple[Entity, int] | None:
        """Return the longest known name at a token, of which "the" may be no part.

        "The Office of Inspection", where "the Office" is a name as well.
        """
        known = self.at(prose, first)
        if known is None or prose.lows[first] != "the":
            return known
        has_more = first + 1 < len(prose.lows)
        longer = self.at(prose, first + 1) if has_more else None
        return longer if longer and longer[1] > known[1] else known


def _listed(lexicon: Lexicon) -> _Aliases:
    """Return the bodies and places that the lexicon lists."""
    aliases: _Aliases = {}
    for kind, entries in lexicon.table("agencies").items():
        for entry in entries:
            forms = tuple(form.strip() for form in entry.split("|"))
            for word, alias in _aliases_of(Entity(forms[0], forms[0], kind, forms)):
                aliases.setdefault(word, []).append(alias)
    for same in aliases.values():
        same.sort(key=lambda alias: -alias.length)
    return aliases


def _aliases_of(entity: Entity) -> Iterator[tuple[str, _Alias]]:
    for form in dict.fromkeys(_all_forms(entity)):
        if words := split(form):
            yield words[0], _Alias(len(words), words[1:], _needs(form), entity)


class Registrar:
    """Keeps the name book of the dossier that was asked about last."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._names: tuple[Name, ...] | None = None
        self._book: NameBook | None = None

    def book(self, names: tuple[Name, ...]) -> NameBook:
        """Return the book of a registry, made anew only for another registry."""
        is_same = names is self._names or names == self._names
        if self._book is None or not is_same:
            self._names = names
            self._book = NameBook(names, self._lexicon)
        return self._book


def name_book(names: tuple[Name, ...], lexicon: Lexicon) -> NameBook:
    """Return the book of a dossier's names and the bodies the lexicon knows."""
    return lexicon.built(Registrar).book(names)


def _entity(name: Name) -> Entity:
    kind = "other"
    for kinds, own in ((_PERSON, "person"), (_PLACE, "place"), (_BODY, "body")):
        if name.kind in kinds:
            kind = own
    names = (name.name, *name.aliases, name.acronym, *name.misprints)
    return Entity(name.id or name.name, name.name, kind, names, name.parent)


def _all_forms(entity: Entity) -> Iterator[str]:
    for name in (entity.name, *entity.names):
        if name.strip():
            yield name
            if entity.kind != "person":
                yield from _other_forms(name)


def _other_forms(name: str) -> Iterator[str]:
    """Yield the inverted form, and those without "the" and "U.S."."""
    words = name.split()
    bare = words[1:] if words[0].lower() in ("the", "u.s.", "us") else words
    if bare and bare != words and bare[0][0].isupper():
        yield " ".join(bare)
    if len(bare) > 2 and bare[0].lower() in _HEADS and bare[1].lower() == "of":  # noqa: PLR2004  # "Department of Labor"
        yield " ".join((*_without_the(bare[2:]), bare[0]))
    yield from _of_a_place(bare)
    if len(bare) > 1 and bare[-1].lower() in _HEADS and bare[-1][0].isupper():
        yield " ".join((bare[-1], "of", *bare[:-1]))


def _of_a_place(words: list[str]) -> Iterator[str]:
    """Yield a name without its state, and as it is short: "Housing Department"."""
    for at in range(1, len(words) - 2):
        if words[at].lower() in _HEADS and words[at + 1].lower() == "of":
            rest = words[at + 2 :]
            yield " ".join(words[at:])
            first = takewhile(lambda word: word.lower() not in ("and", "&"), rest)
            yield " ".join((*_without_the(first), words[at]))
            return


def _without_the(words: Iterable[str]) -> list[str]:
    return [word for word in words if word.lower() != "the"]


def _needs(form: str) -> str:
    bare = form.replace(".", "")
    if bare.isupper() and bare.isalpha() and len(bare) <= _LONGEST_ACRONYM:
        return "upper"
    first = form.removeprefix("the ").removeprefix("The ")
    return "capital" if first[:1].isupper() else "any"


def _is_written(prose: Prose, first: int, last: int, needs: str) -> bool:
    if needs == "any":
        return True
    if needs == "upper":
        return prose.texts[first].removesuffix("'s").isupper()
    start = first + (prose.lows[first] == "the")
    return prose.texts[min(start, last)][0].isupper()
