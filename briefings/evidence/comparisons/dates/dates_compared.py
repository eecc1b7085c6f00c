"""From a claim to where its dates part from the words behind it."""

from collections.abc import Iterator
from itertools import islice

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.dates.as_of import misplaced_as_of
from briefings.evidence.comparisons.dates.date_exchanges import (
    exchanged_dates,
    misplaced_dates,
    swapped_dates,
)
from briefings.evidence.comparisons.dates.dated_sides import MANY, Timeline, timeline
from briefings.evidence.comparisons.dates.missing_dates import (
    is_borne_out,
    missing_date,
)
from briefings.evidence.comparisons.dates.moved_dates import moved_dates
from briefings.evidence.comparisons.dates.planned_dates import is_told_as_done
from briefings.evidence.comparisons.sides.pointing import Remark, at_pieces
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.dates.agreement import agree
from briefings.evidence.readers.dates.date_chains import is_denied
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.intervals import WEEKDAYS, Interval, spoken
from briefings.evidence.readers.dates.times_of_day import Clock
from briefings.evidence.readers.words.forms import stem
from briefings.evidence.readers.words.wordset import words

AHEAD = frozenset(("goal", "planned", "rule"))
_BEFORE, _AFTER = frozenset(("before", "by", "until")), frozenset(("since", "after"))


def compare_dates(claim: Claim) -> Iterator[Discrepancy]:
    """Yield each date of a statement that the words behind it do not bear out.

    The first hundred dates are looked at; that there are more is an error itself.
    """
    held = timeline(claim)
    for dating in held.stated:
        if dating.form == "chained" and dating.interval is None:
            continue  # "the next day", which no day is told before
        yield from _wrong_weekday(held, dating)
        if is_borne_out(held, dating):
            yield from _turned(held, dating)
            yield from _relative(held, dating)
        else:
            yield missing_date(held, dating)
        yield from _after_publication(held, dating)
    for clock in held.statement.clocks[:MANY]:
        yield from _other_time(held, clock)
    exchanged = tuple(exchanged_dates(held))
    yield from exchanged or tuple(misplaced_dates(held)) or swapped_dates(held)
    yield from moved_dates(held)
    yield from misplaced_as_of(held)
    if len(held.statement.dates) > MANY:
        yield _told(
            held,
            held.statement.dates[MANY],
            Remark(
                "overfull-statement",
                f"there are more than {MANY} dates; those from here on are unchecked",
                "make several facts of it",
            ),
        )


def _told(held: Timeline, dating: Dating, remark: Remark) -> Discrepancy:
    return at_pieces(held.statement, (dating.first, dating.after), remark)


def _wrong_weekday(held: Timeline, dating: Dating) -> Iterator[Discrepancy]:
    """Yield a weekday that does not fit the date it stands with."""
    if dating.weekday is None or dating.form == "weekday" or dating.interval is None:
        return
    days = [of.first for of in (dating.interval, *dating.others)]
    if all(day.weekday() != dating.weekday for day in days):
        right, said = WEEKDAYS[days[0].weekday()], WEEKDAYS[dating.weekday]
        yield _told(
            held,
            dating,
            Remark(
                "wrong-weekday",
                f"{spoken(dating.interval)} is a {right}, not a {said}",
                f"write '{right}', or mend the date",
            ),
        )
        return
    there = [other for other in held.known if _is_same_day(dating, other)]
    if there and all(other.weekday != dating.weekday for other in there):
        said, shown = WEEKDAYS[dating.weekday], there[0].words
        message = f"it is '{shown}' in the words it rests on, not a {said}"
        yield _told(held, dating, Remark("wrong-weekday", message, f"write '{shown}'"))


def _is_same_day(dating: Dating, other: Dating) -> bool:
    """Whether the passages give the same day of a month with a weekday."""
    if not (dating.month and dating.day and other.weekday is not None):
        return False
    return (dating.month, dating.day) == (other.month, other.day)


def _turned(held: Timeline, dating: Dating) -> Iterator[Discrepancy]:
    """Yield "before" a day that the passage has "after", and the other way round."""
    if dating.direction not in _BEFORE | _AFTER:
        return
    found = held.bearing(dating)
    if _is_not_before(held, dating):
        return
    ways = {other.direction for other in found}
    for ours, theirs in ((_BEFORE, _AFTER), (_AFTER, _BEFORE)):
        if dating.direction in ours and ways and ways <= theirs:
            if dating.direction == "since" and _is_undone_until(held, dating):
                continue
            if _is_converse(held, dating):
                continue
            shown = f"{found[0].direction} {found[0].words}"
            is_open = _has_denial(held, dating) or (
                ours is _AFTER and _is_denied_there(held, dating)
            )
            yield _told(
                held,
                dating,
                Remark(
                    "date-reversed",
                    f"'{dating.direction} {dating.words}' turns round '{shown}' of its"
                    " source",
                    f"write '{found[0].direction} {dating.words}'",
                    passage_words=shown,
                    # A denial turns it once more, in ways that only a reader sees.
                    severity="review" if is_open else "error",
                ),
            )


