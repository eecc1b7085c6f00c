"""From a text to what it says is planned, wanted, asked, required or possible."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.actors import is_verb
from briefings.evidence.forms import stem, word_set
from briefings.evidence.negations import negations
from briefings.evidence.phrases import Mark
from briefings.evidence.prose import Prose


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
_PERIODS = word_set("days weeks months years hours")
_HAVING = word_set("have has had given gives")
_NOUN_LINKS = word_set("of for is was")
_BE = word_set("is are was were be been being")
_BE_NOW = word_set("is are was were")
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
_ENDING = frozenset(map(stem, word_set("lapse expire slip fall slide drop rot decay")))
LIGHT = word_set("begin start continu complet finish help mak tak giv keep hold let")
_PATIENT_ENDS = word_set(". ; : , that which who but if when")
_NOUNS_TOO = word_set("permit permits license licenses licence force forces mandate")
_CALL, _EXPECT = stem("call"), stem("expect")
_RULES = frozenset(
    map(stem, word_set("policy rule law standard regulation statute code contract act"))
)
_CLAUSE = 24  # tokens in which "and to" goes on with what is put off
_FAR = 14  # tokens between "asked" and the "to" of what was asked
_DAY = 4  # tokens of "on Tuesday, May 4"
_NEAR = 3  # tokens between "to" and the verb it belongs to


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
    hidden = prose.hidden()
    for kind in kinds:
        for mark in prose.of(kind):
            is_idle = mark.first in hidden or _is_month(prose, mark)
            is_idle = is_idle or _is_thing(prose, mark)
            if kind == "certainty" and not _NOT.isdisjoint(
                prose.lows[max(0, mark.first - 2) : mark.first]
            ):
                continue  # "not sure"
            heads = None if is_idle else _heads(prose, kind, mark)
            ruled = "requirement" if _is_ruled(prose, mark) else kind
            if heads is not None:
                heads += _and_to(prose, mark, heads)
                is_denied = mark.first in denied or _is_without(prose, mark)
                denies = not _NOT.isdisjoint(prose.lows[mark.last + 1 : mark.last + 2])
                denies = denies or _is_of_nobody(prose, mark)
                found.append(
                    Distance(prose, ruled, mark, tuple(heads), is_denied, denies)
                )
    found.extend(_with_time(prose))
    return tuple(found)


def _with_time(prose: Prose) -> Iterator[Distance]:
    """Yield what somebody has time to do: "have 90 days to delete them"."""
    for i, low in enumerate(prose.lows[:-1]):
        if low not in _PERIODS or prose.lows[i + 1] != "to" or prose.quoted[i]:
            continue
        before = prose.lows[max(0, i - _NEAR) : i]
        heads = prose.heads(i + 2, 1)
        if heads and not _HAVING.isdisjoint(before):
            mark = Mark("requirement", "", i - 1, i + 1)
            yield Distance(prose, "requirement", mark, tuple(heads), False, False)


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


def _is_of_nobody(prose: Prose, mark: Mark) -> bool:
    """Whether nobody may, must or will: "no one may be laid off"."""
    before = prose.lows[max(0, mark.first - 2) : mark.first]
    return before == ("no", "one") or before[-1:] in (("nobody",), ("none",))


def _is_thing(prose: Prose, mark: Mark) -> bool:
    """Whether "permit" or "force" is a thing here, not the permitting or forcing."""
    low = prose.lows[mark.first]
    if prose.texts[mark.last].endswith("'s"):
        return True  # "the advocate's survey"
    if mark.first != mark.last or low not in _NOUNS_TOO:
        return False
    is_name = mark.first > 0 and prose.texts[mark.first][0].isupper()
    is_body = low.startswith("force") and prose.lows[mark.first - 1] == "task"
    return is_name or is_body or not is_verb(prose, mark.first)


def _is_ruled(prose: Prose, mark: Mark) -> bool:
    """Whether a rule "calls for" a thing, and so requires it."""
    before = prose.stems[mark.first - 1] if mark.first else ""
    return prose.stems[mark.first] == _CALL and before in _RULES


def _is_month(prose: Prose, mark: Mark) -> bool:
    if prose.texts[mark.first] != "May":
        return False
    first, _ = prose.sentence_of(mark.first)
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    return mark.first > first or not follows or follows[0][0].isdigit()


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
        return None
    if prose.stems[mark.first] in _CAUSING:
        heads = prose.heads(start, 3)  # "lets officers search"
        is_left = any(prose.stems[i] in _ENDING for i in heads)
        return None if is_left else heads  # "let its cover lapse"
    heads = _verb(prose, start)
    if (
        prose.lows[mark.last] in _TAKING_VERBS
        or "that" in prose.lows[start - 1 : start + 1]
    ):
        return heads
    # "Expectations have sapped": the verb does not belong to the noun.
    return [i for i in heads if _HAVE_BE.isdisjoint(prose.lows[start:i])]


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


def _to_main_verb(prose: Prose, start: int, heads: list[int]) -> list[int]:
    """Leave out what follows a clause: "that the head be removed is denied"."""
    if "be" not in prose.lows[start : start + _FAR]:
        return heads
    at = prose.lows.index("be", start)
    return [i for i in heads if i < at or _BE_NOW.isdisjoint(prose.lows[at:i])]


def _verb(prose: Prose, start: int) -> list[int]:
    """Return the verb put off; with the next word where it only begins or ends."""
    if (_VERB_ENDS | MODALS).intersection(prose.lows[start : start + 1]):
        return []
    if "that" in prose.lows[max(0, start - 1) : start + 1]:
        heads = prose.heads(start, 4, 10)  # the verb stands behind its subject
        return _to_main_verb(prose, start, heads)
    heads = prose.heads(start, 2)
    if heads and _is_parted(prose, start, heads[0]):
        return []
    if heads and prose.stems[heads[0]] in LIGHT:
        return heads
    return heads[:1]


def _is_parted(prose: Prose, start: int, head: int) -> bool:
    """Whether a figure and a comma part a word: "asked for 401, the records show"."""
    return any(
        prose.lows[i] == "," and prose.lows[i - 1][0].isdigit()
        for i in range(start + 1, head)
    )
