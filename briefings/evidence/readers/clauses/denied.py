"""From a text to the words in it that an odd number of negators deny."""

from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_JOINED = ((",", "and"), (",", "but"), (",", "which"), (",", "while"))
_SAYING = stem_set("say tell add note claim state testify write report find swear")
_AND = word_set("and but")
_PARTICLES = word_set("down out up off away back")
_NONE_AT_ALL = word_set("none no nothing nobody")
_NONES = (("none",), ("nobody",), ("nothing",))
_LEAVING_OUT = stem_set("""
            skip miss omit overlook exclude refuse deny decline reject withhold lack
            neglect forget spare turned
            """)
_CLAUSE = 60  # tokens of a clause that is denied as a whole
_NEAR = 4  # tokens between a condition and what stands in it
_DENIED = 5  # words with meaning that one negator may deny
_DETERMINERS = word_set("the a an this that its their sharp steep slight")
_AMOUNTS = word_set("$ a an its their about some roughly nearly almost just only under")
NUMBERS = word_set(
    """
    one two three four five six seven eight nine ten eleven twelve twenty thirty none
    """
)
_BEFORE_VERB = word_set(
    "to will would must should shall can could may might did do not they we i you and"
)
_PLANS = stem_set(
    "plan intention intent attempt effort proposal decision wish way mean"
)
_REJECTING = stem_set("deny reject dispute refuse decline")
_ENDS = word_set("and but , . ; :")
_OPENING = word_set(", ; . : ( and or but that said")
_SUBJECTS = word_set("he she it they we you i the that this anyone somebody")
_ONES = word_set("one any it them him her us me that this these those")


def is_denied(prose: Prose, at: int) -> bool:
    """Return whether an odd number of negators deny the word at a token."""
    return at in prose.once(_denied)


def _denied(prose: Prose) -> frozenset[int]:
    found: set[int] = set()
    for mark in prose.of("negator"):
        is_idle = prose.lows[mark.last + 1 : mark.last + 2] == ("without",)
        if is_idle or only_leaves(prose, mark) or is_of_amount(prose, mark):
            continue  # "denied without prejudice" denies no prejudice
        heads = [] if is_of_one(prose, mark) else prose.heads(mark.last + 1, _DENIED)
        heads = _until_next(prose, mark, heads)
        denied = {*_to_figure(prose, heads), *purposes(prose, mark, heads)}
        # "Did not find that ...": the whole clause is denied.
        follows = prose.lows[heads[0] + 1 : heads[0] + 3] if heads else ()
        if follows[:1] == ("that",) or follows == (",", "that"):
            denied.update(range(heads[0], _end_of_clause(prose, heads[0] + 2) + 1))
        found ^= denied | _done_to_none(prose, mark)
    return frozenset(found)


def _until_next(prose: Prose, mark: Mark, heads: list[int]) -> list[int]:
    """Leave out what another denial reaches: "lack of beds and denies", "nor has"."""
    last = heads[-1] if heads else mark.last
    ahead = (
        i
        for i in range(mark.last + 1, last + 1)
        if prose.lows[i] == "nor"
        or (prose.lows[i - 1] in _AND and _is_denial(prose, i))
    )
    end = next(ahead, last + 1)
    return [i for i in heads if i < end]


def _is_denial(prose: Prose, at: int) -> bool:
    return at in prose.once(_denial_starts)


def _denial_starts(prose: Prose) -> frozenset[int]:
    """Return the tokens with which verbs that deny begin."""
    return frozenset(m.first for m in prose.of("negator") if prose.is_content(m.first))


def purposes(prose: Prose, mark: Mark, heads: list[int]) -> list[int]:
    """Return what there is no plan for: "no plan to reopen", "nor any way of it"."""
    is_no = prose.lows[mark.first] in ("no", "nor") and len(heads) > 0
    if not is_no or prose.stems[heads[-1]] not in _PLANS:
        return []
    if prose.low(heads[-1] + 1) not in ("to", "of"):
        return []
    return prose.heads(heads[-1] + 2, 1)


def _end_of_clause(prose: Prose, at: int) -> int:
    """Return the last token of a clause, as far as the next that is joined to it."""
    _, last = prose.sentence_of(at - 1)
    last = min(last, at + _CLAUSE)
    for i in range(at, last):
        if prose.lows[i] == ";" or prose.lows[i : i + 2] in _JOINED:
            return i - 1
    return last


