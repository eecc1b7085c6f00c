"""From a text to what it says is planned, wanted, asked, required or possible."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.readers.clauses.actors import TIMES
from briefings.evidence.readers.clauses.denied import is_of_nobody
from briefings.evidence.readers.clauses.hidden_names import hidden
from briefings.evidence.readers.clauses.idle_modals import (
    is_idle_modal,
    is_in_name,
    only_shows,
)
from briefings.evidence.readers.clauses.negations import negations
from briefings.evidence.readers.clauses.time_given import time_given
from briefings.evidence.readers.clauses.verb_forms import is_noun
from briefings.evidence.readers.words.forms import is_past, stem, stem_set, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose


class Sort(NamedTuple):
    """A way in which a thing may be off from done."""

    family: str  # kinds of one family say much the same
    name: str  # in a message


SORTS: dict[str, Sort] = {
    "plan": Sort("intent", "a plan"),
    "goal": Sort("intent", "a goal"),
    "wish": Sort("intent", "a wish"),
    "wish_to": Sort("intent", "a wish"),
    "request": Sort("ask", "a request"),
    "request_to": Sort("ask", "a request"),
    "requirement": Sort("must", "a requirement"),
    "requirement_to": Sort("must", "a requirement"),
    "telling_to": Sort("tell", "an instruction"),
    "permission": Sort("may", "a permission"),
    "possibility": Sort("may", "a possibility"),
    "doubt": Sort("doubt", "a belief"),
    "certainty": Sort("sure", "a certainty"),
}
_NOUN_LINKS = word_set("of for is was")
_BE = word_set("is are was were be been being")
_HAVE_BE = _BE | word_set("has have had having")
MODALS = word_set(
    """
    will would won't shall may might could can must should i'd we'd they'd i'll we'll
    they'll he'll she'll it'll
    """
)
_TAKING_VERBS = MODALS | {"to"}
_VERB_ENDS = word_set(
    ", . ; : and or of on for with at by in from into under over against without about"
)
_NOT = word_set("not never no")
_CAUSING = word_set("let")
_ENDING = stem_set("lapse expire slip fall slide drop rot decay")
LIGHT = word_set("begin start continu complet finish help mak tak giv keep hold let")
_PATIENT_ENDS = word_set(
    ". ; : , that which who but if when had has have was were is are will would"
)
_EXPECT = stem("expect")
_OBJECTS = word_set("him her them it us me you whom")
_BREAKS = frozenset(("", ".", ",", ";"))
_DEMANDING = frozenset(map(stem, ("call", "demand", "ask")))
RULES = stem_set("""
            policy rule law standard regulation statute code contract act directive
            guidance guideline ordinance manual handbook permit charter constitution
            treaty agreement decree injunction judgment protocol order
            """)
_CLAUSE = 24  # tokens in which "and to" goes on with what is put off
_FAR = 14  # tokens between "asked" and the "to" of what was asked
_DAY = 4  # tokens of "on Tuesday, May 4"
_NEAR = 3  # tokens between "to" and the verb it belongs to
_WANTED = 8  # tokens from "wants" to what is to be done


class Distance(NamedTuple):
    """Words that put a thing off, and the words of the thing."""

    prose: Prose
    kind: str
    mark: Mark
    heads: tuple[int, ...]
    is_denied: bool  # it is said not to be planned, wanted and so on
    denies: bool  # what it puts off is not to be: "may not"

    @property
    def family(self) -> str:
        """What it has in common with its like."""
        return SORTS[self.kind].family

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
    """Return what puts a thing off from being done, by kind and place."""
    return prose.once(_distances)


def _distances(prose: Prose) -> tuple[Distance, ...]:
    kinds = [kind for kind in SORTS if prose.has(kind)]
    if not kinds:
        return tuple(_with_time(prose))
    found: list[Distance] = []
    denied = {head for negation in negations(prose) for head in negation.heads}
    unnamed = hidden(prose)
    for kind in kinds:
        for mark in prose.of(kind):
            is_idle = mark.first in unnamed or is_idle_modal(prose, mark)
            is_idle = is_idle or is_in_name(prose, mark) or only_shows(prose, mark)
            if kind == "certainty" and not _NOT.isdisjoint(
                prose.lows[max(0, mark.first - 2) : mark.first]
            ):
                continue  # "not sure"
            heads = None if is_idle else _heads(prose, kind, mark)
            ruled = "requirement" if _is_ruled(prose, mark) else kind
            if heads is not None:
                heads += _and_to(prose, mark, heads) or _and_that(prose, mark, heads)
                is_denied = mark.first in denied or _is_without(prose, mark)
                denies = not _NOT.isdisjoint(prose.lows[mark.last + 1 : mark.last + 2])
                denies = denies or is_of_nobody(prose, mark)
                found.append(
                    Distance(prose, ruled, mark, tuple(heads), is_denied, denies)
                )
    found.extend(_with_time(prose))
    return tuple(found)


def _with_time(prose: Prose) -> Iterator[Distance]:
    """Yield what somebody has time, or until a day, to do."""
    for mark, heads in time_given(prose):
        yield Distance(prose, "requirement", mark, heads, False, False)


def _is_without(prose: Prose, mark: Mark) -> bool:
    """Whether nobody does it: "without anyone having to ask"."""
    return "without" in prose.lows[max(0, mark.first - _NEAR) : mark.first]


def _and_to(prose: Prose, mark: Mark, heads: list[int]) -> list[int]:
    """Return what else is put off: "intends to plant more and to double output"."""
    if not heads or "to" not in prose.lows[mark.last : heads[0]]:
        return []
    _, last = prose.sentence_of(heads[0])
    for i in range(heads[0], min(last, heads[0] + _CLAUSE)):
        if prose.lows[i] in (";", "but", "which", "who"):
            break
        if prose.lows[i : i + 2] == ("and", "to"):
            return prose.heads(i + 2, 1)
    return []


def _and_that(prose: Prose, mark: Mark, heads: list[int]) -> list[int]:
    """Return what else is asked: "asked that it close and that the board meet"."""
    if not heads or prose.lows[mark.last + 1 : mark.last + 2] != ("that",):
        return []
    _, last = prose.sentence_of(heads[0])
    return [
        head
        for i in range(heads[0], min(last, heads[0] + 2 * _CLAUSE))
        if prose.lows[i] == "that" and prose.lows[i - 1] in (",", "and")
        for head in _verb(prose, i + 1)
    ]


def _is_ruled(prose: Prose, mark: Mark) -> bool:
    """Whether a rule "calls for" a thing, or it is demanded "by" one."""
    if prose.stems[mark.first] not in _DEMANDING:
        return False
    if prose.lows[mark.last] == "for" and prose.low(mark.first - 1) in _BE:
        return prose.low(mark.last + 1) in _BREAKS  # "when it was called for."
    first, _ = prose.sentence_of(mark.first)
    before = prose.stems[max(first, mark.first - _NEAR - 1) : mark.first]
    behind = prose.stems[mark.last + 1 : mark.last + 1 + 2 * _NEAR]
    behind = behind if behind[:1] in (("by",), ("under",), ("in",)) else ()
    return not RULES.isdisjoint((*before, *behind))


def _heads(prose: Prose, kind: str, mark: Mark) -> list[int] | None:
    """Return the words put off; `None` where the words mean something else."""
    start = mark.last + 1
    if kind == "request":
        # "Recommended on Tuesday that members accept it"
        start = max(start, _that_behind(prose, start))
    if prose.lows[mark.last] in _NOUN_LINKS:
        heads = [i for i in prose.heads(start, 2) if not _is_parted(prose, start, i)]
        return [i for i in heads if _BE.isdisjoint(prose.lows[start:i])]
    is_expected = prose.stems[mark.first] == _EXPECT and mark.first == mark.last
    asked = _what_is_asked(prose, mark) if _asks(kind) or is_expected else -1
    if asked >= 0:
        return _verb(prose, asked)
    if kind.endswith("_to"):
        return _to_be_done(prose, kind, mark)
    if prose.stems[mark.first] in _CAUSING:
        heads = prose.heads(start, 3)  # "lets officers search"
        is_left = any(prose.stems[i] in _ENDING for i in heads)
        return None if is_left else heads  # "let its cover lapse"
    return _behind(prose, mark, start)


def _behind(prose: Prose, mark: Mark, start: int) -> list[int]:
    """Return the verb behind a word that puts it off."""
    heads = _verb(prose, start)
    is_taking = prose.lows[mark.last] in _TAKING_VERBS
    if is_taking or "that" in prose.lows[start - 1 : start + 1]:
        return heads
    # "Expectations have sapped", "the plan calls": the verb is the noun's own.
    if heads == [start] and _is_own_verb(prose, mark, start):
        return []
    return [i for i in heads if _HAVE_BE.isdisjoint(prose.lows[start:i])]


def _is_own_verb(prose: Prose, mark: Mark, verb: int) -> bool:
    """Whether a verb says what a plan does: "the plan calls for", "a draft said"."""
    is_thing = mark.first == mark.last and is_noun(prose, mark.first)
    return is_thing and (prose.lows[verb].endswith("s") or is_past(prose.lows[verb]))


def _to_be_done(prose: Prose, kind: str, mark: Mark) -> list[int] | None:
    """Return what somebody wants or orders done: "wants it closed"; or nothing."""
    reach = {"wish_to": _WANTED, "requirement_to": 1}.get(kind, 0)
    for i in range(mark.last + 1, min(mark.last + 1 + reach, len(prose.lows))):
        if prose.lows[i] in _PATIENT_ENDS:
            break
        if is_past(prose.lows[i]) and prose.lows[i - 1] not in ("a", "the", "any"):
            return [i]
    return None


def _asks(kind: str) -> bool:
    """Whether a kind has somebody asked, told or allowed "to" do a thing."""
    is_to = kind.endswith("_to") or kind == "permission"
    return is_to or SORTS[kind].family in ("ask", "must")


def _what_is_asked(prose: Prose, mark: Mark) -> int:
    """Return the token behind "to" in "asked the board to close"; or -1."""
    for i in range(mark.last + 1, min(mark.last + _FAR, len(prose.lows))):
        if prose.lows[i] in _PATIENT_ENDS:
            break
        if prose.lows[i] == "to":
            return i + 1
    return -1


def _that_behind(prose: Prose, start: int) -> int:
    """Return the token of "that" behind a day or a month; or -1."""
    if prose.lows[start : start + 1] not in (("on",), ("in",), ("last",), ("this",)):
        return -1
    near = range(start + 1, min(start + 1 + _DAY, len(prose.lows)))
    return next((i for i in near if prose.lows[i] == "that"), -1)


def _subjunctive(prose: Prose, start: int) -> list[int]:
    """Return what is to be done or be so: "that messages about it be kept"."""
    ahead = range(start, min(start + _FAR, len(prose.lows)))
    at = next((i for i in ahead if prose.lows[i] in ("be", ".", ";", ",")), -1)
    if at < 0 or prose.lows[at] != "be" or prose.lows[at - 1] in _TAKING_VERBS:
        return []
    return prose.heads(at + 1, 1)


def _verb(prose: Prose, start: int) -> list[int]:
    """Return the verb put off; with the next word where it only begins or ends."""
    if (_VERB_ENDS | MODALS | _OBJECTS).intersection(prose.lows[start : start + 1]):
        return []
    if "that" in prose.lows[max(0, start - 1) : start + 1]:
        # The verb stands behind its subject; "a plan that it published" is none.
        heads = _subjunctive(prose, start)
        return heads or [
            i for i in prose.heads(start, 4, 10) if not prose.lows[i].endswith("ed")
        ]
    heads = prose.heads(start, 2)
    if heads and _is_parted(prose, start, heads[0]):
        return []
    if heads and prose.stems[heads[0]] in LIGHT:
        return [i for i in heads if prose.lows[i] not in TIMES]
    return heads[:1]


def _is_parted(prose: Prose, start: int, head: int) -> bool:
    """Whether a figure and a comma part a word: "asked for 401, the records show"."""
    return any(
        prose.lows[i] == "," and prose.lows[i - 1][0].isdigit()
        for i in range(start + 1, head)
    )
