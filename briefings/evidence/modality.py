"""From a statement and its passages to what one says is done and the other only wants."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import is_past, word_set
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.phrases import Mark
from briefings.evidence.polarity import likeness, negations, neighbours
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint, Sides, sides

_RULE = "modality-differs"
_HELP = "say it as far off from done as the passage does, or cite words that say it is"


class _Sort(NamedTuple):
    """A way in which a thing may be off from done."""

    family: str  # kinds of one family say much the same
    name: str  # in a message


_SORTS: dict[str, _Sort] = {
    "plan": _Sort("intent", "a plan"),
    "goal": _Sort("intent", "a goal"),
    "wish": _Sort("intent", "a wish"),
    "wish_to": _Sort("intent", "a wish"),
    "request": _Sort("ask", "a request"),
    "request_to": _Sort("ask", "a request"),
    "requirement": _Sort("must", "a requirement"),
    "requirement_to": _Sort("must", "a requirement"),
    "permission": _Sort("may", "a permission"),
    "possibility": _Sort("may", "a possibility"),
    "doubt": _Sort("doubt", "a belief"),
    "certainty": _Sort("sure", "a certainty"),
}
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
    )
)
_NOT_DONE = frozenset(("intent", "ask", "must", "may"))
_NOUN_LINKS = word_set("of for is was")
_DETERMINERS = word_set(
    """
    a an the this that these those its his her their our my your no any some each every
    of in on at for with by from about as into first next per 's
    """
)
_BE = word_set("is are was were be been being")
_HAVE_BE = _BE | word_set("has have had having")
_MODALS = word_set(
    """
    will would won't shall may might could can must should i'd we'd they'd i'll we'll
    they'll he'll she'll it'll
    """
)
_VERB_ENDS = word_set(", . ; : and or")
_LIGHT = word_set("begin start continu complet finish help mak tak giv keep hold let")
_FIGURE_ENDS = word_set(". ; : and but that which who")
_PUTTING_OFF = word_set("will won't may might could plan plans going")
_PATIENT_ENDS = word_set(". ; : , that which who but if when")
_PLURALS = word_set("they we i you")
_SAYING = ("say", "say_weak")
_VERB_REACH = 8  # tokens between a verb and its figure
_FIGURE_REACH = 7  # tokens after a goal or a request in which its figure stands
_FAR = 14  # tokens between "asked" and the "to" of what was asked
_NEAR = 3  # tokens between "to" and the verb it belongs to


class Distance(NamedTuple):
    """Words that put a thing off, and the words of the thing."""

    prose: Prose
    kind: str
    mark: Mark
    heads: tuple[int, ...]

    @property
    def family(self) -> str:
        """What it has in common with its like."""
        return _SORTS[self.kind].family

    @property
    def stems(self) -> frozenset[str]:
        """The stems of the words put off."""
        return frozenset(self.prose.stems[i] for i in self.heads)

    @property
    def words(self) -> str:
        """The raw words from the mark to the first word it puts off."""
        last = max((self.mark.last, *self.heads[:1]))
        return self.prose.words(self.mark.first, last)


def distances(prose: Prose) -> tuple[Distance, ...]:
    """Return what a text says is planned, wanted, asked, required or possible."""
    return tuple(_distances(prose))


def compare(claim: Claim, lexicon: Lexicon | None = None) -> Iterator[Discrepancy]:
    """Yield what the statement says is done, or nearer to done than the passages do."""
    both = sides(claim, lexicon)
    statement = both.statement
    said = tuple(d for d in distances(statement) if not statement.quoted[d.mark.first])
    read = tuple(
        distance
        for passage in both.passages
        for distance in distances(passage)
        if not _is_denied(distance)
    )
    found = (
        *_done(both, said, read),
        *_exchanged(both, said, read),
        *_put_off(both, said, read),
    )
    places: set[int] = set()
    for discrepancy in found:
        if discrepancy.start not in places:
            places.add(discrepancy.start)
            yield discrepancy


CHECKS = (compare,)


def _distances(prose: Prose) -> Iterator[Distance]:
    for kind in _SORTS:
        for mark in prose.of(kind):
            heads = None if _is_month(prose, mark) else _heads(prose, kind, mark)
            if heads is not None:
                yield Distance(prose, kind, mark, tuple(heads))


def _is_denied(distance: Distance) -> bool:
    """Whether it is said not to be wanted, planned and so on."""
    denied = negations(distance.prose)
    return any(distance.mark.first in negation.heads for negation in denied)


def _is_month(prose: Prose, mark: Mark) -> bool:
    if prose.texts[mark.first] != "May":
        return False
    first, _ = prose.sentence_of(mark.first)
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    return mark.first > first or not follows or follows[0][0].isdigit()


def _heads(prose: Prose, kind: str, mark: Mark) -> list[int] | None:
    """Return the words put off; `None` where the words mean something else."""
    family = _SORTS[kind].family
    if prose.lows[mark.last] in _NOUN_LINKS:
        heads = prose.heads(mark.last + 1, 2)
        return [i for i in heads if _BE.isdisjoint(prose.lows[mark.last + 1 : i])]
    if kind.endswith("_to") or kind == "permission" or family in ("ask", "must"):
        for i in range(mark.last + 1, min(mark.last + _FAR, len(prose.lows))):
            if prose.lows[i] in _PATIENT_ENDS:
                break
            if prose.lows[i] == "to":
                return _verb(prose, i + 1)
        if kind.endswith("_to"):
            return None
    heads = _verb(prose, mark.last + 1)
    if prose.lows[mark.last] in _MODALS or prose.lows[mark.last] == "to":
        return heads
    # "Expectations have sapped": the verb does not belong to the noun.
    return [i for i in heads if _HAVE_BE.isdisjoint(prose.lows[mark.last + 1 : i])]


def _verb(prose: Prose, start: int) -> list[int]:
    """Return the verb put off; with what it is done to, where it only begins or ends."""
    if _VERB_ENDS.intersection(prose.lows[start : start + 1]):
        return []
    heads = prose.heads(start, 2)
    if heads and prose.stems[heads[0]] in _LIGHT:
        return heads
    return heads[:1]


def _done(
    both: Sides, said: tuple[Distance, ...], read: tuple[Distance, ...]
) -> Iterator[Discrepancy]:
    """Yield words put off in the passages that the statement gives as done."""
    statement = both.statement
    away = tuple(d for d in read if d.family in _NOT_DONE)
    for distance in away:
        for head in distance.heads:
            for at in statement.places(distance.prose.stems[head]):
                is_done = _is_done(statement, at, distance, said, read)
                if is_done and _fits_best(both, at, distance, head, away):
                    yield _reads_as_done(both, at, distance)
    yield from _figures_as_done(both, said, away)


def _reads_as_done(both: Sides, at: int, distance: Distance) -> Discrepancy:
    name = _SORTS[distance.kind].name
    message = f"{name} in the passage reads as done: '{distance.words}'"
    complaint = Complaint(_RULE, "review", message, _HELP)
    return complaint.at(both.statement, at, at, distance.words)


def _fits_best(
    both: Sides, at: int, distance: Distance, head: int, away: tuple[Distance, ...]
) -> bool:
    """Whether no plain use of the word in a passage is more like the statement's."""
    word = distance.prose.stems[head]
    ours = neighbours(both.statement, at, at)
    fit = likeness(ours, neighbours(distance.prose, head, head))
    put_off = {(id(d.prose), i) for d in away for i in d.heads}
    plain = [
        likeness(ours, neighbours(passage, i, i))
        for passage in both.passages
        for i in passage.places(word)
        if (id(passage), i) not in put_off
        and not _is_noun(passage, i)
        and not _is_infinitive(passage, i)
    ]
    return not plain or fit > max(plain)


