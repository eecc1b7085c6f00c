"""From a statement and its passages to things counted that are not the same."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import is_past, word_set
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.negations import is_denied
from briefings.evidence.phrases import Mark
from briefings.evidence.prose import Prose, plain_words
from briefings.evidence.sides import Complaint, Sides, sides

_AS_PASSAGE = "use the passage's word, or cite words that have yours"
_COUNTED = word_set(
    """
    a an the this that these those one two three four five six seven eight nine ten
    eleven twelve dozen twenty its
    his her their our no other more fewer
    """
)
_UNITS = word_set("day week month quarter year hour night season time morning")
_NONE = word_set("none never nobody nothing neither")
_SAYING = ("say", "say_weak")
_OF_TWO = frozenset(("each", "every", "both"))
_BEFORE = 3  # tokens in which a number or an article stands before its word


def event_type_differs(
    claim: Claim, lexicon: Lexicon | None = None
) -> Iterator[Discrepancy]:
    """Yield events (arrests) where the passage has another of their sort (removals)."""
    both = sides(claim, lexicon)
    kinds = {kind for p in claim.passages for kind in p.kind.split("_")}
    kinds.update(plain_words(f"{claim.document} {claim.data} {claim.venue}"))
    for mark, theirs in _exchanged(both, "event"):
        ours = both.statement.words(mark.first, mark.last)
        if ours.lower() in kinds or _is_source(both.statement, mark):
            continue
        yield Complaint(
            "event-type-differs",
            "review",
            f"the passage speaks of '{theirs}', not of '{ours}'",
            _AS_PASSAGE,
        ).at(both.statement, mark.first, mark.last, theirs)


def _is_source(prose: Prose, mark: Mark) -> bool:
    """Whether a word names what says so: "according to the complaint"."""
    follows = mark.last + 1
    speaks = any(m.first == follows for k in _SAYING for m in prose.of(k))
    leads = any(0 < mark.first - m.last <= _BEFORE for m in prose.of("source"))
    return speaks or leads


def modifier_differs(
    claim: Claim, lexicon: Lexicon | None = None
) -> Iterator[Discrepancy]:
    """Yield a sort (residential) where the passage has another one (workplace)."""
    both = sides(claim, lexicon)
    for mark, theirs in _exchanged(both, "contrast"):
        ours = both.statement.words(mark.first, mark.last)
        yield Complaint(
            "modifier-differs",
            "review",
            f"the passage has '{theirs}' where the statement has '{ours}'",
            _AS_PASSAGE,
        ).at(both.statement, mark.first, mark.last, theirs)


def universal_added(
    claim: Claim, lexicon: Lexicon | None = None
) -> Iterator[Discrepancy]:
    """Yield "all" and the like where no passage says so, or where "some" is lost."""
    both = sides(claim, lexicon)
    if not both.passages:
        return
    statement = both.statement
    for mark in statement.of("universal"):
        if statement.quoted[mark.first] or statement.lows[mark.first] == "any":
            continue
        lost = _not_borne_out(both, mark)
        if lost is not None:
            ours = statement.words(mark.first, mark.last)
            message = (
                f"the passage has '{lost}'" if lost else f"no passage says '{ours}'"
            )
            help_ = f"leave out '{ours}', or cite words that say so"
            yield Complaint("universal-added", "review", message, help_).at(
                statement, mark.first, mark.last, lost
            )
    yield from _part_lost(both)
    yield from _all_lost(both)


CHECKS = (event_type_differs, modifier_differs, universal_added)


class _Group(NamedTuple):
    """The words of one group on one side of the comparison."""

    counts: Counter[str]  # how often each side of the group occurs
    words: dict[str, str]  # side → the first words for it


def _groups(prose: Prose, kind: str, found: dict[str, _Group]) -> None:
    for mark in prose.of(kind):
        group, _, side = mark.value.partition("/")
        if kind == "event" and is_denied(prose, mark.first):
            continue
        entry = found.setdefault(group, _Group(Counter(), {}))
        entry.counts[side] += 1
        entry.words.setdefault(side, prose.words(mark.first, mark.last))


def _exchanged(both: Sides, kind: str) -> Iterator[tuple[Mark, str]]:
    """Yield words of one side of a group that stand for the passages' other side.

    That is so where the side is new and one of the passages' sides is missing or rarer;
    or where one is missing and another has become more frequent.
    """
    if not both.statement.has(kind) or not both.has(kind):
        return
    theirs: dict[str, _Group] = {}
    for passage in both.passages:
        _groups(passage, kind, theirs)
    ours: dict[str, _Group] = {}
    _groups(both.statement, kind, ours)
    done: set[int] = set()
    for mark in both.statement.of(kind):
        group, _, side = mark.value.partition("/")
        if group not in theirs or group not in ours or mark.first in done:
            continue
        if kind == "event" and is_denied(both.statement, mark.first):
            continue
        there, here = theirs[group], ours[group]
        left = _left(there, here, side)
        is_new = side not in there.words
        if not left or both.statement.quoted[mark.first]:
            continue
        stem = both.statement.stems[mark.first]
        if not is_new or stem not in _plain_stems(both):
            done.add(mark.first)
            yield mark, there.words[left]


def _plain_stems(both: Sides) -> frozenset[str]:
    """Return the stems of the passages' words that are not denied."""
    denied = {(id(p), m.first) for p, m in both.marks("event") if is_denied(p, m.first)}
    return frozenset(
        stem
        for passage in both.passages
        for i, stem in enumerate(passage.stems)
        if (id(passage), i) not in denied
    )


