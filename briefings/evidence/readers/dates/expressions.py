"""From a piece of text to the expression of time that begins there."""

from collections.abc import Callable

from briefings.evidence.readers.dates.calendar_dates import (
    bare_day,
    day_first,
    month_first,
)
from briefings.evidence.readers.dates.date_chains import later
from briefings.evidence.readers.dates.dating import Dating, Page
from briefings.evidence.readers.dates.figured_dates import in_figures
from briefings.evidence.readers.dates.holidays import holiday
from briefings.evidence.readers.dates.intervals import (
    Interval,
    month,
    part,
    week_of,
    year,
)
from briefings.evidence.readers.dates.quarters import first_months, fiscal, quarter
from briefings.evidence.readers.dates.relative_dates import (
    ago,
    near_day,
    nearby_part,
    recent,
    unit,
)
from briefings.evidence.readers.dates.seasons import season, season_in
from briefings.evidence.readers.dates.weekdays import weekday
from briefings.evidence.readers.dates.yearless import yearless
from briefings.evidence.readers.dates.years import bare_year
from briefings.evidence.readers.words.tokens import places
from briefings.evidence.readers.words.wordset import words

_DEEPEST = 2  # "the end of the middle of late May" is as far as anybody goes
_PART_WORDS = words("the week month year year's month's first second third last")
_AGAIN = frozenset(("ago", "later", "earlier", "before", "prior"))
_AFTERWARDS = _AGAIN | {"afterward", "afterwards"}
_AFTER_DAY = words("- / of st nd rd th")
_FOUR = 4  # digits of a year
_BEFORE_SHORT_YEAR = frozenset(("of", "in", "since", "the"))
_NEEDS_OF = words("end close start beginning middle outset opening")

Reader = Callable[[Page, int], Dating | None]


def candidates(page: Page) -> list[int]:
    """Return the pieces at which an expression of time may begin."""
    padded = page.pieces.padded
    return [
        index
        for index in places(page.pieces.lower, page.almanac.begins)
        if _may_begin(page, index, padded[index + 1], padded[index + 2])
    ]


def _may_begin(page: Page, index: int, after: str, beyond: str) -> bool:
    """Whether a word that is everywhere begins an expression of time here."""
    low, table = page.pieces.padded[index], page.almanac
    if low == "the":
        return after in table.starters
    if low in ("a", "an") or low in table.small:
        return beyond in _AGAIN
    if low[0].isdecimal() and len(low) != _FOUR:
        is_day = after in _AFTER_DAY or after in table.months
        is_day = is_day or page.word(index - 1) == "the" or "." in low
        return is_day or beyond in _AFTERWARDS
    return True


def expression(page: Page, index: int, depth: int = 0) -> Dating | None:
    """Return the expression of time that begins at `index`; `None` where none does."""
    low = page.word(index)
    if not low:
        return None
    if low in page.almanac.parts or low in _PART_WORDS or low.endswith("'s"):
        found = _part(page, index, depth) or _week_of(page, index)
        found = found or _part_of_month(page, index)
        if found or (found := _year_end(page, index)):
            return found
    if low in page.almanac.weekdays:
        return _on_weekday(page, index)
    for read in _readers(page, index, low):
        if found := read(page, index):
            return found
    return None


def _readers(page: Page, index: int, low: str) -> tuple[Reader, ...]:
    if low[0].isdecimal():
        return _DIGITS.get(len(low), _LONGER)
    table = page.almanac
    is_named = (
        low == "the" or low in table.holiday_phrases or low in table.event_phrases
    )
    readers = _BY_WORD.get(low) or _by_sort(page, index, low)
    return (holiday, *readers) if is_named else readers


def _by_sort(page: Page, index: int, low: str) -> tuple[Reader, ...]:
    table = page.almanac
    if low == "'":
        return (bare_year,) if _has_short_year(page, index) else ()
    if low in table.months:
        return (month_first,)
    if low in table.seasons:
        return (season,)
    if low in table.small:
        return (ago, later)
    return _ORDINALS if low in table.ordinals else _SHIFTS


_DAY: tuple[Reader, ...] = (in_figures, day_first, bare_day, ago, later)
_LONGER: tuple[Reader, ...] = (in_figures,)
_DIGITS: dict[int, tuple[Reader, ...]] = {  # by how many there are
    1: _DAY,
    2: _DAY,
    3: (in_figures, ago, later),
    4: (in_figures, fiscal, ago, later, bare_year),
}
_ORDINALS: tuple[Reader, ...] = (first_months, quarter, day_first)
_SHIFTS: tuple[Reader, ...] = (later, near_day, weekday, first_months, quarter, unit)
_BY_WORD: dict[str, tuple[Reader, ...]] = {
    "the": (later, weekday, first_months, quarter, unit, season, fiscal),
    "a": (ago, later),
    "an": (ago, later),
    "earlier": (nearby_part,),
    "later": (nearby_part,),
    "recent": (recent,),
    "fiscal": (fiscal,),
    "fy": (fiscal,),
    "new": (near_day,),
    **dict.fromkeys(("q", "q1", "q2", "q3", "q4"), (quarter,)),
    **dict.fromkeys(("today", "yesterday", "tomorrow", "tonight"), (near_day,)),
}


