"""From dates side by side to what they lend each other: a year, a weekday, a start."""

from briefings.evidence.readers.dates import intervals
from briefings.evidence.readers.dates.dating import Dating, Page
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.dates.other_years import pointing, to_year, unplaced
from briefings.evidence.readers.words.tokens import Tokens, sentence_numbers
from briefings.evidence.readers.words.wordset import words

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
    ("no", "sooner", "than"): "since",
    ("not", "sooner", "than"): "since",
    ("at", "least"): "since",
    ("no", "later", "than"): "by",
    ("not", "later", "than"): "by",
    ("later", "than"): "after",
    ("earlier", "than"): "before",
}
_BOUND_ENDS = frozenset(bound[-1] for bound in _BOUNDS)
_TAILS = {"earliest": "since", "latest": "by", "onward": "since", "onwards": "since"}
_WEEKDAY_LINKS = frozenset((",", "a", "(", "which", "was", "is", "falls", "fell", "on"))
_AGAIN = {"later": 1, "afterward": 1, "afterwards": 1, "earlier": -1}
_TURNED = {"before": "since", "after": "by"}
_NEGATORS = words(
    """
    not never cannot nothing nobody none neither nor hardly unlikely improbable
    doubtful doubt doubts doubted impossible without skeptical sceptical dubious
    """
)
_OVER = words("over during within in for through by of")  # the next year: to come
_TIMES = frozenset(("time", "period"))
_NAMING = frozenset(("the", "those", "these", "that", "a", "an", "all", "every", "in"))
_PAUSES = frozenset((".", ",", ";", ":", "and", "but"))
_CLAUSE = 8  # pieces back in which a denial may turn a direction round
_DAYS = 7
_FAR = 20  # dates back that "two days later" may count from
_FEW = 4  # years that a bare month may be of


def direction(pieces: Tokens, first: int, after: int) -> str:
    """Return which side of a date is meant: since, before, after, by or until it."""
    is_bounded = pieces.word(first - 1) in _BOUND_ENDS
    for bound, way in _BOUNDS.items() if is_bounded else ():
        if tuple(pieces.lower[max(0, first - len(bound)) : first]) == bound:
            return way
    if pieces.word(after) == "at" and pieces.word(after + 1) == "the":
        return _TAILS.get(pieces.word(after + 2), "")
    if _goes_on(pieces, first, after):
        return "since"
    for at in range(first - 1, first - 5, -1):
        word = pieces.word(at)
        if word in _DIRECTIONS:
            way = _DIRECTIONS[word]
            return _TURNED.get(way, way) if is_denied(pieces, at) else way
        if word not in _BETWEEN:
            return ""
    return ""


def _goes_on(pieces: Tokens, first: int, after: int) -> bool:
    """Whether a date is only the first of many: from 2028 on, 2028 or later."""
    behind = pieces.word(after), pieces.word(after + 1)
    if behind[0] == "on" and pieces.word(first - 1) == "from":
        return True
    return behind[0] in ("onward", "onwards") or behind in _LATER_ON


_LATER_ON = (("or", "later"), ("or", "after"))


def is_denied(pieces: Tokens, at: int) -> bool:
    """Whether a denial stands before "before": it could not be in place before May."""
    for index in range(at - 1, max(at - _CLAUSE, -1), -1):
        low = pieces.lower[index]
        if low in _PAUSES:
            return False
        if low in _NEGATORS or low.endswith("n't"):
            if pieces.word(at - 1) in _TIMES:
                return False  # "did not win interest for the time before May"
            return not _sets_apart(pieces, index)
    return False


def _sets_apart(pieces: Tokens, at: int) -> bool:
    """Whether "not" only tells other things apart: not the ones built after 2015."""
    before = pieces.word(at - 1)
    return pieces.lower[at] == "not" and (
        (before in _PAUSES or not before) and pieces.word(at + 1) in _NAMING
    )


def later(page: Page, index: int) -> Dating | None:
    """Read two days later, a week earlier, the next day: from the date before."""
    word = page.word(index)
    if word in ("next", "following") or page.word(index + 1) in ("next", "following"):
        return _next(page, index)
    way = _way(page, index)
    if not way:
        return None
    count = 1 if word in ("a", "an", "one", "the") else page.number(index)
    grain = page.word(index + 1).removesuffix("s")
    if not count or grain not in ("day", "week", "month", "year"):
        return None
    if grain == "month" and count % intervals.DECEMBER == 0:
        grain, count = "year", count // intervals.DECEMBER
    return Dating(index, index + 3, None, form="chained", grain=grain, day=way * count)


def _next(page: Page, index: int) -> Dating | None:
    """Read the next day, the following week, "the next year" after a date before it."""
    if page.word(index) == "the":
        grain = page.word(index + 2)
        is_later = grain in ("month", "year") and page.word(index - 1) not in _OVER
        after = index + 3 if is_later else 0
    else:
        grain, after = page.word(index + 1), index + 2
        is_week = grain == "week" and page.word(index) == "following"
        is_day = grain in ("day", "morning") and page.word(index - 1) == "the"
        grain = "day" if is_day else grain
        after = index + 2 if is_day or is_week else 0
    if not after:
        return None
    return Dating(index, after, None, form="chained", grain=grain, day=1)


