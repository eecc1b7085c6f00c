"""From matched figures to those that count another thing than the source does."""

from collections.abc import Iterator

from briefings.evidence.comparisons.figures.measures_left_out import (
    is_other_than_left_out,
)
from briefings.evidence.comparisons.figures.spoken_of import (
    is_in_excerpt,
    is_in_source,
    is_spoken_of,
    named,
    stems,
    stems_beside,
)
from briefings.evidence.comparisons.sides.closeness import claim_weight
from briefings.evidence.comparisons.sides.matching import Seen, Table
from briefings.evidence.comparisons.sides.pointing import Remark, at_figure
from briefings.evidence.comparisons.sums.elapsed import is_only_elapsed
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.contents.company import company
from briefings.evidence.readers.contents.content import Content
from briefings.evidence.readers.figures.equality import is_converted, is_equal
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.figures.units import (
    STOPS,
    are_distinct,
    is_same,
    noun_stems,
    unit_stems,
)
from briefings.evidence.readers.words.forms import is_past, stem

_POINTING = frozenset(("those", "them", "these", "which", "whom"))
_CLOSE = 0.6  # how closely a statement keeps to a passage that tells much
_OFTEN = frozenset(("once", "twice"))
_TIMES_OVER = (("time",), ("times",))


def miscounted(held: Table, stated: Figure, seen: Seen) -> Iterator[Discrepancy]:
    """Yield that a figure counts another thing than the figure that bears it out."""
    if _is_other_period(held, stated, seen):
        yield _told(held, stated, seen, "error")
        return
    if told := list(_of_other_thing(held, stated, seen)):
        yield from told
    elif is_other_than_left_out(held, stated, seen):
        yield _told(held, stated, seen, "review")


def _of_other_thing(held: Table, stated: Figure, seen: Seen) -> Iterator[Discrepancy]:
    if not _can_be_told(stated, seen.figure) or is_converted(stated, seen.figure):
        return
    if _is_how_often(held, stated, seen) or is_only_elapsed(held, stated, seen.figure):
        return  # "asked twice" makes two requests
    if _points_back(seen) and is_in_source(held, stated):
        return
    if _is_of_told_whole(held, stated, seen):
        return
    severity = _severity(held, stated, seen)
    if severity == "review":
        severity = claim_weight(held.claim, _CLOSE)
    if severity:
        yield _told(held, stated, seen, severity)


