"""From a negator in a text to the first words that it denies."""

from briefings.evidence.readers.clauses.denied import is_of_one
from briefings.evidence.readers.words.forms import is_past, stem_set, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_WINDOW = 9  # tokens on either side that tell what a denial is about
_OF_OBJECTS = word_set("no none nothing nobody neither")
_NEAR = 4  # tokens between a word and one that may turn it round
_BE = word_set("is are was were been be")
_OBJECTS = word_set("nothing nobody")
_SHOWING = stem_set("show indicate suggest prove evidence proof sign indication")
_HAVE = word_set("has have had having")
_AT_PLACES = (("in",), ("on",), ("at",), ("from",), ("with",), ("among",))
_FINITE = word_set("is are was were has had will would")
_AUXILIARIES = _FINITE | word_set("have can could may might must should would did")
_BEHIND_PASSIVE = word_set("and but on by in at during after before last this")
REFUSING = stem_set("refuse deny decline reject turn")
ASKING = stem_set("""
            request plea petition motion demand application bid call proposal plan
            attempt effort recommendation
            """)
_PAUSES = word_set(". ; : ? !")
_BREAKS = _PAUSES | {","}
_BE_NOT = word_set("isn't aren't wasn't weren't")
_OBJECT_PRONOUNS = (("us",), ("me",), ("him",), ("them",))
_ANSWERS = word_set("no none")
_ASKED_FOR = (("to",), ("that",), ("for",))
_ASKING_WORDS = word_set("who what how where when why whether")
_IDLE = (("so",), ("here",), ("there",), ("yet",))
_INSERTED = 20  # tokens between two commas that part a subject from its verb


def denied_heads(prose: Prose, mark: Mark) -> list[int]:
    """Return the first words that a negator denies."""
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    if prose.lows[mark.last] == "not" and _is_cut_short(prose, mark, follows):
        return []  # "to say so when it was not is disputed"
    if _is_answer(prose, mark, follows):
        return []  # "if they say no, we may close it"
    if _is_active(prose, mark):
        return []  # "the few that weren't led us to it"
    if _is_cut_off(prose, mark) or (follows in _IDLE and _is_over(prose, mark)):
        return []  # "not so, said"
    start = _behind_comma(prose, mark, _behind_place(prose, mark))
    heads = [] if is_of_one(prose, mark) else prose.heads(start, 3)
    if prose.lows[mark.last] == "without":
        heads = _before_verb(prose, start, heads)
    is_last = follows == (",",) and prose.lows[mark.first] in _OBJECTS
    if not heads or is_last or not _BEHIND_PASSIVE.isdisjoint(follows):
        heads = _verb_before(prose, mark) or heads
    return _not_granted(prose, mark, _not_shown(prose, mark, heads))


def _is_cut_short(prose: Prose, mark: Mark, follows: tuple[str, ...]) -> bool:
    """Whether a clause ends with "not", and another verb begins: "was not is"."""
    is_perfect = follows == ("had",) and prose.lows[mark.first - 1] in _HAVE
    return not is_perfect and not _FINITE.isdisjoint(follows)


def _before_verb(prose: Prose, start: int, heads: list[int]) -> list[int]:
    """Leave out what those "without" a thing do: "without papers were sent"."""
    ahead = range(start, heads[-1]) if heads else ()
    end = next((i for i in ahead if prose.lows[i] in _AUXILIARIES), len(prose.lows))
    return [i for i in heads if i < end]


def _is_over(prose: Prose, mark: Mark) -> bool:
    """Whether nothing that "so" or "here" goes with follows: "not here illegally"."""
    at = mark.last + 2
    return at >= len(prose.lows) or not prose.is_content(at)


def _is_cut_off(prose: Prose, mark: Mark) -> bool:
    """Whether a comma or "or" parts it from what follows: "where it wasn't, he"."""
    follows = prose.low(mark.last + 1)
    is_not = prose.lows[mark.last] == "not" or prose.lows[mark.last].endswith("n't")
    return (is_not and follows == ",") or follows == "or"


