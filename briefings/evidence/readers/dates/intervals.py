"""From days, months, years and weeks to closed intervals of days, and back to words."""

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache
from typing import NamedTuple

_DAY = timedelta(days=1)
# Not from the system's calendar: its names follow the machine's language.
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
]
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
DECEMBER = 12


class Interval(NamedTuple):
    """Days from `first` to `last`, both counted in."""

    first: date
    last: date

    def covers(self, other: "Interval") -> bool:
        """Whether all of `other` lies within."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: "Interval") -> bool:
        """Whether they have a day in common."""
        return self.first <= other.last and other.first <= self.last

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1


def day(year: int, month: int, number: int) -> Interval | None:
    """Return one day; `None` where the calendar has no such day."""
    try:
        at = date(year, month, number)
    except (ValueError, OverflowError):
        return None
    return Interval(at, at)


def month(year: int, number: int) -> Interval:
    """Return a whole month."""
    return Interval(date(year, number, 1), _month_end(year, number))


def months(year: int, number: int, count: int) -> Interval:
    """Return `count` months from the first of the month `number` of `year`.

    Beyond either end of the calendar it is its last day or its first.
    """
    if not MINYEAR <= year <= MAXYEAR:
        edge = date.max if year > MAXYEAR else date.min
        return Interval(edge, edge)
    total = year * DECEMBER + number - 1 + count - 1
    return Interval(
        date(year, number, 1), _month_end(total // DECEMBER, total % DECEMBER + 1)
    )


@lru_cache(maxsize=256)
def year(number: int) -> Interval:
    """Return a whole calendar year."""
    return Interval(date(number, 1, 1), date(number, DECEMBER, 31))


def quarter(year_number: int, number: int) -> Interval:
    """Return a quarter of a calendar year, 1 to 4."""
    return months(year_number, 3 * number - 2, 3)


def fiscal_year(number: int, begins: int = 10) -> Interval:
    """Return a fiscal year: the United States' begins in October of the year before.

    31 U.S.C. 1102.
    """
    return months(number - 1 if begins > 1 else number, begins, DECEMBER)


def week_of(at: date, ahead: int = 0) -> Interval:
    """Return the week, Monday to Sunday, of a day, or one `ahead` of it."""
    monday = moved(at, 7 * ahead - at.weekday())
    return Interval(monday, moved(monday, 6))


def moved(at: date, days: int) -> date:
    """Return the day so many days later, or the calendar's end."""
    try:
        return at + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def month_moved(at: date, count: int) -> date:
    """Return the same day `count` months later, or the month's last."""
    total = at.year * DECEMBER + at.month - 1 + count
    number, index = divmod(total, DECEMBER)
    if not MINYEAR <= number <= MAXYEAR:
        return date.max if count > 0 else date.min
    last = _month_end(number, index + 1)
    return last.replace(day=min(at.day, last.day))


def part(of: Interval, name: str) -> Interval:
    """Return the early, middle or late part, or the end, of a month, a year or more.

    A month's early part is the 1st to 10th, the late part and the end the 21st on; a
    year's are its thirds, and its end is its last month.
    """
    if of.days > 31:  # noqa: PLR2004  # longer than a month
        return _part_of_months(of, name)
    tenth, twentieth = moved(of.first, 9), moved(of.first, 19)
    match name:
        case "early":
            return Interval(of.first, tenth)
        case "mid":
            return Interval(tenth + _DAY, twentieth)
    return Interval(min(twentieth + _DAY, of.last), of.last)


def _part_of_months(of: Interval, name: str) -> Interval:
    count = (of.last.year - of.first.year) * DECEMBER + of.last.month - of.first.month
    third = (count + 1) // 3
    start = of.first
    match name:
        case "early":
            return Interval(start, moved(month_moved(start, third), -1))
        case "mid":
            from_ = month_moved(start, third)
            return Interval(from_, moved(month_moved(start, 2 * third), -1))
        case "end":
            return Interval(of.last.replace(day=1), of.last)
    return Interval(month_moved(start, 2 * third), of.last)


def _month_end(year_number: int, number: int) -> date:
    if year_number > MAXYEAR:
        return date.max
    if number == DECEMBER:
        return date(year_number, DECEMBER, 31)
    return date(year_number, number + 1, 1) - _DAY


@lru_cache(maxsize=1024)
def partial(words: str) -> Interval | None:
    """Return the interval of `2026`, `2026-02`, `2026-02-10` or two with a slash."""
    ends = [_one_partial(end) for end in words.split("/")]
    if not ends or len(ends) > 2 or None in ends:  # noqa: PLR2004  # from and to
        return None
    first, last = ends[0], ends[-1]
    return Interval(first.first, last.last) if first and last else None


def _one_partial(words: str) -> Interval | None:
    found = _PARTIAL.fullmatch(words)
    if not found:
        return None
    number, month_, day_ = (int(part) if part else 0 for part in found.groups())
    if not MINYEAR <= number <= MAXYEAR or month_ > DECEMBER:
        return None
    if day_:
        return day(number, month_, day_)
    return month(number, month_) if month_ else year(number)


def spoken(of: Interval) -> str:
    """Return an interval in words: February 10, 2026; June 2 to June 8, 2025."""
    first, last = of
    if first == last:
        return f"{_month_day(first)}, {first.year}"
    if of == year(first.year):
        return str(first.year)
    if of == month(first.year, first.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if first.year == last.year:
        return f"{_month_day(first)} to {_month_day(last)}, {last.year}"
    return f"{_month_day(first)}, {first.year}, to {_month_day(last)}, {last.year}"


def _month_day(at: date) -> str:
    return f"{MONTHS[at.month - 1]} {at.day}"
