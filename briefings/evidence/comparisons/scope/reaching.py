"""From what a passage puts off to where a statement has it, or its figure, as done."""

from briefings.evidence.comparisons.sides.likeness import likeness, neighbours, telling
from briefings.evidence.comparisons.sides.sides import Sides
from briefings.evidence.readers.clauses.plans_and_duties import Distance
from briefings.evidence.readers.clauses.verb_forms import is_noun
from briefings.evidence.readers.words.forms import is_past, stem, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

_OF_WHOLE = frozenset((("of", "the"), ("of", "its"), ("of", "their")))
_FIGURE_ENDS = word_set(". ; : and but that which who")
_LIMITS = word_set("limit cap ceiling maximum minimum standard threshold rule mark")
_INSTEAD = frozenset(("rather", "instead", "not"))
# What is an order itself: "barred from sending", where it was ordered to stop.
_BARRING = frozenset(map(stem, ("bar", "ban", "forbid", "prohibit", "enjoin", "block")))
_SAYING = ("say", "say_weak")
_VERB_REACH = 8  # tokens between a verb and its figure
_WIDE = 30  # tokens around a word and another word for it
_ALIKE = 2  # what must stand around both
_OBJECT = 2  # tokens from a verb to what it does: "filed a lawsuit"
_BEHIND = 3  # words that tell behind a verb, of which one must be behind the other
_FIGURE_REACH = 7  # tokens after a goal or a request in which its figure stands
_PARTING = word_set(". ; : , and but which who that while when has had was were")
_CLAUSE_ENDS = word_set(". ; : , but which while")
_TO = 4  # tokens behind "from 70" in which "to 85" stands
_FAR = 14  # tokens behind a word that puts off
# "May have had their records copied", "wants all officers equipped".
_LOOSE = word_set("may might could wants want wanted for that")
_WILL_HAVE = tuple(
    (w, h) for w in ("will", "would") for h in ("have", "get")
)  # "will have benefits restored"


def figure_as_done(statement: Prose, distance: Distance) -> int:
    """Return where the statement has the figure behind a distance; or -1."""
    prose, last = distance.prose, distance.mark.last
    for i, low in enumerate(prose.lows[last + 1 : last + _FIGURE_REACH], last + 1):
        if low in _FIGURE_ENDS:
            break
        if prose.lows[i - 1] == "from" and _is_from_only(statement, prose, i):
            continue  # "should be raised from 70 to 85": 70 it was
        is_year = len(low) == len("2026") and low[:2] in ("19", "20")
        places = statement.spots(low) if low[0].isdigit() and not is_year else []
        if len(low) > 1 and places and len(prose.spots(low)) == 1:
            if _is_no_end(statement.lows[max(0, places[0] - 4) : places[0]]):
                continue
            needs_verb = distance.family == "intent" and distance.kind != "goal"
            if not needs_verb or _follows_done_verb(statement, places[0]):
                return places[0]
    return -1


def _is_no_end(before: tuple[str, ...]) -> bool:
    """Whether a figure is told as a part, as a limit, or as what is not so.

    "93 of the 214 towers", "its own limit of 12", "rather than the $2.60 of the rule".
    """
    is_limit = not _LIMITS.isdisjoint(before[-3:])
    return before[-2:] in _OF_WHOLE or is_limit or not _INSTEAD.isdisjoint(before)


def _is_from_only(statement: Prose, prose: Prose, at: int) -> bool:
    """Whether what stands behind "from" is told without what is behind "to"."""
    ends = prose.lows[at + 1 : at + 1 + _TO]
    to = ends.index("to") + at + 2 if "to" in ends else -1
    return to >= 0 and not statement.spots(prose.low(to))


def _follows_done_verb(prose: Prose, at: int) -> bool:
    """Whether a verb in a past form, not one of saying, stands before a figure."""
    spoken = {mark.first for kind in _SAYING for mark in prose.of(kind)}
    for i in range(max(0, at - _VERB_REACH), at):
        if i in spoken or i + 1 in spoken:
            continue  # "was put at"
        if is_past(prose.lows[i]) and not is_noun(prose, i):
            return True
    return False


def places_as_done(both: Sides, distance: Distance, head: int) -> list[int]:
    """Return where the statement has a word put off, or another word for it.

    Another word has to be a verb that tells what is done, and to the same things.
    """
    prose, statement = distance.prose, both.statement
    same = statement.places(prose.stems[head])
    if same:
        return same
    around = neighbours(prose, head, head, _WIDE)
    return [
        at
        for at in both.lexicon.built(Kindred).places(prose, head, statement)
        if _is_told(statement, at)
        and statement.stems[at] not in _BARRING
        and statement.stems[at] != prose.stems[distance.mark.first]
        and likeness(neighbours(statement, at, at, _WIDE), around) >= _ALIKE
        and not _behind(statement, at).isdisjoint(_behind(prose, head))
    ]


def _is_told(prose: Prose, at: int) -> bool:
    """Whether a word is a verb that tells what was done, or what somebody did."""
    if is_noun(prose, at):
        before = prose.lows[max(0, at - _OBJECT) : at]
        spoken = {mark.first for kind in _SAYING for mark in prose.of(kind)}
        verbs = range(max(0, at - _OBJECT), at)
        return any(map(is_past, before)) and spoken.isdisjoint(verbs)
    return is_past(prose.lows[at])


def _behind(prose: Prose, at: int) -> set[str]:
    """Return the next words that tell in the sentence."""
    _, last = prose.sentence_of(at)
    return {prose.stems[i] for i in telling(prose, at + 1, last)[:_BEHIND]}


def reaches(distance: Distance, at: int) -> bool:
    """Return whether what is put off goes on to a word in its clause."""
    prose, last = distance.prose, distance.mark.last
    if not 0 < at - last <= _FAR:
        return False
    is_having = prose.lows[last : last + 2] in _WILL_HAVE
    is_clause = prose.lows[last + 1 : last + 2] == ("that",)  # "it was likely that"
    is_open = prose.lows[last] == "to" or prose.lows[last] in _LOOSE
    if not (is_open or is_having or is_clause):
        return False
    ends = _CLAUSE_ENDS if is_clause else _PARTING
    return ends.isdisjoint(prose.lows[last + 1 : at])


def is_plain(at: int, both: Sides, read: tuple[Distance, ...]) -> bool:
    """Return whether a passage tells the same word as done in a sentence of its own."""
    word = both.statement.stems[at]
    away = {(id(d.prose), d.prose.sentences[d.mark.first]) for d in read}
    return any(
        (id(p), p.sentences[i]) not in away and is_past(p.lows[i])
        for p in both.passages
        for i in p.places(word)
    )


def is_plan_at(distance: Distance, at: int) -> bool:
    """Return whether a word puts something off itself: "expects", "plans"."""
    is_inside = distance.mark.first <= at <= distance.mark.last
    is_time = at == distance.mark.first and distance.prose.lows[at] == "gave"
    return is_inside and (distance.family == "intent" or is_time)
