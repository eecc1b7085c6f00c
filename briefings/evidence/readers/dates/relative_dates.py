"""From words that count from the publication to an interval: last week, today."""

from datetime import date

from briefings.evidence.readers.dates import intervals
from briefings.evidence.readers.dates.dating import Dating, Page
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.dates.month_names import after_point, day_at
from briefings.evidence.readers.dates.seasons import moved_season
from briefings.evidence.readers.dates.shifts import PRIOR, shift_at
from briefings.evidence.readers.figures.units import STOPS
from briefings.evidence.readers.words.wordset import words

_ADVERBS = frozenset(("earlier", "later"))
_FISCAL = frozenset(("fiscal", "budget"))
_BEFORE_UNIT = words("fiscal budget calendar whole entire full")
_UNITS = words("week weekend month quarter year decade")
_DUE = words("year month week quarter fiscal calendar")
_FIRST_YEAR, _LAST_YEAR = 2, 9998  # of the calendar, with room on either side


def unit(page: Page, index: int) -> Dating | None:
    """Read last week, this month, next fiscal year, last spring, last January."""
    shift, at = shift_at(page, index)
    is_plain = shift == 0 and page.word(index) == "the"
    if shift is None or (is_plain and not _is_due(page, index)):
        return None
    is_fiscal = page.word(at) in _FISCAL
    if page.word(at) in _BEFORE_UNIT:
        at += 1
    name = page.word(at).removesuffix("'s")
    if name in page.almanac.seasons:
        return moved_season(page, index, at + 1, name, shift)
    if name in page.almanac.months and page.word(index) != "the":
        return _named_month(page, index, at + 1, page.almanac.months[name], shift)
    if name not in _UNITS or (name == "decade" and shift):
        return None
    is_end = name == "year" and page.pieces.lower[at + 1 : at + 3] == ["-", "end"]
    after = at + 3 if is_end else at + 1
    bare = Dating(index, after, None, form="relative", grain=name)
    if page.word(at - 1) in PRIOR:  # than the date before, or than the publication
        bare = bare._replace(form="chained", day=-1)
    return _placed(page, bare, shift, is_fiscal=is_fiscal)


def _placed(page: Page, bare: Dating, shift: int, *, is_fiscal: bool) -> Dating:
    published = page.published
    if published is None:
        return bare
    if is_fiscal and bare.grain == "year":
        return bare._replace(interval=_fiscal_year(page, published, shift))
    interval, others = _moved(published, bare.grain, shift)
    if page.word(bare.first) in ("past", "the") and shift < 0 and not others:
        others = _trailing(published, bare.grain)
    return bare._replace(interval=interval, others=others)


def _is_due(page: Page, index: int) -> bool:
    """Whether "the year" is the current one: by the end of the year."""
    name = page.word(index + 1).removesuffix("'s")
    if name == "weekend":
        return True
    is_part = (
        page.word(index - 1) == "of" and page.word(index - 2) in page.almanac.parts
    )
    return name in _DUE and is_part


