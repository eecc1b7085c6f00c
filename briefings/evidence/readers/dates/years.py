"""From digits to the year they name, and to why they may be none: 2000 people."""

from briefings.evidence.readers.dates import intervals
from briefings.evidence.readers.dates.dating import Dating, Page
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.figures.units import is_plural
from briefings.evidence.readers.words.wordset import words

CENTURY = 2000
EARLIEST, LATEST = 1700, 2199
_OF_LAST_CENTURY = 50  # from '50 on, two digits are of the last century
_TWO, _FOUR = 2, 4  # digits
_SIGNS = frozenset("$€£§#")
_DECADE = 120  # months
_TIMES = {"last": -1, "this": 0, "next": 1}


def year_at(page: Page, index: int) -> int:
    """Return the year written at `index`, 2026 or '26; 0 where there is none."""
    word = page.word(index)
    if word == "'" and page.pieces.is_joined(index + 1):
        return _short_year(page.word(index + 1))
    if not (word.isdecimal() and len(word) == _FOUR):
        return 0
    return int(word) if EARLIEST <= int(word) <= LATEST else 0


def _short_year(digits: str) -> int:
    if not digits.isdecimal() or len(digits) != _TWO:
        return 0
    century = CENTURY if int(digits) < _OF_LAST_CENTURY else CENTURY - 100
    return century + int(digits)


def year_length(page: Page, index: int) -> int:
    """Return how many pieces the year at `index` takes."""
    return 2 if page.word(index) == "'" else 1


def year_after(page: Page, after: int) -> tuple[int, int]:
    """Return the year that follows a day or month, and the piece after it; 0 for none.

    2026; , 2026; of 2026; last year; of next year.
    """
    at = after + 1 if page.word(after) in (",", "of", "in") else after
    if year := year_at(page, at):
        # "In May, 2019-20 was reviewed" speaks of two years.
        is_two = page.word(at + 1) == "-" and page.word(at + 2).isdecimal()
        return (
            (0, after) if is_two and at > after else (year, at + year_length(page, at))
        )
    at = after + 1 if page.word(after) == "of" else after
    shift = _TIMES.get(page.word(at))
    if shift is None or page.word(at + 1) != "year" or page.published is None:
        return 0, after
    return page.published.year + shift, at + 2


def bare_year(page: Page, index: int) -> Dating | None:
    """Read 2025, 2019-20, 2019-2021, the 1990s; not 2000 people."""
    number = year_at(page, index)
    if not number or page.word(index - 1) in _SIGNS:
        return None
    after = index + year_length(page, index)
    if page.word(after) == "s" and page.pieces.is_joined(after) and number % 10 == 0:
        decade = intervals.months(number, 1, _DECADE)
        return Dating(index, after + 1, decade, grain="decade")
    if _is_count(page, index, after):
        return None
    last = _last_year(page, number, after)
    if last:
        return year_range(index, after + 2, number, last)
    return Dating(index, after, intervals.year(number), grain="year")


def _last_year(page: Page, number: int, after: int) -> int:
    """Return the year that ends a range: 2019-20, 2019-2021; 0 for none."""
    end = page.word(after + 1)
    if page.word(after) != "-" or not page.pieces.is_joined(after + 1):
        return 0
    if not end.isdecimal() or len(end) not in (_TWO, _FOUR):
        return 0
    last = int(end) if len(end) == _FOUR else number // 100 * 100 + int(end)
    return last if number < last < min(number + 100, LATEST) else 0


def year_range(first: int, after: int, start: int, end: int) -> Dating:
    """Return the range from one year to another, each of them an end."""
    ends = (intervals.year(start), intervals.year(end))
    whole = Interval(ends[0].first, ends[1].last)
    return Dating(first, after, whole, grain="year", others=ends, is_range=True)


_YEAR_BEFORE = words(
    """
    in since by until of during from through before after late early mid fiscal year
    years to for between and the till fy , - ( calendar than ending ended beginning
    spring summer fall autumn winter throughout
    """
)
_OWNERS = words("its their his her our my your whose full same")
_ROUND = 100  # their 2000 members, their 2024 dues
_MEASURES = words("% percent million billion hundred thousand dollars")
_BOUNDS = words(
    "about roughly approximately nearly almost least most some only exactly"
)
_ENDS_OF_SPANS = words("since until till before after from by through")
_NO_NOUNS = words("was is has its his as this does says ages plus less across")


def _is_count(page: Page, index: int, after: int) -> bool:
    """Whether four digits count something: 2000 people, more than 1900 boats."""
    word, before = page.word(after), page.word(index - 1)
    if word in _MEASURES:
        return True
    is_noun = is_plural(word) and word.isalpha() and word not in _NO_NOUNS
    is_noun = is_noun and page.original(after).islower()
    if before == "than":
        return is_noun or page.word(index - 2) in ("more", "fewer", "less")
    if before in _BOUNDS:
        bound = 2 if page.word(index - 2) == "at" else 1
        is_end = page.word(index - bound - 1) in _ENDS_OF_SPANS  # since at least 2014
        return is_noun or not (word.isalpha() or is_end)
    if _is_owned(before) and year_at(page, index) % _ROUND:
        return False
    return is_noun and before not in _YEAR_BEFORE


def _is_owned(before: str) -> bool:
    """Whether what a year tells of is somebody's: its 2024 rankings."""
    return before in _OWNERS or before.endswith(("'s", "s'"))
