"""From quarters, halves and fiscal years to intervals."""

from itertools import pairwise

from briefings.evidence.readers.dates import intervals
from briefings.evidence.readers.dates.calendar_dates import month_first
from briefings.evidence.readers.dates.dating import Dating, Page
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.dates.relative_dates import unit
from briefings.evidence.readers.dates.yearless import yearless
from briefings.evidence.readers.dates.years import CENTURY, year_at, year_length
from briefings.evidence.readers.words.wordset import TWELVE

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_SIGNS = {"q1": 1, "q2": 2, "q3": 3, "q4": 4}
_QUARTER, _HALF = 3, 6  # months
_LENGTHS = {"quarter": _QUARTER, "half": _HALF}
_COUNTS = {low: n for word, n in TWELVE.items() for low in (word, str(n)) if n > 1}
_BACK = 20  # pieces in which a quarter may have been spoken of
_TWO = 2  # digits of a short year


def quarter(page: Page, index: int) -> Dating | None:
    """Read Q1 2025, the first quarter of 2025, the third quarter, the first half."""
    at = index + 1 if page.word(index) == "the" else index
    if page.word(at) in ("same", "corresponding") and page.word(at + 1) == "quarter":
        return _same_quarter(page, index, at + 2)
    sign = _SIGNS.get(page.word(at), 0)
    if sign:
        return _in_year(page, index, at + 1, (3 * sign - 2, _QUARTER))
    if page.word(at) == "q" and f"q{page.word(at + 1)}" in _SIGNS:
        sign = int(page.word(at + 1))
        return _in_year(page, index, at + 2, (3 * sign - 2, _QUARTER))
    number = _ORDINALS.get(page.word(at), 0)
    return _ordinal(page, index, at, number) if number else None


def _ordinal(page: Page, index: int, at: int, number: int) -> Dating | None:
    after = at + 2 if page.word(at + 1) == "-" else at + 1
    length = _LENGTHS.get(page.word(after), 0)
    if not length and page.word(at) in ("last", "final"):
        return None
    if not length and _is_quarter_again(page, at):
        return _quarter_again(page, index, at, (3 * number - 2, _QUARTER))
    if length == _QUARTER and page.word(at) != "last":
        return _in_year(page, index, after + 1, (3 * number - 2, _QUARTER))
    if length == _HALF and number in (1, 2, 4):
        begins = 1 if number == 1 else _HALF + 1
        return _sure(_in_year(page, index, after + 1, (begins, _HALF)))
    return None


def _same_quarter(page: Page, index: int, after: int) -> Dating | None:
    """Read "the same quarter of 2024": the one that was spoken of before it."""
    before = page.pieces.lower[max(0, index - _BACK) : index]
    told = [
        _ORDINALS[low]
        for low, following in pairwise(before)
        if following == "quarter" and low in _ORDINALS
    ]
    if not told or page.word(after) not in ("of", "in"):
        return None
    return _sure(_in_year(page, index, after, (3 * told[-1] - 2, _QUARTER)))


def _quarter_again(page: Page, index: int, at: int, span: tuple[int, int]) -> Dating:
    """Return "the second" quarter of the year that was told with the one before."""
    found = _in_year(page, index, at + 1, span)
    if found.form != "yearless":
        return found
    back = range(at - 1, max(0, at - _BACK) - 1, -1)
    told = next(i for i in back if page.word(i) == "quarter")
    before = _in_year(page, index, told + 1, span)
    return before._replace(after=at + 1) if before.form != "yearless" else found


def _is_quarter_again(page: Page, at: int) -> bool:
    """Whether "the second" stands for a quarter that was spoken of before it."""
    after = page.word(at + 1)
    if page.word(at - 1) != "the" or (after.isalpha() and after not in ("and", "but")):
        return False
    return "quarter" in page.pieces.lower[max(0, at - _BACK) : at]


def first_months(page: Page, index: int) -> Dating | None:
    """Read the first six months of 2025, the last three months of the year."""
    at = index + 1 if page.word(index) == "the" else index
    count = _COUNTS.get(page.word(at + 1), 0)
    if page.word(at) not in ("first", "last") or not count:
        return None
    if page.pieces.lower[at + 2 : at + 4] != ["months", "of"]:
        return None
    begins = 1 if page.word(at) == "first" else 13 - count
    return _sure(_in_year(page, index, at + 3, (begins, count)))


