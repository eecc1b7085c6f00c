"""From a statement and its passages to words that stand for their opposites."""

from collections.abc import Iterator

from briefings.evidence.comparisons.denials.both_opposites import (
    ADMITTING,
    is_told_as_well,
    kept_words,
)
from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.denials.converse import is_converse
from briefings.evidence.comparisons.denials.opposed import (
    are_of_one,
    is_denied_in_its_way,
    may_be_turned,
)
from briefings.evidence.comparisons.denials.other_senses import (
    COMPARING,
    is_in_other_sense,
    is_name_of_its_own,
    is_of_earlier,
    is_of_the_unlike,
    is_so_timed,
    is_supposed_of,
)
from briefings.evidence.comparisons.denials.topmost import tells_topmost
from briefings.evidence.comparisons.denials.turned_words import (
    NEAR,
    NEUTRAL,
    TIMES,
    Turn,
    behind,
    beside,
    is_relative,
)
from briefings.evidence.comparisons.sides.grounds import says_no
from briefings.evidence.comparisons.sides.likeness import likeness, neighbours, telling
from briefings.evidence.comparisons.sides.of_others import are_of_others, is_of_rest
from briefings.evidence.comparisons.sides.sides import Complaint, Sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose

# Words that a denial of the clause turns, too: "more had not" for "fewer had".
_OF_CLAUSE = frozenset(("amount", "more_than", "on_time", "legal", "deliberate"))
# Words that tell which way a thing goes: few others about them are enough.
_DIRECTED = word_set(
    """
    rise raise speed pace high exceed more_than amount size length stretch improve
    guilty stance support
    """
)
# Words that are seldom told by one of the same stem where they are denied.
_DENIED_TOO = TIMES | {"give", "obey", "on_time", "improve", "approve"}
_CLOSE = 3  # what two places have in common where words may have another sense
_MOST = 24  # words of one group in the passages that are looked at
_ALL = 60  # tokens: the whole sentence
_SURE = 4  # what two places must have in common where words are no opposites
_ONCE = frozenset(("once", "if", "unless"))
_PAIR = 2  # words of what follows "before" that must stand on its other side


def opposites(both: Sides) -> Iterator[Discrepancy]:
    """Yield words that stand for the opposite of a passage's word."""
    held = list(_to_be_held(both))
    groups: dict[str, list[Turn]] = {turn.group: [] for turn in held}
    for passage, mark in both.marks("antonym"):
        same = groups.get(mark.value.partition("/")[0])
        if same is not None and len(same) < _MOST:
            same.append(Turn.of(passage, mark))
    done: set[int] = set()
    for ours in held:
        theirs_all = groups.get(ours.group, [])
        if ours.mark.first in done or _is_of_both(ours, theirs_all, both):
            continue
        other = _opposite(ours, theirs_all, both)
        if other:
            done.add(ours.mark.first)
            message = f"the passage says the opposite: '{other.words}'"
            yield Complaint(RULE, "review", message, HELP).at(
                both.statement, ours.mark.first, ours.mark.last, other.words
            )


def _to_be_held(both: Sides) -> Iterator[Turn]:
    """Yield the statement's own words that have an opposite."""
    statement = both.statement
    for mark in statement.of("antonym"):
        if statement.quoted[mark.first] or is_in_other_sense(statement, mark):
            continue
        turn = Turn.of(statement, mark)
        if not _is_open(turn):
            yield turn


def _is_of_both(ours: Turn, marks: list[Turn], both: Sides) -> bool:
    """Whether the statement has both opposites, as the passages do.

    It may also say "denied that one had" of who "said no letter came".
    """
    if not _has_both(both.statement, ours):
        return False
    is_denied_too = ours.group in ADMITTING and both.has("negator")
    return is_denied_too or _speaks_of(marks, ours)


def _opposite(ours: Turn, marks: list[Turn], both: Sides) -> Turn | None:
    """Return the opposite whose neighbours fit better than those of the word itself."""
    side = ours.side
    kept = kept_words(ours, marks)
    same, best, found = -1, 0, None
    alike: list[Turn] = []
    for theirs in marks:
        if theirs.phrase in kept or _is_unlike(ours, theirs):
            continue
        fit = _fit(ours, theirs)
        is_crossed = theirs.group in TIMES and _is_crossed(ours, theirs)
        if theirs.group in TIMES and not (is_crossed or _is_same_time(ours, theirs)):
            continue
        if is_crossed != (theirs.side == side or theirs.phrase == ours.phrase):
            same = max(same, fit)
            alike.append(theirs)
        elif fit > best and _may_turn(ours, theirs):
            best, found = fit, theirs
    if found is None or best <= same + (same >= 0):
        return None
    is_meant = _is_meant(ours, found, both) and are_of_one(ours, found, both)
    return found if is_meant and not is_told_as_well(ours, found, alike, both) else None


def _fit(ours: Turn, theirs: Turn) -> int:
    """Return how much two words have about them in common."""
    fit = likeness(ours.around, theirs.around) + beside(ours, theirs)
    return fit + (not theirs.around) + _is_whole(ours, theirs)  # "We disagree."


def _is_meant(ours: Turn, theirs: Turn, both: Sides) -> bool:
    """Whether the passages' word is no other's, nor what nobody went beyond."""
    if tells_topmost(both.statement) and theirs.words.endswith("est"):
        return False  # "no one was held longer", of who was held longest
    return not both.tells_much() or _is_near(ours, theirs)


