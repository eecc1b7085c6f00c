"""From words and figures that name a day, a month or a year to its interval."""

from datetime import date

from briefings.evidence import intervals
from briefings.evidence.datings import Dating, Page, outlook
from briefings.evidence.intervals import Interval
from briefings.evidence.wordset import words

_CENTURY = 2000
_OF_LAST_CENTURY = 50  # from '50 on, two digits are of the last century
_EARLIEST, _LATEST = 1700, 2199
_LAST_DAY = 31
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_SOON = 60  # days ahead that a month without a year may still mean


def year_at(page: Page, index: int) -> int:
    """Return the year written at `index`, 2026 or '26; 0 where there is none."""
    word = page.word(index)
    if word == "'" and page.pieces.is_joined(index + 1):
        short = page.word(index + 1)
        if not short.isdecimal() or len(short) != 2:  # noqa: PLR2004  # two digits
            return 0
        return int(short) + (
            _CENTURY if int(short) < _OF_LAST_CENTURY else _CENTURY - 100
        )
    if not (word.isdecimal() and len(word) == 4):  # noqa: PLR2004  # four digits
        return 0
    return int(word) if _EARLIEST <= int(word) <= _LATEST else 0


def year_length(page: Page, index: int) -> int:
    """Return how many pieces the year at `index` takes."""
    return 2 if page.word(index) == "'" else 1


def day_at(page: Page, index: int) -> tuple[int, int]:
    """Return the day of a month at `index` and the piece after it; 0 for none."""
    word = page.word(index)
    if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= _LAST_DAY:  # noqa: PLR2004  # two digits
        after = index + 1
        if page.word(after) in _SUFFIXES and page.pieces.is_joined(after):
            after += 1
        return int(word), after
    if word in page.almanac.ordinals and page.almanac.ordinals[word] <= _LAST_DAY:
        return page.almanac.ordinals[word], index + 1
    return 0, index


def month_first(page: Page, index: int) -> Dating | None:
    """Read January 5, 2026; Jan. 5-7; January 2026; in January; May 5th."""
    month = page.almanac.months.get(page.word(index), 0)
    if not month or not _is_month(page, index):
        return None
    at = index + 1
    if page.word(at) == "." and page.pieces.is_joined(at) and len(page.word(index)) < 5:  # noqa: PLR2004  # abbreviated
        at += 1
    day, after = day_at(page, at + 1 if page.word(at) == "the" else at)
    if day and _counts(page, after):
        day = 0
    if not day and _is_no_day(page, at):
        return Dating(index, at + 1, None, month=month, day=int(page.word(at)))
    if not day:
        return _whole_month(page, index, at, month)
    last, after = _second_day(page, after)
    year, after = _year_after(page, after)
    return _days(page, Dating(index, after, None, month=month, day=day), last, year)


def _counts(page: Page, after: int) -> bool:
    """Whether the digits after a month count something: In May 12 inspectors left."""
    return page.word(after) in ("percent", "%", "million", "billion", "hundred")


def _is_no_day(page: Page, at: int) -> bool:
    """Whether digits after a month can only be a slip for a day: March 41."""
    word, after = page.word(at), page.word(at + 1)
    if not (word.isdecimal() and len(word) == 2) or int(word) <= _LAST_DAY:  # noqa: PLR2004  # two digits
        return False
    return not after.isalpha() or after in ("and", "to", "through", "in", "at")


def _second_day(page: Page, after: int) -> tuple[int, int]:
    """Return the last day of a range that goes on at `after`: 5-7, 5 to 7, 5 and 6."""
    if page.word(after) not in ("-", "to", "and", "through", "or", "&"):
        return 0, after
    last, end = day_at(page, after + 1)
    is_word = page.word(after + 1).isalpha()
    if not last or is_word or page.word(end) in ("-", "%", "percent", "a", "p"):
        return 0, after
    if (
        page.word(after) != "-"
        and page.word(end).isalpha()
        and page.word(end) not in _ON
    ):
        return 0, after
    return last, end


_ON = words(
    """
    in at of and the for to that when on with it he she they after before from but said
    by was were
    """
)


