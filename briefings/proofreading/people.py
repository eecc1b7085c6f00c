"""The people whom a dossier names, and how their names and offices are written."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from briefings.model import Dossier, EntityKind

WORD = re.compile(r"[^\W\d_]+(?:[\u2019'-][^\W\d_]+)*")
_PART = re.compile(r"[^\W\d_]+")

ADDRESSES = frozenset(
    {
        *("mr", "ms", "mrs", "dr", "rep", "sen", "senator", "representative", "member"),
        *("the", "honorable", "hon", "chair", "chairman", "chairwoman", "ranking"),
        *("congressman", "congresswoman", "judge", "justice", "jr", "sr", "president"),
    }
)
"""Words before or behind a name that are no part of it."""

LEAST = 4  # letters of a name from which on one of them may be a slip


class Named(NamedTuple):
    """One way to write a person: given names, surname."""

    given: tuple[str, ...]
    surname: str


class Person(NamedTuple):
    """A person of the registry: the name to write, all ways to, and the offices."""

    name: str
    ways: tuple[Named, ...]
    titles: tuple[str, ...]

    @property
    def has_given(self) -> bool:
        """Whether a given name is known."""
        return any(way.given for way in self.ways)


class People:
    """All whom a dossier names: entities, witnesses, Members, the heads."""

    def __init__(self, dossier: Dossier) -> None:
        self.everybody = tuple(_merged(dossier))
        self._dossier = dossier

    @cached_property
    def of_roles(self) -> dict[str, tuple[str, Person]]:
        """Fact → the office that its attribution gives a person, and the person."""
        entities = {entity.id: entity.name for entity in self._dossier.entities}
        by_name = {person.name: person for person in self.everybody}
        found: dict[str, tuple[str, Person]] = {}
        for fact in self._dossier.facts:
            said = fact.attribution
            if said is not None and said.speaker and said.role:
                person = by_name.get(entities.get(said.speaker, said.speaker))
                if person is not None and person.titles:
                    found[fact.id] = said.role, person
        return found

    @cached_property
    def parts(self) -> frozenset[str]:
        """The parts of all their names, as words."""
        ways = (way for person in self.everybody for way in person.ways)
        names = (word for way in ways for word in (*way.given, way.surname))
        return frozenset(part for name in names for part in _PART.findall(name))

    @cached_property
    def by_surname(self) -> dict[str, dict[Person, None]]:
        """Surname → each who has it, once."""
        found: dict[str, dict[Person, None]] = {}
        for person in self.everybody:
            for way in person.ways:
                found.setdefault(way.surname, {})[person] = None
        return found

    @cached_property
    def _known(self) -> frozenset[tuple[str, str]]:
        """Given name and surname; "" where the surname is all that is known."""
        return frozenset(
            (given, way.surname)
            for person in self.everybody
            for way in person.ways
            for given in way.given or (() if person.has_given else ("",))
        )

    @cached_property
    def _near(self) -> dict[tuple[str, str], tuple[Named, Person]]:
        """A name and a key of the other one → who is called so but for a slip."""
        found: dict[tuple[str, str], tuple[Named, Person]] = {}
        for person in self.everybody:
            for way in person.ways:
                first = way.given[0] if way.given else ""
                for key in _keys(way.surname):
                    found.setdefault((first, key), (way, person))
                    found.setdefault(("", key), (way, person))
                for key in _keys(first) if first else ():
                    found.setdefault((key, way.surname), (way, person))
        return found

    def knows(self, given: str, surname: str) -> bool:
        """Whether somebody is called so, or by that surname alone."""
        return not self._known.isdisjoint({(given, surname), ("", surname)})

    def near(self, given: str, surname: str) -> Person | None:
        """Return who is called so but for one slip."""
        for key in _keys(surname):
            way, person = self._near.get((given, key), (None, None))
            if way is not None and is_near(surname, way.surname):
                return person
        for key in _keys(given) if given else ():
            way, person = self._near.get((key, surname), (None, None))
            if way is not None and way.given and is_near(given, way.given[0]):
                return person
        return None


def _keys(name: str) -> set[str]:
    """Return a name without accents, and the same less any one of its letters.

    Names that are one letter apart have one of them in common.
    """
    folded = _folded(name)
    return {folded, *(folded[:at] + folded[at + 1 :] for at in range(len(folded)))}


def _merged(dossier: Dossier) -> Iterator[Person]:
    """Yield each person once, with what entity and witness say of them."""
    names: dict[str, list[str]] = {}
    titles: dict[str, list[str]] = {}
    for name, others, title in _registered(dossier):
        names.setdefault(name, [name]).extend(others)
        titles.setdefault(name, []).extend((title,) if title else ())
    for name, written in names.items():
        ways = tuple(dict.fromkeys(way for one in written if (way := named(one))))
        if ways:
            yield Person(name, ways, tuple(titles[name]))


def _registered(dossier: Dossier) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Yield each record of a person: the name, other names, the office."""
    for entity in dossier.entities:
        if entity.kind is EntityKind.PERSON:
            written = (*entity.aliases, *entity.misprints)
            yield entity.name, written, entity.title or ""
    for witness in dossier.witnesses:
        if witness.name:
            yield witness.name, (), witness.title
    hearing = dossier.hearing
    heads = filter(None, (hearing.chair, hearing.ranking_member))
    members = (member.name for member in hearing.members)
    staff = (contact.name for contact in hearing.contacts)
    for name in (*heads, *members, *staff):
        yield name, (), ""


def named(text: str) -> Named | None:
    """Return a name in its parts, without forms of address and initials."""
    words = [word for word in WORD.findall(text) if len(word) > 1]
    kept = [word for word in words if word.lower() not in ADDRESSES]
    if not kept or not kept[-1][0].isupper():
        return None
    return Named(tuple(kept[:-1]), kept[-1])


def is_near(written: str, registered: str) -> bool:
    """Whether two names are one but for an accent, or for one letter: a slip."""
    if written.casefold() == registered.casefold():
        return False
    ours, theirs = _folded(written), _folded(registered)
    if ours == theirs:
        return True
    if min(len(ours), len(theirs)) < LEAST - 1 or max(len(ours), len(theirs)) < LEAST:
        return False
    return _is_one_off(ours, theirs)


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.replace("\u2019", "'").casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _is_one_off(ours: str, theirs: str) -> bool:
    """Whether one letter was added, left out, or changed, or two are exchanged."""
    if abs(len(ours) - len(theirs)) > 1:
        return False
    start = 0
    while start < min(len(ours), len(theirs)) and ours[start] == theirs[start]:
        start += 1
    a, b = ours[start:], theirs[start:]
    is_exchanged = a[:2] == b[1::-1] and a[2:] == b[2:] and len(a) > 1
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or is_exchanged
