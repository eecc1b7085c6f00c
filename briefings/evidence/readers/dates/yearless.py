"""From a day, a month or a season without a year to the one that is meant."""

from collections.abc import Callable
from datetime import date

from briefings.evidence.readers.dates.dating import Dating, Page, outlook
from briefings.evidence.readers.dates.intervals import Interval

_SOON = 60  # days ahead that a day without a year may still mean; twice for a month
_SURE = 2  # of what is to come


def yearless(
    page: Page, bare: Dating, in_year: Callable[[int], Interval | None]
) -> Dating:
    """Place a date without a year: the last one, or the next where it is to come."""
    bare = bare._replace(form="yearless")
    published = page.published
    if published is None:
        return bare
    around = [
        of
        for year in range(published.year - 1, published.year + 2)
        if date.min.year < year < date.max.year and (of := in_year(year))
    ]
    past = [of for of in around if of.first <= published]
    ahead = [of for of in around if of.first > published]
    if not past or not ahead:
        return bare._replace(interval=next(iter(ahead or past[-1:]), None))
    reach = _SOON if bare.grain == "day" else 2 * _SOON
    return _placed(
        bare, past[-1], ahead[0], published, (outlook(page, bare.first), reach)
    )


def _placed(
    bare: Dating,
    past: Interval,
    ahead: Interval,
    published: date,
    view: tuple[int, int],
) -> Dating:
    """Choose the last one or the next, keeping the other where it may be meant."""
    certainty, reach = view
    if not certainty:
        is_soon = (ahead.first - published).days <= reach
        return bare._replace(interval=past, others=(ahead,) if is_soon else ())
    # "They will review what was done in May" may still speak of the past.
    if certainty == _SURE and (published - past.last).days > reach:
        return bare._replace(interval=ahead)
    both = sorted((ahead, past), key=lambda of: _gap(of, published))
    return bare._replace(interval=both[0], others=(both[1],))


def _gap(of: Interval, published: date) -> int:
    return max((of.first - published).days, (published - of.last).days)