def _year_after(page: Page, after: int) -> tuple[int, int]:
    """Return the year after a day or month, past a comma or "of"; 0 for none."""
    for skip in ((",", "of", "in"), ()):
        at = after + 1 if page.word(after) in skip else after
        if year := year_at(page, at):
            if (
                page.word(at + 1) == "-"
                and page.word(at + 2).isdecimal()
                and at > after
            ):
                break
            return year, at + year_length(page, at)
    words = tuple(page.word(i) for i in range(after, after + 3))
    if words[:2] in (("last", "year"), ("of", "last")) and page.published:
        return page.published.year - 1, after + words.index("last") + 2
    if words[:2] in (("this", "year"), ("of", "this")) and page.published:
        return page.published.year, after + words.index("this") + 2
    if words[:2] in (("next", "year"), ("of", "next")) and page.published:
        return page.published.year + 1, after + words.index("next") + 2
    return 0, after


def _whole_month(page: Page, index: int, at: int, month: int) -> Dating | None:
    year, after = _year_after(page, at)
    if not year and page.word(index) != "may" and page.word(at)[:1] == "'":
        year, after = 0, at
    bare = Dating(index, after, None, grain="month", month=month)
    if year:
        return bare._replace(interval=intervals.month(year, month))
    return yearless(page, bare, lambda number: intervals.month(number, month))


def _days(page: Page, bare: Dating, last: int, year: int) -> Dating | None:
    def in_year(number: int) -> Interval | None:
        first = intervals.day(number, bare.month, bare.day)
        end = intervals.day(number, bare.month, last) if last else first
        return Interval(first.first, end.last) if first and end else None

    if last and last <= bare.day:
        return None
    if last:
        bare = bare._replace(is_range=True)
    if year:
        interval = in_year(year)
        return bare._replace(interval=interval, others=_ends(bare, interval))
    found = yearless(page, bare, in_year)
    return found._replace(others=found.others + _ends(bare, found.interval))


def _ends(bare: Dating, interval: Interval | None) -> tuple[Interval, ...]:
    if not bare.is_range or interval is None:
        return ()
    return tuple(Interval(end, end) for end in interval)


def yearless(page: Page, bare: Dating, in_year) -> Dating:  # type: ignore[no-untyped-def]
    """Place a day or month without a year: the last one, or the next where it is to come."""
    bare = bare._replace(form="yearless")
    if page.published is None:
        return bare
    around = [
        found
        for number in (
            page.published.year - 1,
            page.published.year,
            page.published.year + 1,
        )
        if date.min.year < number < date.max.year and (found := in_year(number))
    ]
    past = [of for of in around if of.first <= page.published]
    ahead = [of for of in around if of.first > page.published]
    if not past:
        return bare._replace(interval=ahead[0] if ahead else None)
    reach = _SOON if bare.grain == "day" else 2 * _SOON
    ahead_is_sure = outlook(page, bare.first)
    if ahead_is_sure and ahead:
        # "They will review what was done in May" may still speak of the past.
        is_late = (page.published - past[-1].last).days > reach
        if ahead_is_sure > 1 and is_late:
            return bare._replace(interval=ahead[0])
        both = sorted((ahead[0], past[-1]), key=lambda of: _gap(of, page.published))
        return bare._replace(interval=both[0], others=(both[1],))
    soon = [of for of in ahead if (of.first - page.published).days <= reach]
    return bare._replace(interval=past[-1], others=tuple(soon[:1]))


def _gap(of: Interval, published: date | None) -> int:
    if published is None:
        return 0
    return max((of.first - published).days, (published - of.last).days)


_PLACING = words(
    """
    in since by until of last this next late early mid during from through to before
    after between beginning ending end till past previous - and for on dated or starting
    each every current throughout
    """
)


