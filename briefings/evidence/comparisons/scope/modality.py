"""From a statement and its passages to plans and wishes that read as done."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.scope.manners import HELP, RULE, ways_exchanged
from briefings.evidence.comparisons.scope.reaching import (
    figure_as_done,
    is_plain,
    is_plan_at,
    places_as_done,
    reaches,
)
from briefings.evidence.comparisons.sides.closeness import weight
from briefings.evidence.comparisons.sides.likeness import (
    likeness,
    neighbours,
    next_telling,
)
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.clauses.negations import negations
from briefings.evidence.readers.clauses.plans_and_duties import (
    LIGHT,
    SORTS,
    Distance,
    distances,
)
from briefings.evidence.readers.clauses.unreal import (
    is_done_there,
    is_in_condition,
    is_unreal,
)
from briefings.evidence.readers.clauses.verb_forms import (
    is_finite,
    is_infinitive,
    is_noun,
)
from briefings.evidence.readers.words.forms import is_past, stem, stem_set, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

_NOT_DONE = frozenset(("intent", "ask", "must", "may", "tell"))
_CLOSE = 0.6  # how closely a statement keeps to a passage that tells much
_SAME_USE = 100  # more than any likeness
_SCHEMES = word_set("plan plans target targets goal goals schedule timetable blueprint")
# What is so rather than done: "the rest would need new wiring".
_STATES = frozenset(map(stem, ("need", "lack")))
_SCALES = word_set("thousand million billion trillion percent")
_MODALS = word_set("should must may might shall")
_WANTING = word_set("want wants wanted wish wishes wished")
_SAYING = stem_set("deny claim report call state note find argue ask tell told say")
_PROMISING = stem_set("promise pledge assure")
_RULING = word_set("requir allow permit forbid prohibit oblig")


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield what the statement says is done, or nearer to done than the passages do."""
    both = sides(claim)
    statement = both.statement
    off = distances(statement)
    said = tuple(d for d in off if not statement.quoted[d.mark.first])
    read = tuple(d for p in both.passages for d in distances(p) if not d.is_denied)
    told: set[int | str] = set()  # a place, or words of a passage, once each
    for discrepancy in (
        *_done(both, (off, said), read),
        *ways_exchanged(both, said, read),
    ):
        if told.isdisjoint((discrepancy.start, discrepancy.message)):
            told |= {discrepancy.start, discrepancy.message}
            yield discrepancy


CHECKS = (compare,)


def _done(
    both: Sides,
    ours: tuple[tuple[Distance, ...], tuple[Distance, ...]],
    read: tuple[Distance, ...],
) -> Iterator[Discrepancy]:
    """Yield words put off in the passages that the statement gives as done.

    `ours` is what the statement puts off, and as much of it as it does not quote.
    """
    off, said = ours
    away = tuple(filter(_is_off, read))
    seen: set[tuple[str, str]] = set()
    for distance in away:
        for head in distance.heads:
            word = distance.prose.stems[head]
            if (distance.kind, word) in seen or _is_idle(both, distance, head):
                continue
            seen.add((distance.kind, word))
            for at in places_as_done(both, distance, head):
                if _is_quoted_off(at, off):
                    continue
                is_done = _is_done(both, at, distance, said, read)
                if is_done and _fits_best(both, at, distance, head, away):
                    yield _reads_as_done(both, at, distance)
    yield from _figures_reached(both, said, away)


def _is_off(distance: Distance) -> bool:
    """Whether it puts a thing off; "would not say" is a matter of negation."""
    is_asked = distance.prose.is_asked(distance.mark.first)
    return distance.family in _NOT_DONE and not distance.denies and not is_asked


def _is_idle(both: Sides, distance: Distance, head: int) -> bool:
    """Whether a word tells who does it, how things are, or what was done anyway."""
    word = distance.prose.stems[head]
    is_rule = both.claim.status == "rule" and word in _RULING
    if is_rule or word in _STATES or _is_somebody(distance, head):
        return True
    return is_done_there(distance.prose, head)


def _is_somebody(distance: Distance, head: int) -> bool:
    """Whether a word tells who is to do it, or is told of it: "promised lawmakers"."""
    prose = distance.prose
    is_promise = prose.stems[distance.mark.last] in _PROMISING
    is_told = is_promise and prose.low(head + 1) == "that"
    return prose.texts[head][0].isupper() or is_told


def _is_quoted_off(at: int, off: tuple[Distance, ...]) -> bool:
    """Whether a quoted word puts it off: it was "likely" unlawful."""
    return any(at in d.heads and d.prose.quoted[d.mark.first] for d in off)


def _verb_before(statement: Prose, at: int) -> int:
    """Return the past form that a figure stands behind, or its own place."""
    first, _ = statement.sentence_of(at)
    verbs = (i for i in range(at - 1, first - 1, -1) if is_past(statement.lows[i]))
    return next(verbs, at)


def _reads_as_done(
    both: Sides, at: int, distance: Distance, first: int = -1
) -> Discrepancy:
    name = SORTS[distance.kind].name
    message = f"{name} in the passage reads as done: '{distance.words}'"
    complaint = Complaint(RULE, weight(both, _CLOSE), message, HELP)
    last = at + (first >= 0 and both.statement.low(at + 1) in _SCALES)
    return complaint.at(
        both.statement, at if first < 0 else first, last, distance.words
    )


