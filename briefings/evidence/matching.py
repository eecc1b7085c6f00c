"""From a claim to its figures, each beside the figure of the passages that bears it out."""

from fractions import Fraction
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.content import Content, content
from briefings.evidence.hedges import Hedge
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.normalise import plain
from briefings.evidence.numbers import Number
from briefings.evidence.quantities import Figure
from briefings.evidence.tables import table_scale, tabled
from briefings.evidence.tokens import tokens
from briefings.evidence.units import UnitWords, is_same, unit_words

_ABOVE = frozenset(("gt", "ge"))
_BELOW = frozenset(("lt", "near"))
_FAMILY = {"gt": "over", "ge": "over", "lt": "under", "near": "under", "le": "upto"}


class Seen(NamedTuple):
    """A figure and the text it stands in."""

    text: Content
    figure: Figure

    @property
    def words(self) -> str:
        """The number as its text has it."""
        return self.text.words(self.figure.number.first, self.figure.number.after)

    @property
    def bounded(self) -> str:
        """The number with the words that bound it."""
        number, hedge = self.figure.number, self.figure.hedge
        if not hedge.kind:
            return self.words
        first = min(number.first, hedge.first)
        return self.text.words(first, max(number.after, hedge.after))


class Match(NamedTuple):
    """A figure of the statement and the one that bears it out, where there is one."""

    stated: Figure
    found: Seen | None


class Table(NamedTuple):
    """All that a comparison of figures looks at."""

    claim: Claim
    lexicon: Lexicon
    statement: Content
    passages: tuple[Content, ...]
    units: UnitWords
    matches: tuple[Match, ...]

    @property
    def seen(self) -> list[Seen]:
        """The figures of the passages."""
        return [Seen(text, figure) for text in self.passages for figure in text.figures]


def table(claim: Claim, lexicon: Lexicon) -> Table:
    """Return a claim's figures with those that bear them out.

    The statements of a derivation's inputs count as passages.
    """
    statement = content(claim.statement, claim.published, lexicon)
    passages = [
        content(passage.words, passage.published, lexicon) for passage in claim.passages
    ]
    if claim.derivation is not None:
        passages += [
            content(held.statement, claim.published, lexicon)
            for _, held in claim.derivation.inputs
            if held is not None
        ]
    units = lexicon.built(unit_words)
    passages = _untabled(claim, passages)
    seen = [Seen(text, figure) for text in passages for figure in text.figures]
    matches = tuple(
        Match(figure, _best(figure, seen, units)) for figure in statement.figures
    )
    return Table(claim, lexicon, statement, tuple(passages), units, matches)


_TABLE_HEADS = ("in thousands", "in millions", "in billions")
_ABOVE_TABLE = 1500  # code points before a passage in which a table's head may stand


def _untabled(claim: Claim, passages: list[Content]) -> list[Content]:
    """Let bare numbers be thousands or millions where a table's head says so."""
    for passage in claim.passages:
        head = passage.words
        if passage.context is not None:
            raw, start = passage.context.raw, passage.start
            head = raw[max(0, start - _ABOVE_TABLE) : start] + head
        if any(words in head for words in _TABLE_HEADS):
            scale, currency = table_scale(tokens(plain(head)))
            if scale:
                return [tabled(text, scale, currency) for text in passages]
    return passages


def _best(stated: Figure, seen: list[Seen], units: UnitWords) -> Seen | None:
    best: Seen | None = None
    highest = -100
    for candidate in seen:
        if is_equal(stated, candidate.figure):
            score = _score(stated, candidate.figure, units)
            if score > highest:
                best, highest = candidate, score
    return best


def _score(stated: Figure, found: Figure, units: UnitWords) -> int:
    same = is_same(stated.unit, found.unit, units)
    score = {True: 6, None: 0, False: -6}[same]
    score += 2 if stated.rate == found.rate else -2
    score += 1 if stated.role == found.role else 0
    score += 3 if stated.role == found.role == "from" else 0
    score -= 5 if (stated.role == "from") != (found.role == "from") else 0
    score += 1 if stated.number.kind == found.number.kind else 0
    return score + (2 if not conflict(stated.hedge, found.hedge) else 0)


