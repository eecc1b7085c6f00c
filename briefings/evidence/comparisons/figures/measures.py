"""From two statements to whether they give different figures for one thing and time."""

from fractions import Fraction
from typing import NamedTuple

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.contents.company import company, names
from briefings.evidence.readers.contents.content import Content, content
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.intervals import Interval, partial
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import is_same, noun_stems, unit_words
from briefings.evidence.readers.words.forms import stem
from briefings.evidence.readers.words.normalise import plain
from briefings.evidence.readers.words.wordset import words

_ABOUT = Fraction(1, 10)  # how far from 40 "about 40", "nearly 40" may be
_APART = 102  # hundredths of a count that another of the same thing may be, unsaid
Rational = int | Fraction

_KINDS = frozenset(("count", "money", "share"))
_SAID = frozenset(
    map(
        stem,
        words(
            """
            say said tell told put show report count according data record figure number
            total statement estimate state interview spokesman spokeswoman
            """
        ),
    )
)
_ALIKE = Fraction(1, 2)  # of the words around the one that must be around the other


class Measure(NamedTuple):
    """A figure of a statement, with all that says what it measures."""

    figure: Figure
    words: str  # the number as its text has it
    sort: tuple[str, str, str]  # its kind, its currency, and what it is per
    low: Rational  # in hundredths
    high: Rational | None  # as large as one thing's other count may be; None: no end
    rate: str  # per what; a day, where it is a count of one day
    time: Interval | None
    nouns: frozenset[str]  # stems of what is counted
    around: frozenset[str]  # stems
    names: frozenset[str]
    lexicon: Lexicon  # the word lists it is read by

    def meets(self, other: "Measure") -> bool:
        """Whether both figures may be right of one thing."""
        one, two = (other, self) if other.low < self.low else (self, other)
        return one.high is None or two.low <= one.high


def measures(
    statement: str, as_of: str, whose: str, lexicon: Lexicon
) -> tuple[Measure, ...]:
    """Return what a statement measures, and when: by its dates, or else by `as_of`.

    The words of `whose` say who tells it; they are no part of what is measured.
    """
    text = content(statement, None, lexicon)
    time = partial(as_of) if as_of else None
    teller = _teller(whose)
    return tuple(
        _measure(text, figure, time, teller, lexicon)
        for figure in text.figures
        if figure.number.kind in _KINDS and not figure.is_weak and not figure.role
    )


class _Teller(NamedTuple):
    """The words that say who tells something."""

    names: frozenset[str]
    stems: frozenset[str]


def _teller(whose: str) -> _Teller:
    said = frozenset(map(_bare, whose.split()))
    return _Teller(said, frozenset(stem(word.lower()) for word in said))


def _bare(word: str) -> str:
    return plain(word).strip(".,;:'\"").removesuffix("'s")


def _measure(
    text: Content,
    figure: Figure,
    as_of: Interval | None,
    teller: _Teller,
    lexicon: Lexicon,
) -> Measure:
    held = company(text, figure)
    time = _time(held.dates, as_of, has_rate=bool(figure.rate))
    is_daily = not figure.rate and time is not None and time.days == 1
    number, (low, high) = figure.number, _bounds(figure)
    rate = "day" if is_daily and number.kind == "count" else figure.rate
    named = text.once(_named).get(text.sentences[number.first], frozenset())
    return Measure(
        figure,
        text.words(number.first, number.after),
        (number.kind, number.currency, rate),
        _times(low, 100),
        None if high is None else _times(high, _APART),
        rate,
        time,
        noun_stems(figure.unit, lexicon.built(unit_words)),
        frozenset(held.stems).difference(_SAID, teller.stems, (figure.rate,)),
        named - teller.names,
        lexicon,
    )


def _named(text: Content) -> dict[int, frozenset[str]]:
    """Return the names in each sentence of a text."""
    found: dict[int, set[str]] = {}
    for name, spans in names(text).items():
        for first, _ in spans:
            found.setdefault(text.sentences[first], set()).add(_bare(name))
    return {sentence: frozenset(of) for sentence, of in found.items()}


def _times(value: Fraction, count: int) -> Rational:
    """Return a multiple, as a whole number where it is: those are compared faster."""
    if value.denominator == 1:
        return value.numerator * count
    made = value * count
    return made.numerator if made.denominator == 1 else made


def _time(
    dates: tuple[Dating, ...], as_of: Interval | None, *, has_rate: bool
) -> Interval | None:
    """Return the time of a figure: a rate holds for the whole time of its statement."""
    if has_rate and as_of:
        return as_of
    dated = [d.interval for d in dates if d.interval and not d.direction]
    return dated[0] if dated else as_of


def _bounds(figure: Figure) -> tuple[Fraction, Fraction | None]:
    value = figure.number.value
    match figure.hedge.kind:
        case "gt" | "ge":
            return value, None
        case "lt" | "le":
            return Fraction(0), value
        case "near":
            return value * (1 - _ABOUT), value
        case "approx":
            return value * (1 - _ABOUT), value * (1 + _ABOUT)
    return value, value


def is_one_thing(one: Measure, other: Measure) -> bool:
    """Whether two figures measure one thing, at whatever time, as far as words tell."""
    ours, theirs = one.figure, other.figure
    if one.sort != other.sort or ours.statistic != theirs.statistic:
        return False
    if not one.nouns or not _is_one_subject(one, other):
        return False
    return bool(is_same(ours.unit, theirs.unit, one.lexicon.built(unit_words)))


def is_one_time(one: Measure, other: Measure) -> bool:
    """Whether times meet; counts without a rate must be of the very same time."""
    if one.time is None or other.time is None:
        return False
    if one.rate:
        return one.time.meets(other.time)
    return one.time == other.time


def _is_one_subject(one: Measure, other: Measure) -> bool:
    """Whether the words around are alike, and neither has a name of its own."""
    if one.names != other.names and one.names - other.names and other.names - one.names:
        return False
    small, large = sorted((one.around, other.around), key=len)
    return bool(small) and len(small & large) >= len(small) * _ALIKE
