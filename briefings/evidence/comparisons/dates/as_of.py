"""From the day a statement holds for to whether its sources can speak of that day."""

from collections.abc import Iterator

from briefings.evidence.comparisons.dates.dated_sides import Timeline
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.dates.intervals import Interval, partial, spoken

_AHEAD = frozenset(("goal", "planned", "rule"))


def misplaced_as_of(held: Timeline) -> Iterator[Discrepancy]:
    """Yield an as-of day that the sources could not know, or do not speak of."""
    claim = held.claim
    interval = partial(claim.as_of) if claim.as_of else None
    if interval is None:
        return
    latest = held.published[-1] if held.published else None
    if latest and interval.first > latest and claim.status not in _AHEAD:
        yield _told(
            held,
            "as-of-after-publication",
            f"it holds for {spoken(interval)}, after the source was published,"
            f" on {spoken(Interval(latest, latest))}",
            "mend `as_of:`, or say that it is planned with `status: planned`",
            "",
            "error",
        )
        return
    known = [of for d in held.known if d.interval for of in (d.interval, *d.others)]
    written = [Interval(day, day) for day in held.published]
    if known and not any(of.meets(interval) for of in (*known, *written)):
        shown = spoken(known[0])
        yield _told(
            held,
            "as-of-disagrees",
            f"it holds for {spoken(interval)}, and its words speak of {shown}",
            "see that `as_of:` is the day the statement holds for",
            shown,
            "info",
        )


def _told(
    held: Timeline, rule: str, message: str, help_: str, shown: str, severity: str
) -> Discrepancy:
    as_of = held.claim.as_of
    return Discrepancy(
        rule, severity, as_of, 0, len(as_of), shown, message, help_, "as_of"
    )
