"""From a statement and its passages to how many of a thing are meant: all, some."""

from collections.abc import Iterator
from itertools import pairwise

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.scope.universal_like import (
    is_borne_out,
    is_for_one,
    is_for_one_of,
    most_of,
)
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import NUMBERS
from briefings.evidence.readers.clauses.universal_idioms import is_measure, is_only
from briefings.evidence.readers.words.forms import is_past, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

COUNTED = word_set(
    """
    a an the this that these those one two three four five six seven eight nine ten
    eleven twelve dozen twenty its
    his her their our no other more fewer
    """
)
_UNITS = word_set("day week month quarter year hour night season time morning")
_NONE = word_set("none never nobody nothing neither")
_THE = word_set("the last past first")
_NUMBERS = word_set("two three four five six seven eight nine ten")
_OF_TWO = frozenset(("each", "every", "both"))
_SINGLY_BEHIND = frozenset(("each", "apiece", "per"))
_SINGLY = frozenset(("each", "every"))
_PARTING = word_set("other others only one some most rest remaining but except")
_OF_THEM = word_set("whom which them these those")
_MOST = 40  # places of "no" in a text that are looked at
_CLAUSE = 20  # tokens before "all of whom" in which they are counted
_WHOLE = word_set("whole entire full")
_LESS = word_set("less fewer below under short within inside")
_SHORTEST = 6  # letters of a word that "un" may turn round
_BEFORE = 3  # tokens in which a number or an article stands before its word


def universal_added(claim: Claim) -> Iterator[Discrepancy]:
    """Yield "all" and the like where no passage says so."""
    both = sides(claim)
    if not both.passages:
        return
    statement = both.statement
    for mark in statement.of("universal"):
        if statement.quoted[mark.first] or statement.lows[mark.first] == "any":
            continue
        if _is_asked(statement, mark) or _is_mutual(statement, mark):
            continue
        if is_measure(statement, mark):
            continue
        if is_only(statement, mark) or _is_one_by_one(both, mark):
            continue
        most = most_of(both, mark)
        lost = most or _not_borne_out(both, mark)
        if lost is not None:
            ours = statement.words(mark.first, mark.last)
            message = (
                f"the passage has '{lost}'" if lost else f"no passage says '{ours}'"
            )
            instead = f"write '{most.split()[0]}'" if most else f"leave out '{ours}'"
            help_ = f"{instead}, or cite words that say so"
            yield Complaint("universal-added", "review", message, help_).at(
                statement, mark.first, mark.last, lost
            )


CHECKS = (universal_added,)


def _is_asked(statement: Prose, mark: Mark) -> bool:
    """Whether it is only asked: "asked whether every station would have it"."""
    first, _ = statement.sentence_of(mark.first)
    before = statement.lows[first : mark.first]
    return "whether" in before and "," not in before[before.index("whether") :]


def _is_mutual(statement: Prose, mark: Mark) -> bool:
    """Whether two do it to one another: "blame each other", "each blames the other"."""
    behind = statement.lows[mark.last + 1 : mark.last + 1 + _CLAUSE]
    is_other = behind[:1] == ("other",) or ("the", "other") in pairwise(behind)
    return statement.lows[mark.last] == "each" and is_other


