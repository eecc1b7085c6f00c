"""What an expression of time says: an interval of days, as far as it can be told."""

from datetime import date
from typing import NamedTuple

from briefings.evidence.readers.dates.almanac import Almanac
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.words.tokens import Tokens
from briefings.evidence.readers.words.wordset import words


class Dating(NamedTuple):
    """One expression of time in a text and the days it stands for."""

    first: int  # its first piece
    after: int  # the piece after its last
    interval: (
        Interval | None
    )  # None: it cannot be told, for want of a day to count from
    form: str = "absolute"  # absolute, yearless, weekday, relative or recent
    grain: str = "day"  # day, week, month, quarter, season, year, decade
    others: tuple[Interval, ...] = ()  # what it may stand for as well; ends of a range
    weekday: int | None = None  # the day of the week that is written, Monday 0
    month: int = 0  # as written, where the year is not
    day: int = 0
    is_fuzzy: bool = False  # early, late, in recent weeks
    is_range: bool = False
    direction: str = ""  # since, before, after, by, until
    words: str = ""

    @property
    def is_relative(self) -> bool:
        """Whether it says nothing without a day to count from."""
        return self.form in ("relative", "weekday", "recent")


class Page:
    """What is needed to read a time: the pieces, the day they were published."""

    def __init__(
        self, pieces: Tokens, almanac: Almanac, published: date | None
    ) -> None:
        self.pieces = pieces
        self.word = pieces.word
        """Returns the lower-case piece at a place; nothing a little beyond an end."""
        self.almanac = almanac
        self.is_dated = False  # whether anything that was read depends on that day
        self._published = published

    @property
    def published(self) -> date | None:
        """The day the pieces were published."""
        self.is_dated = True
        return self._published

    def original(self, index: int) -> str:
        """Return the piece at `index` as written; empty beyond either end."""
        words = self.pieces.words
        return words[index] if 0 <= index < len(words) else ""

    def number(self, index: int) -> int:
        """Return the whole number at `index`, in digits or as a word; 0 for none."""
        word = self.word(index)
        if word.isdecimal() and len(word) <= 4:  # noqa: PLR2004  # days, months and years
            return int(word)
        return self.almanac.small.get(word, 0)


_SURE = words(
    """
    will would shall next plans plan planned scheduled expected expects expect due
    slated coming upcoming deadline intends intend aims aim hope hopes hoped promised
    'll
    """
)
_LIKELY = words(
    """
    by until set begins begin starts start should must may could want wants wanted
    asked before effective expires expire resume resumes runs run lapses lapse ends end
    closes opens out takes take effect leaves meets votes hears convenes returns
    propose proposes proposed proposal proposing recommends recommended
    beginning starting ending
    """
)
_ENDS = frozenset('.;!?"')  # what is quoted is another's clause
_REACH = 12  # pieces before a date that may tell of what is to come


def outlook(page: Page, index: int) -> int:
    """Return how surely the words before `index` speak of what is to come: 0 to 2."""
    found = 0
    behind = page.pieces.lower[max(0, index - _REACH) : index]
    if ["would", "have"] in [behind[i : i + 2] for i in range(len(behind))]:
        return 0  # what would have been is over
    for word in reversed(behind):
        if word in _ENDS:
            break
        if word in _SURE:
            return 2
        found = found or int(word in _LIKELY)
    return found