def _moved(
    published: date, name: str, shift: int
) -> tuple[Interval, tuple[Interval, ...]]:
    first = published.replace(day=1)
    match name:
        case "week":
            return intervals.week_of(published, shift), ()
        case "weekend":
            return _weekend(published, shift)
        case "month":
            at = intervals.month_moved(first, shift)
            return intervals.month(at.year, at.month), ()
        case "quarter":
            at = intervals.month_moved(first, 3 * shift)
            return intervals.quarter(at.year, (at.month + 2) // 3), ()
        case "decade":
            return intervals.months(max(published.year // 10 * 10, 1), 1, 120), ()
    return intervals.year(_in_calendar(published.year + shift)), ()


def _in_calendar(year: int) -> int:
    return min(max(year, _FIRST_YEAR), _LAST_YEAR)


def _trailing(published: date, name: str) -> tuple[Interval, ...]:
    """Return the week, month or year up to the day of publication: the past year."""
    match name:
        case "week":
            return (Interval(intervals.moved(published, -7), published),)
        case "month":
            return (Interval(intervals.month_moved(published, -1), published),)
        case "year":
            return (Interval(intervals.month_moved(published, -12), published),)
    return ()


def _weekend(published: date, shift: int) -> tuple[Interval, tuple[Interval, ...]]:
    """Return the weekend meant: the last one, once a new week has begun."""
    monday = intervals.week_of(published).first
    this = Interval(intervals.moved(monday, 5), intervals.moved(monday, 6))
    last = Interval(intervals.moved(monday, -2), intervals.moved(monday, -1))
    if shift > 0:
        return this, (Interval(*(intervals.moved(end, 7) for end in this)),)
    if shift == 0:
        has_begun = published >= this.first
        return (this, (last,)) if has_begun else (last, (this,))
    return last, ((this,) if published == this.last else ())


def _fiscal_year(page: Page, published: date, shift: int) -> Interval:
    begins = page.almanac.fiscal_begins
    has_begun = begins > 1 and published.month >= begins
    year = _in_calendar(published.year + has_begun + shift)
    return intervals.fiscal_year(year, begins)


def _named_month(page: Page, index: int, after: int, number: int, shift: int) -> Dating:
    """Place "last January": the latest; and "next January": the first to come.

    The same for a day of it: last Sept. 6.
    """
    day, end = day_at(page, after_point(page, after))
    if day and page.word(end).isalpha() and page.word(end) not in STOPS:
        day = 0  # "last May 40 people came"
    bare = Dating(index, after, None, form="relative", grain="month", month=number)
    if day:
        bare = Dating(index, end, None, form="yearless", month=number, day=day)
    published = page.published
    if published is None:
        return bare
    latest = published.year - (number >= published.month)
    # In March, "last January" may be that of the year before; "last August" is sure.
    before = [latest, latest - 1] if latest == published.year else [latest]
    years = {-1: before, 0: [published.year], 1: [latest + 1, latest + 2]}
    in_calendar = [_in_calendar(at) for at in years[shift]]
    found = (
        [of for at in in_calendar if (of := intervals.day(at, number, day))]
        if day
        else [intervals.month(at, number) for at in in_calendar]
    )
    if not found:
        return bare
    return bare._replace(interval=found[0], others=tuple(found[1:]))


_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_PHRASES = {
    ("this", "morning"): 0,
    ("this", "afternoon"): 0,
    ("this", "evening"): 0,
    ("last", "night"): -1,
}


def near_day(page: Page, index: int) -> Dating | None:
    """Read today, yesterday, this morning, last night."""
    word, after = page.word(index), page.word(index + 1)
    if word == "new":
        return _new_year(page, index)
    shift, end = _DAYS.get(word), index + 1
    if shift is None:
        shift, end = _PHRASES.get((word, after)), index + 2
    if shift is None or page.word(end) == "'s":
        return None
    bare = Dating(index, end, None, form="relative")
    if page.published is None:
        return bare
    at = intervals.moved(page.published, shift)
    return bare._replace(interval=Interval(at, at))


def _new_year(page: Page, index: int) -> Dating | None:
    """Read by the new year: the beginning of the next one."""
    if page.word(index - 1) != "the" or page.word(index + 1) != "year":
        return None
    bare = Dating(index, index + 2, None, form="relative", grain="year", is_fuzzy=True)
    if page.published is None:
        return bare
    return bare._replace(
        interval=intervals.month(_in_calendar(page.published.year + 1), 1)
    )


def ago(page: Page, index: int) -> Dating | None:
    """Read two years ago, a week ago, 10 days ago: the year, week or day it was."""
    if page.word(index + 2) != "ago":
        return None
    count = 1 if page.word(index) in ("a", "an", "one") else page.number(index)
    name = page.word(index + 1).removesuffix("s")
    if not count:
        return None
    if name != "day" and name not in _UNITS - {"weekend"}:
        return None
    bare = Dating(
        index, index + 3, None, form="relative", grain=name, day=-count, is_fuzzy=True
    )
    if page.published is None:
        return bare
    return bare._replace(interval=_ago(page.published, name, count))


_MONTHS = {"month": 1, "quarter": 3}
_YEARS = {"year": 1, "decade": 10}


def _ago(published: date, name: str, count: int) -> Interval:
    if name == "day":
        at = intervals.moved(published, -count)
        return Interval(at, at)
    if name == "week":
        return intervals.week_of(intervals.moved(published, -7 * count))
    if name in _MONTHS:
        at = intervals.month_moved(published, -count * _MONTHS[name])
        return intervals.month(at.year, at.month)
    return intervals.year(_in_calendar(published.year - count * _YEARS[name]))


def recent(page: Page, index: int) -> Dating | None:
    """Read in recent weeks: its length is not told."""
    name = page.word(index + 1)
    if page.word(index) != "recent" or name not in ("days", "weeks", "months", "years"):
        return None
    grain = name.removesuffix("s")
    return Dating(index, index + 2, None, form="recent", grain=grain, is_fuzzy=True)


def nearby_part(page: Page, index: int) -> Dating | None:
    """Read earlier this month, later this year: up to, or from, the publication."""
    if page.word(index) not in _ADVERBS or page.word(index + 1) not in ("this", "in"):
        return None
    at = index + 1 if page.word(index + 1) == "this" else index + 2
    found = unit(page, at)
    if found is None or page.published is None or found.interval is None:
        return found and found._replace(first=index, is_fuzzy=True)
    whole = found.interval
    if page.word(index) == "earlier":
        near = Interval(whole.first, max(whole.first, page.published))
    else:
        near = Interval(min(page.published, whole.last), whole.last)
    return found._replace(first=index, is_fuzzy=True, interval=near, others=())
