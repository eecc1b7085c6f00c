"""From a statement and its passages to what only one of them denies."""

from collections.abc import Iterator

from briefings.evidence.comparisons.denials.added_denials import (
    denial_added,
    denied_here,
    is_told_by_word,
)
from briefings.evidence.comparisons.denials.broken_limits import (
    HELP,
    RULE,
    limits_broken,
)
from briefings.evidence.comparisons.denials.lone_denials import denial_alone
from briefings.evidence.comparisons.denials.passage_denials import (
    is_owner,
    is_told_otherwise,
)
from briefings.evidence.comparisons.denials.plain_denials import PLAIN, plainly_told
from briefings.evidence.comparisons.denials.softened import is_softened
from briefings.evidence.comparisons.denials.those_left import is_of_those_left
from briefings.evidence.comparisons.denials.without_denying import (
    is_excepted,
    is_joined,
    is_lacking,
    is_prefixed,
)
from briefings.evidence.comparisons.sides.closeness import weight
from briefings.evidence.comparisons.sides.grounds import is_told_elsewhere
from briefings.evidence.comparisons.sides.likeness import (
    WHOLE,
    are_alike,
    likeness,
    neighbours,
)
from briefings.evidence.comparisons.sides.of_others import are_of_others
from briefings.evidence.comparisons.sides.sides import Complaint, Sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import is_denied, is_supposed
from briefings.evidence.readers.clauses.negations import Negation, aside, negations
from briefings.evidence.readers.clauses.plans_and_duties import distances
from briefings.evidence.readers.clauses.unopposed import leaves_denied
from briefings.evidence.readers.clauses.verb_forms import is_infinitive
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

_CLOSE = 0.5  # how closely a statement keeps to a passage that tells much
_CLOSER = 0.75  # the same, where only one word is denied
_COVERED = 0.4  # of what stands around a denial, the part that a statement must have
_SAYING = word_set("say tel")
_HAVE = word_set("has have")
_WAITING = word_set("wait waits waited waiting")
_FOR = word_set("to until till past for longer another")
_TO_COME = word_set("will plans plan planned intends expects hopes aims")
_AHEAD = 5  # tokens between "will" and what is to come
_STOPPING = stem_set("stop end cease quit suspend halt")
_NOBODY = word_set("nobody none nothing")


def alone_in(both: Sides) -> list[Negation]:
    """Return what only the statement denies, where no passage has the like aside."""
    said = negations(both.statement)
    read = tuple(n for passage in both.passages for n in negations(passage))
    said_alone, _ = _unmatched(said, read)
    held = [n for p in both.passages for n in aside(p)] if said_alone else []
    return [n for n in said_alone if not any(n.stems & o.stems for o in held)]


def negations_differ(both: Sides) -> Iterator[Discrepancy]:
    """Yield denials of a word on one side that the other side has without one."""
    yield from limits_broken(both)
    said = negations(both.statement)
    read = tuple(n for passage in both.passages for n in negations(passage))
    if not said and not read:
        return
    said_alone, read_alone = _unmatched(said, read)
    held = [n for p in both.passages for n in aside(p)] if said_alone else []
    said_alone = [n for n in said_alone if not any(n.stems & o.stems for o in held)]
    # What is left on both sides may be the same denial in other words.
    kin = both.lexicon.built(Kindred)
    for negation in said_alone:
        if is_told_by_word(negation, both) or _is_of_others(both, negation):
            continue
        plain = plainly_told(both, negation, kin)
        if plain is not None:
            told = denied_here(both, negation, negation.heads[0], plain)
            yield told._replace(severity=weight(both, _CLOSER))
        elif not any(_may_be_one(negation, n, kin) for n in (*read_alone, *held)):
            yield from tuple(denial_added(both, negation)) or denial_alone(
                both, negation
            )
    for negation in read_alone:
        if not any(_may_be_one(negation, other, kin) for other in said_alone):
            yield from _dropped(both, negation)