def _fits_best(
    both: Sides, at: int, distance: Distance, head: int, away: tuple[Distance, ...]
) -> bool:
    """Whether no plain use of the word in a passage is more like the statement's.

    A plain use with the same word or figure behind it is the same use.
    """
    word = distance.prose.stems[head]
    ours = neighbours(both.statement, at, at)
    fit = likeness(ours, neighbours(distance.prose, head, head))
    if word in LIGHT | _SAYING and not fit:
        return False  # "took her side", where it was proposed to "take it back"
    put_off = {(id(d.prose), i) for d in away for i in d.heads if word in d.stems}
    behind = next_telling(both.statement, at)
    kin = both.lexicon.built(Kindred)
    plain = [
        likeness(ours, neighbours(passage, i, i))
        + (_SAME_USE if behind and next_telling(passage, i) == behind else 0)
        for passage in both.passages
        for i in (*passage.places(word), *kin.places(both.statement, at, passage))
        if (id(passage), i) not in put_off
        and not is_noun(passage, i)
        and not is_infinitive(passage, i)
    ]
    return not plain or fit > max(plain)


def _figures_reached(
    both: Sides, said: tuple[Distance, ...], away: tuple[Distance, ...]
) -> Iterator[Discrepancy]:
    """Yield figures of a goal, a request or an order that stand as if reached."""
    statement = both.statement
    if any(d.family in _NOT_DONE for d in said) or negations(statement):
        return
    if not _WANTING.isdisjoint(statement.lows):
        return  # "wants the fleet burning 35 percent less"
    kin = both.lexicon.built(Kindred)
    for distance in away:
        if distance.family == "may":
            continue
        low = distance.prose.lows[distance.mark.first]
        is_kept = low in _MODALS and low in statement.lows
        if is_kept or kin.places(distance.prose, distance.mark.first, statement):
            continue  # "should"; "wants", "requests"
        is_bare_noun = is_noun(distance.prose, distance.mark.first)
        if is_bare_noun and distance.mark.first == distance.mark.last:
            continue
        at = figure_as_done(statement, distance)
        if at >= 0 and not is_in_condition(statement, at):
            yield _reads_as_done(both, at, distance, _verb_before(statement, at))


def _is_done(
    both: Sides,
    at: int,
    distance: Distance,
    said: tuple[Distance, ...],
    read: tuple[Distance, ...],
) -> bool:
    statement = both.statement
    same = [d for d in said if d.family == distance.family]
    is_off = statement.quoted[at] or _is_still_off(at, distance, said)
    if is_off or _is_told_beside(both, at, same, read):
        return False
    if _is_outcome(statement, at, said):
        return distance.family != "may" or not is_noun(statement, at)
    if not _is_told(statement, at):
        return False
    first, last = statement.sentence_of(at)
    # A mark the passage has not may say the same in other words.
    return not any(
        first <= d.mark.first <= last
        and (d.family != "may" or distance.family == "may")
        and d.family in _NOT_DONE
        and not _is_accounted_for(d, read)
        for d in said
    )


def _is_told_beside(
    both: Sides, at: int, same: list[Distance], read: tuple[Distance, ...]
) -> bool:
    """Whether the statement puts the same word off, and tells what is done besides."""
    statement = both.statement
    word = statement.stems[at]
    if not is_past(statement.lows[at]):
        # "Release dates"; "hopes to scan more; it scans 900 now".
        return any(at - 1 in d.heads or word in d.stems for d in same)
    # "Urged moving 310; 64 were moved".
    return any(word in d.stems for d in same) and is_plain(at, both, read)


def _is_told(statement: Prose, at: int) -> bool:
    """Whether a word is a verb that tells what is so."""
    if is_noun(statement, at) or not is_finite(statement, at):
        return False
    is_of = statement.lows[at + 1 : at + 2] == ("of",)
    if is_of and not statement.lows[at].endswith("ed"):
        return False  # "a final cost of"
    return not is_unreal(statement, at)


def _is_still_off(at: int, distance: Distance, said: tuple[Distance, ...]) -> bool:
    """Whether the statement puts a word off, too, or one whose clause it is in."""
    if any(at in d.heads or is_plan_at(d, at) for d in said):
        return True
    # "Hopes to have a ship working the run", where it aims to run it.
    return any(reaches(d, at) for d in said if d.family == distance.family)


def _all_stems(read: tuple[Distance, ...]) -> frozenset[str]:
    """Return the stems of all texts that put something off."""
    proses = {id(d.prose): d.prose for d in read}.values()
    return frozenset[str]().union(*(prose.once(_stems) for prose in proses))


def _stems(prose: Prose) -> frozenset[str]:
    return frozenset(prose.stems)


def _is_accounted_for(distance: Distance, read: tuple[Distance, ...]) -> bool:
    """Whether a passage has the mark itself, or what it puts off."""
    words = _all_stems(read)
    own = distance.prose.stems[distance.mark.first]
    if distance.family in ("ask", "must") and own in words:
        return True
    if distance.prose.lows[distance.mark.first] in _SCHEMES and own in words:
        return True  # "under its plan" tells of the plan, not of what is still to come
    if distance.family == "ask" and any(d.family == "ask" for d in read):
        return True  # "at the Members' request", where they "have asked"
    # "A schedule", here as there, puts nothing off.
    is_idle = any(not d.heads and d.prose.stems[d.mark.first] == own for d in read)
    return is_idle or bool(distance.stems & words)


def _is_outcome(statement: Prose, at: int, said: tuple[Distance, ...]) -> bool:
    """Whether a word is what somebody got: "received an answer"."""
    still_off = {head for d in said for head in d.heads}
    return any(
        mark.first not in still_off and at in statement.heads(mark.last + 1, 2)
        for mark in statement.of("outcome")
        if not (is_denied(statement, mark.first) or is_denied(statement, at))
    )