def _not_borne_out(both: Sides, mark: Mark) -> str | None:
    """Return what a passage has instead of a universal, '' for nothing; `None` if all.

    The universal must belong to the same word; a passage that has the word without one
    does not bear it out, nor does one that says it of a narrower sort.
    """
    statement = both.statement
    heads = belonging(statement, mark)
    words = [statement.stems[i] for i in heads]
    is_single = statement.lows[mark.first] in _SINGLY and is_for_one_of(both, words)
    if is_single or (heads and heads[0] < 0) or _says_no_more(both, mark):
        return None
    word = words[0] if words else ""
    places = [(p, at) for p in both.passages for at in p.places(word)] if word else []
    found = [(p, m) for p, m in both.marks("universal")]
    for passage, other in found:
        if _is_same_count(statement, mark, passage, other):
            return None
        near = belonging(passage, other)
        stems = [passage.stems[i] for i in near if i >= 0]
        sorts = stems[: stems.index(word)] if word in stems else []
        if sorts and stems[0] not in words and not _has_sorts(statement, mark, sorts):
            return passage.words(other.first, near[stems.index(word)])
        if not {*words}.isdisjoint(stems) or _is_of_them(passage, other):
            return None
    is_pair = statement.lows[mark.first] in _OF_TWO and "both" in both.lows()
    if places and not is_pair:
        return _plain_there(statement, mark, places)
    is_none = not _NONE.isdisjoint(both.lows())
    is_like = both.has("universal_like") or "per" in both.lows()
    return None if found or is_pair or is_none or is_like else ""


def _is_of_them(passage: Prose, mark: Mark) -> bool:
    """Whether a universal is of what was named before: "we are rechecking each one"."""
    behind = passage.lows[mark.last + 1 : mark.last + 3]
    return behind[:1] == ("one",) or behind == ("of", "them")


def _plain_there(
    statement: Prose, mark: Mark, places: list[tuple[Prose, int]]
) -> str | None:
    """Return a passage's words for what it has without a universal; `None` if borne."""
    is_single = statement.lows[mark.first] in _SINGLY
    # "Were paid in full" bears out one universal.
    is_whole = statement.lows[mark.first] in _WHOLE
    is_whole = is_whole and len(statement.of("universal")) == 1
    if any(
        _like_near(p, i)
        or is_for_one(p, i, is_single)
        or (is_whole and "full" in p.lows[i : p.sentence_of(i)[1]])
        for p, i in places
    ):
        return None
    passage, at = places[0]
    first = max(passage.sentence_of(at)[0], at - _BEFORE)
    return passage.words(first, at)


def _has_sorts(statement: Prose, mark: Mark, sorts: list[str]) -> bool:
    """Whether what sort of thing it is stands behind: "each applicant for a loan"."""
    ahead = range(mark.last + 1, statement.sentence_of(mark.first)[1])
    end = next((i for i in ahead if statement.lows[i] == ","), ahead.stop)
    return {*sorts} <= {*statement.stems[ahead.start : end]}


def _is_definite(both: Sides, mark: Mark) -> bool:
    """Whether a passage has "the 310 men" for "all 310 men"."""
    figures = set(both.statement.lows[mark.last + 1 : mark.last + 6])
    return any(
        low in _THE
        and after in figures
        and (after[0].isdigit() or after in _NUMBERS)
        and passage.lows[at - 1] != "of"  # "19 of the 31"
        for passage in both.passages
        for at, (low, after) in enumerate(pairwise(passage.lows))
    )


def _says_no_more(both: Sides, mark: Mark) -> bool:
    """Whether a universal is a share, is denied, or says what "the 310" or "per" do."""
    if _is_definite(both, mark) or _is_not_all(both, mark):
        return True
    if _is_of_none(both, mark) or is_borne_out(both, mark):
        return True
    if _is_share(both.statement, mark) or _is_than_any(both, mark):
        return True
    is_borne = not _SINGLY_BEHIND.isdisjoint(both.lows())
    return is_borne and _is_behind(both.statement, mark)


def _is_one_by_one(both: Sides, mark: Mark) -> bool:
    """Whether "each" only tells a thing one by one, where nothing parts the things."""
    if both.statement.lows[mark.first] != "each":
        return False
    return not both.has("partial") and _PARTING.isdisjoint(both.lows())


def _is_than_any(both: Sides, mark: Mark) -> bool:
    """Whether "than in each" stands for "than in any"."""
    if "than" not in both.statement.lows[max(0, mark.first - _BEFORE) : mark.first]:
        return False
    return any(
        "any" in passage.lows[at + 1 : at + 1 + _BEFORE]
        for passage in both.passages
        for at in passage.spots("than")
    )


