"""From the words after a number to what it counts: cranes, tons, new arrests."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache, partial
from typing import NamedTuple

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.words.forms import stem
from briefings.evidence.readers.words.tokens import Tokens
from briefings.evidence.readers.words.wordset import words

_LONGEST = 5  # words that a counted thing is described with
_MOST_SKIPPED = 4  # of all of the
STOPS = words(
    """
    a an the this that these those of in on at to for from by with without within into
    onto over under between among across through during before after since until till
    and or but nor so yet if then than as because while when where who whom whose which
    what how why is are was were be been being am has have had having do does did will
    would shall should can could may might must i you he she it we they them him her his
    its their our your my not no said says say told per each every about around up down
    out off against toward towards via there here also only just still again more less
    fewer ago later earlier last next either both such including compared percent
    """
)
_SKIPPED = words(
    """
    of the all these those its their our his her such any every each
    """
)
_AUXILIARIES = words(
    """
    was were been be being are is had have has
    """
)
_NO_NOUNS = frozenset(("-", "'", "'s", '"', "odd", "plus", "some"))


class Measure(NamedTuple):
    """A unit of measurement: of what, which, and how many of the smallest it holds."""

    family: str
    unit: str
    factor: Fraction | None

    @property
    def is_time(self) -> bool:
        """Whether it measures how long a thing takes."""
        return self.family in ("months", "seconds")


class Unit(NamedTuple):
    """What a number counts."""

    words: tuple[str, ...] = ()  # lower case, as written
    measure: Measure | None = None
    after: int = 0  # the piece after its last
    is_action: bool = False  # what was done to it, not what it is: were arrested


class Kinds(NamedTuple):
    """What the words of a unit tell of the things counted."""

    stems: frozenset[str]
    nouns: frozenset[str]  # stems of the plurals among them
    groups: frozenset[int]
    families: frozenset[int]


Memberships = Mapping[str, frozenset[int]]


class UnitWords(NamedTuple):
    """The units of one lexicon, as tables to look them up in."""

    measures: Mapping[str, Measure]
    groups: Memberships  # stem → the groups of words it belongs to
    members: Mapping[int, frozenset[str]]  # group → the stems of its words
    generic: frozenset[str]
    people: frozenset[str]
    wide: frozenset[str]  # words for whole sorts: facility, vehicle, document
    rates: frozenset[str]
    rate_adverbs: Mapping[str, str]
    statistics: Mapping[str, str]
    kinds: Callable[[tuple[str, ...]], Kinds]  # of a unit's words, kept for the next


def unit_words(lexicon: Lexicon) -> UnitWords:
    """Return the units of a lexicon as tables."""
    listed = lexicon.table("units")
    loose = frozenset(listed["same"]["loose"])
    groups = _memberships(listed["same"]["groups"])
    # Stem → the lists of things that are not the same which it stands in.
    families = _memberships(listed["distinct"]["families"])
    return UnitWords(
        measures=_measures(listed["measures"]),
        groups=groups,
        members=_members(groups),
        generic=frozenset(stem(word) for word in listed["same"]["generic"]),
        people=frozenset(stem(word) for word in listed["people"]["words"]),
        wide=frozenset(listed["same"]["wide"]),
        rates=frozenset(listed["rates"]["words"]),
        rate_adverbs=listed["rates"]["adverbs"],
        statistics={
            word: name for name, forms in listed["statistics"].items() for word in forms
        },
        kinds=lru_cache(maxsize=4096)(partial(_kinds, loose, groups, families)),
    )


def _kinds(
    loose: frozenset[str],
    groups: Memberships,
    families: Memberships,
    said: tuple[str, ...],
) -> Kinds:
    telling = [word for word in said if word not in loose]
    stems = frozenset(map(stem, telling))
    return Kinds(
        stems,
        frozenset(map(stem, filter(is_plural, telling))),
        _joined(groups, stems),
        _joined(families, stems),
    )


def _joined(listed: Memberships, stems: frozenset[str]) -> frozenset[int]:
    return frozenset().union(*(listed.get(word, frozenset()) for word in stems))


def _measures(
    families: Mapping[str, Mapping[str, Mapping[str, object]]],
) -> dict[str, Measure]:
    found: dict[str, Measure] = {}
    for family, units in families.items():
        for name, entry in units.items():
            factor = entry.get("factor")
            known = Fraction(factor) if isinstance(factor, int) else None
            for word in entry["words"]:  # type: ignore[attr-defined]  # a list, by the file's form
                found[word] = Measure(family, name, known)
    return found


def _memberships(groups: list[str]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for word in group.split():
            found.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _members(groups: Memberships) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    for word, numbers in groups.items():
        for number in numbers:
            found.setdefault(number, set()).add(word)
    return {number: frozenset(of) for number, of in found.items()}


def unit_after(pieces: Tokens, after: int, ceiling: int, table: UnitWords) -> Unit:
    """Return what a number that ends at `after` counts, before piece `ceiling`."""
    at = after + 1 if pieces.word(after) == "-" else after
    measure = table.measures.get(pieces.word(at)) if at < ceiling else None
    if measure and not (measure.unit == "second" and pieces.word(at + 1).isalpha()):
        return Unit((pieces.lower[at],), measure, at + 1)
    at, is_action = _past_little_words(pieces, at, ceiling)
    words_, end = _described(pieces, at, ceiling, table)
    return Unit(words_, _last_measure(words_, table), end, is_action)


def _past_little_words(pieces: Tokens, at: int, ceiling: int) -> tuple[int, bool]:
    """Return the piece after "of all of the", or after "were", and which it was."""
    start = at
    while at < ceiling and pieces.lower[at] in _SKIPPED and at - start < _MOST_SKIPPED:
        at += 1
    if at > start:
        return at, False
    while at < ceiling and pieces.lower[at] in _AUXILIARIES:
        at += 1
    return at, at > start


def _described(
    pieces: Tokens, at: int, ceiling: int, table: UnitWords
) -> tuple[tuple[str, ...], int]:
    """Return the words from `at` that say what is counted, and the piece after them."""
    found: list[str] = []
    while at < ceiling and len(found) < _LONGEST:
        low = pieces.lower[at]
        if low not in _NO_NOUNS and low not in table.rate_adverbs:
            if low in STOPS or not low[0].isalpha():
                break
            if low.endswith("'s") and pieces.word(at + 1)[:1].isdecimal():
                break  # nineteen of the train's 112 cars
            found.append(low.removesuffix("'s"))
        at += 1
    return tuple(found), at


def unit_within(
    pieces: Tokens, first: int, after: int, table: UnitWords
) -> Unit | None:
    """Return the unit that stands within a number: a year and a half."""
    if pieces.lower[after - 1] != "half":
        return None
    if pieces.lower[after - 3 : after] != ["and", "a", "half"]:
        return None
    measure = table.measures.get(pieces.word(after - 4)) if after - 4 > first else None
    return Unit((pieces.lower[after - 4],), measure, after) if measure else None


def _last_measure(said: tuple[str, ...], table: UnitWords) -> Measure | None:
    """Return the measure that other words lead to: 40 working days."""
    measure = table.measures.get(said[-1]) if said else None
    return None if measure is None or measure.family == "temperature" else measure


def is_same(one: Unit, other: Unit, table: UnitWords) -> bool | None:
    """Return whether two numbers count one thing; `None` where it cannot be told.

    It can be told of nouns that show as such, of measures, and of known words.
    """
    if one.measure and other.measure:
        return one.measure.unit == other.measure.unit
    mine, its = table.kinds(one.words), table.kinds(other.words)
    ours, theirs = mine.nouns, its.nouns
    are_nouns = bool(ours) and bool(theirs)
    if not are_nouns:
        ours, theirs = mine.stems, its.stems
    # Words of one group are the same: four deaths, four men died.
    if ours & theirs or mine.groups & its.groups:
        return True
    if not (ours and theirs) or one.is_action != other.is_action:
        return None
    if bool(one.measure) != bool(other.measure) and not are_nouns:
        return None  # 101 outside, 101 degrees
    if _are_people(ours, theirs, table):
        return True
    is_told = are_nouns and not _are_kin(ours, theirs)
    return False if is_told or are_distinct(one, other, table) else None


def _are_kin(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one word may be made of the other: bids and bidders."""
    return any(
        one.startswith(other) or other.startswith(one)
        for one in ours
        for other in theirs
        if min(len(one), len(other)) > 2  # noqa: PLR2004  # letters that say something
    )


