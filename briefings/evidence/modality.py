"""From a statement and its passages to plans and wishes that read as done."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.distances import (
    SORTS,
    Distance,
    distances,
    is_finite,
    is_infinitive,
    is_noun,
)
from briefings.evidence.forms import is_past, word_set
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.likeness import likeness, neighbours, next_telling
from briefings.evidence.negations import is_supposed, negations
from briefings.evidence.prose import Prose
from briefings.evidence.reaching import figure_as_done
from briefings.evidence.sides import Complaint, Sides, sides

_RULE = "modality-differs"
_HELP = "say it as far off from done as the passage does, or cite words that say it is"
# Passage → statement, where taking one for the other changes what is said.
_EXCHANGES = frozenset(
    (
        ("ask", "must"),
        ("may", "must"),
        ("intent", "must"),
        ("must", "may"),
        ("must", "ask"),
        ("may", "intent"),
        ("intent", "may"),
        ("doubt", "sure"),
        ("tell", "may"),
    )
)
_NOT_DONE = frozenset(("intent", "ask", "must", "may", "tell"))
_WISHES = frozenset(("wish", "wish_to"))
_WILL = word_set("will won't shall going they'll he'll she'll it'll we'll i'll")
_PUTTING_OFF = word_set("will won't may might could plan plans going")
_SAME_USE = 100  # more than any likeness
_RULING = word_set("requir allow permit forbid prohibit oblig")
_AROUND = 9  # tokens on either side that tell what a plan is about


def compare(claim: Claim, lexicon: Lexicon | None = None) -> Iterator[Discrepancy]:
    """Yield what the statement says is done, or nearer to done than the passages do."""
    both = sides(claim, lexicon)
    statement = both.statement
    said = tuple(d for d in distances(statement) if not statement.quoted[d.mark.first])
    read = tuple(d for p in both.passages for d in distances(p) if not d.is_denied)
    places: set[int] = set()
    for discrepancy in (
        *_done(both, said, read),
        *_exchanged(both, said, read),
        *_put_off(both, said, read),
    ):
        if discrepancy.start not in places:
            places.add(discrepancy.start)
            yield discrepancy


CHECKS = (compare,)


def _done(
    both: Sides, said: tuple[Distance, ...], read: tuple[Distance, ...]
) -> Iterator[Discrepancy]:
    """Yield words put off in the passages that the statement gives as done."""
    statement = both.statement
    # "Would not say" against "said" is a matter of negation.
    away = tuple(d for d in read if d.family in _NOT_DONE and not d.denies)
    seen: set[tuple[str, str]] = set()
    for distance in away:
        for head in distance.heads:
            word = distance.prose.stems[head]
            is_rule = both.claim.status == "rule" and word in _RULING
            if is_rule or (distance.kind, word) in seen:
                continue
            seen.add((distance.kind, word))
            for at in statement.places(word):
                is_done = _is_done(statement, at, distance, said, read)
                if is_done and _fits_best(both, at, distance, head, away):
                    yield _reads_as_done(both, at, distance)
    yield from _figures_reached(both, said, away)


def _reads_as_done(both: Sides, at: int, distance: Distance) -> Discrepancy:
    name = SORTS[distance.kind].name
    message = f"{name} in the passage reads as done: '{distance.words}'"
    complaint = Complaint(_RULE, "review", message, _HELP)
    return complaint.at(both.statement, at, at, distance.words)


def _fits_best(
    both: Sides, at: int, distance: Distance, head: int, away: tuple[Distance, ...]
) -> bool:
    """Whether no plain use of the word in a passage is more like the statement's.

    A plain use with the same word or figure behind it is the same use.
    """
    word = distance.prose.stems[head]
    ours = neighbours(both.statement, at, at)
    fit = likeness(ours, neighbours(distance.prose, head, head))
    put_off = {(id(d.prose), i) for d in away for i in d.heads if word in d.stems}
    behind = next_telling(both.statement, at)
    plain = [
        likeness(ours, neighbours(passage, i, i))
        + (_SAME_USE if behind and next_telling(passage, i) == behind else 0)
        for passage in both.passages
        for i in passage.places(word)
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
    for distance in away:
        if distance.family == "may":
            continue
        is_bare_noun = is_noun(distance.prose, distance.mark.first)
        if is_bare_noun and distance.mark.first == distance.mark.last:
            continue
        at = figure_as_done(statement, distance)
        if at >= 0:
            yield _reads_as_done(both, at, distance)


def _is_done(
    statement: Prose,
    at: int,
    distance: Distance,
    said: tuple[Distance, ...],
    read: tuple[Distance, ...],
) -> bool:
    if any(at in d.heads or _is_plan_at(d, at) for d in said):
        return False
    if _is_outcome(statement, at):
        return True
    if is_noun(statement, at) or not is_finite(statement, at):
        return False
    if is_supposed(statement, at):
        return False
    if any(at in n.heads for n in negations(statement)):
        return False
    first, last = statement.sentence_of(at)
    # A mark the passage has not may say the same in other words.
    return not any(
        first <= d.mark.first <= last
        and (d.family == "may") == (distance.family == "may")
        and d.family in _NOT_DONE
        and not _is_accounted_for(d, read)
        for d in said
    )


def _is_plan_at(distance: Distance, at: int) -> bool:
    """Whether a word puts something off itself: "expects", "plans"."""
    is_inside = distance.mark.first <= at <= distance.mark.last
    return is_inside and distance.family == "intent"


def _is_accounted_for(distance: Distance, read: tuple[Distance, ...]) -> bool:
    """Whether a passage has the mark itself, or what it puts off."""
    words = {word for d in read for word in d.prose.stems}
    own = distance.prose.stems[distance.mark.first]
    if distance.family in ("ask", "must") and own in words:
        return True
    # "A schedule", here as there, puts nothing off.
    is_idle = any(not d.heads and d.prose.stems[d.mark.first] == own for d in read)
    return is_idle or bool(distance.stems & words)


def _is_outcome(statement: Prose, at: int) -> bool:
    """Whether a word is what somebody got: "received an answer"."""
    return any(
        at in statement.heads(mark.last + 1, 2) for mark in statement.of("outcome")
    )


def _exchanged(
    both: Sides, said: tuple[Distance, ...], read: tuple[Distance, ...]
) -> Iterator[Discrepancy]:
    """Yield a family of distance that stands for another one of the passage."""
    ours = {d.family for d in said}
    theirs = {d.family for d in read}
    for mine in said:
        same_head = [d for d in read if d.stems & mine.stems]
        beside = {d.family for d in said if not {*d.heads}.isdisjoint(mine.heads)}
        if any(d.family in beside for d in same_head):
            if same_head[0].kind in _WISHES and _says_will(both, mine):
                yield _exchange(both, mine, same_head[0])
            continue
        rivals = same_head if mine.family in theirs else read
        for other in rivals:
            is_kept = other.family in ours and other not in same_head
            if not is_kept and _is_exchange(mine, other):
                yield _exchange(both, mine, other)
                break


def _says_will(both: Sides, mine: Distance) -> bool:
    """Whether a plan of the statement is certain: "will", "is going to"."""
    return both.statement.lows[mine.mark.first] in _WILL


def _exchange(both: Sides, mine: Distance, other: Distance) -> Discrepancy:
    now, then = SORTS[mine.kind].name, SORTS[other.kind].name
    message = f"{then} in the passage is {now} here: '{other.words}'"
    return Complaint(_RULE, "review", message, _HELP).at(
        both.statement, mine.mark.first, mine.mark.last, other.words
    )


def _put_off(
    both: Sides, said: tuple[Distance, ...], read: tuple[Distance, ...]
) -> Iterator[Discrepancy]:
    """Yield what the passages give as done and the statement as still to come."""
    statement = both.statement
    taken = {word for d in read for word in d.stems}
    away = {(id(d.prose), d.prose.sentences[d.mark.first]) for d in read}
    for mine in said:
        is_plan = mine.kind in ("plan", "possibility") and not mine.is_denied
        if not is_plan or not mine.heads or mine.stems & taken:
            continue
        if statement.lows[mine.mark.first] not in _PUTTING_OFF:
            continue
        word = statement.stems[mine.heads[0]]
        for passage in both.passages:
            for at in passage.places(word):
                is_plain = (id(passage), passage.sentences[at]) not in away
                if is_plain and is_past(passage.lows[at]):
                    yield _reads_as_planned(mine, passage.words(at, at))
                    return


def _reads_as_planned(mine: Distance, theirs: str) -> Discrepancy:
    name = SORTS[mine.kind].name
    message = f"what is done in the passage is {name} here: '{theirs}'"
    complaint = Complaint(_RULE, "review", message, _HELP)
    return complaint.at(mine.prose, mine.mark.first, mine.heads[0], theirs)


def _is_exchange(mine: Distance, other: Distance) -> bool:
    if (other.family, mine.family) not in _EXCHANGES:
        return False
    if mine.denies and other.denies and _both_forbid(mine, other):
        return False
    if mine.stems & other.stems or mine.family == "sure":
        return True
    return len(_around(mine) & _around(other)) > 1


def _both_forbid(mine: Distance, other: Distance) -> bool:
    """Whether "may not" stands for "shall not" or "must not"."""
    is_shall = other.prose.lows[other.mark.first] == "shall"
    return is_shall or {mine.family, other.family} == {"may", "must"}


def _around(distance: Distance) -> set[str]:
    """Return the words that carry meaning near the words of a distance."""
    prose, mark = distance.prose, distance.mark
    first, last = prose.sentence_of(mark.first)
    window = range(max(first, mark.first - _AROUND), min(last, mark.last + _AROUND) + 1)
    return {
        prose.stems[i]
        for i in window
        if prose.is_content(i) and not mark.first <= i <= mark.last
    }
