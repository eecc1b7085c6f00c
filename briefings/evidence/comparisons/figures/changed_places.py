"""From two figures in a statement to whether each has what is said of the other.

"31 lacked an approval and 88 a receipt" of 88 that lacked an approval and 31 a receipt.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, islice

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.figures.exchanges import told_of_exchange
from briefings.evidence.comparisons.figures.halves import Half, Reading, halves
from briefings.evidence.comparisons.sides.matching import Seen
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import content
from briefings.evidence.readers.contents.counting_figures import SORTS, counting_figures
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.names.sights import sights
from briefings.evidence.readers.words.kindred import Kindred

_SURE = 2  # what both must have in common with the other's place
_ONE_SIDED = 4  # the same where one of them has nothing in common with it
_MORE = 3  # by so much, and times so much, it must be more than with their own
_SHORT = 5  # words of a half that leaves out what was said before
_MOST = 60  # pairs of a sort in a sentence that are looked at
_FIGURES = 40  # figures of a statement that a passage has, too
_EACH = "respectively"

_Halves = tuple[Half, Half]
_Pair = tuple[Figure, Figure]


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield two figures that have changed places."""
    lexicon = claim.lexicon
    said = content(claim.statement, claim.published, lexicon)
    if len(said.figures) < 2 or _EACH in said.pieces.lower:  # noqa: PLR2004  # two
        return
    seer, kin = sights(claim.names, lexicon), lexicon.built(Kindred)
    ours = Reading(said, seer.see(claim.statement))
    figures = counting_figures(said)
    for passage in claim.passages:
        told = content(passage.words, passage.published, lexicon)
        theirs = Reading(told, seer.see(passage.words))
        matched = _matched(figures, counting_figures(told))
        alike = (
            (one, other)
            for one, other in combinations(matched[:_FIGURES], 2)
            if _are_alike(ours, one[0], other[0])
        )
        for one, other in islice(alike, _MOST):
            pair, places = (one[0], other[0]), (one[1], other[1])
            if _keep_their_words(ours, pair, theirs, places):
                continue
            if _have_changed(ours, pair, theirs, places, kin):
                yield told_of_exchange(said, pair, Seen(told, places[0]))
                return


CHECKS = (compare,)


def _matched(ours: list[Figure], theirs: list[Figure]) -> list[_Pair]:
    """Return the figures that a passage has once, each with its place there."""
    known: dict[tuple[str, Fraction], list[Figure]] = {}
    for figure in theirs:
        known.setdefault(_key(figure), []).append(figure)
    found = ((figure, known.get(_key(figure), ())) for figure in ours)
    return [(figure, there[0]) for figure, there in found if len(there) == 1]


def _key(figure: Figure) -> tuple[str, Fraction]:
    return SORTS[figure.number.kind], figure.number.value


def _keep_their_words(
    ours: Reading, pair: _Pair, theirs: Reading, places: _Pair
) -> bool:
    """Whether each figure's own word, right before or behind it, is beside it there."""
    mine = [_beside(ours, figure) for figure in pair]
    its = [_beside(theirs, figure) for figure in places]
    kept = [_share_one(one, other) for one, other in zip(mine, its, strict=True)]
    crossed = _share_one(mine[0], its[1]) or _share_one(mine[1], its[0])
    return all(kept) and not crossed


def _beside(text: Reading, figure: Figure) -> tuple[str, str]:
    word, number = text.content.pieces.word, figure.number
    return word(number.first - 1), word(number.after)


def _share_one(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] == other[0] or one[1] == other[1]


def _are_alike(text: Reading, one: Figure, other: Figure) -> bool:
    """Whether two figures of a sort, and of two values, stand in one sentence."""
    is_sort = SORTS[one.number.kind] == SORTS[other.number.kind]
    is_other = one.number.value != other.number.value
    return (
        is_sort
        and is_other
        and text.content.is_beside(one.number.first, other.number.first)
    )


def _have_changed(
    ours: Reading,
    pair: _Pair,
    theirs: Reading,
    places: _Pair,
    kin: Kindred,
) -> bool:
    sentences = [theirs.content.sentences[f.number.first] for f in places]
    if abs(sentences[0] - sentences[1]) > 1:
        return False
    is_near = sentences[0] == sentences[1]
    mine, its = halves(ours, *pair, kin), halves(theirs, *places, kin)
    if mine is None or its is None:
        return False
    straight = mine[0].shared(its[0]) + mine[1].shared(its[1])
    crossed = mine[0].shared(its[1]), mine[1].shared(its[0])
    order = [a.number.first < b.number.first for a, b in (pair, places)]
    if (
        is_near
        and straight
        and order[0] == order[1]
        and _is_cut_short(mine, its, second=order[0])
    ):
        return True
    plainly = mine[0].plainly(its[1]), mine[1].plainly(its[0])
    if not all(plainly):
        is_far_off = not straight and sum(plainly) >= _ONE_SIDED
        return is_near and is_far_off and _are_next(ours, *pair)
    enough = straight * _MORE + _MORE if straight else _SURE + (not is_near)
    return sum(crossed) >= enough


def _is_cut_short(mine: _Halves, its: _Halves, *, second: bool) -> bool:
    """Whether only what tells the later figure apart has changed: "22 in the north"."""
    late, early = (1, 0) if second else (0, 1)
    ours, theirs = mine[late].keys, its[late].keys
    is_short = 0 < len(ours) <= _SHORT and 0 < len(theirs) <= _SHORT
    if not is_short or mine[late].shared(its[late]):
        return False
    return bool(ours & its[early].keys) and bool(theirs & mine[early].keys)


def _are_next(text: Reading, one: Figure, other: Figure) -> bool:
    """Whether no third figure of the sort stands between two."""
    start, end = sorted((one.number.first, other.number.first))
    return not any(
        start < figure.number.first < end
        and SORTS[figure.number.kind] == SORTS[one.number.kind]
        for figure in counting_figures(text.content)
    )
