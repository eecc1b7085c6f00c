"""From seasons to intervals: spring 2025, last fall, the winter of 2023-24."""

from datetime import MAXYEAR, MINYEAR

from briefings.evidence.readers.dates import intervals
from briefings.evidence.readers.dates.dating import Dating, Page, outlook
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.dates.yearless import yearless
from briefings.evidence.readers.dates.years import year_at, year_length
from briefings.evidence.readers.words.wordset import words

_FIRST, _LAST = MINYEAR + 3, MAXYEAR - 3  # years of publication around which to look
_FRESH = 45  # days after a season in which "last" may pass it over
_TIMES = {"last": -1, "this": 0, "next": 1}
_BEFORE = words(
    "in by since during until through after before each every from to and of"
)
_ALSO_VERBS = frozenset(("fall", "spring"))
_BEFORE_ALONE = words("in by since until during every each")


def season_in(number: int, name: str, page: Page) -> Interval:
    """Return a season of a year; winter by the year it begins in."""
    begins, count = page.almanac.seasons[name]
    return intervals.months(number, begins, count)


def season(page: Page, index: int) -> Dating | None:
    """Read a season with its year, or without one after a word of time."""
    at = index + 1 if page.word(index) == "the" else index
    name = page.word(at)
    if name not in page.almanac.seasons:
        return None
    after = at + 2 if page.word(at + 1) in ("of", ",") else at + 1
    if number := year_at(page, after):
        return _of_year(page, index, (name, after), number)
    shift = _TIMES.get(page.word(after))
    if page.word(at + 1) == "of" and shift is not None and page.published:
        of = season_in(page.published.year + shift, name, page)
        return Dating(index, after + 2, of, form="relative", grain="season")
    if not _is_season(page, index, at):
        return None
    bare = Dating(index, at + 1, None, grain="season", is_fuzzy=True)
    return yearless(page, bare, lambda year: season_in(year, name, page))


def _is_season(page: Page, index: int, at: int) -> bool:
    """Whether a season's name is one here, and not a verb: to spring, prices fall."""
    before = page.word(index - 1)
    if before not in _BEFORE:
        return False
    is_bare = index == at and not page.original(at)[0].isupper()
    if is_bare and page.word(at) in _ALSO_VERBS:
        return before in _BEFORE_ALONE
    return index < at or before != "to"


def _of_year(page: Page, index: int, named: tuple[str, int], number: int) -> Dating:
    name, at = named
    end = at + year_length(page, at)
    found = Dating(
        index, end, season_in(number, name, page), grain="season", is_fuzzy=True
    )
    if name != "winter":
        return found
    if page.word(end) == "-" and page.word(end + 1).isdecimal():
        return found._replace(after=end + 2)
    return found._replace(others=(season_in(number - 1, name, page),))


def moved_season(page: Page, index: int, after: int, name: str, shift: int) -> Dating:
    """Return the season that "last spring", "this summer" or "next fall" is."""
    bare = Dating(index, after, None, form="relative", grain="season", is_fuzzy=True)
    published = page.published
    if published is None or not _FIRST < published.year < _LAST:
        return bare
    years = range(published.year - 2, published.year + 3)
    around = [season_in(number, name, page) for number in years]
    over = [of for of in around if of.last < published]
    now = [of for of in around if of.first <= published <= of.last]
    ahead = [of for of in around if of.first > published]
    if shift > 0:
        # In summer, "next fall" may be this year's or the next one's.
        is_soon = ahead[0].first.year == published.year
        return bare._replace(interval=ahead[0], others=tuple(ahead[1:2] * is_soon))
    if shift < 0:
        # In summer, "last spring" may still be the one of the year before.
        is_fresh = (published - over[-1].last).days < _FRESH
        others = (*over[-2:-1], *now) if is_fresh else ()
        return bare._replace(interval=over[-1], others=others)
    looks_ahead = page.word(index) != "the" or outlook(page, index)
    first = now or (ahead[:1] if looks_ahead else over[-1:])
    others = tuple(of for of in (over[-1], ahead[0]) if of != first[0])
    return bare._replace(interval=first[0], others=others)
