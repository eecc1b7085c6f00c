"""From a weekday's name to the day that is meant: Thursday, last Friday."""

from datetime import date

from briefings.evidence.readers.dates import intervals
from briefings.evidence.readers.dates.calendar_dates import month_first
from briefings.evidence.readers.dates.dating import Dating, Page, outlook
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.dates.month_names import after_point
from briefings.evidence.readers.dates.shifts import shift_at

_WEEK = 7


def weekday(page: Page, index: int) -> Dating | None:
    """Read a weekday: the latest, today's counted in.

    Where what is to come is spoken of, it may be the next one.
    """
    shift, at = shift_at(page, index)
    number = page.almanac.weekdays.get(page.word(at))
    if number is None or not _is_weekday(page, at):
        return None
    bare = Dating(
        index, after_point(page, at + 1), None, form="weekday", weekday=number
    )
    if of_month := _of_month(page, bare, at):
        return of_month
    if page.published is None:
        return bare
    week, after = _week_told(page, index, bare.after)
    if week is not None:
        monday = intervals.week_of(page.published, week).first
        day = intervals.moved(monday, number)
        return bare._replace(after=after, interval=Interval(day, day))
    if shift is None or page.word(index) == "the":
        days = _plain(page.published, number, outlook(page, index))
    else:
        days = _moved(page.published, number, shift)
    found = tuple(dict.fromkeys(Interval(day, day) for day in days))
    return bare._replace(interval=found[0], others=found[1:])


_WEEKS = {"last": -1, "this": 0, "next": 1}
_BESIDE = 8  # pieces from a weekday to the week it is told to be of
_JOINING = frozenset((",", "and", "or", "on", "both"))


def _week_told(page: Page, index: int, after: int) -> tuple[int | None, int]:
    """Return which week a weekday is told to be of, and the piece after it.

    Wednesday of last week; last week, on Wednesday and Thursday.
    """
    at = _past_days(page, after, 1)
    if page.word(at) == "of" and page.word(at + 2) == "week":
        week = _WEEKS.get(page.word(at + 1))
        return week, at + 3 if at == after and week is not None else after
    at = _past_days(page, index - 1, -1)
    if at < index - 1 and page.word(at) == "week":
        return _WEEKS.get(page.word(at - 1)), after
    return None, after


def _past_days(page: Page, at: int, step: int) -> int:
    """Return the place past weekdays and what joins them."""
    for _ in range(_BESIDE):
        word = page.word(at)
        if word not in _JOINING and word not in page.almanac.weekdays:
            break
        at += step
    return at


_RANKS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}


def _of_month(page: Page, bare: Dating, at: int) -> Dating | None:
    """Read the last Tuesday of March, and the second Monday in June 2025."""
    rank = _RANKS.get(page.word(at - 1))
    if rank is None or page.word(bare.after) not in ("of", "in"):
        return None
    whole = month_first(page, bare.after + 1)
    if whole is None or whole.grain != "month" or whole.interval is None:
        return None
    found = [_ranked(of, bare.weekday or 0, rank) for of in _all(whole)]
    return bare._replace(
        first=min(bare.first, at - 1),
        after=whole.after,
        form="absolute",
        interval=found[0],
        others=tuple(found[1:]),
    )


def _all(whole: Dating) -> tuple[Interval, ...]:
    return (whole.interval, *whole.others) if whole.interval else whole.others


def _ranked(of: Interval, number: int, rank: int) -> Interval:
    """Return the first, second, third, fourth or last such weekday of a month."""
    if rank < 0:
        day = _latest(of.last, number)
    else:
        ahead = (number - of.first.weekday()) % _WEEK
        day = intervals.moved(of.first, ahead + _WEEK * rank)
    return Interval(day, day)


def _is_weekday(page: Page, at: int) -> bool:
    """Whether a name that is also a word is a weekday: Sun., not the sun."""
    if page.word(at) not in page.almanac.short_weekdays:
        return True
    after = page.word(at + 1)
    is_marked = after in (".", ",") or after in page.almanac.months
    return page.original(at)[0].isupper() and is_marked


def _plain(published: date, number: int, certainty: int) -> list[date]:
    latest = _latest(published, number)
    return [intervals.moved(latest, _WEEK), latest] if certainty else [latest]


def _moved(published: date, number: int, shift: int) -> list[date]:
    """Return the days that "last Thursday" may be: the latest, or the last week's."""
    latest = _latest(published, number)
    soon = intervals.moved(latest, _WEEK)
    in_week = intervals.moved(intervals.week_of(published, shift).first, number)
    if shift < 0:
        before = latest if latest < published else intervals.moved(latest, -_WEEK)
        return [before, in_week]
    return [soon, in_week] if shift else [in_week, latest, soon]


def _latest(published: date, number: int) -> date:
    return intervals.moved(published, -((published.weekday() - number) % _WEEK))
