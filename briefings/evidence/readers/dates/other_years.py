"""From days and months without a year to the year that another date lends them."""

from briefings.evidence.readers.dates import intervals
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.words.tokens import Tokens

_FAR = 20  # dates back that "that August" may point to
_POINTING = frozenset(("that", "same"))


def pointing(pieces: Tokens, found: list[Dating], at: int) -> Dating:
    """Let "that August" be the one after the date before it."""
    dating = found[at]
    is_pointing = pieces.word(dating.first - 1) in _POINTING
    if dating.form != "yearless" or dating.is_range or not is_pointing:
        return dating
    before = reversed(found[max(0, at - _FAR) : at])
    start = next((d.interval for d in before if d.interval), None)
    of = unplaced(dating)
    if start is None or of is None:
        return dating
    same = to_year(of, start.first.year)
    if same is not None and same.last < start.first:
        same = to_year(of, start.first.year + 1)
    return dating._replace(interval=same, others=()) if same else dating


def to_year(of: Interval, number: int) -> Interval | None:
    """Return the same days in another year; `None` where it has no such day."""
    try:
        first = of.first.replace(year=number)
        last = of.last.replace(year=number + of.last.year - of.first.year)
    except ValueError:
        return None
    return Interval(first, last)


def unplaced(dating: Dating) -> Interval | None:
    """Return a day or month without a year, in a leap year; `None` for other dates."""
    if not dating.month:
        return None
    leap = 2000
    if dating.day:
        return intervals.day(leap, dating.month, dating.day)
    return intervals.month(leap, dating.month)
