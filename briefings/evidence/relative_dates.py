"""From words that count from the day of publication to an interval: last week, Thursday."""

from datetime import date

from briefings.evidence import intervals
from briefings.evidence.datings import Dating, Page, outlook
from briefings.evidence.intervals import Interval

_BACK = frozenset(("last", "past", "previous", "prior", "preceding"))
_HERE = frozenset(("this", "current", "the"))
_AHEAD = frozenset(("next", "coming"))
_SHIFTS = {
    **dict.fromkeys(_BACK, -1),
    **dict.fromkeys(_HERE, 0),
    **dict.fromkeys(_AHEAD, 1),
}
_FRESH = 45  # days after a season in which "last" may pass it over
_ADVERBS = frozenset(("earlier", "later"))


def weekday(page: Page, index: int) -> Dating | None:
    """Read Thursday, last Thursday, next Thursday: the latest, today's counted in.

    Where what is to come is spoken of, it may be the next one.
    """
    shift, at = _shift(page, index)
    number = page.almanac.weekdays.get(page.word(at))
    if number is None or not _is_weekday(page, at):
        return None
    after = at + 1
    if (
        page.word(after) == "."
        and page.pieces.is_joined(after)
        and len(page.word(at)) < 6
    ):  # noqa: PLR2004  # abbreviated
        after += 1
    bare = Dating(index, after, None, form="weekday", weekday=number)
    if page.published is None:
        return bare
    latest = intervals.moved(page.published, -((page.published.weekday() - number) % 7))
    soon = intervals.moved(latest, 7)
    if shift is None or page.word(index) == "the":
        days = [soon, latest] if outlook(page, index) else [latest]
    elif shift < 0:
        before = latest if latest < page.published else intervals.moved(latest, -7)
        days = [before, _in_week(page.published, number, -1)]
    elif shift == 0:
        days = [_in_week(page.published, number, 0), latest, soon]
    else:
        days = [soon, _in_week(page.published, number, 1)]
    found = list(dict.fromkeys(Interval(at_, at_) for at_ in days))
    return bare._replace(interval=found[0], others=tuple(found[1:]))


def _in_week(published: date, number: int, ahead: int) -> date:
    return intervals.moved(intervals.week_of(published, ahead).first, number)


def _is_weekday(page: Page, at: int) -> bool:
    word, low = page.original(at), page.word(at)
    if low in page.almanac.short_weekdays:
        return word[0].isupper() and (
            page.word(at + 1) in (".", ",")
            or (page.word(at + 1) in page.almanac.months)
        )
    return True


def _shift(page: Page, index: int) -> tuple[int | None, int]:
    """Return how far a word like "last" moves, and the piece after it."""
    word = page.word(index)
    if word == "the" and page.word(index + 1) in _BACK | _AHEAD | {"current"}:
        return _SHIFTS[page.word(index + 1)], index + 2
    if word in _SHIFTS:
        return _SHIFTS[word], index + 1
    return None, index


def unit(page: Page, index: int) -> Dating | None:
    """Read last week, this month, next fiscal year, late last month, last spring."""
    shift, at = _shift(page, index)
    if shift is None:
        return None
    is_fiscal = page.word(at) in ("fiscal", "budget")
    if page.word(at) in ("fiscal", "budget", "calendar", "whole", "entire", "full"):
        at += 1
    if page.word(index) == "the" and shift == 0 and not _is_due(page, index):
        return None
    name = page.word(at)
    after = at + 1
    if name.endswith("'s"):
        name = name[:-2]
    elif name == "year" and page.word(after) == "-" and page.word(after + 1) == "end":
        after += 2
    if name in page.almanac.seasons:
        return _season(page, index, after, name, shift)
    if name in page.almanac.months and page.word(index) != "the":
        return _named_month(page, index, after, page.almanac.months[name], shift)
    if name not in ("day", "week", "weekend", "month", "quarter", "year", "decade"):
        return None
    if name == "day" or (name == "decade" and shift):
        return None
    bare = Dating(index, after, None, form="relative", grain=name)
    if page.published is None:
        return bare
    if is_fiscal and name == "year":
        return bare._replace(interval=_fiscal(page, page.published, shift))
    interval, others = _place(page.published, name, shift)
    if page.word(index) in ("past", "the") and shift == -1 and others == ():
        others = _trailing(page.published, name)
    return bare._replace(interval=interval, others=others)


def _is_due(page: Page, index: int) -> bool:
    """Whether "the year" is the current one: by the end of the year."""
    name = page.word(index + 1).removesuffix("'s")
    if name == "weekend":
        return True
    return name in ("year", "month", "week", "quarter", "fiscal", "calendar") and (
        page.word(index - 1) == "of" and page.word(index - 2) in page.almanac.parts
    )


