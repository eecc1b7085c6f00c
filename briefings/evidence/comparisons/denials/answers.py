"""From questions that were answered "no" to a statement that says yes."""

from collections.abc import Iterator
from itertools import islice

from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.sides.closeness import closeness
from briefings.evidence.comparisons.sides.likeness import telling
from briefings.evidence.comparisons.sides.sides import Complaint, Sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

_NO = word_set("no nobody never none")
_ANSWERING = word_set("said says answered replied responded testified told")
_OWN_NO = word_set("no not never none nobody")
_WHO = word_set("i we he she it they you that this")
_DOES = word_set("do does did is are was were has have had will would can could am")
_AFTER_ANSWER = frozenset((".", ",", '"', ";", ""))
_LABEL = 5  # tokens of "Ms. ROE." between a question and its answer
_MOST, _LONGEST = 24, 60  # questions looked at, tokens of one
_FEW, _SHARE = 3, 0.6  # words of a question that a statement must have, and which part
_CLOSE = 0.6  # how closely a statement keeps to its passages
_OFF = ("negator", "soft", "idle")


def denied_in_answer(both: Sides) -> Iterator[Discrepancy]:
    """Yield a statement of what somebody was asked and answered "no" to."""
    statement = both.statement
    if not any(map(_asks, both.passages)) or _says_no(statement):
        return
    stems = both.stems()
    said = zip(statement.lows, statement.lows[1:], strict=False)
    if any(low in _ANSWERING and behind == "no" for low, behind in said):
        return  # "asked whether it was so, she said no"
    if any(
        not stems.issuperset(statement.stems[mark.first : mark.last + 1])
        for kind in _OFF
        for mark in statement.of(kind)
    ):
        return
    if closeness(statement, both.passages) < _CLOSE:
        return
    kin = both.lexicon.built(Kindred)
    ours = telling(statement, 0, len(statement.lows))
    known = kin.among(statement, ours)
    for passage in both.passages:
        for asked in islice(_answered_no(passage), _MOST):
            shared = kin.shared(passage, asked, known)
            if shared >= _FEW and shared >= _SHARE * len(asked):
                words = passage.words(asked[0], asked[-1])
                message = f"the passage answers no: '{words}'"
                yield Complaint(RULE, "review", message, HELP).at(
                    statement, ours[0], ours[-1], words
                )
                return


def _says_no(statement: Prose) -> bool:
    """Whether a statement says no itself."""
    return any(statement.lows[m.first] in _OWN_NO for m in statement.of("negator"))


def _answered_no(prose: Prose) -> Iterator[tuple[int, ...]]:
    """Yield the words that tell of each question with "no" behind it."""
    for at in _ends(prose):
        first, _ = prose.sentence_of(at)
        start = max(first, at - _LONGEST)
        if prose.lows[at] == ".":
            whether = (i for i in range(start, at) if prose.lows[i] == "whether")
            start = next(whether, at)
        if start < at and (found := telling(prose, start, at - 1)):
            yield found


def _ends(prose: Prose) -> Iterator[int]:
    """Yield where a question ends that is answered no, or "asked whether it is"."""
    has_whether = "whether" in prose.lows
    for at, low in enumerate(prose.lows):
        behind = prose.lows[at + 1 : at + 1 + _LABEL]
        is_asked = low == "?"
        is_no = is_asked and not _NO.isdisjoint(behind)
        if is_no or ((is_asked or (low == "." and has_whether)) and _denies(behind)):
            yield at


def _denies(behind: tuple[str, ...]) -> bool:
    """Whether an answer only denies: "We do not.", "It did not," said Roe."""
    words = behind[1:] if behind[:1] == ('"',) else behind
    who, does, not_, end = (*words, "", "", "", "")[:4]
    is_short = end in _AFTER_ANSWER
    return who in _WHO and does in _DOES and not_ == "not" and is_short


def _asks(prose: Prose) -> bool:
    """Whether a text has something asked."""
    return "?" in prose.lows or "whether" in prose.lows