def _figures_as_done(
    both: Sides, said: tuple[Distance, ...], away: tuple[Distance, ...]
) -> Iterator[Discrepancy]:
    """Yield figures of a goal, a request or an order that stand with nothing like it."""
    statement = both.statement
    if any(d.family in _NOT_DONE for d in said) or negations(statement):
        return
    for distance in away:
        if distance.family == "may":
            continue
        at = _figure_as_done(statement, distance)
        if at >= 0:
            yield _reads_as_done(both, at, distance)


def _figure_as_done(statement: Prose, distance: Distance) -> int:
    """Return where the statement has the figure that stands behind a distance; or -1."""
    prose, last = distance.prose, distance.mark.last
    for low in prose.lows[last + 1 : last + _FIGURE_REACH]:
        if low in _FIGURE_ENDS:
            break
        places = statement.spots(low) if low[0].isdigit() else []
        if len(low) > 1 and places and len(prose.spots(low)) == 1:
            needs_verb = distance.family == "intent" and distance.kind != "goal"
            if not needs_verb or _follows_done_verb(statement, places[0]):
                return places[0]
    return -1


def _follows_done_verb(prose: Prose, at: int) -> bool:
    """Whether a verb in a past form, and none of saying, stands just before a figure."""
    spoken = {mark.first for kind in _SAYING for mark in prose.of(kind)}
    for i in range(max(0, at - _VERB_REACH), at):
        if i not in spoken and is_past(prose.lows[i]) and not _is_noun(prose, i):
            return True
    return False