def _is_share(statement: Prose, mark: Mark) -> bool:
    """Whether it is part of a share: three of every four."""
    before, after = statement.lows[mark.first - 1], statement.lows[mark.last + 1 :]
    return (
        before == "of"
        and bool(after)
        and (after[0] in _NUMBERS or after[0][0].isdigit())
    )


def _is_behind(statement: Prose, mark: Mark) -> bool:
    """Whether it stands behind what it counts: in 20 minutes apiece."""
    after = statement.lows[mark.last + 1 : mark.last + 2]
    return statement.lows[mark.first] in _SINGLY_BEHIND and (
        statement.lows[mark.first] == "apiece" or not after or not after[0][0].isalnum()
    )


def _is_not_all(both: Sides, mark: Mark) -> bool:
    """Whether a universal is denied, and so is none: "would not in every case"."""
    before = both.statement.lows[max(0, mark.first - 2 * _BEFORE) : mark.first]
    return "not" in before


def _is_of_none(both: Sides, mark: Mark) -> bool:
    """Whether all lack what a passage says none has: "missing from every well"."""
    statement = both.statement
    if _NONE.isdisjoint(both.lows()) and not _is_of_no(both, mark):
        return False
    first, last = statement.sentence_of(mark.first)
    inside = range(first, last + 1)
    if any(m.first in inside for k in ("negator", "soft") for m in statement.of(k)):
        return True
    lows = statement.lows[first : last + 1]
    is_less = not _LESS.isdisjoint(lows)
    return is_less or any(low.startswith("un") and len(low) > _SHORTEST for low in lows)


def _is_of_no(both: Sides, mark: Mark) -> bool:
    """Whether a passage has "no" before what all are: "no jail exceeded its limit"."""
    words = {both.statement.stems[i] for i in belonging(both.statement, mark) if i >= 0}
    return any(
        not words.isdisjoint(passage.stems[at + 1 : at + 1 + _BEFORE])
        for passage in both.passages
        for at in passage.spots("no")[:_MOST]
    )


def _is_same_count(statement: Prose, ours: Mark, passage: Prose, theirs: Mark) -> bool:
    """Whether both have the same figure behind them: "all 640"."""
    mine = statement.lows[ours.last + 1 : ours.last + 4]
    other = passage.lows[theirs.last + 1 : theirs.last + 4]
    if not _OF_THEM.isdisjoint(other[1:2]):
        # "Four of them, all of whom".
        first, last = passage.sentence_of(theirs.first)
        other = passage.lows[max(first, theirs.first - _CLAUSE) : last]
    return any(
        (low[0].isdigit() or low in NUMBERS) and low in other and low != "one"
        for low in mine
    )


def belonging(prose: Prose, mark: Mark) -> list[int]:
    """Return the words a universal belongs to; [-1] before a figure: "each $100"."""
    found: list[int] = []
    follows = mark.last + 1
    if _is_verb_behind(prose, follows):
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
        elif low in ("'", "-"):
            continue
        elif found or (low not in COUNTED and low != "of" and not low[0].isdigit()):
            break
    return found


def _is_verb_behind(prose: Prose, at: int) -> bool:
    """Whether a past form tells what each did: "handled less", not "affected towns"."""
    if at >= len(prose.lows) or not is_past(prose.lows[at]):
        return False
    is_sort = at + 1 < len(prose.lows) and prose.is_content(at + 1)
    return not (is_sort and prose.lows[at].endswith("ed"))


def _like_near(passage: Prose, at: int) -> bool:
    """Whether words like "both" or "full" stand near a word."""
    kinds = ("universal_like",)
    return any(abs(m.first - at) <= 2 * _BEFORE for k in kinds for m in passage.of(k))