def _is_of_others(both: Sides, negation: Negation) -> bool:
    """Whether it is denied of those of whom the passages do not tell it."""
    at = negation.mark.first
    span = both.statement.sentence_of(at)
    return is_of_those_left(both.statement, at, span, both.lows())


def _unmatched(
    said: tuple[Negation, ...], read: tuple[Negation, ...]
) -> tuple[list[Negation], list[Negation]]:
    """Return the negations of either side that deny no word the other denies."""
    denied = [(n, n.stems) for n in said], [(n, n.stems) for n in read]
    ours, theirs = (set().union(*(stems for _, stems in of)) for of in denied)
    said_alone = [n for n, stems in denied[0] if stems.isdisjoint(theirs)]
    read_alone = [n for n, stems in denied[1] if stems.isdisjoint(ours)]
    # A bare "no" answers a bare "refused".
    bare = min(sum(not n.heads for n in alone) for alone in (said_alone, read_alone))
    for alone in (said_alone, read_alone):
        for negation in [n for n in alone if not n.heads][:bare]:
            alone.remove(negation)
    return said_alone, read_alone


def _may_be_one(one: Negation, other: Negation, kin: Kindred) -> bool:
    """Whether two denials of different words may say the same thing."""
    if not one.heads or not other.heads:
        return True
    shared = one.around() & other.around()
    if len(shared) > 1 or one.figures() & other.figures():
        return True
    if shared and one.word and one.word == other.word:
        return True
    theirs = kin.among(other.prose, other.deeds())
    return any(kin.is_among(one.prose, i, theirs) for i in one.deeds())


def _dropped(both: Sides, negation: Negation) -> Iterator[Discrepancy]:
    """Yield words that a passage denies and the statement does not."""
    statement = both.statement
    kin = both.lexicon.built(Kindred)
    if _is_told_otherwise(both, negation, kin) or _is_only_asked(negation):
        return
    if leaves_denied(statement, negation) or _waits(both):
        return
    for order, head in enumerate(negation.heads):
        if negation.prose.texts[head][0].isupper() or is_owner(negation.prose, head):
            continue  # who is meant by a denial is no word that is denied
        if _is_excused(statement, negation, head):
            return
        at = next(_undenied(both, negation, (order, head), kin), -1)
        if at >= 0:
            message = f"the statement lacks the negation of '{negation.words}'"
            yield Complaint(RULE, weight(both, _CLOSE), message, HELP).at(
                statement, at, at, negation.words
            )
            return


def _waits(both: Sides) -> bool:
    """Whether "has to wait to be seated" stands for "will not be seated"."""
    statement = both.statement
    return _WAITING.isdisjoint(both.lows()) and any(
        low in _WAITING and statement.low(i + 1) in _FOR
        for i, low in enumerate(statement.lows)
    )


def _is_only_asked(negation: Negation) -> bool:
    """Whether it is asked or ordered that a thing end: "recommended that they stop"."""
    prose, at = negation.prose, negation.mark.first
    return bool(negation.word) and any(at in d.heads for d in distances(prose))


def _is_excused(statement: Prose, negation: Negation, head: int) -> bool:
    """Whether a statement has a denied word only softened or supposed, or as speech."""
    prose = negation.prose
    places = statement.places(prose.stems[head])
    known = prose.stems_of(prose.sentences[negation.mark.first])
    if any(is_softened(statement, at, prose, known=known) for at in places):
        return True
    if places and all(is_supposed(statement, at) for at in places):
        return True
    return _is_speech(negation, head) and _says_nothing_else(negation)


def _is_speech(negation: Negation, head: int) -> bool:
    """Whether it is denied that something is said."""
    prose = negation.prose
    return prose.lows[negation.mark.first] in PLAIN and prose.stems[head] in _SAYING