def _place(
    published: date, name: str, shift: int
) -> tuple[Interval, tuple[Interval, ...]]:
    match name:
        case "week":
            return intervals.week_of(published, shift), ()
        case "weekend":
            return _weekend(published, shift)
        case "month":
            at = intervals.month_moved(published.replace(day=1), shift)
            return intervals.month(at.year, at.month), ()
        case "quarter":
            at = intervals.month_moved(published.replace(day=1), 3 * shift)
            return intervals.quarter(at.year, (at.month + 2) // 3), ()
        case "decade":
            return intervals.months(published.year // 10 * 10, 1, 120), ()
    return intervals.year(min(max(published.year + shift, 2), 9998)), ()


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
    monday = intervals.week_of(published).first
    this = Interval(intervals.moved(monday, 5), intervals.moved(monday, 6))
    last = Interval(intervals.moved(monday, -2), intervals.moved(monday, -1))
    if shift > 0:
        return this, (Interval(*(intervals.moved(end, 7) for end in this)),)
    has_begun = published >= this.first
    if shift == 0:
        return (this, (last,)) if has_begun else (last, (this,))
    return last, ((this,) if published == this.last else ())


def _fiscal(page: Page, published: date, shift: int) -> Interval:
    begins = page.almanac.fiscal_begins
    number = published.year + (1 if begins > 1 and published.month >= begins else 0)
    return intervals.fiscal_year(number + shift, begins)


def season_in(number: int, name: str, page: Page) -> Interval:
    """Return a season of a year; winter by the year it begins in."""
    begins, count = page.almanac.seasons[name]
    return intervals.months(number, begins, count)


def _season(page: Page, index: int, after: int, name: str, shift: int) -> Dating:
    bare = Dating(index, after, None, form="relative", grain="season", is_fuzzy=True)
    if page.published is None:
        return bare
    around = [
        season_in(number, name, page)
        for number in range(page.published.year - 2, page.published.year + 2)
    ]
    over = [of for of in around if of.last < page.published]
    now = [of for of in around if of.first <= page.published <= of.last]
    ahead = [of for of in around if of.first > page.published]
    if shift < 0:
        # In summer, "last spring" may still be the one of the year before.
        is_fresh = (page.published - over[-1].last).days < _FRESH
        return bare._replace(
            interval=over[-1], others=(*over[-2:-1], *now) if is_fresh else ()
        )
    if shift > 0:
        return bare._replace(interval=ahead[0])
    if page.word(index) == "the":
        first = now or (ahead if outlook(page, index) else over[-1:])
        return bare._replace(interval=first[0], others=(over[-1], ahead[0]))
    return bare._replace(interval=(now or ahead)[0], others=(over[-1],))


def _named_month(page: Page, index: int, after: int, number: int, shift: int) -> Dating:
    """Place "last January": the latest; and "next January": the first to come."""
    bare = Dating(index, after, None, form="relative", grain="month", month=number)
    if page.published is None:
        return bare
    published = page.published
    latest = published.year - (1 if number >= published.month else 0)
    if shift < 0:
        years = [latest, latest - 1]
    elif shift > 0:
        years = [latest + 1, latest + 2]
    else:
        years = [published.year]
    found = [intervals.month(at, number) for at in years]
    return bare._replace(interval=found[0], others=tuple(found[1:]))


_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def near_day(page: Page, index: int) -> Dating | None:
    """Read today, yesterday, this morning, last night."""
    word, after = page.word(index), page.word(index + 1)
    if word in _DAYS:
        shift, end = _DAYS[word], index + 1
    elif word == "this" and after in ("morning", "afternoon", "evening"):
        shift, end = 0, index + 2
    elif word == "last" and after == "night":
        shift, end = -1, index + 2
    else:
        return None
    if page.word(end) in ("'", "'s") and word == "today":
        return None
    bare = Dating(index, end, None, form="relative")
    if page.published is None:
        return bare
    at = intervals.moved(page.published, shift)
    return bare._replace(interval=Interval(at, at))


def ago(page: Page, index: int) -> Dating | None:
    """Read two years ago, a week ago, 10 days ago: the year, week or day it was."""
    count = 1 if page.word(index) in ("a", "an", "one") else page.number(index)
    name = page.word(index + 1).removesuffix("s")
    if not count or page.word(index + 2) != "ago":
        return None
    if name not in ("day", "week", "month", "year", "decade", "quarter"):
        return None
    bare = Dating(index, index + 3, None, form="relative", grain=name, is_fuzzy=True)
    if page.published is None:
        return bare
    return bare._replace(interval=_ago(page.published, name, count))


def _ago(published: date, name: str, count: int) -> Interval:
    match name:
        case "day":
            at = intervals.moved(published, -count)
            return Interval(at, at)
        case "week":
            return intervals.week_of(intervals.moved(published, -7 * count))
        case "month" | "quarter":
            at = intervals.month_moved(
                published, -count * (3 if name == "quarter" else 1)
            )
            return intervals.month(at.year, at.month)
    years = count * (10 if name == "decade" else 1)
    return intervals.year(max(published.year - years, 2))


def recent(page: Page, index: int) -> Dating | None:
    """Read in recent weeks: its length is not told."""
    name = page.word(index + 1)
    if page.word(index) != "recent" or name not in ("days", "weeks", "months", "years"):
        return None
    return Dating(
        index,
        index + 2,
        None,
        form="recent",
        grain=name.removesuffix("s"),
        is_fuzzy=True,
    )


def nearby_part(page: Page, index: int) -> Dating | None:
    """Read earlier this month, later this year: up to, or from, the publication."""
    if page.word(index) not in _ADVERBS or page.word(index + 1) not in ("this", "in"):
        return None
    at = index + 1 if page.word(index + 1) == "this" else index + 2
    found = unit(page, at)
    if found is None:
        return None
    found = found._replace(first=index, is_fuzzy=True)
    if page.published is None or found.interval is None:
        return found
    whole = found.interval
    if page.word(index) == "earlier":
        near = Interval(whole.first, max(whole.first, page.published))
    else:
        near = Interval(min(page.published, whole.last), whole.last)
    return found._replace(interval=near, others=())
