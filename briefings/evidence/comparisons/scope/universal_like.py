"""From "all" in a statement to other words of the passages that say as much."""

from briefings.evidence.comparisons.sides.sides import Sides
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_WHOLE = word_set("whole entire full")
_ANYTHING = ("anything", "anyone", "anybody")
_NOT = word_set("not no never nor without if")
_NEARLY = word_set("almost nearly practically virtually most")
_ALL = frozenset(("all", "every", "each", "none"))
_PARTS = ("most", "many", "some", "several", "half", "few")
_GOES_ON = 4  # tokens that go on alike behind "all" and "most"
_BEHIND = 3  # tokens behind "whole" in which its thing stands
_MOST = 40  # places of "anyone" in a text that are looked at
_NEAR = 8  # tokens before "anyone" that may deny it


def is_borne_out(both: Sides, mark: Mark) -> bool:
    """Return whether a passage has "citywide", "anything" or "nearly" as well."""
    return _is_nearly(both, mark) or _is_wide(both, mark)


def most_of(both: Sides, mark: Mark) -> str:
    """Return "most of them" where the same goes on behind "all of them"; or nothing."""
    statement = both.statement
    behind = statement.lows[mark.last + 1 : mark.last + 1 + _GOES_ON]
    if statement.lows[mark.first] not in _ALL or len(behind) < _GOES_ON:
        return ""
    if not _NEARLY.isdisjoint(statement.lows[max(0, mark.first - 2) : mark.first]):
        return ""
    for passage in both.passages:
        for low in _PARTS:
            for at in passage.spots(low):
                if passage.lows[at + 1 : at + 1 + _GOES_ON] == behind:
                    return passage.words(at, at + _GOES_ON)
    return ""


def _is_wide(both: Sides, mark: Mark) -> bool:
    """Whether "citywide" bears out "the whole city", or "anything" each thing."""
    if both.statement.lows[mark.first] not in _WHOLE:
        return _has_anything(both)
    behind = both.statement.lows[mark.last + 1 : mark.last + 1 + _BEHIND]
    wide = {f"{word}wide" for word in behind}
    return not (wide | {"all"}).isdisjoint(both.lows())


def _has_anything(both: Sides) -> bool:
    """Whether a passage has it of anything, not denied: "must check anything"."""
    return any(
        _NOT.isdisjoint(passage.lows[max(0, at - _NEAR) : at])
        for passage in both.passages
        for low in _ANYTHING
        for at in passage.spots(low)[:_MOST]
    )


def _is_nearly(both: Sides, mark: Mark) -> bool:
    """Whether both have almost all: "nearly every dollar", "almost the whole"."""
    before = both.statement.lows[max(0, mark.first - 2) : mark.first]
    return not _NEARLY.isdisjoint(before) and not _NEARLY.isdisjoint(both.lows())


def is_for_one(passage: Prose, at: int, is_single: bool) -> bool:
    """Return whether a thing stands behind "per", or for each one behind what it gets.

    "$220 a trip", "how many patients a nurse can see": `is_single` where the statement
    has "each" or "every".
    """
    before = passage.lows[at - 1] if at else ""
    if before == "per" or not is_single or before not in ("a", "an") or at == 1:
        return before == "per"
    ahead = passage.lows[at - 2]
    return ahead[0].isdigit() or passage.stems[at - 2] != ahead


def is_for_one_of(both: Sides, words: list[str]) -> bool:
    """Return whether it is so much for one of them: "$9 a bird", for each bird."""
    return any(
        is_for_one(passage, at, True)
        for passage in both.passages
        for word in words
        for at in passage.places(word)
    )
