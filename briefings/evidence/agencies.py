"""From a dossier's entities and the list of known bodies to a book of names."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from briefings.evidence.claim import Name
from briefings.evidence.forms import word_set
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.prose import Prose, split

_PERSON = frozenset(("person",))
_PLACE = frozenset(("place",))
_BODY = word_set(
    """
    agency component office court committee company organization publisher
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


class NameBook:
    """All names of known persons, bodies and places, found word by word."""

    def __init__(self, names: tuple[Name, ...], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.sights: Any = None  # kept by `sights`, which knows what it is
        self._aliases: dict[str, list[_Alias]] = {}
        self.surnames: dict[str, Entity] = {}
        for name in names:
            self._add(_entity(name))
        table = lexicon.table("agencies")
        for kind, entries in table.items():
            for entry in entries:
                forms = tuple(form.strip() for form in entry.split("|"))
                self._add(Entity(forms[0].lower(), forms[0], kind, forms))
        for aliases in self._aliases.values():
            aliases.sort(key=lambda alias: -alias.length)

    def _add(self, entity: Entity) -> None:
        for form in dict.fromkeys(_all_forms(entity)):
            words = split(form)
            if not words:
                continue
            aliases = self._aliases.setdefault(words[0], [])
            alias = _Alias(len(words), words[1:], _needs(form), entity)
            if not any(
                other.rest == alias.rest and other.needs == alias.needs
                for other in aliases
            ):
                aliases.append(alias)
        if entity.kind == "person":
            self.surnames.setdefault(split(entity.name)[-1], entity)

    def at(self, prose: Prose, first: int) -> tuple[Entity, int] | None:
        """Return the known name that begins at a token, and its last token."""
        for alias in self._aliases.get(prose.lows[first], ()):
            last = first + alias.length - 1
            if prose.lows[first + 1 : last + 1] != alias.rest:
                continue
            if _is_written(prose, first, last, alias.needs):
                return alias.entity, last
        return None


class Registrar:
    """Keeps the name book of the dossier that was asked about last."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._names: tuple[Name, ...] | None = None
        self._book: NameBook | None = None

    def book(self, names: tuple[Name, ...]) -> NameBook:
        """Return the book of a registry, made anew only for another registry."""
        if self._book is None or names is not self._names:
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
    if len(bare) > 1 and bare[-1].lower() in _HEADS and bare[-1][0].isupper():
        yield " ".join((bare[-1], "of", *bare[:-1]))


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