def _sure(found: Dating) -> Dating | None:
    return None if found.form == "yearless" else found


def _in_year(page: Page, index: int, after: int, span: tuple[int, int]) -> Dating:
    """Return months of the year that follows, or of the one meant."""
    begins, count = span
    at = after + 1 if page.word(after) in ("of", ",", "in") else after
    is_fiscal = page.word(at) in ("fiscal", "fy")
    if is_fiscal or page.word(at) == "calendar":
        at += 2 if page.word(at + 1) == "year" else 1
    if number := year_at(page, at):
        whole = _year(page, number, is_fiscal=is_fiscal)
        end = at + year_length(page, at)
        return Dating(index, end, _months_of(whole, span), grain="quarter")
    found = _the_year(page, at) or unit(page, at)
    if found and found.interval and found.grain == "year":
        of = _months_of(found.interval, span)
        return found._replace(first=index, interval=of, others=(), grain="quarter")
    bare = Dating(index, after, None, grain="quarter")
    return yearless(page, bare, lambda year: intervals.months(year, begins, count))


def _the_year(page: Page, at: int) -> Dating | None:
    """Read "the first nine months of the year", of the fiscal year: of publication."""
    words = page.pieces.lower[at : at + 3]
    if page.published is None or words[:1] not in (["the"], ["this"]):
        return None
    if words[1:] == ["fiscal", "year"]:
        number = page.published.year
        of = _year(page, number, is_fiscal=True)
        if of.last < page.published:
            of = _year(page, number + 1, is_fiscal=True)
        return Dating(at, at + 3, of, form="relative", grain="year")
    if words[:2] != ["the", "year"]:
        return None
    of = intervals.year(page.published.year)
    return Dating(at, at + 2, of, form="relative", grain="year")


def _year(page: Page, number: int, *, is_fiscal: bool) -> Interval:
    if is_fiscal:
        return intervals.fiscal_year(number, page.almanac.fiscal_begins)
    return intervals.year(number)


def _months_of(whole: Interval, span: tuple[int, int]) -> Interval:
    start = intervals.month_moved(whole.first, span[0] - 1)
    return intervals.months(start.year, start.month, span[1])


def fiscal(page: Page, index: int) -> Dating | None:
    """Read fiscal year 2025, fiscal 2025, FY2025, FY 25, the 2025 fiscal year."""
    if number := year_at(page, index):
        is_fiscal = page.pieces.lower[index + 1 : index + 3] == ["fiscal", "year"]
        return _fiscal_year(page, index, index + 3, number) if is_fiscal else None
    if page.word(index) not in ("fiscal", "fy"):
        return None
    if found := _year_ended(page, index):
        return found
    at = index + 2 if page.word(index + 1) in ("year", "years") else index + 1
    number, after = year_at(page, at), at + year_length(page, at)
    short = page.word(at)
    if not number and short.isdecimal() and len(short) == _TWO:
        number, after = CENTURY + int(short), at + 1
    return _fiscal_year(page, index, after, number) if number else None


def _fiscal_year(page: Page, first: int, after: int, number: int) -> Dating:
    """Read what follows a fiscal year: another one, or the rest of one: FY 2026-27."""
    of = _year(page, number, is_fiscal=True)
    last = year_at(page, after + 1)
    short = page.word(after + 1)
    if page.word(after) == "-" and short.isdecimal() and len(short) == _TWO:
        last = number - number % 100 + int(short)
    if page.word(after) not in ("and", "to", "through", "-") or last <= number:
        return Dating(first, after, of, grain="year")
    end = _year(page, last, is_fiscal=True)
    whole = Interval(of.first, end.last)
    return Dating(
        first, after + 2, whole, grain="year", others=(of, end), is_range=True
    )


def _year_ended(page: Page, index: int) -> Dating | None:
    """Read the fiscal year that ended September 30: twelve months to that day."""
    at = index + 3 if page.word(index + 2) in ("that", "which") else index + 2
    is_ended = page.word(at) in ("ended", "ending", "ends")
    if page.word(index + 1) != "year" or not is_ended:
        return None
    end = month_first(page, at + 2 if page.word(at + 1) == "on" else at + 1)
    if end is None or end.interval is None or end.grain != "day":
        return None
    last = end.interval.last
    first = intervals.month_moved(intervals.moved(last, 1), -intervals.DECEMBER)
    return Dating(
        index, end.after, Interval(first, last), grain="year", others=(end.interval,)
    )
