"""From words for times of day to minutes since midnight."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.tokens import Tokens

_HOURS, _MINUTES = 24, 60
_NOON = 12
_NAMED = frozenset(("noon", "midnight"))
_AT = frozenset(("at", "by", "until", "from", "to", "before", "after", "around"))


class Clock(NamedTuple):
    """A time of day."""

    minutes: int  # since midnight
    is_half: bool  # morning or afternoon is not told
    first: int
    after: int

    def agrees(self, other: "Clock") -> bool:
        """Whether both may be the same time."""
        if self.is_half or other.is_half:
            half = _NOON * _MINUTES
            return self.minutes % half == other.minutes % half
        return self.minutes == other.minutes


def clocks(pieces: Tokens, taken: bytearray) -> Iterator[Clock]:
    """Yield the times of day in `pieces`, marking what they take in `taken`."""
    candidates = [
        (index, low)
        for index, low in enumerate(pieces.lower)
        if low[0].isdecimal() or low in _NAMED
    ]
    for index, low in candidates:
        if taken[index]:
            continue
        if low in _NAMED:
            found = Clock(
                _NOON * _MINUTES if low == "noon" else 0, False, index, index + 1
            )
        elif low.isdecimal() and len(low) <= 4:  # noqa: PLR2004  # 0800
            found = _at(pieces, index)
        else:
            continue
        if found is not None:
            for at in range(found.first, found.after):
                taken[at] = 1
            yield found


def _at(pieces: Tokens, index: int) -> Clock | None:
    word, after, minutes = pieces.lower[index], index + 1, 0
    has_minutes = (
        pieces.word(after) in (":", ".")
        and len(pieces.word(after + 1)) == 2  # noqa: PLR2004  # minutes
        and pieces.word(after + 1).isdecimal()
        and pieces.is_joined(after + 1)
    )
    if has_minutes:
        minutes, after = int(pieces.word(after + 1)), after + 2
    if len(word) == 4:  # noqa: PLR2004  # 0800 hours
        has_hours = pieces.word(after) == "hours"
        is_told = has_hours or (word[0] == "0" and pieces.word(index - 1) in _AT)
        if not is_told or int(word[:2]) >= _HOURS or int(word[2:]) >= _MINUTES:
            return None
        minutes = int(word[:2]) * _MINUTES + int(word[2:])
        return Clock(minutes, False, index, after + has_hours)
    hour = int(word)
    if hour > _HOURS or minutes >= _MINUTES:
        return None
    half, end = _half(pieces, after)
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
        return Clock(hour * _MINUTES + minutes, False, index, end)
    if pieces.word(after) == "o'clock":
        return Clock(hour * _MINUTES, True, index, after + 1)
    if has_minutes and pieces.word(index + 1) == ":":
        return Clock(hour * _MINUTES + minutes, hour <= _NOON, index, after)
    return None


def _half(pieces: Tokens, at: int) -> tuple[str, int]:
    word = pieces.word(at)
    if word in ("am", "pm"):
        return word[0], at + 1
    if word in ("a", "p") and pieces.word(at + 1) == "." and pieces.word(at + 2) == "m":
        return word, at + 4 if pieces.word(at + 3) == "." else at + 3
    return "", at