def _is_done(
    statement: Prose,
    at: int,
    distance: Distance,
    said: tuple[Distance, ...],
    read: tuple[Distance, ...],
) -> bool:
    if any(at in d.heads for d in said):
        return False
    if _is_outcome(statement, at):
        return True
    if _is_noun(statement, at) or not _is_finite(statement, at):
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


def _is_accounted_for(distance: Distance, read: tuple[Distance, ...]) -> bool:
    """Whether a passage has what a mark of the statement puts off."""
    words = {word for d in read for word in d.prose.stems}
    return bool(distance.stems & words)


def _is_outcome(statement: Prose, at: int) -> bool:
    """Whether a word is what somebody got: "received an answer"."""
    return any(
        at in statement.heads(mark.last + 1, 2) for mark in statement.of("outcome")
    )


def _is_noun(prose: Prose, at: int) -> bool:
    return at > 0 and prose.lows[at - 1] in _DETERMINERS


def _is_finite(prose: Prose, at: int) -> bool:
    """Whether a word has the form of a verb that says what is or was."""
    low, before = prose.lows[at], prose.lows[at - 1] if at else ""
    is_name = at > 0 and prose.texts[at][0].isupper()
    if is_name or prose.quoted[at] or _is_infinitive(prose, at):
        return False
    if low.endswith("ing"):
        return before in _BE
    if is_past(low) or low.endswith("s"):
        return True
    return before in _PLURALS or (before.endswith("s") and len(before) > _NEAR)


def _is_infinitive(prose: Prose, at: int) -> bool:
    return "to" in prose.lows[max(0, at - _NEAR) : at]


def _exchanged(
    both: Sides, said: tuple[Distance, ...], read: tuple[Distance, ...]
) -> Iterator[Discrepancy]:
    """Yield a family of distance that stands for another one of the passage."""
    ours = {d.family for d in said}
    theirs = {d.family for d in read}
    for mine in said:
        same_head = [d for d in read if d.stems & mine.stems]
        if any(d.family == mine.family for d in same_head):
            continue
        rivals = same_head if mine.family in theirs else read
        for other in rivals:
            is_kept = other.family in ours and other not in same_head
            if not is_kept and _is_exchange(mine, other):
                now, then = _SORTS[mine.kind].name, _SORTS[other.kind].name
                message = f"{then} in the passage is {now} here: '{other.words}'"
                yield Complaint(_RULE, "review", message, _HELP).at(
                    both.statement, mine.mark.first, mine.mark.last, other.words
                )
                break


def _put_off(
    both: Sides, said: tuple[Distance, ...], read: tuple[Distance, ...]
) -> Iterator[Discrepancy]:
    """Yield what the passages give as done and the statement as still to come."""
    put_off = {(id(d.prose), d.prose.sentences[d.mark.first]) for d in read}
    for mine in said:
        if mine.mark.kind not in ("plan", "possibility") or not mine.heads:
            continue
        if both.statement.lows[mine.mark.first] not in _PUTTING_OFF:
            continue
        word = both.statement.stems[mine.heads[0]]
        if any(word in d.stems for d in read):
            continue
        for passage in both.passages:
            for at in passage.places(word):
                is_plain = (id(passage), passage.sentences[at]) not in put_off
                if is_plain and is_past(passage.lows[at]):
                    theirs = passage.words(at, at)
                    now = _SORTS[mine.kind].name
                    message = f"what is done in the passage is {now} here: '{theirs}'"
                    yield Complaint(_RULE, "review", message, _HELP).at(
                        both.statement, mine.mark.first, mine.heads[0], theirs
                    )
                    return


def _is_exchange(mine: Distance, other: Distance) -> bool:
    if (other.family, mine.family) not in _EXCHANGES:
        return False
    if mine.stems & other.stems or mine.family == "sure":
        return True
    return len(_around(mine) & _around(other)) > 1


def _around(distance: Distance) -> set[str]:
    """Return the words that carry meaning near the words of a distance."""
    prose, mark = distance.prose, distance.mark
    first, last = prose.sentence_of(mark.first)
    window = range(max(first, mark.first - 9), min(last, mark.last + 9) + 1)
    return {
        prose.stems[i]
        for i in window
        if prose.is_content(i) and not mark.first <= i <= mark.last
    }
