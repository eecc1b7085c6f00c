"""What a fact lends to the unit that cites it, and what a text claims.

A claim is a figure, a date, a quotation or a name. Values are compared, not spellings:
`700,000` is backed by `seven hundred thousand`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import chain
from typing import NamedTuple, Protocol

from briefings.evidence import (
    Content,
    Dating,
    Figure,
    Lexicon,
    bound_of,
    content,
    plain,
)

Names = re.Pattern[str]
"""A pattern for all the proper names of one entity."""

TIMES = frozenset({"months", "seconds"})  # families of measures: years, days
ANY = "any"  # a bound that may as well be none
SMALL = 10  # the largest number that a remark may count its own things with

QUOTED = re.compile(r"[“\"]([^“”\"]{2,400})[”\"]")


class Naked(NamedTuple):
    """A claim in a text that nothing backs."""

    kind: str  # figure, date, quotation, name
    words: str
    is_bound: bool = False  # a date that only bounds a time: since May, by June
    is_small: bool = False  # a figure up to ten, in words: three of them
    is_duration: bool = False  # a figure of days, months or years


class Turned(NamedTuple):
    """A figure that a fact has with another bound."""

    words: str  # as told, with its bound
    stated: str  # as the fact has it
    fact: str  # id
    is_rounded: bool  # told with `about`


Number = tuple[Fraction, str]
"""A figure's value and kind."""


class Read(NamedTuple):
    """What is kept of one text of a fact."""

    figures: Mapping[Number, frozenset[str]]  # → its bounds
    dates: tuple[Dating, ...]


class Saying:
    """What one fact says: its texts, and the figures and dates in them.

    Those are read when they are first asked for: of the facts that could back a claim,
    and of their texts, mostly the first one does.
    """

    def __init__(self, fact: str, texts: Iterable[str], library: "Library") -> None:
        self.fact = fact  # its id
        self.raw = tuple(texts)  # as the dossier has them
        self._library = library
        self._read: dict[int, Read] = {}  # by the number of the text

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Its texts, normalised."""
        return tuple(map(plain, self.raw))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words in its texts."""
        return frozenset(" ".join(self.texts).split())

    def as_told(self, number: Number) -> str:
        """Return a figure as its texts have it, with its bound."""
        for text in self.raw:
            said = _content(text, self._library)
            for figure in said.figures:
                if (figure.number.value, figure.number.kind) == number:
                    return _with_bound(said, figure)
        return ""

    def read(self, words: str) -> Iterator[Read]:
        """Yield what its texts say in figures and dates, one text after the other.

        The shortest one that has `words` comes first.
        """
        likely = [number for number, text in enumerate(self.texts) if words in text]
        likely.sort(key=lambda number: len(self.raw[number]))
        for number in dict.fromkeys((*likely, *range(len(self.raw)))):
            if number not in self._read:
                said = _content(self.raw[number], self._library)
                self._read[number] = Read(_bounds(said), said.dates)
            yield self._read[number]


def _bounds(said: Content) -> dict[Number, frozenset[str]]:
    found: dict[Number, frozenset[str]] = {}
    for figure in said.figures:
        number = figure.number.value, figure.number.kind
        bound = frozenset((bound_of(figure),))
        found[number] = found[number] | bound if number in found else bound
    return found


def _with_bound(said: Content, figure: Figure) -> str:
    """Return a figure's number with the words that bound it, as the text has them."""
    first, after = figure.number.first, figure.number.after
    if figure.hedge.kind:
        first, after = min(first, figure.hedge.first), max(after, figure.hedge.after)
    return said.words(first, after)


Backing = Sequence[Saying]
"""What some facts say."""


def _content(text: str, library: "Library") -> Content:
    return content(text, library.day, library.lexicon)


def _likely(held: Backing, words: str) -> Iterable[Saying]:
    """Return the facts, first those that have the claim's own words."""
    wanted = words.split()
    likely = [saying for saying in held if saying.words.issuperset(wanted)]
    return chain(likely, held)


class Claims(NamedTuple):
    """What a text claims, and how much of it is backed."""

    total: int
    naked: tuple[Naked, ...]
    turned: tuple[Turned, ...] = ()  # backed, but with another bound


