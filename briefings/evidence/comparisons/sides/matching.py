"""From a claim to its figures, each beside the one that bears it out."""

from collections.abc import Hashable, Iterator
from fractions import Fraction
from itertools import islice
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.contents.company import company
from briefings.evidence.readers.contents.content import Content, content
from briefings.evidence.readers.contents.table_heads import table_scale, tabled
from briefings.evidence.readers.figures.equality import (
    conflict,
    in_smallest,
    is_converted,
    is_equal,
)
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import UnitWords, is_same, unit_words
from briefings.evidence.readers.words.normalise import plain
from briefings.evidence.readers.words.tokens import tokens

MANY = 100  # figures of a statement that are looked at
_NEAR = 300  # figures of the passages that a slip is sought among
_CANDIDATES = 40  # figures of one value that are told apart

_TABLE_HEADS = ("in thousands", "in millions", "in billions")
_ABOVE_TABLE = 1500  # code points before a passage in which a table's head may stand


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
    units: UnitWords
    statement: Content
    passages: tuple[Content, ...]
    seen: tuple[Seen, ...]  # all figures of the passages
    matches: tuple[Match, ...]

    @property
    def lexicon(self) -> Lexicon:
        """The word lists that its texts are read by."""
        return self.claim.lexicon

    @property
    def near(self) -> tuple[Seen, ...]:
        """The figures of the passages that a slip is sought among."""
        return self.seen[:_NEAR]

    def words(self, stated: Figure) -> str:
        """Return a number as the statement has it."""
        return self.statement.words(stated.number.first, stated.number.after)

    def is_used(self, seen: Seen) -> bool:
        """Whether a figure of the passages bears out one of the statement's."""
        return any(
            match.found is not None
            and match.found.text is seen.text
            and match.found.figure.number.first == seen.figure.number.first
            for match in self.matches
        )


def table(claim: Claim) -> Table:
    """Return a claim's figures with those that bear them out.

    The statements of a derivation's inputs count as passages. The last table is kept.
    """
    return claim.lexicon.built(_Latest).table(claim)


class _Latest:
    """Keeps a table: figures and bounds are asked for one after the other."""

    def __init__(self, _: Lexicon) -> None:
        self._last: Table | None = None

    def table(self, claim: Claim) -> Table:
        if self._last is None or self._last.claim is not claim:
            self._last = _table(claim)
        return self._last


def _table(claim: Claim) -> Table:
    statement = content(claim.statement, claim.published, claim.lexicon)
    passages = _untabled(claim, list(_passages(claim)))
    units = claim.lexicon.built(unit_words)
    seen = tuple(Seen(text, figure) for text in passages for figure in text.figures)
    counted = (Seen(text, figure) for text in passages for figure in text.counted)
    by_value = _by_value((*seen, *counted))
    matches = [
        Match(figure, _best(figure, by_value, units))
        for figure in statement.figures[:MANY]
    ]
    matches = _unconverted(matches)
    held = Table(claim, units, statement, tuple(passages), seen, tuple(matches))
    return held._replace(matches=tuple(_unrepeated(held)))


def _passages(claim: Claim) -> Iterator[Content]:
    for passage in claim.passages:
        yield content(passage.words, passage.published, claim.lexicon)
    if claim.derivation is not None:
        for _, held in claim.derivation.inputs:
            if held is not None:
                yield content(held.statement, claim.published, claim.lexicon)


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


def _by_value(seen: tuple[Seen, ...]) -> dict[Hashable, list[Seen]]:
    found: dict[Hashable, list[Seen]] = {}
    for one in seen:
        for key in _keys(one.figure):
            found.setdefault(key, []).append(one)
    return found


def _keys(figure: Figure) -> set[Hashable]:
    keys: set[Hashable] = {_plain(n.value) for n in (figure.number, *figure.others)}
    measured = in_smallest(figure)
    return keys | {measured} if measured else keys


def _plain(value: Fraction) -> Fraction | int:
    """Return a whole number as one: those are looked up much faster."""
    return value.numerator if value.denominator == 1 else value


def _best(
    stated: Figure, by_value: dict[Hashable, list[Seen]], units: UnitWords
) -> Seen | None:
    candidates = (one for key in _keys(stated) for one in by_value.get(key, ()))
    fitting = [
        one for one in islice(candidates, _CANDIDATES) if is_equal(stated, one.figure)
    ]
    if len(fitting) < 2:  # noqa: PLR2004  # nothing to choose
        return fitting[0] if fitting else None
    return max(fitting, key=lambda one: _score(stated, one.figure, units))


def _score(stated: Figure, found: Figure, units: UnitWords) -> int:
    same = is_same(stated.unit, found.unit, units)
    score = {True: 6, None: 0, False: -6}[same]
    score += 2 if stated.rate == found.rate else -2
    score += 1 if stated.role == found.role else 0
    if "from" in (stated.role, found.role):
        apart = -5 if stated.rate and found.rate else -2
        score += 3 if stated.role == found.role else apart
    score += 4 if stated.number.kind == found.number.kind else -4
    if conflict(stated.hedge, found.hedge):
        return score
    return score + (4 if stated.hedge.kind and found.hedge.kind else 2)


def _unconverted(matches: list[Match]) -> list[Match]:
    """Undo matches over units where the figure found bears out another one as it is.

    "300 seconds" is not borne out by the "five minutes" that the statement has too.
    """
    plain_ones = [
        match.found.figure.number
        for match in matches
        if match.found and match.stated.number.value == match.found.figure.number.value
    ]
    return [
        match._replace(found=None)
        if match.found
        and is_converted(match.stated, match.found.figure)
        and match.found.figure.number in plain_ones
        else match
        for match in matches
    ]


def _unrepeated(held: Table) -> Iterator[Match]:
    """Undo a match that another figure has a better right to, where one is left over.

    "47 more than 90 days late and 19 more than 90 days late" has 90 once too often.
    """
    for match in held.matches:
        found = match.found
        if found is None or not _is_repeated(held, match) or match.stated.is_weak:
            yield match
            continue
        left = [seen for seen in held.near if _is_left_over(held, match, seen)]
        own = _fit(held, match.stated, found)
        same = [seen for seen in left if is_equal(match.stated, seen.figure)]
        if same:
            yield match._replace(found=same[0])
        elif any(_fit(held, match.stated, seen) > own for seen in left):
            yield match._replace(found=None)
        else:
            yield match


def _is_repeated(held: Table, match: Match) -> bool:
    figure = match.found.figure  # type: ignore[union-attr]  # asked of matched ones
    same = (
        other
        for other in held.matches
        if other.found and other.found.figure.number.first == figure.number.first
    )
    return sum(other.found.figure == figure for other in same) > 1  # type: ignore[union-attr]  # they are matched


def _is_left_over(held: Table, match: Match, seen: Seen) -> bool:
    return (
        seen.figure.number.kind == match.stated.number.kind
        and not seen.figure.is_weak
        and not held.is_used(seen)
        and is_same(match.stated.unit, seen.figure.unit, held.units) is not False
    )


def _fit(held: Table, stated: Figure, seen: Seen) -> int:
    """Return how well a figure's company and role suit another's."""
    ours, theirs = company(held.statement, stated), company(seen.text, seen.figure)
    role = 3 if stated.role and stated.role == seen.figure.role else 0
    return ours.shared(theirs) + role
