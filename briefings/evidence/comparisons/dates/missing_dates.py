"""From a date of a statement to whether the passages bear it out, or what lacks."""

from briefings.evidence.comparisons.dates.absent_dates import closest, quoted, remedy_of
from briefings.evidence.comparisons.dates.counted_days import (
    counted_from,
    month_counted,
    year_counted,
)
from briefings.evidence.comparisons.dates.date_ways import (
    is_bare_day,
    is_bounded_alike,
    is_so_long_ago,
    is_that_month,
    is_year_apart,
)
from briefings.evidence.comparisons.dates.dated_sides import Timeline
from briefings.evidence.comparisons.dates.period_ends import ending_with
from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.comparisons.sums.proofs import months_apart
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import content
from briefings.evidence.readers.dates.agreement import agree
from briefings.evidence.readers.dates.almanac import almanac
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.intervals import WEEKDAYS


def is_borne_out(held: Timeline, dating: Dating) -> bool:
    """Whether the passages have a date, or it is only when they were published."""
    found = held.bearing(dating)
    if found:
        return not _is_by_chance(held, dating, found)
    if held.is_publication(dating) and not held.rivals(dating):
        return True
    if any(rule(held, dating) for rule in _WAYS):
        return True
    if dating.grain == "year" and dating.is_relative and _tells_of_months(held):
        return True
    return _is_in_parts(held, dating)


def _is_so_far_off(held: Timeline, dating: Dating) -> bool:
    """Whether "14 months earlier" is how far two days of the passages are apart."""
    if dating.form != "chained" or dating.grain != "month":
        return False
    inside = range(dating.first, dating.after)
    told = {f.number.value for f in held.statement.counted if f.number.first in inside}
    return not told.isdisjoint(months_apart(held.statement, held.passages))


_PRESENT = frozenset(("is", "are", "has", "have", "does", "do", "can", "now"))
_NEAR = 6  # pieces from "today" to the verb that makes it nowadays


def _is_nowadays(held: Timeline, dating: Dating) -> bool:
    """Whether "today" is no day, but what is so now: "260 are run today"."""
    text = held.statement
    around = range(max(0, dating.first - _NEAR), dating.after + 2)
    return held.words(dating).lower() == "today" and any(
        text.pieces.word(at) in _PRESENT for at in around
    )


def _is_word_for_word(held: Timeline, dating: Dating) -> bool:
    """Whether the passages have the very words of a range without a year."""
    said = held.words(dating)
    return dating.is_range and any(said == other.words for other in held.known)


def _is_of_every_week(held: Timeline, dating: Dating) -> bool:
    """Whether the passages speak of Saturdays where the statement has a Saturday's."""
    if dating.form != "weekday" or dating.weekday is None:
        return False
    plural = f"{WEEKDAYS[dating.weekday].lower()}s"
    return any(plural in text.pieces.lower for text in held.passages)


def _tells_of_months(held: Timeline) -> bool:
    """Whether the passages tell of the last 12 months, which are the past year."""
    return any(
        low in ("12", "twelve") and text.pieces.word(at + 1) == "months"
        for text in held.passages
        for at, low in enumerate(text.pieces.lower)
    )


_DAYS_BESIDE, _DAYS_APART = 7, 13  # days to a day beside; to where all is told


def _is_near_a_day(held: Timeline, dating: Dating) -> bool:
    """Whether a weekday of the passages counts from a day that they name.

    "Saturday, August 9. The road washed out on Thursday night", told months later.
    """
    if dating.grain != "day" or dating.interval is None or dating.is_relative:
        return False
    day = dating.interval.first
    if not any(
        other.form == "weekday" and other.weekday == day.weekday()
        for other in held.known
    ):
        return False
    return any(
        0 < abs((other.interval.first - day).days) <= _DAYS_BESIDE
        and all(
            abs((other.interval.first - told).days) > _DAYS_APART
            for told in held.published
        )
        for other in held.known
        if other.interval and other.grain == "day" and not other.is_relative
    )


_WAYS = (
    _is_nowadays,
    _is_word_for_word,
    _is_so_far_off,
    _is_of_every_week,
    _is_near_a_day,
    is_bounded_alike,
    is_so_long_ago,
    is_bare_day,
    is_year_apart,
    is_that_month,
)


def _is_by_chance(held: Timeline, dating: Dating, found: tuple[Dating, ...]) -> bool:
    """Whether only narrower dates bear it out, and they belong to something else.

    "In February it promised an end by February 28", where the source has January; "in
    2025 he directed", where it has 2022 and was itself published in 2025.
    """
    if any(other.grain == dating.grain for other in found) or dating.is_range:
        return False
    if not held.rivals(dating):
        return False
    others = [own for own in held.stated if own.first != dating.first]
    return all(
        (other.is_relative and "year" not in other.words)
        or any(own.grain == other.grain and agree(own, other) for own in others)
        for other in found
    )


