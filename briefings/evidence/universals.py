"""From a statement and its passages to how many of a thing are meant: all, some."""

from collections.abc import Iterator
from itertools import pairwise

from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import is_past, word_set
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.likeness import neighbours
from briefings.evidence.phrases import Mark
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint, Sides, sides

_COUNTED = word_set(
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
_BEFORE = 3  # tokens in which a number or an article stands before its word


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
    yield from _exception_lost(both)


CHECKS = (universal_added,)


def _not_borne_out(both: Sides, mark: Mark) -> str | None:
    """Return what a passage has instead of a universal, '' for nothing; `None` if all.

    The universal must belong to the same word; a passage that has the word without one
    does not bear it out, nor does one that says it of a narrower sort.
    """
    statement = both.statement
    heads = _belonging(statement, mark)
    if (heads and heads[0] < 0) or _says_no_more(both, mark):
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
        is_single = statement.lows[mark.first] in _SINGLY
        is_borne = any(
            _like_near(p, i) or _is_for_one(p, i, is_single) for p, i in places
        )
        return None if is_borne else passage.words(first, at)
    is_pair = statement.lows[mark.first] in _OF_TWO and "both" in both.lows()
    is_none = not _NONE.isdisjoint(both.lows())
    is_like = both.has("universal_like") or "per" in both.lows()
    return None if found or is_pair or is_none or is_like else ""


def _is_for_one(passage: Prose, at: int, is_single: bool) -> bool:
    """Whether a thing stands behind "per", or for each one behind what it gets.

    "$220 a trip", "how many patients a nurse can see": `is_single` where the statement
    has "each" or "every".
    """
    before = passage.lows[at - 1] if at else ""
    if before == "per" or not is_single or before not in ("a", "an") or at == 1:
        return before == "per"
    ahead = passage.lows[at - 2]
    return ahead[0].isdigit() or passage.stems[at - 2] != ahead


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
    if _is_share(both.statement, mark):
        return True
    is_borne = not _SINGLY_BEHIND.isdisjoint(both.lows())
    return is_borne and _is_behind(both.statement, mark)


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
        if passage.lows[mark.first] == "scores" and passage.is_content(mark.first - 1):
            continue  # "test scores of pupils"
        for head in passage.heads(mark.last + 1, 1, 4):
            stem = passage.stems[head]
            places = statement.places(stem)
            if sum(len(p.places(stem)) for p in both.passages) > 1 or not places:
                continue
            if _is_counted(statement, places[0]):
                continue
            if passage.texts[head][0].isupper() and not _is_same_use(
                statement, places[0], passage, head
            ):
                continue  # a flood took part of Mill Road; Mill Road is closed
            theirs = passage.words(mark.first, head)
            yield Complaint(
                "universal-added",
                "review",
                f"the passage has '{theirs}'",
                f"say of how many it holds, as the passage does: '{theirs}'",
            ).at(statement, places[0], places[0], theirs)
            return


def _is_same_use(statement: Prose, at: int, passage: Prose, head: int) -> bool:
    """Whether anything but names is said of a name in both."""
    ours, theirs = neighbours(statement, at, at), neighbours(passage, head, head)
    names = {
        stem
        for stem, text in zip(passage.stems, passage.texts, strict=True)
        if text[0].isupper()
    }
    return bool((ours & theirs) - names)


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
        if statement.lows[mark.first] in both.lows():
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


def _exception_lost(both: Sides) -> Iterator[Discrepancy]:
    """Yield "all" where a passage has "all but" a figure that the statement lacks."""
    statement = both.statement
    if not _EXCEPTING.isdisjoint(statement.lows):
        return
    mine = next(
        (m for m in statement.of("universal") if not statement.quoted[m.first]), None
    )
    if mine is None:
        return
    for passage, mark in both.marks("universal"):
        behind = passage.lows[mark.last + 1 : mark.last + 4]
        at = next((i for i, low in enumerate(behind) if low in _EXCEPTING), -1)
        excepted = (
            [low for low in behind[at + 1 :] if low[0].isdigit()] if at >= 0 else []
        )
        if at != 0 or any(low in statement.lows for low in excepted):
            continue
        theirs = passage.words(mark.first, min(mark.last + 3, len(passage.lows) - 1))
        yield Complaint(
            "universal-added",
            "review",
            f"the passage has '{theirs}'",
            f"say of what it does not hold, as the passage does: '{theirs}'",
        ).at(statement, mine.first, mine.last, theirs)
        return


_EXCEPTING = word_set("but except save besides excluding barring apart other")


def _is_counted(prose: Prose, at: int) -> bool:
    """Whether a number, an article or an owner stands before a word."""
    before = prose.lows[max(0, at - _BEFORE) : at]
    return any(low[0].isdigit() or low in _COUNTED for low in before)