def _left(there: _Group, here: _Group, side: str) -> str:
    """Return a side of the passages that another one has pushed out; or nothing."""
    is_new = side not in there.words
    if not is_new and here.counts[side] <= there.counts[side]:
        return ""
    for other, count in there.counts.items():
        is_missing = other not in here.words
        if other != side and (is_missing or (is_new and count > here.counts[other])):
            return other
    return ""


def _not_borne_out(both: Sides, mark: Mark) -> str | None:
    """Return what a passage has instead of a universal, '' for nothing; `None` if all.

    The universal must belong to the same word; a passage that has the word without one
    does not bear it out, nor does one that says it of a narrower sort.
    """
    statement = both.statement
    heads = _belonging(statement, mark)
    if (heads and heads[0] < 0) or _is_definite(both, mark) or _is_not_all(both, mark):
        return None
    words = [statement.stems[i] for i in heads]
    word = words[0] if words else ""
    places = [(p, at) for p in both.passages for at in p.places(word)] if word else []
    found = [(p, m) for p, m in both.marks("universal")]
    for passage, other in found:
        if _is_same_count(statement, mark, passage, other):
            return None
        near = _belonging(passage, other)
        stems = [passage.stems[i] for i in near if i >= 0]
        if word in stems[1:] and stems[0] not in words:
            return passage.words(other.first, near[stems.index(word)])
        if not {*words}.isdisjoint(stems):
            return None
    if places:
        passage, at = places[0]
        first = max(passage.sentence_of(at)[0], at - _BEFORE)
        is_borne = any(_like_near(p, i) for p, i in places)
        return None if is_borne else passage.words(first, at)
    is_pair = statement.lows[mark.first] in _OF_TWO and "both" in both.lows()
    is_none = not _NONE.isdisjoint(both.lows())
    is_like = both.has("universal_like")
    return None if found or is_pair or is_none or is_like else ""


def _is_definite(both: Sides, mark: Mark) -> bool:
    """Whether a passage has "the 310 men" for "all 310 men"."""
    figures = set(both.statement.lows[mark.last + 1 : mark.last + 4])
    return any(
        low == "the" and after in figures and after[0].isdigit()
        for passage in both.passages
        for low, after in pairwise(passage.lows)
    )


def _is_not_all(both: Sides, mark: Mark) -> bool:
    """Whether a universal is denied, and so is none: "would not in every case"."""
    before = both.statement.lows[max(0, mark.first - 2 * _BEFORE) : mark.first]
    return "not" in before


def _is_same_count(statement: Prose, ours: Mark, passage: Prose, theirs: Mark) -> bool:
    """Whether both have the same figure behind them: "all 640"."""
    mine = statement.lows[ours.last + 1 : ours.last + 4]
    other = passage.lows[theirs.last + 1 : theirs.last + 4]
    return any(low[0].isdigit() and low in other for low in mine)


def _belonging(prose: Prose, mark: Mark) -> list[int]:
    """Return the words a universal belongs to; [-1] before a figure: "each $100"."""
    found: list[int] = []
    follows = mark.last + 1
    if follows < len(prose.lows) and is_past(prose.lows[follows]):
        # "The harbors each handled less": it belongs to what stands before.
        first, _ = prose.sentence_of(mark.first)
        before = range(max(first, mark.first - 8), mark.first)
        return [i for i in before if prose.is_content(i)]
    for i in range(mark.last + 1, min(mark.last + 8, len(prose.lows))):
        low = prose.lows[i]
        if not found and (low == "$" or low in _UNITS):
            return [-1]
        if prose.is_content(i):
            found.append(i)
        elif low == "'":
            continue
        elif found or (low not in _COUNTED and low != "of" and not low[0].isdigit()):
            break
    return found


def _like_near(passage: Prose, at: int) -> bool:
    """Whether words like "both" or "full" stand near a word."""
    kinds = ("universal_like",)
    return any(abs(m.first - at) <= 2 * _BEFORE for k in kinds for m in passage.of(k))


def _part_lost(both: Sides) -> Iterator[Discrepancy]:
    """Yield a thing of which the passage means some, and the statement all."""
    statement = both.statement
    if statement.has("partial"):
        return
    for passage, mark in both.marks("partial"):
        for head in passage.heads(mark.last + 1, 1, 4):
            stem = passage.stems[head]
            places = statement.places(stem)
            if len(passage.places(stem)) > 1 or not places:
                continue
            if _is_counted(statement, places[0]):
                continue
            theirs = passage.words(mark.first, head)
            yield Complaint(
                "universal-added",
                "review",
                f"the passage has '{theirs}'",
                f"say of how many it holds, as the passage does: '{theirs}'",
            ).at(statement, places[0], places[0], theirs)
            return


_SOME = word_set("some most several many few part half certain")


def _all_lost(both: Sides) -> Iterator[Discrepancy]:
    """Yield a thing of which the statement means some, and the passages all."""
    if both.has("partial"):
        return
    statement = both.statement
    for mark in statement.of("partial"):
        heads = statement.heads(mark.last + 1, 2, 5)
        words = {statement.stems[i] for i in heads}
        if statement.lows[mark.first] not in _SOME or statement.quoted[mark.first]:
            continue
        for passage, other in both.marks("universal"):
            near = [i for i in _belonging(passage, other) if i >= 0]
            if words.isdisjoint(passage.stems[i] for i in near):
                continue
            theirs = passage.words(other.first, near[0])
            message = f"the passage has '{theirs}'"
            help_ = f"say of how many it holds, as the passage does: '{theirs}'"
            yield Complaint("universal-added", "review", message, help_).at(
                statement, mark.first, mark.last, theirs
            )
            return


def _is_counted(prose: Prose, at: int) -> bool:
    """Whether a number, an article or an owner stands before a word."""
    before = prose.lows[max(0, at - _BEFORE) : at]
    return any(low[0].isdigit() or low in _COUNTED for low in before)