def _is_in_parts(held: Timeline, dating: Dating) -> bool:
    """Whether the passages have both ends of a range by themselves."""
    ends = dating.others[-2:]
    if not dating.is_range or len(set(ends)) < 2:  # noqa: PLR2004  # both ends
        return False
    for other in held.known:
        if other.is_range and len({*other.others, *ends}) < len(other.others) + 2:
            return False  # a range of the source shares one end with it, not both
    bare = [dating._replace(interval=end, others=(), is_range=False) for end in ends]
    return all(held.bearing(end) for end in bare)


def missing_date(held: Timeline, dating: Dating) -> Discrepancy:
    """Return what is wrong with a date that the passages do not bear out."""
    near = None if _has_rival(held, dating) else _in_paragraph(held, dating)
    if near is not None:
        return _told(
            held,
            dating,
            Remark(
                "date-outside-excerpt",
                "stands in the paragraph, outside the excerpt",
                f"widen the excerpt to the sentence that says '{near.words}'",
                near.words,
                "info",
            ),
        )
    if dating.interval is None and dating.is_relative and held.known:
        return _told(
            held,
            dating,
            Remark(
                "unresolved-date",
                "cannot be told: no source says when it was published",
                "give the source's `published:` day",
                "",
                "review",
            ),
        )
    return _worked_out(held, dating) or _not_in_source(held, dating)


def _worked_out(held: Timeline, dating: Dating) -> Discrepancy | None:
    """Return that a date is counted from one of the passages, or ends a period."""
    of = dating.interval
    span = counted_from(held, of.first) if of and dating.grain == "day" else ""
    span = span or year_counted(held, dating) or month_counted(held, dating)
    span = span or ending_with(held, dating)
    if not span:
        return None
    return _told(
        held,
        dating,
        Remark(
            "date-not-in-source",
            f"is worked out here, from '{span}' in the words it rests on",
            "see that it is counted from the right day",
            span,
            "info",
        ),
    )


def _not_in_source(held: Timeline, dating: Dating) -> Discrepancy:
    if dating.interval is None and dating.form == "absolute":
        return _told(
            held,
            dating,
            Remark(
                "no-such-day", "is no day of the calendar", "mend the date", "", "error"
            ),
        )
    shown = closest(held, dating)
    says = f", which say {quoted(shown)}" if shown else ""
    remedy = remedy_of(held, dating, shown)
    message = f"is not in the words it rests on{says}"
    passage = shown.words if shown else ""
    return _told(
        held,
        dating,
        Remark("date-not-in-source", message, remedy, passage, _severity(held, dating)),
    )


def _severity(held: Timeline, dating: Dating) -> str:
    """Tell for information that "early June" may be what the source calls otherwise."""
    of = dating.interval
    if _is_in_plain_words(held, dating):
        # "By midsummer" may be told in another way, "three years ago" hardly.
        small = held.lexicon.built(almanac).small
        said = held.statement.pieces.lower[dating.first : dating.after]
        return "info" if small.keys().isdisjoint(said) else "review"
    if not dating.is_fuzzy or of is None:
        return "error"
    near = (other.interval for other in held.known if other.interval)
    return "info" if any(one.meets(of) for one in near) else "error"


def _is_in_plain_words(held: Timeline, dating: Dating) -> bool:
    """Whether a date has neither a digit nor the name of a month or a day."""
    names = held.lexicon.built(almanac)
    said = held.statement.pieces.lower[dating.first : dating.after]
    return not any(
        any(map(str.isdigit, low)) or low in names.months or low in names.weekdays
        for low in said
    )


def _told(held: Timeline, dating: Dating, remark: Remark) -> Discrepancy:
    message = f"'{held.words(dating)}' {remark.message}"
    span = (dating.first, dating.after)
    return at_pieces(held.statement, span, remark._replace(message=message))


def _has_rival(held: Timeline, dating: Dating) -> bool:
    """Whether the excerpt has a date of the same sort, which may be the one meant."""
    return any(
        other.grain == dating.grain and other.form != "recent" for other in held.known
    )


def _in_paragraph(held: Timeline, dating: Dating) -> Dating | None:
    for passage in held.claim.passages:
        if passage.paragraph and passage.paragraph != passage.words:
            text = content(passage.paragraph, passage.published, held.lexicon)
            for other in text.dates:
                if agree(dating, other):
                    return other
    return None