class Library(Protocol):
    """Whatever knows what facts say; what they say is worked out once."""

    day: date | None  # relative dates count from it
    lexicon: Lexicon

    def backing(self, facts: frozenset[str]) -> Backing:
        """Return what some facts say."""


def claims(
    text: str, facts: frozenset[str], library: Library, known: Sequence[Names]
) -> Claims:
    """Return what a text claims in figures, dates, quotations and known names."""
    said = _content(text, library)
    figures = [item for item in said.figures if not _is_loose(item)]
    quotations = [found.group(1) for found in QUOTED.finditer(text)]
    named = [found for names in known if (found := names.search(text))]
    total = len(figures) + len(said.dates) + len(quotations) + len(named)
    if not total:
        return Claims(0, ())
    held = library.backing(facts)
    naked = [
        *(_figure(said, item) for item in figures if not _states(held, said, item)),
        *(_date(said, item) for item in said.dates if not _dates(held, item)),
        *(Naked("quotation", q) for q in quotations if not _quotes(held, q)),
        *(_name(found) for found in named if not _names(held, found)),
    ]
    turned = tuple(one for item in figures if (one := _turned(held, said, item)))
    return Claims(total, tuple(naked), turned)


def _turned(held: Backing, said: Content, figure: Figure) -> Turned | None:
    """Return a figure whose value facts have, and none of them with that bound."""
    number = figure.number.value, figure.number.kind
    ours = bound_of(figure)
    if ours == ANY or (figure.number.form != "digits" and number[0] <= SMALL):
        return None
    words = said.words(figure.number.first, figure.number.after)
    other: Saying | None = None
    for saying in held:
        for read in saying.read(words):
            bounds = read.figures.get(number, ())
            if ours in bounds or ANY in bounds:
                return None
            other = saying if bounds and other is None else other
    if other is None:
        return None
    told = _with_bound(said, figure)
    return Turned(told, other.as_told(number), other.fact, ours == "approx")


def _is_loose(figure: Figure) -> bool:
    """Whether it is no figure that could be wrong: both, one of, several."""
    return figure.is_weak or figure.number.kind == "vague"


def _name(found: re.Match[str]) -> Naked:
    return Naked("name", found.group())


def _names(held: Backing, found: re.Match[str]) -> bool:
    return any(found.re.search(text) for saying in held for text in saying.texts)


def _figure(said: Content, figure: Figure) -> Naked:
    number = figure.number
    is_small = number.form != "digits" and number.value <= SMALL
    words = said.words(number.first, number.after)
    measure = figure.unit.measure
    is_duration = measure is not None and measure.family in TIMES
    return Naked("figure", words, is_small=is_small, is_duration=is_duration)


def _date(said: Content, dating: Dating) -> Naked:
    words = said.words(dating.first, dating.after)
    is_bound = bool(dating.direction) or dating.is_range or dating.is_relative
    return Naked("date", words, is_bound=is_bound)


def _states(held: Backing, said: Content, figure: Figure) -> bool:
    number = figure.number
    wanted = number.value, number.kind
    words = said.words(number.first, number.after)
    return any(
        wanted in read.figures
        for saying in _likely(held, words)
        for read in saying.read(words)
    )


def _dates(held: Backing, dating: Dating) -> bool:
    low = plain(dating.words).lower()
    if any(low in text.lower() for saying in held for text in saying.texts):
        return True
    return any(
        _same_days(dating, other)
        for saying in held
        for read in saying.read(dating.words)
        for other in read.dates
    )


def _same_days(dating: Dating, other: Dating) -> bool:
    """Whether two dates agree, the claimed one the same or the wider one.

    `In June` is borne out by June 7; June 7 is not by `in June`.
    """
    if dating.month and (dating.month, dating.day) == (other.month, other.day):
        days = {dating.interval, other.interval}
        return None in days or len(days) == 1
    if dating.interval is None or other.interval is None:
        return False
    first, last = dating.interval
    return first <= other.interval[0] and other.interval[1] <= last


def _quotes(held: Backing, quotation: str) -> bool:
    wanted = plain(quotation).rstrip(",.;:?!").lower()
    return any(wanted in text.lower() for saying in held for text in saying.texts)