def _is_answer(prose: Prose, mark: Mark, follows: tuple[str, ...]) -> bool:
    """Whether a denial stands by itself: "say no,", "and none, they added, had"."""
    is_bare = prose.lows[mark.last] in _ANSWERS
    return is_bare and not _BREAKS.isdisjoint(follows)


def _is_active(prose: Prose, mark: Mark) -> bool:
    """Whether a clause ends with "weren't", and the next verb has its own object."""
    is_be = prose.lows[mark.last] in _BE_NOT
    return is_be and prose.lows[mark.last + 2 : mark.last + 3] in _OBJECT_PRONOUNS


def _behind_comma(prose: Prose, mark: Mark, start: int) -> int:
    """Return the token behind what is put in: "refused, as unworkable, the plan"."""
    is_verb = prose.is_content(mark.first) and prose.lows[mark.last] != "to"
    if not is_verb or prose.lows[start : start + 1] != (",",):
        return start
    ahead = range(start + 1, min(start + _WINDOW, len(prose.lows)))
    return next((i + 1 for i in ahead if prose.lows[i] == ","), start)


def _behind_place(prose: Prose, mark: Mark) -> int:
    """Return the token behind where nobody did it: "nobody in the office deleted"."""
    start = mark.last + 1
    is_one = prose.lows[mark.first : start] == ("no", "one")
    is_of_place = prose.lows[start : start + 1] in _AT_PLACES
    if not is_of_place or not (is_one or prose.lows[mark.first] == "nobody"):
        return start
    _, last = prose.sentence_of(mark.first)
    ahead = range(start + 1, min(start + _WINDOW, last))
    verbs = (
        i
        for i in ahead
        if is_past(prose.lows[i])
        or prose.lows[i] in _FINITE
        or (prose.lows[i].endswith("s") and prose.low(i + 1) in _ASKING_WORDS)
    )
    return next(verbs, start)


def _not_granted(prose: Prose, mark: Mark, heads: list[int]) -> list[int]:
    """Return what somebody asked for in vain: "refused the request that it close"."""
    if prose.stems[mark.first] not in REFUSING or not heads:
        return heads
    ahead = range(mark.last + 1, min(mark.last + _WINDOW, len(prose.lows)))
    for i in ahead:
        if prose.lows[i] in _PAUSES:
            break
        if prose.stems[i] in ASKING and prose.lows[i + 1 : i + 2] in _ASKED_FOR:
            return list(dict.fromkeys((*heads, *prose.heads(i + 2, 3))))
    return heads


def _not_shown(prose: Prose, mark: Mark, heads: list[int]) -> list[int]:
    """Return what nothing shows to be so: "nothing shows that they acted together"."""
    if prose.lows[mark.first] not in _OF_OBJECTS or len(heads) == 0:
        return heads
    for i in heads:
        if prose.stems[i] in _SHOWING and prose.lows[i + 1 : i + 2] == ("that",):
            return prose.heads(i + 2, 3) or heads
    return heads


def _verb_before(prose: Prose, mark: Mark) -> list[int]:
    """Return what is denied by its object: "inspects nothing"."""
    before = mark.first - 1
    if before > 0 and prose.lows[before] in _BE and is_past(prose.lows[mark.first]):
        # "The request was denied": what is denied stands before.
        first, _ = prose.sentence_of(before)
        before = _before_insertion(prose, before, first)
        back = range(before - 1, max(first, before - _NEAR) - 1, -1)
        return [i for i in back if prose.is_content(i)][:1]
    is_one = prose.lows[mark.first : mark.last + 1] == ("no", "one")
    is_object = (is_one or prose.lows[mark.first] in _OBJECTS) and before >= 0
    if is_object and prose.lows[before] == "to":  # "referred the matter to no one"
        first, _ = prose.sentence_of(before)
        back = range(before - 1, max(first, before - _NEAR) - 1, -1)
        return [i for i in back if is_past(prose.lows[i])][:1]
    return [before] if is_object and prose.is_content(before) else []


def _before_insertion(prose: Prose, at: int, first: int) -> int:
    """Return the comma that opens what stands between commas before a token."""
    if at <= first or prose.lows[at - 1] != ",":
        return at
    back = range(at - 2, max(first, at - _INSERTED), -1)
    return next((i for i in back if prose.lows[i] == ","), at)
