"""From a word of saying to how far what is said reaches, by what stands around it."""

from briefings.evidence.readers.speech.sayers import PRONOUNS
from briefings.evidence.readers.words.forms import is_past, stem, stem_set, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_GOES_ON = frozenset(((",", "and"), (",", "but"), (",", "while"), (",", "though")))
_ASKING = word_set("what whether why how")
_OF = frozenset(("of", "about", "to"))
_VIEWS = word_set(
    """
    view claim charge demand request recommendation finding position opinion contention
    assertion accusation allegation argument conclusion suggestion proposal complaint
    """
)
_INTRODUCTIONS = word_set(
    """
    in on at during after before when while although though since as by with under for
    from last this earlier later despite citing asked
    """
)
_TIME_OR_PLACE = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday in on at during by last
    this yesterday today earlier later through via after before when
    """
)
_FINITE = word_set("has have had is are was were would will could did does do")
_EDGES = word_set(", . ;")
_TELL = stem("tell")
_CLAIMING = stem_set("""
            allege contend charge assert claim argue insist say maintain testify write
            swear complain state
            """)
_WHOM = 5  # tokens for whom a thing is told: "the House panel"
_LATER = word_set("after before since until because")
_FEW = 3  # words with meaning that make a clause
_NEAR = 3  # tokens behind a verb in which its "that" stands


def is_contrast(prose: Prose, first: int) -> bool:
    """Return whether it is what somebody said that is not so.

    A sentence begins there: "contrary to what Roe said".
    """
    return prose.lows[first : first + 3] == ("contrary", "to", "what")


def is_aside(prose: Prose, start: int, mark: Mark) -> bool:
    """Return whether who says it stands between commas, with another clause behind.

    Where it is only "he", the clause is his as well.
    """
    behind = prose.lows[mark.last + 1 : mark.last + 3]
    is_parted = start > 0 and prose.lows[start - 1] == "," and behind in _GOES_ON
    return is_parted and prose.lows[start] not in PRONOUNS


def opens_clause(prose: Prose, at: int) -> bool:
    """Return whether what is said stands behind a verb: "said that", "said why"."""
    behind = prose.lows[at : at + _NEAR]
    return "that" in behind or not _ASKING.isdisjoint(behind[:1])


def before_view(prose: Prose, first: int, last: int) -> int:
    """Return the last token before ", a view" and the like, by which it is judged."""
    for i in range(first + 1, last - 1):
        is_beside = prose.lows[i] == "," and prose.lows[i + 1] in ("a", "an")
        if is_beside and prose.lows[i + 2] in _VIEWS:
            return i
    return last


def is_tail(prose: Prose, mark: Mark, subject: tuple[int, int]) -> bool:
    """Return whether a sentence ends with who says so: "..., both say in a suit".

    Or with whom it is told: "..., a lieutenant told this newsletter, asking not to".
    """
    first, last = prose.sentence_of(mark.first)
    start, after = subject[0], mark.last + 1
    if start <= first or prose.lows[start - 1] != "," or after >= last:
        return False
    before = range(first, start - 1)
    if prose.lows[first] in _INTRODUCTIONS or not any(
        is_past(prose.lows[i]) or prose.lows[i] in _FINITE for i in before
    ):
        return False
    if prose.stems[mark.first] == _TELL:
        ahead = (i for i in range(after, last + 1) if prose.lows[i] in _EDGES)
        edge = next(ahead, last + 1)
        return edge - after <= _WHOM and _FINITE.isdisjoint(prose.lows[after:edge])
    is_claim = prose.stems[mark.first] in _CLAIMING
    return is_claim and prose.lows[after] in _TIME_OR_PLACE | {"to"}


def stands_before(
    prose: Prose, mark: Mark, subject: tuple[int, int], after: int
) -> bool:
    """Return whether what is said stands before its speaker: "..., Roe said on Monday".

    `after` is how many words with meaning follow.
    """
    first, last = prose.sentence_of(mark.first)
    start = subject[0]
    if start == first or prose.lows[start - 1] not in {",", '"', "-"}:
        return False
    if prose.lows[first] in _INTRODUCTIONS and after >= _FEW:
        return False
    follows = prose.lows[min(mark.last + 1, last)]
    is_tail = after < _FEW or follows in _TIME_OR_PLACE
    is_tail = is_tail or _is_of_quote(prose, start, follows)
    own = prose.lows[start : subject[1] + 1]
    return is_tail and _LATER.isdisjoint(own)  # "two weeks after he noted a leak"


def _is_of_quote(prose: Prose, start: int, follows: str) -> bool:
    """Whether a quotation stands before a speaker, and of what it is behind.

    The speaker begins at `start`: "...," Roe said of the checkpoint.
    """
    return follows in _OF and '"' in prose.lows[max(0, start - 2) : start]


_ASIDE = 16  # tokens of what is set apart


def set_apart(prose: Prose, tokens: list[int]) -> set[int]:
    """Return tokens that are set apart: "the pact, which the board confirmed, lets"."""
    found: set[int] = set()
    for i in tokens:
        if prose.lows[i] == "," and prose.low(i + 1) in ("which", "who", "whose"):
            ahead = range(i + 1, min(i + _ASIDE, len(prose.lows)))
            end = next((n for n in ahead if prose.lows[n] == ","), i)
            found.update(range(i, end))
    return found