def _way(page: Page, index: int) -> int:
    """Return whether a date is later, 1, or earlier, -1, than the one before it."""
    link, after = page.word(index + 2), page.word(index + 3)
    if (link, after) == ("prior", "to"):
        return 0
    if link in ("before", "prior"):  # but not "the year before the hearing"
        return 0 if after.isalnum() and after not in _GOES_ON else -1
    return 0 if page.word(index) == "the" else _AGAIN.get(link, 0)


_GOES_ON = words("and but when while to with it he she they there in on for were was")


def chained(pieces: Tokens, found: list[Dating]) -> list[Dating]:
    """Return dates with what the ones beside them say of them."""
    if len(found) < 2:  # noqa: PLR2004  # alone
        return found
    found = _with_weekdays(pieces, found)
    found = [_counted(found, at) for at in range(len(found))]
    found = [pointing(pieces, found, at) for at in range(len(found))]
    if not any(d.form == "yearless" or _is_bare_year(d) for d in found):
        return found
    sentence = sentence_numbers(pieces)
    years: dict[int, set[int]] = {}
    fiscal: dict[int, int] = {}
    for dating in found:
        number = sentence[dating.first]
        if dating.form == "absolute" and dating.interval:
            years.setdefault(number, set()).add(dating.interval.first.year)
        if begins := _fiscal_begins(dating):
            fiscal.setdefault(number, begins)
    return [
        _fiscal(
            _dated(dating, years.get(sentence[dating.first], set())),
            fiscal.get(sentence[dating.first], 0),
        )
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


_SIDES = {"after": 1, "before": -1}


def day_beside(page: Page, dating: Dating) -> Dating:
    """Let "the day after May 3" be that day as well, and "two days before May 3"."""
    way = _SIDES.get(page.word(dating.first - 1), 0)
    grain = page.word(dating.first - 2).removesuffix("s")
    if not way or grain not in ("day", "week") or dating.is_range:
        return dating
    if dating.interval is None or dating.grain != "day":
        return dating
    count = page.number(dating.first - 3) or 1
    of = _moved(dating.interval, grain, way * count)
    return dating._replace(others=(*dating.others, of))


def _counted(found: list[Dating], at: int) -> Dating:
    """Count a day or a week from the date before it."""
    dating = found[at]
    if dating.form != "chained":
        return dating
    before = reversed(found[max(0, at - _FAR) : at])
    start = next((d.interval for d in before if d.interval), None)
    if start is None or (dating.grain == "day" and start.days > _DAYS):
        return dating  # "the next day" counts from no month
    of = _moved(start, dating.grain, dating.day)
    if dating.interval is None:
        return dating._replace(interval=of)
    return dating._replace(others=(*dating.others, of))


def _moved(start: Interval, grain: str, count: int) -> Interval:
    match grain:
        case "month":
            at = intervals.month_moved(start.first, count)
            return intervals.month(at.year, at.month)
        case "year" if start.days > 360 and start.first.month > 1:  # noqa: PLR2004  # a fiscal year
            first = intervals.month_moved(start.first, 12 * count)
            return intervals.months(first.year, first.month, 12)
        case "year":
            return intervals.year(intervals.month_moved(start.first, 12 * count).year)
    days = count * (_DAYS if grain == "week" else 1)
    return Interval(*(intervals.moved(end, days) for end in start))


def _dated(dating: Dating, years: set[int]) -> Dating:
    """Let a bare month be of a year that its sentence names."""
    if dating.form != "yearless" or dating.is_range or not years:
        return dating
    of = dating.interval or unplaced(dating)
    if of is None:
        return dating
    near = sorted(years, key=lambda year: abs(year - of.first.year))[:_FEW]
    more = [moved for year in near if (moved := to_year(of, year))]
    fresh = tuple(m for m in more if m not in (dating.interval, *dating.others))
    if dating.interval is None and fresh:
        return dating._replace(interval=fresh[0], others=fresh[1:])
    return dating._replace(others=dating.others + fresh)


def _is_bare_year(dating: Dating) -> bool:
    return (
        dating.grain == "year"
        and dating.form == "absolute"
        and dating.after - dating.first == 1
    )


def _fiscal_begins(dating: Dating) -> int:
    """Return the month in which a date's year begins, where that is not January."""
    if dating.grain != "year" or not dating.interval:
        return 0
    first = dating.interval.first
    return first.month if first.month > 1 and first.day == 1 else 0


def _fiscal(dating: Dating, begins: int) -> Dating:
    """Let a bare year be a fiscal one where its sentence has spoken of those."""
    if not begins or not _is_bare_year(dating) or dating.interval is None:
        return dating
    of = intervals.fiscal_year(dating.interval.first.year, begins)
    return dating._replace(others=(*dating.others, of))
