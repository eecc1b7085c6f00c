"""From seasons, quarters, fiscal years and holidays to intervals."""

from collections.abc import Iterator
from datetime import date

from briefings.evidence import intervals
from briefings.evidence.calendar_dates import (
    month_first,
    year_at,
    year_length,
    yearless,
)
from briefings.evidence.datings import Dating, Page
from briefings.evidence.intervals import Interval
from briefings.evidence.relative_dates import season_in, unit

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_ROMANS = {"q1": 1, "q2": 2, "q3": 3, "q4": 4}


def season(page: Page, index: int) -> Dating | None:
    """Read spring 2025, the spring of 2025, winter 2023-24, in the fall."""
    has_article = page.word(index) == "the"
    at = index + 1 if has_article else index
    name = page.word(at)
    if name not in page.almanac.seasons:
        return None
    after = at + 2 if page.word(at + 1) in ("of", ",") else at + 1
    number = year_at(page, after)
    if number:
        return _season_of_year(page, index, after, number)
    if page.word(at + 1) == "of" and page.word(at + 2) in ("last", "this", "next"):
        found = unit(page, at + 2)
        if found and found.interval:
            of = season_in(found.interval.first.year, name, page)
            return found._replace(first=index, interval=of, grain="season")
    if page.word(index - 1) not in (
        "in",
        "by",
        "since",
        "during",
        "until",
        "through",
        "after",
        "before",
        "each",
        "every",
        "from",
        "to",
        "and",
    ):
        return None
    if (
        name in ("fall", "spring")
        and not has_article
        and not page.original(at)[0].isupper()
    ):
        if page.word(index - 1) not in ("in", "by", "since", "until", "during"):
            return None
    if has_article or page.word(index - 1) != "to":
        bare = Dating(index, at + 1, None, grain="season", is_fuzzy=True)
        return yearless(page, bare, lambda year: season_in(year, name, page))
    return None


def _season_of_year(page: Page, index: int, after: int, number: int) -> Dating:
    name = page.word(after - 1)
    if name in ("of", ","):
        name = page.word(after - 2)
    end = after + year_length(page, after)
    of = season_in(number, name, page)
    others: tuple[Interval, ...] = ()
    if name == "winter":
        others = (season_in(number - 1, name, page),)
        if page.word(end) == "-" and page.word(end + 1).isdecimal():
            end, others = end + 2, ()
    return Dating(index, end, of, grain="season", others=others, is_fuzzy=True)


def quarter(page: Page, index: int) -> Dating | None:
    """Read Q1 2025, the first quarter of 2025, the third quarter, the first half."""
    at = index + 1 if page.word(index) == "the" else index
    number = _ROMANS.get(page.word(at), 0)
    if page.word(at) == "q" and page.word(at + 1) in ("1", "2", "3", "4"):
        number, after = int(page.word(at + 1)), at + 2
    elif number:
        after = at + 1
    else:
        number = _ORDINALS.get(page.word(at), 0)
        after = at + 2 if page.word(at + 1) == "-" else at + 1
        length = {"quarter": 3, "half": 6}.get(page.word(after), 0)
        if not length and 0 < number < 5 and _is_quarter_again(page, at):
            return _in_year(page, index, at + 1, 3 * number - 2, 3)
        if not number or not length or (length == 6 and number not in (1, 2, 4)):  # noqa: PLR2004  # half a year
            return None
        after += 1
        if length == 6:  # noqa: PLR2004  # half a year
            return _half_year(page, index, after, min(number, 2))
        if page.word(at) == "last":
            return None
    return _in_year(page, index, after, 3 * number - 2, 3)


_SPANS = {"six": 6, "three": 3, "nine": 9, "four": 4, "6": 6, "3": 3, "9": 9, "4": 4}


def first_months(page: Page, index: int) -> Dating | None:
    """Read the first six months of 2025, the last three months of the year."""
    at = index + 1 if page.word(index) == "the" else index
    count = _SPANS.get(page.word(at + 1), 0)
    if page.word(at) not in ("first", "last") or not count:
        return None
    if page.word(at + 2) != "months" or page.word(at + 3) != "of":
        return None
    begins = 1 if page.word(at) == "first" else 13 - count
    found = _in_year(page, index, at + 3, begins, count)
    return found if found and found.form != "yearless" else None


def _is_quarter_again(page: Page, at: int) -> bool:
    """Whether "the second" stands for a quarter that was spoken of before it."""
    if page.word(at - 1) != "the" or page.word(at + 1)[:1].isalpha():
        return (
            page.word(at - 1) == "the"
            and page.word(at + 1) in _AND
            and ("quarter" in page.pieces.lower[max(0, at - 20) : at])
        )
    return "quarter" in page.pieces.lower[max(0, at - 20) : at]


_AND = frozenset(("and", "but", "when"))


def _half_year(page: Page, index: int, after: int, number: int) -> Dating | None:
    found = _in_year(page, index, after, 6 * number - 5, 6)
    return found if found and found.form != "yearless" else None


