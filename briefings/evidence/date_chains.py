"""From dates side by side to what they lend each other: a year, a weekday, a start."""

from briefings.evidence import intervals
from briefings.evidence.datings import Dating, Page
from briefings.evidence.intervals import Interval
from briefings.evidence.tokens import Tokens, sentence_numbers
from briefings.evidence.wordset import words

_DIRECTIONS = {
    "since": "since",
    "before": "before",
    "after": "after",
    "by": "by",
    "until": "until",
    "till": "until",
    "through": "until",
    "following": "after",
}
_BETWEEN = words("the about at on , sometime early late mid deadline of end date")
_BOUNDS = {
    ("no", "earlier", "than"): "since",
    ("not", "earlier", "than"): "since",
    ("not", "before"): "since",
    ("no", "later", "than"): "by",
    ("not", "later", "than"): "by",
    ("later", "than"): "after",
    ("earlier", "than"): "before",
}
_TAILS = {"earliest": "since", "latest": "by", "onward": "since", "onwards": "since"}
_WEEKDAY_LINKS = frozenset((",", "a", "(", "which", "was", "is", "falls", "fell", "on"))
_AGAIN = {"later": 1, "earlier": -1}
_DAYS = 7


def direction(pieces: Tokens, first: int, after: int) -> str:
    """Return which side of a date is meant: since, before, after, by or until it."""
    for bound, way in _BOUNDS.items():
        if tuple(pieces.lower[max(0, first - len(bound)) : first]) == bound:
            return way
    if pieces.word(after) == "at" and pieces.word(after + 1) == "the":
        return _TAILS.get(pieces.word(after + 2), "")
    if pieces.word(after) in ("onward", "onwards") or (
        pieces.word(after) == "or" and pieces.word(after + 1) in ("later", "after")
    ):
        return "since"
    for at in range(first - 1, first - 5, -1):
        word = pieces.word(at)
        if word in _DIRECTIONS:
            return _DIRECTIONS[word]
        if word not in _BETWEEN:
            return ""
    return ""


def later(page: Page, index: int) -> Dating | None:
    """Read two days later, a week earlier, the next day: counted from the date before."""
    word = page.word(index)
    if word in ("next", "following") and page.word(index + 1) in ("day", "morning"):
        if page.word(index - 1) != "the":
            return None
        return Dating(index, index + 2, None, form="chained", day=1)
    count = 1 if word in ("a", "an", "one") else page.number(index)
    grain = page.word(index + 1).removesuffix("s")
    way = _AGAIN.get(page.word(index + 2), 0)
    if not count or not way or grain not in ("day", "week", "month", "year"):
        return None
    return Dating(index, index + 3, None, form="chained", grain=grain, day=way * count)


def chained(pieces: Tokens, found: list[Dating]) -> list[Dating]:
    """Return dates with what the ones beside them say of them."""
    if len(found) < 2:  # noqa: PLR2004  # alone
        return found
    found = _with_weekdays(pieces, found)
    found = [_counted(dating, found[:at]) for at, dating in enumerate(found)]
    is_bare = any(d.form == "yearless" or _is_bare_year(pieces, d) for d in found)
    if not is_bare:
        return found
    sentence = sentence_numbers(pieces)
    return [
        _fiscal(pieces, _dated(dating, sentence, found), sentence, found)
        for dating in found
    ]


def _with_weekdays(pieces: Tokens, found: list[Dating]) -> list[Dating]:
    """Give "September 16, 2026, a Wednesday" its weekday."""
    kept: list[Dating] = []
    for dating in found:
        before = kept[-1] if kept else None
        if (
            before is not None
            and dating.form == "weekday"
            and not dating.is_range
            and before.grain == "day"
            and before.weekday is None
            and dating.first - before.after <= 4  # noqa: PLR2004  # , which was a
            and _WEEKDAY_LINKS.issuperset(pieces.lower[before.after : dating.first])
            and dating.first > before.after
        ):
            kept[-1] = before._replace(weekday=dating.weekday, after=dating.after)
        else:
            kept.append(dating)
    return kept


def _counted(dating: Dating, before: list[Dating]) -> Dating:
    """Count a day or a week from the date before it."""
    if dating.form != "chained":
        return dating
    start = next((d.interval for d in reversed(before) if d.interval), None)
    if start is None:
        return dating
    return dating._replace(interval=_moved(start, dating.grain, dating.day))


def _moved(start: Interval, grain: str, count: int) -> Interval:
    match grain:
        case "month":
            at = intervals.month_moved(start.first, count)
            return intervals.month(at.year, at.month)
        case "year":
            return intervals.year(intervals.month_moved(start.first, 12 * count).year)
    days = count * (_DAYS if grain == "week" else 1)
    return Interval(*(intervals.moved(end, days) for end in start))


def _dated(dating: Dating, sentence: list[int], found: list[Dating]) -> Dating:
    """Let a bare month be of a year that its sentence names."""
    if dating.form != "yearless" or dating.is_range:
        return dating
    of = dating.interval or unplaced(dating)
    years = {
        other.interval.first.year
        for other in found
        if other.form == "absolute"
        and other.interval
        and sentence[other.first] == sentence[dating.first]
    }
    if of is None or not years:
        return dating
    more = [moved for year in sorted(years) if (moved := to_year(of, year))]
    fresh = tuple(m for m in more if m not in (dating.interval, *dating.others))
    if dating.interval is None and fresh:
        return dating._replace(interval=fresh[0], others=fresh[1:])
    return dating._replace(others=dating.others + fresh)


def _is_bare_year(pieces: Tokens, dating: Dating) -> bool:
    return (
        dating.grain == "year"
        and dating.form == "absolute"
        and dating.after - dating.first == 1
    )


def _fiscal(
    pieces: Tokens, dating: Dating, sentence: list[int], found: list[Dating]
) -> Dating:
    """Let a bare year be a fiscal one where its sentence has spoken of those."""
    if not _is_bare_year(pieces, dating) or dating.interval is None:
        return dating
    fiscal = [
        other.interval
        for other in found
        if other.grain == "year"
        and other.first != dating.first
        and other.interval
        and (other.interval.first.month, other.interval.first.day) != (1, 1)
        and sentence[other.first] == sentence[dating.first]
    ]
    if not fiscal:
        return dating
    year = dating.interval.first.year
    of = intervals.fiscal_year(year, fiscal[0].first.month)
    return dating._replace(others=(*dating.others, of))


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