_KINDRED = {
    ("count", "times"),
    ("times", "count"),
    ("share", "times"),
    ("times", "share"),
    ("ordinal", "count"),
}


def is_equal(stated: Figure, found: Figure) -> bool:
    """Whether two figures have one value: 0.7 million and 700,000; two years, 24 months."""
    return any(
        _is_one_value(stated, ours, found, theirs)
        for ours in (stated.number, *stated.others)
        for theirs in (found.number, *found.others)
    )


def _is_one_value(stated: Figure, ours: Number, found: Figure, theirs: Number) -> bool:
    if ours.kind == "vague" or theirs.kind == "vague":
        return (
            ours.kind == theirs.kind
            and ours[0] == theirs[0]
            and ours.upto == theirs.upto
        )
    if ours.kind != theirs.kind and (ours.kind, theirs.kind) not in _KINDRED:
        return False
    if ours.kind == "ordinal" and theirs.kind == "count":
        return ours.value == theirs.value and ours.form == "digits"
    if ours.kind == "money" and ours.currency != theirs.currency:
        return False
    one, other = stated.unit.measure, found.unit.measure
    if one and other and one.family == other.family and one.unit != other.unit:
        if one.factor is None or other.factor is None:
            return ours.value == theirs.value
        if ours.value * one.factor == theirs.value * other.factor:
            return True
    return ours.value == theirs.value


def is_converted(stated: Figure, found: Figure) -> bool:
    """Whether the value is the same in another unit: 24 months for two years."""
    one, other = stated.unit.measure, found.unit.measure
    if not (one and other and one.family == other.family and one.unit != other.unit):
        return False
    if one.factor is None or other.factor is None:
        return False
    return stated.number.value * one.factor == found.number.value * other.factor


def conflict(stated: Hedge, found: Hedge) -> str:
    """Return how two bounds differ: dropped, added, reversed, changed; empty if they agree.

    "More than" and "at least" may stand for each other, and "nearly" and "under".
    """
    ours = _FAMILY.get(stated.kind, "approx" if stated.kind == "approx" else "")
    theirs = _FAMILY.get(found.kind, "approx" if found.kind == "approx" else "")
    if ours == theirs:
        return ""
    if (stated.is_loose and not theirs) or (found.is_loose and not ours):
        return ""
    if not ours:
        return "dropped"
    if not theirs:
        return "added"
    if "over" in (ours, theirs) and "approx" not in (ours, theirs):
        return "reversed"
    return "changed"


def is_rounded(stated: Figure, found: Figure) -> bool:
    """Whether the statement gives the found value rounded, and on the right side of it."""
    ours, theirs = stated.number, found.number
    if ours.kind != theirs.kind or ours.kind in ("vague", "ordinal"):
        return False
    if ours.currency != theirs.currency or ours.step <= theirs.step:
        return False
    if stated.hedge.kind in _ABOVE:
        return ours.value <= theirs.value < ours.value + ours.step
    if stated.hedge.kind in _BELOW:
        return ours.value - ours.step < theirs.value <= ours.value
    return abs(ours.value - theirs.value) * 2 <= ours.step


def scaled_by(stated: Figure, found: Figure) -> int:
    """Return the power of ten that parts two values of the same digits; 0 for none."""
    ours, theirs = stated.number, found.number
    kinds = {ours.kind, theirs.kind}
    if (
        len(kinds) > 1
        or kinds & {"ordinal", "vague"}
        or not ours.value
        or not theirs.value
    ):
        return 0
    ratio = Fraction(ours.value) / theirs.value
    power = 0
    while ratio.denominator == 1 and ratio % 10 == 0 and power < 15:  # noqa: PLR2004  # a quadrillion
        ratio, power = ratio / 10, power + 1
    while ratio.numerator == 1 and ratio.denominator % 10 == 0 and power > -15:  # noqa: PLR2004  # a quadrillionth
        ratio, power = ratio * 10, power - 1
    return power if ratio == 1 else 0