def _are_people(ours: frozenset[str], theirs: frozenset[str], table: UnitWords) -> bool:
    """Whether one says "people" and the other which people."""
    return any(
        these & table.generic and those & table.people
        for these, those in ((ours, theirs), (theirs, ours))
    )


_IRREGULAR = words(
    """
    people men women children police personnel staff cattle feet teeth data dead troops
    """
)
_NO_PLURALS = ("ss", "us", "is", "'s")


def is_plural(word: str) -> bool:
    """Whether a word shows itself as a noun by its form: cranes, people."""
    return word in _IRREGULAR or (
        len(word) > 3 and word.endswith("s") and not word.endswith(_NO_PLURALS)  # noqa: PLR2004  # gas, bus
    )


def are_distinct(one: Unit, other: Unit, table: UnitWords) -> bool:
    """Whether two units are known to be different things: men and women."""
    if one.measure or other.measure:
        return True
    ours, theirs = table.kinds(one.words), table.kinds(other.words)
    if ours.stems & theirs.stems:
        return False  # eight school roofs, at eight schools
    return bool(ours.families & theirs.families)


def noun_stems(unit: Unit, table: UnitWords) -> frozenset[str]:
    """Return the stems of the plural nouns that are counted."""
    return table.kinds(unit.words).nouns


def group_stems(stems: frozenset[str], table: UnitWords) -> frozenset[str]:
    """Return stems with those of words for the same thing."""
    wanted = _joined(table.groups, stems)
    return stems.union(*(table.members[number] for number in wanted))


def unit_stems(unit: Unit, table: UnitWords) -> frozenset[str]:
    """Return the stems of the words that say what is counted."""
    return table.kinds(unit.words).stems
