"""From two dates to whether the one bears out the other."""

from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.intervals import Interval
from briefings.evidence.readers.dates.other_years import to_year

_COUNTED = frozenset(("chained", "relative"))  # so many days from another


def agree(stated: Dating, found: Dating) -> bool:
    """Whether the words of a source bear out a date: it is the same, or a wider one."""
    if "recent" in (stated.form, found.form):
        return stated.form == found.form and stated.grain == found.grain
    forms = {stated.form, found.form}
    is_counted = "chained" in forms and forms <= _COUNTED and stated.day
    if is_counted and (stated.grain, stated.day) == (found.grain, found.day):
        return True  # "the year before" and "a year earlier", whatever they count from
    if stated.interval is None or found.interval is None:
        return _agree_in_words(stated, found)
    ours = (stated.interval, *(() if stated.is_range else stated.others))
    theirs = (found.interval, *found.others)
    if stated.form == "yearless":
        moved = (to_year(stated.interval, of.first.year) for of in theirs)
        ours += tuple(of for of in moved if of)
    if stated.is_range and not stated.is_fuzzy:
        return not set(ours).isdisjoint(theirs)
    return any(
        _bears_out(stated, one, found, other) for one in ours for other in theirs
    )


def _bears_out(stated: Dating, ours: Interval, found: Dating, theirs: Interval) -> bool:
    if ours == theirs:
        return True
    is_guess = found.form == "yearless" and theirs != found.interval
    if is_guess and stated.grain == "year":
        return False  # fiscal 2024 is not borne out by what may be a day of it
    if stated.is_fuzzy and found.is_fuzzy:
        return ours.meets(theirs) and stated.grain == found.grain
    return ours.covers(theirs) and stated.grain != "day"


def _agree_in_words(stated: Dating, found: Dating) -> bool:
    """Compare what is written, where no day of publication tells more."""
    if stated.words.lower() == found.words.lower():
        return True
    if stated.is_range or found.is_range:
        return False
    if stated.form == found.form == "weekday":
        return stated.weekday == found.weekday
    if stated.month and found.month:
        return stated.month == found.month and stated.day in (0, found.day)
    return any(_may_be(one, other) for one, other in ((stated, found), (found, stated)))


def _may_be(placed: Dating, bare: Dating) -> bool:
    """Whether a date that is placed may be a weekday, or a month without a year."""
    if placed.interval is None:
        return False
    at = placed.interval.first
    if bare.form == "weekday":
        return placed.grain == "day" and at.weekday() == bare.weekday
    return (
        bool(bare.month) and at.month == bare.month and at.day == (bare.day or at.day)
    )
