"""From a statement and its passages to parts, sorts and places told as the whole."""

from collections.abc import Iterator
from itertools import islice

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.likeness import tells
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.words.forms import stem, stem_set, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

_RULE = "universal-added"
_MOST = 12  # places of a word that are looked at
_NEAR = 3  # tokens from a sort to the thing it is a sort of
_OF = 4  # tokens from "most" to the figure of the whole
_SHARES = ("most", "half", "many", "some", "several")
_SHARED = 3  # words that show a statement to be about a sentence
_PAIRS: tuple[tuple[str, str], ...] = (
    *(("north", "south"), ("east", "west"), ("northern", "southern")),
    *(
        ("eastern", "western"),
        ("older", "newer"),
        ("old", "new"),
        ("night", "day"),
        ("existing", "new"),
    ),
    *(("upper", "lower"), ("inner", "outer"), ("left", "right")),
    *(("public", "private"), ("urban", "rural"), ("indoor", "outdoor")),
    *(("morning", "afternoon"), ("morning", "evening"), ("shallow", "deep")),
    *(("adult", "juvenile"), ("front", "back"), ("male", "female"), ("day", "evening")),
    *(("elementary", "high"), ("elementary", "middle"), ("middle", "high")),
    *(("foreign", "domestic"), ("men", "women"), ("boys", "girls")),
    *(("summer", "winter"), ("full-time", "part-time"), ("large", "small")),
)
_OTHERS: dict[str, frozenset[str]] = {
    word: frozenset(other for pair in _PAIRS if word in pair for other in pair) - {word}
    for word in sorted({low for pair in _PAIRS for low in pair})
}
_PEOPLE = stem_set("people person persons detainees inmates prisoners residents")
_SEXES = word_set("men women boys girls")
_WIDE = word_set(
    "statewide nationwide countywide citywide everywhere throughout across"
)
_WIDELY = _WIDE | word_set("all every each whole entire total nation both everyone")
_MEETING = frozenset(map(stem, ("come", "came", "put", "get", "run", "cut")))
_LIMITED = word_set("elsewhere other others only nine rest remaining outside except")
_WHOLE_SHOWN = word_set(
    """
    most but except majority almost nearly other others remaining barring apart besides
    many some several few half part save not no include includes including among
    """
)
_NUMBERS = word_set(
    """
    one two three four five six seven eight nine ten eleven twelve dozen twenty thirty
    """
)


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield what a passage has of a part, and the statement of more than that."""
    both = sides(claim)
    for find in (_sort_dropped, _all_but_dropped, _share_dropped, _wide_place):
        found = next(find(both), None)
        if found is not None:
            yield found
            return


CHECKS = (compare,)


def _complaint(both: Sides, at: int, theirs: str) -> Discrepancy:
    return Complaint(
        _RULE,
        "review",
        f"the passage has '{theirs}'",
        f"say of how many it holds, as the passage does: '{theirs}'",
    ).at(both.statement, at, at, theirs)


def _sort_dropped(both: Sides) -> Iterator[Discrepancy]:
    """Yield "its pits", where it is the north pit and not the south pit."""
    lows = both.statement.lows
    # Of much that is told, another of the things may be meant.
    for passage in () if both.tells_much() else both.passages:
        present = sorted(_OTHERS.keys() & set(passage.lows))
        for word in present:
            others = [low for low in _OTHERS[word] if _is_sort(passage, low)]
            if not others or word in lows or not _OTHERS[word].isdisjoint(lows):
                continue
            for at in _spots(passage, word):
                if both.lexicon.built(Kindred).places(passage, at, both.statement):
                    continue  # "a fresh plan" for the new one
                place = _place_of_sort(both.statement, passage, at)
                if place > 0 and both.statement.lows[place - 1][0].isdigit():
                    continue  # "the 2021 plan" for the old one
                if place >= 0 and _is_parted(passage, at, others):
                    last = min(at + 1, len(passage.lows) - 1)
                    yield _complaint(both, place, passage.words(at, last))
                    return


def _spots(passage: Prose, word: str) -> list[int]:
    """Return where a word stands by itself, not in "a 19-year-old student"."""
    return [at for at in passage.spots(word) if passage.low(at - 1) != "-"]


def _is_sort(passage: Prose, low: str) -> bool:
    """Whether a passage has a word before a thing: "the left lane", not "left out"."""
    return any(
        low != "left" or passage.is_content(at + 1)
        for at in passage.spots(low)
        if at + 1 < len(passage.lows)
    )


def _place_of_sort(statement: Prose, passage: Prose, at: int) -> int:
    """Return where the statement has the thing that a word is the sort of; or -1."""
    first, last = passage.sentence_of(at)
    told = {passage.stems[i] for i in range(first, last + 1) if tells(passage, i)}
    ours = {statement.stems[i] for i in range(len(statement.lows))}
    if len(told & ours) < _SHARED:
        return -1
    if passage.lows[at] in _SEXES:
        return next((i for i, s in enumerate(statement.stems) if s in _PEOPLE), -1)
    for i in range(at + 1, min(at + 1 + _NEAR, last + 1)):
        if passage.lows[i] in (",", "and", "or", "of"):
            break
        places = statement.places(passage.stems[i]) if passage.is_content(i) else []
        if places:
            return places[0]
    return -1


def _is_parted(passage: Prose, at: int, others: list[str]) -> bool:
    """Whether of the other sort something else is said: in another clause."""
    return any(
        not {",", ".", ";", "but"}.isdisjoint(
            passage.lows[min(at, place) : max(at, place)]
        )
        for other in others
        for place in passage.spots(other)
    )


def _all_but_dropped(both: Sides) -> Iterator[Discrepancy]:
    """Yield "the addresses were right", where all but three of the 28 were."""
    statement = both.statement
    if _tells_of_part(statement):
        return
    for passage in both.passages:
        for i in islice(passage.spots("all"), _MOST):
            if passage.lows[i + 1 : i + 2] != ("but",):
                continue
            heads = [j for j in passage.heads(i + 3, 2) if tells(passage, j)]
            heads = [j for j in heads if passage.lows[j] not in _NUMBERS]
            for j in heads:
                places = statement.places(passage.stems[j])
                if places and _is_about(statement, passage, i):
                    yield _complaint(both, places[0], passage.words(i, j))
                    return


def _tells_of_part(statement: Prose) -> bool:
    lows = statement.lows
    is_counted = any(low[0].isdigit() or low in _NUMBERS for low in lows)
    return is_counted or not _WHOLE_SHOWN.isdisjoint(lows) or statement.has("partial")


def _share_dropped(both: Sides) -> Iterator[Discrepancy]:
    """Yield "the 76 people", where it is most of the 76."""
    statement = both.statement
    if statement.has("partial") or not _WHOLE_SHOWN.isdisjoint(statement.lows):
        return
    for passage in both.passages:
        for first in (i for low in _SHARES for i in passage.spots(low)):
            behind = passage.lows[first + 1 : first + 1 + _OF]
            figure = next((low for low in behind if low[0].isdigit()), "")
            if not figure or behind[:1] != ("of",) or _is_of_year(behind):
                continue  # "some 640 people"
            at = first + 1 + behind.index(figure)
            for place in statement.spots(figure):
                before = statement.lows[max(0, place - 2) : place]
                if "of" not in before and _is_about(statement, passage, at):
                    yield _complaint(both, place, passage.words(first, at))
                    return


def _is_of_year(behind: tuple[str, ...]) -> bool:
    """Whether it is half of a year, not of so many: "half of fiscal year 2025"."""
    first = "".join(behind[1:2])
    is_year = len(first) == len("2025") and first[:2] in ("19", "20")
    return first in ("fiscal", "calendar") or is_year


def _wide_place(both: Sides) -> Iterator[Discrepancy]:
    """Yield "across the state", where it is nine counties, and not so elsewhere."""
    statement = both.statement
    if not _WIDELY.isdisjoint(both.lows()) or _LIMITED.isdisjoint(both.lows()):
        return
    for i, low in enumerate(statement.lows):
        if low in _WIDE and not statement.quoted[i] and not _is_met(statement, i):
            passage = both.passages[0]
            at = next((j for j, w in enumerate(passage.lows) if w in _LIMITED), -1)
            if at >= 0:
                last = min(at + 1, len(passage.lows) - 1)
                yield _complaint(both, i, passage.words(at, last))
            return


def _is_met(statement: Prose, at: int) -> bool:
    """Whether "across" is part of a verb: "came across"."""
    return statement.lows[at] == "across" and statement.stems[at - 1] in _MEETING


def _is_about(statement: Prose, passage: Prose, at: int) -> bool:
    """Whether a statement is about the sentence of a word."""
    first, last = passage.sentence_of(at)
    told = {passage.stems[i] for i in range(first, last + 1) if tells(passage, i)}
    return len(told.intersection(statement.stems)) >= _SHARED
