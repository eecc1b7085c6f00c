"""From the pieces of a text to the days, months and years it speaks of.

Every expression becomes a closed interval of days; what counts from another day
("last week", "Thursday") counts from the day its source was published.
"""

from collections.abc import Callable
from datetime import date

from briefings.evidence import calendar_dates, named_times, relative_dates
from briefings.evidence.almanac import almanac
from briefings.evidence.date_chains import chained, direction, later, to_year, unplaced
from briefings.evidence.datings import Dating, Page
from briefings.evidence.intervals import Interval, month, part, week_of, year
from briefings.evidence.lexicons import Lexicon, shipped
from briefings.evidence.tokens import Tokens, tokens

_DEEPEST = 2  # parts of parts
_Reader = Callable[[Page, int], Dating | None]


def dates(
    pieces: Tokens, published: date | None = None, lexicon: Lexicon | None = None
) -> list[Dating]:
    """Return the expressions of time in `pieces`, in their order."""
    table = (lexicon or shipped()).built(almanac)
    page = Page(pieces, table, published)
    found: list[Dating] = []
    reached = 0
    for index in _candidates(page):
        if index < reached:
            continue
        dating = _expression(page, index)
        if dating is None:
            continue
        dating = _ranged(page, dating)
        found.append(
            dating._replace(
                direction=direction(pieces, dating.first, dating.after),
                words=pieces.slice(dating.first, dating.after),
            )
        )
        reached = dating.after
    return chained(pieces, found)


def dates_in(text: str, published: date | None = None) -> list[Dating]:
    """Return the expressions of time in a short normalised text."""
    return dates(tokens(text), published)


def _expression(page: Page, index: int, depth: int = 0) -> Dating | None:
    low = page.word(index)
    if not low:
        return None
    if low in page.almanac.parts or low in _PART_WORDS:
        if found := _part(page, index, depth) or _year_end(page, index):
            return found
    if low in page.almanac.weekdays:
        return _weekday(page, index)
    for reader in _readers(page, index, low):
        if found := reader(page, index):
            return found
    return None


def _candidates(page: Page) -> list[int]:
    """Return the pieces at which an expression of time may begin."""
    starters, padded = page.almanac.starters, page.pieces.padded
    return [
        index
        for index, low in enumerate(page.pieces.lower)
        if (low in starters or low[0].isdecimal() or low == "'")
        and _may_begin(page, low, padded[index + 1], padded[index + 2])
    ]


_PART_WORDS = frozenset(("the", "week", "month", "year", "year's", "month's"))
_AGAIN = frozenset(("ago", "later", "earlier"))


def _may_begin(page: Page, low: str, after: str, beyond: str) -> bool:
    """Whether a word that is everywhere begins an expression of time here."""
    if low == "the":
        return after in page.almanac.starters
    if low in ("a", "an") or low in page.almanac.small:
        return beyond in _AGAIN
    return True


def _readers(page: Page, index: int, low: str) -> tuple[_Reader, ...]:
    if low[0].isdecimal():
        return _DIGITS
    table = page.almanac
    named = low == "the" or low in table.holiday_phrases or low in table.event_phrases
    readers = _BY_WORD.get(low) or _by_sort(page, index, low)
    return (named_times.holiday, *readers) if named else readers


def _by_sort(page: Page, index: int, low: str) -> tuple[_Reader, ...]:
    table = page.almanac
    if low == "'":
        return (calendar_dates.bare_year,) if _is_short_year(page, index) else ()
    if low in table.months:
        return (calendar_dates.month_first,)
    if low in table.seasons:
        return (named_times.season,)
    if low in table.small:
        return (relative_dates.ago, later)
    if low in table.ordinals:
        return _ORDINALS
    return _SHIFTS


_DIGITS: tuple[_Reader, ...] = (
    calendar_dates.in_figures,
    calendar_dates.day_first,
    named_times.fiscal,
    relative_dates.ago,
    later,
    calendar_dates.bare_year,
)
_ORDINALS: tuple[_Reader, ...] = (
    named_times.first_months,
    named_times.quarter,
    calendar_dates.day_first,
)
_SHIFTS: tuple[_Reader, ...] = (
    later,
    relative_dates.near_day,
    relative_dates.weekday,
    named_times.first_months,
    named_times.quarter,
    relative_dates.unit,
)
_BY_WORD: dict[str, tuple[_Reader, ...]] = {
    "the": (*_SHIFTS[2:], named_times.season, named_times.fiscal),
    "a": (relative_dates.ago, later),
    "an": (relative_dates.ago, later),
    "earlier": (relative_dates.nearby_part,),
    "later": (relative_dates.nearby_part,),
    "recent": (relative_dates.recent,),
    "fiscal": (named_times.fiscal,),
    "fy": (named_times.fiscal,),
    **dict.fromkeys(("q", "q1", "q2", "q3", "q4"), (named_times.quarter,)),
    **dict.fromkeys(
        ("today", "yesterday", "tomorrow", "tonight"), (relative_dates.near_day,)
    ),
}