def _undenied(
    both: Sides, negation: Negation, place: tuple[int, int], kin: Kindred
) -> Iterator[int]:
    """Yield where a statement has a denied word without any denial."""
    statement, prose, (order, head) = both.statement, negation.prose, place
    is_said = _is_speech(negation, head)
    has_no_subject = _is_of_nobody(negation)
    is_so_far = prose.low(negation.mark.first - 1) in _HAVE
    around = _in_same_voice(prose, head)
    # What is done weighs more than what it is done to.
    needed = 2 if order or negation.is_of_clause or is_said else 1
    for at in statement.places(prose.stems[head]):
        if (
            (has_no_subject or are_alike(around, statement, at, needed))
            and not is_denied(statement, at)
            and not (is_so_far and _is_to_come(statement, at))
            and not is_joined(statement, at, negation)
            and not (is_said and not are_alike(around, statement, at, 2, least=0))
            and _fits_best(both, at, negation, head)
            and not is_told_elsewhere(both, at, negation, kin)
            and not are_of_others(statement, at, prose, head)
        ):
            yield at


def _is_to_come(statement: Prose, at: int) -> bool:
    """Whether a word is told of as still to come: "will publish it when ready"."""
    first, _ = statement.sentence_of(at)
    before = statement.lows[max(first, at - _AHEAD) : at]
    return not _TO_COME.isdisjoint(before)


def _in_same_voice(prose: Prose, head: int) -> set[str]:
    """Return what tells around a word: of a quotation, only what is quoted too."""
    around = neighbours(prose, head, head, WHOLE)
    if not prose.quoted[head]:
        return around
    first, last = prose.sentence_of(head)
    inside = range(first, last + 1)
    return around & {prose.stems[i] for i in inside if prose.quoted[i]}


def _says_nothing_else(negation: Negation) -> bool:
    """Whether all that is denied is that somebody speaks: "I will not say either"."""
    prose, at = negation.prose, negation.heads[0]
    behind = prose.lows[at + 1 : at + 3]
    return not behind or any(low in ",.;" for low in behind)


def _is_told_otherwise(both: Sides, negation: Negation, kin: Kindred) -> bool:
    """Whether a statement denies by a prefix, or is about something else.

    A denial is lost only where most of what stands around it is there.
    """
    statement = both.statement
    if is_lacking(statement, negation, kin) or is_told_otherwise(both, negation, kin):
        return True
    if negation.word in _STOPPING and "until" in statement.lows:
        return True  # "sent them until May", who stopped sending them then
    stems = set(statement.stems)
    if is_prefixed(negation, stems) or is_excepted([statement], negation):
        return True
    around = negation.around()
    is_bare = _is_of_nobody(negation)
    of = min(len(around), len(_telling(statement)))
    return not is_bare and len(around & stems) < _COVERED * of


def _is_of_nobody(negation: Negation) -> bool:
    """Whether nobody or nothing does it: "no one told me to"."""
    first, last = negation.mark.first, negation.mark.last
    lows = negation.prose.lows[first : last + 1]
    return lows[0] in _NOBODY or lows == ("no", "one")


def _telling(prose: Prose) -> frozenset[str]:
    """Return the stems of the words of a text that carry meaning."""
    return prose.once(_all_telling)


def _all_telling(prose: Prose) -> frozenset[str]:
    return frozenset(s for i, s in enumerate(prose.stems) if prose.is_content(i))


def _is_beside(passage: Prose, at: int, negation: Negation) -> bool:
    """Whether it is told as well as denied: "12 exceeded the one, none the other"."""
    mark = negation.mark
    is_one = passage is negation.prose
    is_one = is_one and passage.sentences[at] == passage.sentences[mark.first]
    return is_one and not is_denied(passage, at) and not is_infinitive(passage, at)


def _fits_best(both: Sides, at: int, negation: Negation, head: int) -> bool:
    """Whether no other use of the word is more like the statement's."""
    ours = neighbours(both.statement, at, at)
    fit = likeness(ours, neighbours(negation.prose, head, head))
    others = [
        likeness(ours, neighbours(passage, i, i)) + _is_beside(passage, i, negation)
        for passage in both.passages
        for i in passage.places(negation.prose.stems[head])
        if not (passage is negation.prose and i == head)
    ]
    return not others or fit >= max(others)
