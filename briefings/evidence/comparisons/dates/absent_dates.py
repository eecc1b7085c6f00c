"""From a date that no passage has to the one that is meant, and what mends it."""

from briefings.evidence.comparisons.dates.dated_sides import Timeline
from briefings.evidence.comparisons.sides.pointing import elsewhere
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.dates.agreement import agree
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.intervals import spoken


def remedy_of(held: Timeline, dating: Dating, shown: Dating | None) -> str:
    """Return the one thing to do about a date that is not in the passages."""
    words = held.words(dating)
    is_year = dating.grain == "year" and shown and shown.grain == "year"
    place = "" if is_year else _elsewhere(held, dating)
    if place:
        return f"add the excerpt from {place}, which has that date"
    if shown:
        return f"write '{_spoken(shown)}', or add the excerpt that has '{words}'"
    return f"take '{words}' out, or add the excerpt that has it"


def quoted(dating: Dating) -> str:
    """Return a date's words, with what they stand for where they do not say it."""
    if dating.form == "absolute" or dating.interval is None:
        return f"'{dating.words}'"
    return f"'{dating.words}' ({spoken(dating.interval)})"


def _spoken(dating: Dating) -> str:
    """Return a date as it would be written: late October 2025, fiscal year 2024."""
    of = dating.interval
    if of is None:
        return dating.words
    is_plain = dating.grain in ("day", "month") and not dating.is_fuzzy
    if dating.form == "absolute" and not is_plain:
        return dating.words
    if dating.form == "yearless" and dating.is_fuzzy:
        return f"{dating.words} {of.first.year}"
    return spoken(of)


def closest(held: Timeline, dating: Dating) -> Dating | None:
    """Return the date that may be meant: with the same day or month, or near."""
    alike = [other for other in held.known if other.grain == dating.grain]
    known = held.rivals(dating) or alike or held.known
    return max(known, key=lambda other: _likeness(dating, other), default=None)


def _likeness(one: Dating, other: Dating) -> tuple[int, int]:
    if one.interval is None or other.interval is None:
        return 0, 0
    ours, theirs = one.interval.first, other.interval.first
    if one.grain != other.grain:
        return 0, -abs((ours - theirs).days)
    same = (
        ours.year == theirs.year,
        ours.month == theirs.month,
        ours.day == theirs.day and one.grain == "day",
        one.form == other.form,
    )
    return sum(same), -abs((ours - theirs).days)


def _elsewhere(held: Timeline, dating: Dating) -> str:
    """Return where else in the sources just that date stands; or nothing."""

    def first(text: Content) -> int | None:
        return next((of.first for of in text.dates if _is_it(dating, of)), None)

    return elsewhere(held.claim, first)


def _is_it(dating: Dating, other: Dating) -> bool:
    """Whether a date of a source is the one that is stated, and no wider one."""
    if dating.interval is None or other.interval is None:
        return agree(dating, other)
    return dating.interval == other.interval
