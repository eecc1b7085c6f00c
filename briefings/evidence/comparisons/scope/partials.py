"""From a statement and its passages to parts told as the whole, and exceptions lost."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.scope.goals import is_put_off
from briefings.evidence.comparisons.scope.universals import COUNTED, belonging
from briefings.evidence.comparisons.sides.likeness import (
    is_of_best,
    neighbours,
    told_stems,
)
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import NUMBERS
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_BOUND = 6  # tokens behind a thing of which a part is meant
_OF = word_set("of its their his her the")
_SHARE = 10  # tokens from the whole of a share to "or" and what it comes to
_BEFORE = 3  # tokens in which a number or an article stands before its word


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield what holds of a part on one side and of the whole on the other."""
    both = sides(claim)
    if both.passages:
        yield from _part_lost(both)
        yield from _all_lost(both)
        yield from _exception_lost(both)


CHECKS = (compare,)


def _part_lost(both: Sides) -> Iterator[Discrepancy]:
    """Yield a thing of which the passage means some, and the statement all."""
    statement = both.statement
    if statement.has("partial") or not _PART_SHOWN.isdisjoint(statement.lows):
        return
    telling = told_stems(statement)
    for passage, mark in both.marks("partial"):
        heads = passage.heads(mark.last + 1, 1, 4)
        if not heads or _is_no_part(passage, mark, heads[0]):
            continue
        at = _told_whole(both, passage, heads[0])
        if at >= 0 and is_of_best(passage, heads[0], telling):
            theirs = passage.words(mark.first, heads[0])
            yield Complaint(
                "universal-added",
                "review",
                f"the passage has '{theirs}'",
                f"say of how many it holds, as the passage does: '{theirs}'",
            ).at(statement, at, at, theirs)
            return


def _told_whole(both: Sides, passage: Prose, head: int) -> int:
    """Return where the statement has a thing whole of which a part is meant; or -1."""
    stem, statement = passage.stems[head], both.statement
    places = statement.places(stem)
    if sum(len(p.places(stem)) for p in both.passages) > 1 or not places:
        return -1
    is_all = statement.lows[places[0] + 1 : places[0] + 2] in (("all",), ("each",))
    is_counted = not is_all and _is_counted(statement, places[0])
    if is_counted or _is_limit_kept(statement, passage, head):
        return -1
    if not _NARROWING.isdisjoint(statement.lows[places[0] + 1 : places[0] + 2]):
        return -1  # "refunds below $500", of which not some but all are meant
    is_name = passage.texts[head][0].isupper()
    if is_name and not _is_same_use(statement, places[0], passage, head):
        return -1  # a flood took part of Mill Road; Mill Road is closed
    return places[0]


def _is_limit_kept(statement: Prose, passage: Prose, head: int) -> bool:
    """Whether a statement has the figure that bounds a part: "east of Route 41".

    Or the amount that a share comes to: "30 percent of its budget, or $1.8 million".
    """
    if passage.lows[head - 1] in _OF or passage.lows[head - 2] in _OF:
        behind = passage.lows[head + 1 : passage.sentence_of(head)[1]]
        comes_to = [i for i, low in enumerate(behind[:_SHARE]) if low == "or"]
        if comes_to and any(
            low[0].isdigit() and low in statement.lows
            for low in behind[comes_to[0] : comes_to[0] + _BOUND]
        ):
            return True
    behind = passage.lows[head + 1 : head + 1 + _BOUND]
    return any(low[0].isdigit() and low in statement.lows for low in behind)


def _is_no_part(passage: Prose, mark: Mark, head: int) -> bool:
    """Whether it is no part of what stands behind it: test scores, as many as 140."""
    low, before = passage.lows[mark.first], passage.lows[mark.first - 1 : mark.first]
    if low == "scores" and passage.is_content(mark.first - 1):
        return True
    if low == "percent" or _is_about(passage, mark):
        return True  # a share is held to as a figure; "some 260" are about so many
    if not _ARE.isdisjoint(passage.lows[mark.last + 1 : head]):
        return True  # "more than 40 percent were working"
    if not _PARTED.isdisjoint(passage.lows[mark.last + 1 : head]):
        return True  # "by 23 percent, director Roe said"
    if low == "some" and before and (before[0] in NUMBERS or before == ("-",)):
        return True  # "fifty-some people"
    return low in _MANNERS or (low in _AS_MANY and before == ("as",))


def _is_same_use(statement: Prose, at: int, passage: Prose, head: int) -> bool:
    """Whether anything but names is said of a name in both."""
    ours, theirs = neighbours(statement, at, at), neighbours(passage, head, head)
    names = {
        stem
        for stem, text in zip(passage.stems, passage.texts, strict=True)
        if text[0].isupper()
    }
    return bool((ours & theirs) - names)


_ARE = frozenset(("is", "are", "was", "were", "what", "had", "have", "has"))
_PARTED = frozenset((",", "and", ";", "that", "who", "which"))
_NARROWING = word_set("below under over above with without whose aged older younger")
_PART_SHOWN = word_set(
    """
    include includes included including among confined restricted minority majority
    two-thirds half third quarter handful couple
    """
)
_MANNERS = word_set(
    """
    mainly mostly largely chiefly primarily partly partially generally usually typically
    frequently often sometimes occasionally somewhat
    """
)
_AS_MANY = frozenset(("many", "few"))
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
        if statement.lows[mark.first] in both.lows() or _is_about(statement, mark):
            continue
        for passage, other in both.marks("universal"):
            near = [i for i in belonging(passage, other) if i >= 0]
            is_any = passage.lows[other.first] == "any"  # "unaware of any fee"
            if is_any or words.isdisjoint(passage.stems[i] for i in near):
                continue
            if is_put_off(passage, other) and not statement.has("plan"):
                continue  # "half had been returned", where the goal is all
            theirs = passage.words(other.first, near[0])
            message = f"the passage has '{theirs}'"
            help_ = f"say of how many it holds, as the passage does: '{theirs}'"
            yield Complaint("universal-added", "review", message, help_).at(
                statement, mark.first, mark.last, theirs
            )
            return


def _is_about(statement: Prose, mark: Mark) -> bool:
    """Whether "some" stands for about: "some 260 of the 430"."""
    behind = statement.lows[mark.last + 1 : mark.last + 2]
    is_some = statement.lows[mark.first] == "some"
    return is_some and any(low[0].isdigit() or low in NUMBERS for low in behind)


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
        if (passage.lows[mark.first], behind[:1]) == ("each", ("other",)):
            continue  # "passed each other"
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
    wide = prose.lows[max(0, at - 2 * _BEFORE) : at]
    is_part = "of" in wide and not NUMBERS.isdisjoint(wide)
    return is_part or any(low[0].isdigit() or low in COUNTED for low in before)
