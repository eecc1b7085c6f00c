"""From two dates that bound one range to that range: Jan. 28 to Feb. 3."""

from briefings.evidence.readers.dates.dating import Dating, Page
from briefings.evidence.readers.dates.expressions import expression
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.dates.other_years import to_year, unplaced

_LINKS = frozenset(("-", "to", "through", "until", "and", "thru"))
_WEEKDAY_LINKS = frozenset(("to", "through", "-"))


def ranged(page: Page, low: Dating) -> Dating:
    """Return a date, joined with the one after it where the two bound one range."""
    if not _may_go_on(page, low):
        return low
    high = expression(page, low.after + 1)
    if high is None or high.grain != low.grain or high.form == "relative":
        return low
    return _joined(low, high)


def _may_go_on(page: Page, low: Dating) -> bool:
    link = page.word(low.after)
    if (
        link not in _LINKS
        or low.is_range
        or low.form in ("relative", "recent", "chained")
    ):
        return False
    if link == "and":
        return "between" in page.pieces.lower[max(0, low.first - 2) : low.first]
    return low.form != "weekday" or link in _WEEKDAY_LINKS


def _joined(low: Dating, high: Dating) -> Dating:
    joined = low._replace(
        after=high.after,
        is_range=True,
        interval=None,
        others=(),
        form=high.form if high.form != "yearless" else low.form,
    )
    first = _start(low, high)
    if first is None or high.interval is None:
        return joined
    if first.first > high.interval.last:
        return low
    whole = Interval(first.first, high.interval.last)
    return joined._replace(interval=whole, others=(first, high.interval))


def _start(low: Dating, high: Dating) -> Interval | None:
    """Return the first end of a range, which may take its year from the last."""
    first = low.interval or unplaced(low)
    if first is None or high.interval is None:
        return first
    last = high.interval.last
    if low.form == "yearless" and high.form == "absolute":
        first = to_year(first, high.interval.first.year) or first
    if first.first <= last:
        return first
    if low.form == "yearless":
        same = to_year(first, high.interval.first.year)
        if same is not None and same.first <= last:
            return same
        return to_year(first, high.interval.first.year - 1) or first
    return next((of for of in low.others if of.first <= last), first)