def _is_undone_until(held: Timeline, dating: Dating) -> bool:
    """Whether what is done since a day was not done until it: "did not until July"."""
    return any(
        other.direction == "until" and _is_amid_denial(text, other)
        for text in held.passages
        for other in text.dates
        if agree(dating, other)
    )


def _is_converse(held: Timeline, dating: Dating) -> bool:
    """Whether it denies of the time after what the passage affirms of the time before.

    "Planted in 2020 or later does not qualify", where "planted before 2020" does.
    """
    return _is_amid_denial(held.statement, dating) and not any(
        (low in _NEGATORS or low.endswith("n't")) and text.is_beside(at, other.first)
        for text in held.passages
        for other in text.dates
        if agree(dating, other)
        for at, low in enumerate(text.pieces.lower[: other.first])
    )


def _has_denial(held: Timeline, dating: Dating) -> bool:
    """Whether something is denied around a date on both sides."""
    return _is_denied_there(held, dating) and _is_amid_denial(held.statement, dating)


def _is_denied_there(held: Timeline, dating: Dating) -> bool:
    """Whether what is not done by a day is told as still to do after it."""
    theirs = (
        (text, other)
        for text in held.passages
        for other in text.dates
        if agree(dating, other)
    )
    return any(_is_amid_denial(*place) for place in islice(theirs, _PLACES))


def _is_amid_denial(text: Content, dating: Dating) -> bool:
    return any(
        (low in _NEGATORS or low.endswith("n't")) and text.is_beside(at, dating.first)
        for at, low in enumerate(text.pieces.lower)
    )


_NEGATORS = words("not never no none nobody neither nor without cannot unlikely")
_PLACES = 6  # of a date in the passages that are looked at

_DENYING = frozenset(
    stem(low)
    for low in words(
        """
        not never no none nobody neither nor without cannot forbid prohibit bar ban
        block stay halt protect shield spare exempt suspend freeze deny refuse rule
        reject dismiss disallow
        """
    )
)


def _is_not_before(held: Timeline, dating: Dating) -> bool:
    """Whether what is not so before a day is not so until it in the passages.

    What may not be done before May is forbidden until May, and before it.
    """
    if dating.direction in _BEFORE:
        text = held.statement
        return any(
            (stem(low) in _DENYING or low.endswith("n't"))
            and text.is_beside(at, dating.first)
            for at, low in enumerate(text.pieces.lower)
        ) and all(
            is_denied(passage.pieces, other.first - 1)
            for passage in held.passages
            for other in passage.dates
            if agree(dating, other)
        )
    is_turned = dating.direction == "since" and is_denied(
        held.statement.pieces, dating.first - 1
    )
    return is_turned and any(
        other.direction == "until" and is_denied(text.pieces, other.first - 1)
        for text in held.passages
        for other in text.dates
        if agree(dating, other)
    )


def _relative(held: Timeline, dating: Dating) -> Iterator[Discrepancy]:
    """Yield what a date that counts from the publication stands for."""
    if not dating.is_relative or dating.interval is None or not held.published:
        return
    start = held.claim.published or held.published[0]
    help_ = f"write '{spoken(dating.interval)}', so that it reads right on any day"
    if "fiscal" in dating.words.lower():
        help_ += "; if the year begins in another month, say so in `[calendar.fiscal]`"
        help_ += " of a `lexicon`"
    yield _told(
        held,
        dating,
        Remark(
            "relative-date",
            f"'{dating.words}' is {spoken(dating.interval)},"
            f" counted from {spoken(Interval(start, start))}",
            help_,
            severity="info",
        ),
    )


def _after_publication(held: Timeline, dating: Dating) -> Iterator[Discrepancy]:
    if not held.published or dating.interval is None or dating.form != "absolute":
        return
    latest = held.published[-1]
    if (
        dating.interval.first <= latest
        or held.claim.status in AHEAD
        or dating.direction
    ):
        return
    if is_told_as_done(held, dating):
        yield _told(
            held,
            dating,
            Remark(
                "date-after-publication",
                f"'{dating.words}' is after the source was published, on"
                f" {spoken(Interval(latest, latest))}",
                "mend the date, or say that it is planned with `status: planned`",
                severity="review",
            ),
        )


def _other_time(held: Timeline, clock: Clock) -> Iterator[Discrepancy]:
    """Yield a time of day that the passages do not have."""
    found = [(text, other) for text in held.passages for other in text.clocks]
    if any(clock.agrees(other) for _, other in found):
        return
    before = held.statement.pieces.word(clock.first - 1)
    if any(clock.is_bound(other, before) for _, other in found):
        return
    said = held.statement.words(clock.first, clock.after)
    shown = found[0][0].words(found[0][1].first, found[0][1].after) if found else ""
    yield at_pieces(
        held.statement,
        (clock.first, clock.after),
        Remark(
            "time-not-in-source",
            f"'{said}' is not in the words it rests on"
            + (f", which say '{shown}'" if shown else ""),
            f"write '{shown}'" if shown else f"add the excerpt that has '{said}'",
            shown,
        ),
    )
