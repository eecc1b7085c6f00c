"""From words for times of day to minutes since midnight."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefings.evidence.readers.words.tokens import Tokens, places
from briefings.evidence.readers.words.wordset import TWELVE

_HOURS, _MINUTES, _NOON = 24, 60, 12
_DAY = _HOURS * _MINUTES
_NAMED = {"noon": _NOON * _MINUTES, "midnight": 0}
_AT = frozenset(("at", "by", "until", "from", "to", "before", "after", "around"))
_DAYTIMES = {
    ("in", "the", "morning"): "a",
    ("in", "the", "afternoon"): "p",
    ("in", "the", "evening"): "p",
    ("on", "the", "morning"): "a",
    ("on", "the", "afternoon"): "p",
    ("on", "the", "evening"): "p",
    ("at", "night"): "p",
}
# Minutes in words: five-ten, five-forty, five-forty-five.
_SPOKEN = {"ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40}
_SPOKEN |= {"fifty": 50}
_UNITS = frozenset(word for word in TWELVE if TWELVE[word] < _SPOKEN["ten"])
_UNITS_OF = frozenset(TWELVE[word] for word in _UNITS)
_WAYS = {"to": -1, "before": -1, "of": -1, "past": 1, "after": 1}
_AFTER_HOUR = frozenset((":", ".", "am", "pm", "a", "p", "o'clock"))
_AFTER_HOUR |= {phrase[0] for phrase in _DAYTIMES}
_LONGEST = 4  # digits: 0800 hours


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

    def is_bound(self, other: "Clock", before: str) -> bool:
        """Whether another time is less than an hour to this side: 5:40, "before 6"."""
        if self.is_half or other.is_half:
            return False
        ahead = self.minutes - other.minutes
        return 0 < {"before": ahead, "after": -ahead}.get(before, 0) < _MINUTES


def clocks(pieces: Tokens, taken: bytearray) -> Iterator[Clock]:
    """Yield the times of day in `pieces`, marking what they take in `taken`."""
    for index in places(pieces.lower, _begins):
        found = None if taken[index] else _at(pieces, index)
        if found is not None:
            taken[found.first : found.after] = b"\1" * (found.after - found.first)
            yield found


@lru_cache(maxsize=4096)
def _begins(low: str) -> bool:
    return low[0].isdecimal() or low in _NAMED or low in TWELVE


def _at(pieces: Tokens, index: int) -> Clock | None:
    low = pieces.lower[index]
    if low in _NAMED:
        minute, first = _counted(pieces, index) or (0, index)
        return Clock((_NAMED[low] + minute) % _DAY, False, first, index + 1)
    if low in TWELVE:
        return _in_words(pieces, index)
    if not low.isdecimal() or len(low) > _LONGEST:
        return None
    if len(low) == _LONGEST:
        return _of_forces(pieces, index)
    return _of_civilians(pieces, index)


def _in_words(pieces: Tokens, index: int) -> Clock | None:
    """Read five o'clock, at five in the morning, half past two, five-forty."""
    hour, minute, first = TWELVE[pieces.lower[index]], 0, index
    if counted := _counted(pieces, index):
        minute, first = counted
    elif pieces.lower[max(0, index - 2) : index] == ["half", "past"]:
        minute, first = _MINUTES // 2, index - 2
    is_marked = pieces.word(index + 1) == "o'clock"
    after = index + 1 + is_marked
    if pieces.word(after) == "-" and pieces.word(after + 1) in _SPOKEN:
        minute, after = _SPOKEN[pieces.word(after + 1)], after + 2
        if pieces.word(after) == "-" and pieces.word(after + 1) in _UNITS:
            minute, after = minute + TWELVE[pieces.word(after + 1)], after + 2
    half, end = _half(pieces, after)
    is_at = pieces.word(first - 1) in _AT
    is_timed = minute and (half or first < index)
    if not (is_marked or is_timed or (half and is_at)):
        return None
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    minutes = (hour * _MINUTES + minute) % _DAY
    return Clock(minutes, not half, first, end)


def _counted(pieces: Tokens, index: int) -> tuple[int, int] | None:
    """Read "twenty minutes to" before an hour: minutes to add, and where it begins."""
    way = _WAYS.get(pieces.word(index - 1), 0)
    if not way or pieces.word(index - 2) not in ("minutes", "minute"):
        return None
    at = index - 3
    if pieces.word(at).isdecimal():
        count = int(pieces.word(at))
    else:
        count = TWELVE.get(pieces.word(at)) or _SPOKEN.get(pieces.word(at), 0)
        if count in _UNITS_OF and pieces.word(at - 1) == "-":
            count, at = count + _SPOKEN.get(pieces.word(at - 2), 0), at - 2
    return (way * count, at) if 0 < count < _MINUTES else None


def _of_forces(pieces: Tokens, index: int) -> Clock | None:
    """Read 0800 hours, at 0615."""
    low = pieces.lower[index]
    has_hours = pieces.word(index + 1) == "hours"
    if not has_hours and not (low[0] == "0" and pieces.word(index - 1) in _AT):
        return None
    hour, minute = int(low[:2]), int(low[2:])
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    return Clock(hour * _MINUTES + minute, False, index, index + 1 + has_hours)


def _of_civilians(pieces: Tokens, index: int) -> Clock | None:
    """Read 10:02 a.m., 5 p.m., three o'clock, 14:30."""
    if pieces.word(index + 1) not in _AFTER_HOUR:
        return None
    hour, minute, after = int(pieces.lower[index]), 0, index + 1
    has_minutes = _has_minutes(pieces, after)
    if has_minutes:
        minute, after = int(pieces.word(after + 1)), after + 2
    if hour > _HOURS or minute >= _MINUTES:
        return None
    half, end = _half(pieces, after)
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
        return Clock(hour * _MINUTES + minute, False, index, end)
    if pieces.word(after) == "o'clock":
        return Clock(hour * _MINUTES, True, index, after + 1)
    if has_minutes and pieces.word(index + 1) == ":":
        return Clock(hour * _MINUTES + minute, hour <= _NOON, index, after)
    return None


def _has_minutes(pieces: Tokens, at: int) -> bool:
    digits = pieces.word(at + 1)
    is_two = len(digits) == len("30") and digits.isdecimal()
    return pieces.word(at) in (":", ".") and is_two and pieces.is_joined(at + 1)


def _half(pieces: Tokens, at: int) -> tuple[str, int]:
    """Return the letter of "a.m." or "p.m." at `at`, and the piece after it."""
    word = pieces.word(at)
    if word in ("am", "pm"):
        return word[0], at + 1
    if word in ("a", "p") and pieces.lower[at + 1 : at + 3] == [".", "m"]:
        return word, at + 4 if pieces.word(at + 3) == "." else at + 3
    phrase = tuple(pieces.lower[at : at + 3])
    for said, letter in _DAYTIMES.items():
        if phrase[: len(said)] == said:
            return letter, at + len(said)
    return "", at
