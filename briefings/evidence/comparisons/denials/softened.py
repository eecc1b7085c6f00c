"""From a word to what says near by, in another way, what a denial says elsewhere."""

from collections.abc import Collection

from briefings.evidence.comparisons.sides.likeness import next_telling
from briefings.evidence.readers.clauses.denied_heads import ASKING
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_SOFT = 7  # tokens of a clause in which another word may deny
_EDGES = word_set(". , ; :")
_NEAR = 4  # tokens between a word and one that may turn it round
_LEFT_OUT = word_set("left missing absent excluded omitted lacking overlooked")
_ASKED_FOR = word_set("to that for")
_OUTER = word_set("outside beyond without off against")
_DETERMINERS = word_set("the a an its his her their this that of any")
_CHARGES = stem_set("""
            charge case suit lawsuit sue claim complaint action file bring indictment
            evidence allegation accusation allege accuse testify ruling judgment verdict
            """)
_SHORTEST = 6  # letters of a word that a prefix may turn round
_PREFIXES = ("un", "non", "dis", "mis", "in", "im", "ir", "il")


def is_softened(
    prose: Prose,
    at: int,
    other: Prose,
    mild: frozenset[str] = frozenset(),
    denied: Collection[str] = (),
    known: Collection[str] | None = None,
) -> bool:
    """Whether a word near by says in another way what a negation says over there.

    Words that are `mild` do not, nor does "only" before one that is denied itself:
    who will be offered "only the kit" is not one who "will not be offered the kit".
    """
    first, last = _clause(prose, at)
    for mark in prose.of("soft"):
        is_near = first <= mark.first <= last and mark.first != at
        is_near = is_near or _is_of_clause(prose, mark, at)
        is_mild = mark.first == mark.last and prose.lows[mark.first] in mild
        if is_mild or _is_accusing(prose, mark):
            continue
        if (
            prose.lows[mark.first] == "only"
            and next_telling(prose, mark.last) in denied
        ):
            continue
        there = other.stems if known is None or not _is_outer(prose, mark) else known
        is_near = is_near or _is_opening(prose, mark, at)
        if is_near and not _is_known(prose, mark, there):
            return True
    if any(
        prose.lows[m.first] == "only" and first <= m.first <= last
        for m in prose.of("idle")
    ):
        return True  # "only one"
    near = range(max(0, at - _NEAR - 1), min(at + _NEAR + 1, len(prose.lows)))
    return any(i != at and _is_turned(prose.lows[i], other) for i in near)


def _is_known(prose: Prose, mark: Mark, there: Collection[str]) -> bool:
    """Whether another text has all words of a phrase."""
    return all(word in there for word in prose.stems[mark.first : mark.last + 1])


def _is_opening(prose: Prose, mark: Mark, at: int) -> bool:
    """Whether a sentence opens with it: "Left out of it was any effect"."""
    first, last = prose.sentence_of(mark.first)
    is_out = mark.first == first and prose.lows[first] in _LEFT_OUT
    return is_out and first < at <= last


def _is_outer(prose: Prose, mark: Mark) -> bool:
    """Whether it tells what is left out: "outside the order", not "outside advice"."""
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    return prose.lows[mark.first] in _OUTER and not _DETERMINERS.isdisjoint(follows)


def _is_of_clause(prose: Prose, mark: Mark, at: int) -> bool:
    """Whether a word says it of a clause: "disputed that", "rejected a motion to"."""
    is_before = mark.last < at and prose.sentences[mark.last] == prose.sentences[at]
    if not is_before or prose.lows[mark.last + 1] == "that":
        return is_before
    ahead = range(max(mark.last + 1, at - _NEAR), at)
    return any(
        prose.stems[i] in ASKING and prose.lows[i + 1] in _ASKED_FOR for i in ahead
    )


def _is_accusing(prose: Prose, mark: Mark) -> bool:
    """Whether "against" tells whom a charge or a suit is brought against."""
    if prose.lows[mark.first] != "against":
        return False
    before = prose.stems[max(0, mark.first - _NEAR - 1) : mark.first]
    return not _CHARGES.isdisjoint(before)


def _clause(prose: Prose, at: int) -> tuple[int, int]:
    """Return the tokens around one, as far as a comma and not far beyond it."""
    first, last = at, at
    while first > max(0, at - _SOFT) and prose.lows[first - 1] not in _EDGES:
        first -= 1
    end = min(at + _SOFT, len(prose.lows) - 1)
    while last < end and prose.lows[last + 1] not in _EDGES:
        last += 1
    return min(first, max(0, at - _NEAR)), max(last, min(at + _NEAR, end))


def _is_turned(low: str, other: Prose) -> bool:
    """Whether a word denies by its prefix what the other text denies by a word."""
    is_prefixed = len(low) > _SHORTEST and low.startswith(_PREFIXES[:4])
    return is_prefixed and low not in other.lows