def _has_short_year(page: Page, index: int) -> bool:
    before = page.word(index - 1)
    table = page.almanac
    return (
        before in _BEFORE_SHORT_YEAR
        or before in table.months
        or before in table.seasons
    )


def _on_weekday(page: Page, index: int) -> Dating | None:
    """Read a weekday, with the day of the month that may follow it."""
    found = weekday(page, index)
    if found is None:
        return None
    at = found.after
    for skipped in (",", "the", "("):
        at += page.word(at) == skipped
    day = month_first(page, at) or day_first(page, at)
    if day is None and page.word(at)[:1].isdecimal():
        day = in_figures(page, at)
    if day is None or day.grain != "day":
        return found
    return _of_weekday(day._replace(first=index, weekday=found.weekday))


def _of_weekday(day: Dating) -> Dating:
    """Let the weekday say which year is meant, where none is written."""
    if day.form != "yearless" or day.interval is None:
        return day
    known = (day.interval, *day.others)
    fits = [of for of in known if of.first.weekday() == day.weekday]
    if not fits:
        return day
    others = tuple(of for of in known if of not in fits)
    return day._replace(interval=fits[0], others=others)


def _part(page: Page, index: int, depth: int) -> Dating | None:
    """Read late May, mid-2024, the end of last year."""
    at = index + 1 if page.word(index) == "the" else index
    name = page.almanac.parts.get(page.word(at))
    if name is None or depth >= _DEEPEST:
        return None
    link = page.word(at + 1)
    if link not in ("of", "-") and page.word(at) in _NEEDS_OF:
        return None
    at += 2 if link in ("of", "-", "in") else 1
    whole = expression(page, at, depth + 1)
    if whole is None or whole.grain == "day" or whole.is_range:
        return None
    whole = whole._replace(first=index, is_fuzzy=True)
    found = _each(whole, lambda of: part(of, name))
    if name != "end" or found.interval is None:
        return found
    last = found.interval.last  # by the end of June is by June 30
    return found._replace(others=(*found.others, Interval(last, last)))


_WEEKS = {"first": (1, 7), "second": (8, 14), "third": (15, 21), "last": (22, 31)}
_HALVES = {"first": (1, 15), "second": (16, 31)}


def _part_of_month(page: Page, index: int) -> Dating | None:
    """Read the first week of June, the second half of May."""
    at = index + 1 if page.word(index) == "the" else index
    spans = {"week": _WEEKS, "half": _HALVES}.get(page.word(at + 1), {})
    span = spans.get(page.word(at))
    if span is None or page.word(at + 2) != "of":
        return None
    whole = month_first(page, at + 3) or unit(page, at + 3)
    if whole is None or whole.grain != "month":
        return None
    whole = whole._replace(first=index, is_fuzzy=True)
    return _each(whole, lambda of: _days_of(of, span))


def _days_of(of: Interval, span: tuple[int, int]) -> Interval:
    end = min(span[1], of.last.day)
    return Interval(of.first.replace(day=span[0]), of.first.replace(day=end))


def _week_of(page: Page, index: int) -> Dating | None:
    """Read the week of June 2."""
    at = index + 1 if page.word(index) == "the" else index
    if page.word(at) not in ("week", "weekend") or page.word(at + 1) != "of":
        return None
    day = month_first(page, at + 2)
    if day is None or day.grain != "day":
        return None
    return _each(day._replace(first=index, grain="week"), lambda of: week_of(of.first))


def _each(dating: Dating, change: Callable[[Interval], Interval]) -> Dating:
    """Return a date whose interval, and all it may be as well, are changed alike."""
    return dating._replace(
        interval=change(dating.interval) if dating.interval else None,
        others=tuple(change(of) for of in dating.others),
    )


def _season_end(page: Page, index: int, after: int, name: str) -> Dating:
    bare = Dating(index, after, None, grain="season", is_fuzzy=True)
    whole = yearless(page, bare, lambda number: season_in(number, name, page))
    return _each(whole, lambda of: part(of, "end"))


def _year_end(page: Page, index: int) -> Dating | None:
    """Read year-end, the year's end, month's end, summer's end."""
    at = index + 1 if page.word(index) == "the" else index
    grain, after = page.word(at).removesuffix("'s"), at + 1
    is_hyphened = page.word(after) == "-"
    after += is_hyphened
    is_season = grain in page.almanac.seasons
    if page.word(after) != "end" or not (is_season or grain in ("year", "month")):
        return None
    if not is_hyphened and page.word(at) == grain:
        return None
    if is_season:
        return _season_end(page, index, after + 1, grain)
    bare = Dating(index, after + 1, None, form="relative", grain=grain, is_fuzzy=True)
    day = page.published
    if day is None:
        return bare
    whole = year(day.year) if grain == "year" else month(day.year, day.month)
    return bare._replace(interval=part(whole, "end"))
