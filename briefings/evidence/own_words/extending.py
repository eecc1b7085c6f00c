"""From the words that a dossier gives to a lexicon that has them, and what is wrong."""

from collections.abc import Callable, Container, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple

from briefings.evidence.lexicons import Lexicon, load
from briefings.evidence.own_words import forms, values
from briefings.evidence.own_words.given import Fault, Given, Words
from briefings.evidence.own_words.keys import ANY, Key, key_at, names_at
from briefings.evidence.readers.words.normalise import plain
from briefings.evidence.readers.words.prose import split
from briefings.evidence.readers.words.tokens import tokens

_IN_PIECES = frozenset(("calendar", "hedges", "numbers", "units"))
"""Lists that are looked up among the pieces of a text, not among its words."""

_MANY = 100  # faults, beyond which nobody is told what a key may have meant

_SINGLE = frozenset(("integer", "pair", "choice", "word", "money"))
"""Forms whose names of one's own choice are looked up as words of a text."""

_PHRASES = frozenset(("day", "holiday"))
"""Forms whose names are phrases of a text."""


FORMS: Mapping[str, Callable[[Given], Any]] = {
    form.__name__: form
    for form in (
        *(forms.phrases, forms.kind, forms.idioms, forms.words, forms.signs),
        *(forms.same, forms.alike, forms.sides, forms.names),
        *(values.integer, values.pair, values.choice, values.word, values.day),
        *(values.holiday, values.unit, values.money),
    )
}
"""The name of a form → how its values are read."""


class Extended(NamedTuple):
    """A dossier's lexicon, and what of its words could not be taken."""

    lexicon: Lexicon
    faults: tuple[Fault, ...]


def extended(given: Mapping[str, Any], mark: bytes) -> Extended:
    """Return the shipped lexicon with the words of a dossier, as its TOML has them.

    The `mark` is a digest of all that the dossier gives.
    """
    faults: list[Fault] = []
    instead = {
        name: _merged((name,), held, load(name), faults)
        for name, held in given.items()
        if _is_there((), name, faults)
    }
    return Extended(Lexicon(instead, mark), tuple(faults))


def _merged(
    route: tuple[str, ...], held: Any, shipped: Any, faults: list[Fault]
) -> Any:
    """Return a table of the shipped list with what a dossier adds below it."""
    if not isinstance(held, dict):
        shown = ".".join(route)
        told = f"'{shown}' holds keys"
        faults.append(Fault(route, "unfit", told, f"write `[{shown}]` above its keys"))
        return shipped
    merged = dict(shipped or {})
    for name, value in held.items():
        if not _is_there(route, name, faults):
            continue
        below = (*route, name)
        key = key_at(below)
        if key is None:
            merged[name] = _merged(below, value, merged.get(name), faults)
            continue
        typed = _typed(key, name)
        if typed is None:
            told = f"'{name}' is no name that can stand here"
            faults.append(Fault(below, "unfit", told, _REMEDY[_sort(key)]))
            continue
        shipped_value = merged.get(typed)
        there = Given(value, below, shipped_value, key.bounds, _split(key), faults)
        made = FORMS[key.form](there)
        if made is not None:
            merged[typed] = made
    return merged


def _split(key: Key) -> Callable[[str], Words]:
    return _pieces if key.list in _IN_PIECES else split


def _pieces(text: str) -> Words:
    return tuple(tokens(plain(text)).lower)


def _sort(key: Key) -> str:
    if key.form in _SINGLE:
        return "word"
    return "phrase" if key.form in _PHRASES else "name"


_REMEDY = {
    "word": "give a single word",
    "phrase": "give the words as a text has them, no number and no `a` before them",
    "name": "use letters, digits, - and _",
}


def _typed(key: Key, name: str) -> str | None:
    """Return a name of one's own choice as it is looked up; None where it cannot be."""
    if not key.is_named:
        return name
    sort = _sort(key)
    if sort == "name":
        bare = name.replace("-", "").replace("_", "")
        return name if bare.isalnum() else None
    found = _pieces(name)
    if sort == "word":
        return found[0] if len(found) == 1 else None
    phrase = found[1:] if found[:1] == ("the",) else found
    return " ".join(phrase) if phrase and phrase[0] not in _never_first() else None


@cache
def _never_first() -> Container[str]:
    """Return words with which no phrase for a day can begin."""
    return frozenset(("a", "an", "the", *load("numbers")["small"]))


def _is_there(route: tuple[str, ...], name: str, faults: list[Fault]) -> bool:
    """Whether a list, table or key is one of ours; say so where it is not."""
    known = names_at(route)
    if name in known or ANY in known:
        return True
    what = f"'{'.'.join(route)}' has no key" if route else "there is no word list"
    near = get_close_matches(name, known, n=1) if len(faults) < _MANY else ()
    remedy = f"did you mean '{near[0]}'?" if near else f"use one of: {', '.join(known)}"
    faults.append(Fault((*route, name), "unknown", f"{what} '{name}'", remedy))
    return False