def _in_year(
    page: Page, index: int, after: int, begins: int, count: int
) -> Dating | None:
    at = after + 1 if page.word(after) in ("of", ",", "in") else after
    is_fiscal = page.word(at) in ("fiscal", "fy")
    if is_fiscal:
        at += 1
        if page.word(at) == "year":
            at += 1
    elif page.word(at) == "calendar":
        at += 2 if page.word(at + 1) == "year" else 1
    if number := year_at(page, at):
        of = intervals.months(number, begins, count)
        if is_fiscal:
            start = intervals.month_moved(
                intervals.fiscal_year(number, page.almanac.fiscal_begins).first,
                begins - 1,
            )
            of = intervals.months(start.year, start.month, count)
        end = at + year_length(page, at)
        return Dating(index, end, of, grain="quarter")
    if found := unit(page, at):
        if found.interval and found.grain == "year":
            of = intervals.months(found.interval.first.year, begins, count)
            if is_fiscal or page.word(at + 1) == "fiscal":
                start = intervals.month_moved(found.interval.first, begins - 1)
                of = intervals.months(start.year, start.month, count)
            return found._replace(first=index, interval=of, grain="quarter")
    bare = Dating(index, after, None, grain="quarter")
    return yearless(page, bare, lambda year: intervals.months(year, begins, count))


def fiscal(page: Page, index: int) -> Dating | None:
    """Read fiscal year 2025, fiscal 2025, FY2025, FY 25, the 2025 fiscal year."""
    word = page.word(index)
    if number := year_at(page, index):
        words = (page.word(index + 1), page.word(index + 2))
        if words != ("fiscal", "year") and words[0] != "budget":
            return None
        return _fiscal_year(page, index, index + 3, number)
    if word not in ("fiscal", "fy"):
        return None
    if found := _year_ended(page, index):
        return found
    at = index + 2 if page.word(index + 1) in ("year", "years") else index + 1
    number = year_at(page, at)
    after = at + year_length(page, at)
    if not number and word == "fy":
        at = at + 1 if page.word(at) == "'" else at
        short = page.word(at)
        if short.isdecimal() and len(short) == 2:  # noqa: PLR2004  # FY25
            number, after = 2000 + int(short), at + 1
    return _fiscal_year(page, index, after, number) if number else None


def _year_ended(page: Page, index: int) -> Dating | None:
    """Read the fiscal year that ended September 30: twelve months to that day."""
    at = index + 3 if page.word(index + 2) in ("that", "which") else index + 2
    if page.word(index + 1) != "year" or page.word(at) not in (
        "ended",
        "ending",
        "ends",
    ):
        return None
    at += 2 if page.word(at + 1) == "on" else 1
    end = month_first(page, at)
    if end is None or end.interval is None or end.grain != "day":
        return None
    last = end.interval.last
    first = intervals.moved(intervals.month_moved(intervals.moved(last, 1), -12), 0)
    return end._replace(
        first=index,
        interval=Interval(first, last),
        others=(end.interval,),
        grain="year",
        day=0,
        month=0,
    )


def _fiscal_year(page: Page, first: int, after: int, number: int) -> Dating:
    begins = page.almanac.fiscal_begins
    of = intervals.fiscal_year(number, begins)
    if (
        page.word(after) in ("and", "to", "through", "-")
        and (last := year_at(page, after + 1)) > number
    ):
        end = intervals.fiscal_year(last, begins)
        whole = Interval(of.first, end.last)
        return Dating(
            first, after + 2, whole, grain="year", others=(of, end), is_range=True
        )
    return Dating(first, after, of, grain="year")


def holiday(page: Page, index: int) -> Dating | None:
    """Read a holiday, or an event that the dossier has given a day."""
    for phrase, after in _phrases(page, index, page.almanac.event_phrases):
        of = intervals.partial(page.almanac.events[phrase])
        if of:
            return Dating(index, after, of)
    if not page.original(index)[:1].isupper():
        return None
    for phrase, after in _phrases(page, index, page.almanac.holiday_phrases):
        rule = page.almanac.holidays[phrase]
        at = after + 1 if page.word(after) in (",", "of") else after
        if number := year_at(page, at):
            at_ = _holiday_in(number, rule)
            return Dating(index, at + year_length(page, at), at_)
        bare = Dating(index, after, None)
        return yearless(page, bare, lambda year: _holiday_in(year, rule))  # noqa: B023  # used at once
    return None


def _phrases(page: Page, index: int, phrases) -> Iterator[tuple[str, int]]:  # type: ignore[no-untyped-def]
    head = page.word(index)
    for rest in phrases.get(head, ()):
        after = index + 1 + len(rest)
        if tuple(page.pieces.lower[index + 1 : after]) == rest:
            yield " ".join((head, *rest)), after


def _holiday_in(number: int, rule: tuple[int, ...]) -> Interval | None:
    if len(rule) == 2:  # noqa: PLR2004  # month and day
        return intervals.day(number, *rule)
    month, weekday, which = rule
    if which > 0:
        start = date(number, month, 1)
        ahead = (weekday - start.weekday()) % 7 + 7 * (which - 1)
    else:
        start = intervals.month(number, month).last
        ahead = -((start.weekday() - weekday) % 7)
    at = intervals.moved(start, ahead)
    return Interval(at, at)