def _done_to_none(prose: Prose, mark: Mark) -> set[int]:
    """Return the verb that is denied by its object: "supplied no records"."""
    before = mark.first - 1
    if prose.lows[mark.first] not in _NONE_AT_ALL or before < 0:
        return set()
    if prose.lows[before] in _PARTICLES:
        before -= 1
    is_deed = prose.is_content(before) and prose.stems[before] not in _SAYING
    return {before} if is_deed else set()


def _to_figure(prose: Prose, heads: list[int]) -> list[int]:
    """Leave out what stands behind a figure: "did not list 63 posts left vacant"."""
    if not heads:
        return heads
    figures = (i for i in range(heads[0], heads[-1]) if prose.lows[i][0].isdigit())
    end = next(figures, heads[-1])
    return [i for i in heads if i <= end]


def is_of_one(prose: Prose, mark: Mark) -> bool:
    """Whether it is of a thing told before: "for want of one", "without it"."""
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    if prose.stems[mark.last] in _REJECTING and not _ONES.isdisjoint(follows):
        return prose.low(mark.last + 2) in _ENDS  # "denied that and blamed permits"
    if prose.lows[mark.last] in ("down", "out"):
        return not _ONES.isdisjoint(prose.lows[mark.first : mark.last])
    return prose.lows[mark.last] in ("of", "without") and not _ONES.isdisjoint(follows)


def only_leaves(prose: Prose, mark: Mark) -> bool:
    """Whether who "quit" left, or a stop is a thing: neither ends a doing."""
    is_stop = prose.lows[mark.first] in ("stop", "stops")
    is_quit = prose.stems[mark.first] == "quit"
    if not (is_stop or is_quit) or prose.low(mark.last + 1).endswith("ing"):
        return False
    before = prose.lows[max(0, mark.first - 1) : mark.first]
    return is_quit or _BEFORE_VERB.isdisjoint(before)


def is_of_amount(prose: Prose, mark: Mark) -> bool:
    """Whether something fell to a figure: "declined to 212", "declined to a low"."""
    if prose.lows[mark.last] != "to" or not prose.lows[mark.first].startswith("declin"):
        return False
    if mark.first and prose.lows[mark.first - 1] in _DETERMINERS:
        return True  # "credited the decline to a settlement"
    follows = prose.lows[mark.last + 1 : mark.last + 2]
    return any(low[0].isdigit() or low in _AMOUNTS or low in NUMBERS for low in follows)


def is_left_by_none(prose: Prose, mark: Mark) -> bool:
    """Return whether nothing is left out: "skipped none of the days", "missed no day".

    Two denials are none: all is done.
    """
    is_leaving = prose.stems[mark.first] in _LEAVING_OUT
    if is_leaving and prose.lows[mark.last + 1 : mark.last + 2] in _NONES:
        return True
    if prose.lows[mark.first] not in _NONE_AT_ALL:
        return False
    before = range(max(0, mark.first - 2), mark.first)
    return any(prose.stems[i] in _LEAVING_OUT for i in before)


def is_supposed(prose: Prose, at: int) -> bool:
    """Return whether a word stands in a condition: "had she seen", "if it closes"."""
    start = max(0, at - _NEAR)
    for i in range(start, at):
        if prose.lows[i] in ",;":
            start = i + 1
    return "if" in prose.lows[start:at] or any(
        _is_inverted(prose, i) for i in range(start, at - 1)
    )


def _is_inverted(prose: Prose, at: int) -> bool:
    """Whether "had" opens a condition: "had she seen", not "she had found proof"."""
    if prose.low(at) != "had" or (at and prose.low(at - 1) not in _OPENING):
        return False
    return prose.low(at + 1) in _SUBJECTS or prose.texts[at + 1][0].isupper()


def is_of_nobody(prose: Prose, mark: Mark) -> bool:
    """Return whether nobody may, must or will: "no one may be laid off"."""
    before = prose.lows[max(0, mark.first - 2) : mark.first]
    return before == ("no", "one") or before[-1:] in (("nobody",), ("none",))