def _is_month(page: Page, index: int) -> bool:
    """Whether a month's name is one here: not may, march, a person or a force."""
    word = page.original(index)
    low = page.word(index)
    following = index + 1
    if page.word(following) == "." and page.pieces.is_joined(following):
        following += 1
    has_day = bool(day_at(page, following)[0]) or bool(year_at(page, following))
    has_day = has_day or (
        page.word(following) == "," and bool(year_at(page, following + 1))
    )
    has_day = has_day or (
        page.word(following) == "of" and bool(year_at(page, following + 1))
    )
    if low not in page.almanac.ambiguous:
        return word[0].isupper() or has_day or page.word(index - 1) in _PLACING
    if not word[0].isupper():
        is_doubtful = low in ("may", "march", "mar", "dec", "sep")
        return has_day and (not is_doubtful or page.word(index - 1) in ("in", "of"))
    before = page.word(index - 1)
    if page.word(index - 1) == "." and len(page.word(index - 2)) > 1:
        before = ""
    if before in _PLACING or _day_before(page, index):
        return not _is_verb(page, index)
    if has_day:
        return True
    if len(low) == 3 and low != "may":  # noqa: PLR2004  # an abbreviation
        return False
    return (
        before == ""
        and low in ("april", "june", "august")
        and (not page.original(following)[:1].isupper())
    )


def _is_verb(page: Page, index: int) -> bool:
    low, after = page.word(index), page.word(index + 1)
    if low == "may":
        return page.word(index - 1) in ("and", "or", "-", "to") and after in _BARE_VERBS
    if page.word(index - 1) in ("and", "of", "for", "or", "to", "by", "from"):
        # June Carter, the March of Dimes.
        return page.original(index + 1)[:1].isupper() or (
            low == "march" and after in ("on", "of", "for", "against")
        )
    return low == "march" and after in ("on", "of") and page.word(index - 1) == "the"


_BARE_VERBS = words(
    """
    be have not i we he she they it also
    """
)


def _day_before(page: Page, index: int) -> bool:
    at = index - 2 if page.word(index - 1) == "of" else index - 1
    if page.word(at) in _SUFFIXES:
        at -= 1
    return page.word(at).isdecimal() and bool(day_at(page, at)[0])


def day_first(page: Page, index: int) -> Dating | None:
    """Read 5 January 2026, the 5th of January, 05JAN2026, 5-7 January."""
    day, at = day_at(page, index)
    if not day or (page.word(index).isalpha() and page.word(at) != "of"):
        return None
    last = 0
    if page.word(at) == "-" and page.word(at + 1).isdecimal():
        last, at = day_at(page, at + 1)
    if page.word(at) == "of":
        at += 1
    if page.word(at) == "-" and page.word(at + 1).isalpha():
        at += 1
    month = page.almanac.months.get(page.word(at), 0)
    is_short = page.pieces.is_joined(at) or page.original(at)[:1].isupper()
    if not month or not is_short or (month == 5 and not page.original(at)[0].isupper()):  # noqa: PLR2004  # may
        return None
    at += 1
    if (
        page.word(at) == "."
        and page.pieces.is_joined(at)
        and len(page.word(at - 1)) < 5
    ):  # noqa: PLR2004  # abbreviated
        at += 1
    if page.word(at) == "-" and page.word(at + 1).isdecimal():
        at += 1
    year, after = _year_after(page, at)
    if not year and page.word(at).isdecimal() and len(page.word(at)) == 2:  # noqa: PLR2004  # 5 JAN 26
        year, after = _CENTURY + int(page.word(at)), at + 1
    return _days(page, Dating(index, after, None, month=month, day=day), last, year)


def in_figures(page: Page, index: int) -> Dating | None:
    """Read 2026-01-05, 1/5/2026, 05.01.2026, 2026-01."""
    word = page.word(index)
    if word.count(".") == 2:  # noqa: PLR2004  # day, month and year
        return _numeric(page, index, index + 1, word.split("."), is_day_first=True)
    mark = page.word(index + 1)
    if mark not in ("-", "/") or not (
        page.pieces.is_joined(index + 1) and page.pieces.is_joined(index + 2)
    ):
        return None
    if page.word(index + 3) == mark and page.pieces.is_joined(index + 4):
        groups = [page.word(index), page.word(index + 2), page.word(index + 4)]
        return _numeric(page, index, index + 5, groups, is_day_first=False)
    number, month = year_at(page, index), page.word(index + 2)
    if (
        mark == "-"
        and number
        and month.isdecimal()
        and len(month) == 2
        and (  # noqa: PLR2004  # two digits
            1 <= int(month) <= intervals.DECEMBER
        )
    ):
        if int(month) == number % 100 + 1:  # 2009-10 is two years
            return None
        return Dating(
            index, index + 3, intervals.month(number, int(month)), grain="month"
        )
    return None