def _is_other_period(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether it is a month's notice here, and a year's in the passage."""
    found = seen.figure
    if not stated.number.form == found.number.form == "article":
        return False
    measures = [one.figure.unit.measure for one in held.near]
    if stated.unit.measure in measures or _is_rate(held, seen):
        return False
    return company(held.statement, stated).shared(company(seen.text, found)) > 1


def _is_rate(held: Table, seen: Seen) -> bool:
    """Whether the article says how often: one day a month."""
    before = seen.text.pieces.word(seen.figure.number.first - 1)
    return before.removesuffix("s") in held.units.measures


def _told(held: Table, stated: Figure, seen: Seen, severity: str) -> Discrepancy:
    ours, theirs = _unit(held.statement, stated), _unit(seen.text, seen.figure)
    words = held.statement.words(stated.number.first, stated.number.after)
    what = f"'{theirs}' in the words it rests on" if theirs else "not so in its words"
    help_ = (
        f"write '{seen.bounded} {theirs}'" if theirs else "count what the source counts"
    )
    if theirs and not (stated.unit.measure or seen.figure.unit.measure):
        help_ += "; if both are one thing, add them to `[units.same]` of a `lexicon`"
    return at_figure(
        held.statement,
        stated,
        Remark(
            "unit-differs",
            f"'{words}' counts '{ours}' here and {what}",
            help_,
            f"{seen.words} {theirs}".strip(),
            severity=severity,
        ),
    )


def _is_how_often(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether it is told how often a thing was done, here or as well: twice, times."""
    if seen.figure.number.kind == "times" and seen.words.lower() in _OFTEN:
        return True
    return seen.figure.unit.words[-1:] in _TIMES_OVER and any(
        other.words.lower() in _OFTEN and is_equal(stated, other.figure)
        for other in held.near
    )


def _points_back(seen: Seen) -> bool:
    """Whether what is counted was named before: "six of those"."""
    pieces, after = seen.text.pieces, seen.figure.number.after
    if pieces.word(after) == "others":
        return True  # "nine flights; six others"
    return pieces.word(after) == "of" and pieces.word(after + 1) in _POINTING


def _is_of_told_whole(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether its noun is that of a whole that is told with it: four of 37 tenants."""
    if stated.role != "part":
        return False
    at, first = stated.number.first, seen.figure.number.first
    whole = next((m.found for m in held.matches if m.stated.number.first > at), None)
    return (
        whole is not None
        and whole.text is seen.text
        and seen.text.is_beside(whole.figure.number.first, first)
    )


def _can_be_told(stated: Figure, found: Figure) -> bool:
    if stated.number.form in ("article", "implied"):
        return False  # "for a day each month"
    has_measures = stated.unit.measure is not None and found.unit.measure is not None
    if stated.number.kind == "ordinal":
        return has_measures
    if stated.is_weak and found.is_weak and not has_measures:
        return False
    return stated.number.kind in ("count", "share")


def _severity(held: Table, stated: Figure, seen: Seen) -> str:
    """Return how grave it is that another thing is counted; empty if it may be."""
    same = is_same(stated.unit, seen.figure.unit, held.units)
    if _is_of_deed(held, stated, seen):
        return ""
    if same is None:
        return _of_unknown(held, stated, seen)
    if same or _may_be_meant(held, stated, seen) or _is_of_those(held, stated, seen):
        return ""
    return _by_width(held, stated, seen)


def _is_of_deed(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether it counts what was done to so many: nine appeals, "appealed nine"."""
    before = seen.text.pieces.word(seen.figure.number.first - 1)
    return is_past(before) and stem(before) in named(held, stated)


def _is_of_those(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether the passage leaves out what it counts: 400 cases, and 47 led to it."""
    word = held.statement.pieces.word
    said = seen.figure.unit.words
    is_part = word(stated.number.after) == "of" and bool(said) and is_past(said[0])
    wanted = named(held, stated)
    return is_part and any(
        other.figure.number.first < seen.figure.number.first
        and other.text is seen.text
        and not wanted.isdisjoint(named(held, other.figure))
        for other in held.near
    )


def _may_be_meant(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether another noun may be right: the sentence has it, as the same thing."""
    if are_distinct(stated.unit, seen.figure.unit, held.units):
        return False
    if _belongs_to_another(held, stated, seen):
        return False
    ours, theirs = named(held, stated), named(held, seen.figure)
    if theirs & unit_stems(stated.unit, held.units):
        return True  # eight school roofs, at eight schools
    if ours & stems_beside(seen.text, seen.figure):
        return True
    people = held.units.people
    if ours & people and theirs & people and is_in_source(held, stated):
        return True  # four men, and the source speaks of prisoners
    is_beside = theirs & stems_beside(held.statement, stated)
    return bool(is_beside) and is_spoken_of(held, stated)


def _of_unknown(held: Table, stated: Figure, seen: Seen) -> str:
    """Judge a noun of the statement where the passage names nothing: Four told us."""
    if noun_stems(seen.figure.unit, held.units) or seen.figure.unit.measure:
        return ""
    if stated.unit.measure:
        return "error" if _is_of_other_measure(stated, seen) else ""
    if stated.number.kind == "share":
        return ""
    if not noun_stems(stated.unit, held.units) or is_in_source(held, stated):
        return ""
    return "" if _is_wide(held, stated, seen) else _of_event(held, stated)


def _is_of_other_measure(stated: Figure, seen: Seen) -> bool:
    """Whether a bare figure goes on with a measure that is not the statement's."""
    ours = stated.unit.measure
    if ours is None or seen.figure.is_weak or stated.is_weak:
        return False
    role = seen.figure.role
    alike = [f.unit.measure for f in seen.text.figures if role and f.role == role]
    return any(alike) and all(
        of is None or (of.is_time and of.unit != ours.unit) for of in alike
    )


def _by_width(held: Table, stated: Figure, seen: Seen) -> str:
    """Leave it to a person where a word stands for a whole sort of things."""
    if are_distinct(stated.unit, seen.figure.unit, held.units):
        return "error"
    if _belongs_to_another(held, stated, seen):
        return "review" if _is_general(held, seen.figure) else "error"
    # A word the source has nowhere may be another word for what it does have.
    is_told = is_in_excerpt(held, stated) and not _is_wide(held, stated, seen)
    # What the passage counts and the statement has nowhere may be told in another way.
    theirs = named(held, seen.figure) & stems_beside(held.statement, stated)
    is_told = is_told and bool(theirs)
    is_told = is_told or _is_only_change(held, stated, seen)
    return "error" if is_told else _of_event(held, stated)


def _of_event(held: Table, stated: Figure) -> str:
    """Leave it to a person where events are counted, or a share; or only tell of it."""
    events = held.lexicon.built(_events)
    is_event = any(stem(word) in events for word in stated.unit.words[-1:])
    return "review" if is_event or stated.number.kind == "share" else "info"


def _events(lexicon: Lexicon) -> frozenset[str]:
    """Return the stems of the nouns for events: a death, an arrest, a raid."""
    groups = lexicon.table("scope")["event"]["nouns"].values()
    listed = (
        word.strip() for sides in groups for side in sides for word in side.split(",")
    )
    return frozenset(stem(word) for word in listed if word)


def _is_only_change(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether all else that the sentence says stands in the passages word for word."""
    if named(held, seen.figure) & stems_beside(held.statement, stated):
        return False  # what the passage counts is told in another way
    text, sentence = held.statement, held.statement.sentences[stated.number.first]
    known = frozenset().union(*(passage.once(stems) for passage in held.passages))
    own = set(range(stated.number.after, stated.unit.after))
    own.update(at for dating in text.dates for at in range(dating.first, dating.after))
    return all(
        text.sentences[at] != sentence
        or at in own
        or not low.isalpha()
        or low in STOPS
        or stem(low) in known
        for at, low in enumerate(text.pieces.lower)
    )


def _is_general(held: Table, figure: Figure) -> bool:
    """Whether what is counted is named by a word for many sorts: "the other 41"."""
    noun = figure.unit.words[-1] if figure.unit.words else ""
    return noun == "others" or noun.removesuffix("s") in held.units.wide


def _is_wide(held: Table, stated: Figure, seen: Seen) -> bool:
    wide = held.units.wide
    named = {*stated.unit.words, *seen.figure.unit.words}
    return any(word in wide or word.removesuffix("s") in wide for word in named)


def _belongs_to_another(held: Table, stated: Figure, seen: Seen) -> bool:
    """Whether the passages count that very thing with another number."""
    return any(
        other.figure.number.value != seen.figure.number.value
        and is_same(stated.unit, other.figure.unit, held.units)
        for other in held.near
    )


def _unit(text: Content, figure: Figure) -> str:
    """Return the words for what is counted, as the text has them."""
    if not figure.unit.words or figure.unit.after <= figure.number.after:
        return " ".join(figure.unit.words)
    return text.words(figure.number.after, figure.unit.after).strip(" -")