def _is_short_year(page: Page, index: int) -> bool:
    before = page.word(index - 1)
    return before in ("of", "in", "since", "the") or (
        before in page.almanac.months or before in page.almanac.seasons
    )


def _weekday(page: Page, index: int) -> Dating | None:
    """Read a weekday, with the day of the month that may follow it."""
    found = relative_dates.weekday(page, index)
    if found is None:
        return None
    at = found.after
    for skip in (",", "the", "("):
        if page.word(at) == skip:
            at += 1
    day = calendar_dates.month_first(page, at) or calendar_dates.day_first(page, at)
    if day is None and page.word(at)[:1].isdecimal():
        day = calendar_dates.in_figures(page, at)
    if day is None or day.grain != "day":
        return found
    return _on_weekday(day._replace(first=index, weekday=found.weekday))


def _on_weekday(day: Dating) -> Dating:
    """Let the weekday say which year is meant, where none is written."""
    if day.form != "yearless" or day.interval is None:
        return day
    known = (day.interval, *day.others)
    fits = [of for of in known if of.first.weekday() == day.weekday]
    if not fits:
        return day
    return day._replace(
        interval=fits[0], others=tuple(of for of in known if of not in fits)
    )


def _part(page: Page, index: int, depth: int) -> Dating | None:
    """Read late May, mid-2024, the end of last year, the week of June 2."""
    at = index + 1 if page.word(index) == "the" else index
    if page.word(at) in ("week", "month", "weekend") and page.word(at + 1) == "of":
        return _week_of(page, index, at + 2)
    name = page.almanac.parts.get(page.word(at))
    if name is None:
        return None
    at += 1
    has_of = page.word(at) == "of"
    if has_of or page.word(at) in ("-", "in"):
        at += 1
    elif page.word(at - 1) in (
        "end",
        "close",
        "start",
        "beginning",
        "middle",
        "outset",
    ):
        return None
    # "The end of the middle of late May" is as far as anybody goes.
    whole = _expression(page, at, depth + 1) if depth < _DEEPEST else None
    if whole is None or whole.first != at or whole.grain == "day" or whole.is_range:
        return None
    if whole.interval is None:
        return whole._replace(first=index, is_fuzzy=True)
    return whole._replace(
        first=index,
        interval=part(whole.interval, name),
        others=tuple(part(of, name) for of in whole.others),
        is_fuzzy=True,
    )


def _week_of(page: Page, index: int, at: int) -> Dating | None:
    day = calendar_dates.month_first(page, at)
    if day is None or day.grain != "day":
        return None
    return day._replace(
        first=index,
        interval=week_of(day.interval.first) if day.interval else None,
        others=tuple(week_of(of.first) for of in day.others),
        grain="week",
    )


def _year_end(page: Page, index: int) -> Dating | None:
    """Read year-end, the year's end, month's end."""
    at = index + 1 if page.word(index) == "the" else index
    name, after = page.word(at), at + 1
    if name in ("year", "month") and page.word(after) == "-":
        after += 1
    elif not name.endswith("'s"):
        return None
    grain = name.removesuffix("'s")
    if page.word(after) != "end" or grain not in ("year", "month"):
        return None
    bare = Dating(index, after + 1, None, form="relative", grain=grain, is_fuzzy=True)
    if page.published is None:
        return bare
    at = page.published
    whole = year(at.year) if grain == "year" else month(at.year, at.month)
    return bare._replace(interval=part(whole, "end"))


_RANGE_WORDS = frozenset(("-", "to", "through", "until", "and", "thru"))


def _ranged(page: Page, low: Dating) -> Dating:
    """Join two dates that bound one range: Jan. 28 to Feb. 3, 2019 to 2021."""
    link = page.word(low.after)
    if link not in _RANGE_WORDS or low.is_range or low.form in ("relative", "recent"):
        return low
    if (
        link == "and"
        and "between" not in page.pieces.lower[max(0, low.first - 2) : low.first]
    ):
        return low
    if low.form == "weekday" and link not in ("to", "through", "-"):
        return low
    high = _expression(page, low.after + 1)
    if high is None or high.grain != low.grain or high.form == "relative":
        return low
    return _joined(low, high)


def _joined(low: Dating, high: Dating) -> Dating:
    joined = low._replace(
        after=high.after,
        is_range=True,
        interval=None,
        others=(),
        form=high.form if high.form != "yearless" else low.form,
    )
    first = _start(low, high)
    if first is None or high.interval is None:
        return joined
    if first.first > high.interval.last:
        return low
    whole = Interval(first.first, high.interval.last)
    return joined._replace(interval=whole, others=(first, high.interval))


def _start(low: Dating, high: Dating) -> Interval | None:
    """Return the first end of a range, which may take its year from the last."""
    first = low.interval or unplaced(low)
    if first is None or high.interval is None:
        return first
    if low.form == "yearless" and high.form == "absolute":
        first = to_year(first, high.interval.first.year) or first
    if first.first <= high.interval.last:
        return first
    if low.interval is None or low.form == "yearless":
        return to_year(first, high.interval.first.year - 1) or first
    return next((of for of in low.others if of.first <= high.interval.last), first)