def _is_near(ours: Turn, theirs: Turn) -> bool:
    """Whether enough words about two places are the same."""
    if ours.mark.value == theirs.mark.value:
        return ours.group in _DENIED_TOO
    fit = likeness(ours.around, theirs.around)
    enough = min(_CLOSE, len(ours.around) - 1, len(theirs.around))
    return ours.group in _DIRECTED or fit >= enough


def _is_unlike(ours: Turn, theirs: Turn) -> bool:
    """Whether a passage only asks or awaits it, or means another thing."""
    if _is_open(theirs) or is_in_other_sense(theirs.prose, theirs.mark):
        return True
    return _is_awaited(theirs) and not _is_awaited(ours)


def _may_turn(ours: Turn, theirs: Turn) -> bool:
    """Whether two words may be opposites that are told of one thing."""
    return _may_oppose(ours, theirs) and not _is_apart(ours, theirs)


def _is_apart(ours: Turn, theirs: Turn) -> bool:
    """Whether a passage's word has another sense, or agrees in another way."""
    one, other = (ours.prose, ours.mark), (theirs.prose, theirs.mark)
    there = theirs.mark.first
    if is_of_earlier(*one, *other) or is_supposed_of(*one, *other):
        return True
    if ours.mark.value != theirs.mark.value and is_converse(*one, *other):
        return True
    if ours.group in TIMES and is_so_timed(theirs.prose, ours.mark):
        return True
    if are_of_others(one[0], ours.mark.first, other[0], there):
        return True
    is_compared = ours.group in COMPARING
    if not is_compared and is_of_rest(one[0], ours.mark.first, other[0], there):
        return True
    return is_of_the_unlike(*one, *other) or is_name_of_its_own(*one, theirs.prose)


def _has_both(statement: Prose, ours: Turn) -> bool:
    """Whether the statement has the opposite word, too: "opened 14, closed six"."""
    return any(
        mark.value.partition("/")[0] == ours.group and mark.value != ours.mark.value
        for mark in statement.of("antonym")
    )


def _speaks_of(theirs: list[Turn], ours: Turn) -> bool:
    """Whether the passages have both sides of a group."""
    values = {turn.mark.value for turn in theirs}
    return ours.mark.value in values and len(values) > 1


def _may_oppose(ours: Turn, theirs: Turn) -> bool:
    """Whether two words are opposites; where only a negation makes them so, surely."""
    if ours.group == NEUTRAL and is_denied(ours.prose, ours.mark.first):
        return False
    is_so_said = says_no(ours.prose, ours.mark.first)
    is_alike = is_so_said == says_no(theirs.prose, theirs.mark.first)
    if ours.mark.value != theirs.mark.value:
        is_so = is_alike or ours.group not in _OF_CLAUSE
        return is_so and may_be_turned(ours, theirs)
    if ours.group not in TIMES and (is_alike or is_denied_in_its_way(ours, theirs)):
        return False  # "none was disclosed", "disclosed by none"
    if beside(ours, theirs):
        return True
    return likeness(_sentence(ours), _sentence(theirs)) >= _SURE


def _sentence(turn: Turn) -> set[str]:
    return neighbours(turn.prose, turn.mark.first, turn.mark.last, _ALL)


def _is_same_time(ours: Turn, theirs: Turn) -> bool:
    """Whether "before" and "after" stand before the same thing."""
    return not behind(ours).isdisjoint(behind(theirs))


def _is_crossed(ours: Turn, theirs: Turn) -> bool:
    """Whether "after A, B" stands for "B before A": the same order of things."""
    if "preceding" in (ours.words, theirs.words):
        return False  # it stands before its noun: "the preceding five years"
    if is_relative(ours) or is_relative(theirs) or _is_of_date(ours):
        return False
    prose = theirs.prose
    first, _ = prose.sentence_of(theirs.mark.first)
    ahead = {prose.stems[i] for i in telling(prose, first, theirs.mark.first - 1)}
    mine = {word for word in behind(ours) if not word[0].isdigit()}
    is_some = len(mine & ahead) >= min(len(mine), _PAIR)
    if not mine or not is_some or mine & behind(theirs):
        return False
    return bool(ours.around & behind(theirs))


def _is_of_date(turn: Turn) -> bool:
    """Whether a date, and no deed, stands behind it: "filed before 2024"."""
    return turn.prose.low(turn.mark.last + 1)[:1].isdigit()


def _is_whole(ours: Turn, theirs: Turn) -> int:
    """Return how well a short sentence of the same word fits: "Roe denied that."."""
    is_same = ours.phrase == theirs.phrase and theirs.around <= ours.around
    return _SURE if is_same and theirs.around else 0


def _is_open(turn: Turn) -> bool:
    """Whether the passage asks whether it is so."""
    if turn.prose.is_asked(turn.mark.first):
        return True
    first, _ = turn.prose.sentence_of(turn.mark.first)
    return "whether" in turn.prose.lows[first : turn.mark.first]


def _is_awaited(turn: Turn) -> bool:
    """Whether it is told as what is yet to come: "once it is complete"."""
    before = turn.prose.lows[max(0, turn.mark.first - NEAR) : turn.mark.first]
    return not _ONCE.isdisjoint(before)