def _numeric(
    page: Page, first: int, after: int, groups: list[str], *, is_day_first: bool
) -> Dating | None:
    if not all(group.isdecimal() and len(group) <= 4 for group in groups):  # noqa: PLR2004  # years
        return None
    one, two, three = (int(group) for group in groups)
    if len(groups[0]) == 4:  # noqa: PLR2004  # the year stands first
        found = [intervals.day(one, two, three)] if one >= _EARLIEST else []
    elif len(groups[2]) in (2, 4):
        year = three if three > 99 else _CENTURY + three  # noqa: PLR2004  # two digits
        if not _EARLIEST <= year <= _LATEST:
            return None
        orders = ((two, one), (one, two)) if is_day_first else ((one, two), (two, one))
        found = [intervals.day(year, month, day) for month, day in orders]
    else:
        return None
    known = [interval for interval in found if interval]
    if not known:
        return None
    if page.word(after) == "t" and page.word(after + 1).isdecimal():  # a time of day
        after += 2
        while page.word(after) == ":" and page.word(after + 1)[:1].isdecimal():
            after += 2
        if page.word(after) == "z":
            after += 1
    others = tuple(of for of in known[1:] if of != known[0])
    return Dating(first, after, known[0], others=others)


def bare_year(page: Page, index: int) -> Dating | None:
    """Read 2025, 2019-20, 2019-2021, the 1990s; not 2000 people."""
    number = year_at(page, index)
    if not number or page.word(index - 1) in ("$", "€", "£", "§", "#"):
        return None
    after = index + year_length(page, index)
    if page.word(after) == "s" and page.pieces.is_joined(after) and number % 10 == 0:
        decade = intervals.months(number, 1, 120)
        return Dating(index, after + 1, decade, grain="decade")
    if _is_count(page, index, after):
        return None
    if page.word(after) == "-" and page.pieces.is_joined(after + 1):
        end = page.word(after + 1)
        if end.isdecimal() and len(end) in (2, 4):
            last = int(end) if len(end) == 4 else number // 100 * 100 + int(end)  # noqa: PLR2004  # four digits
            if number < last <= _LATEST and last - number < 100:  # noqa: PLR2004  # one century
                return year_range(index, after + 2, number, last)
    return Dating(index, after, intervals.year(number), grain="year")


def year_range(first: int, after: int, start: int, end: int) -> Dating:
    """Return the range from one year to another, each of them an end."""
    whole = Interval(intervals.year(start).first, intervals.year(end).last)
    ends = (intervals.year(start), intervals.year(end))
    return Dating(first, after, whole, grain="year", others=ends, is_range=True)


_YEAR_BEFORE = words(
    """
    in since by until of during from through before after late early mid fiscal year
    years to for between and the till fy , - ( calendar than ending ended beginning
    through' spring summer fall autumn winter throughout
    """
)
_BOUNDS = words(
    """
    about roughly approximately nearly almost least most some only exactly
    """
)
_NO_NOUNS = words(
    """
    was is has its his as this does says ages plus less across
    """
)


def _is_count(page: Page, index: int, after: int) -> bool:
    """Whether four digits count something: 2000 people, more than 1900 boats."""
    word, before = page.word(after), page.word(index - 1)
    if word in ("%", "percent", "million", "billion", "hundred", "thousand", "dollars"):
        return True
    is_noun = (
        word.isalpha()
        and page.original(after).islower()
        and (
            (word.endswith("s") and len(word) > 3 and word not in _NO_NOUNS)  # noqa: PLR2004  # plurals
            or word in ("people", "men", "women", "children")
        )
    )
    if before == "than":
        return is_noun or page.word(index - 2) in ("more", "fewer", "less")
    if before in _BOUNDS:
        return is_noun or not word.isalpha()
    return is_noun and before not in _YEAR_BEFORE
