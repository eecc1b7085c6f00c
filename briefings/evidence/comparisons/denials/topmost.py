"""From a word that goes farthest to whether it does so here, and what bears it out."""

from itertools import pairwise

from briefings.evidence.comparisons.sides.grounds import says_no
from briefings.evidence.comparisons.sides.likeness import neighbours
from briefings.evidence.comparisons.sides.sides import Sides
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_SIDES = (
    word_set(
        """
        most largest biggest highest longest greatest worst heaviest hardest steepest
        sharpest top peak deepest gravest widest strongest busiest costliest toughest
        harshest record record-high deadliest
        """
    ),
    word_set("least smallest lowest fewest shortest weakest slowest cheapest easiest"),
    word_set("main chief principal primary leading foremost"),
)
SUPERLATIVES = frozenset[str]().union(*_SIDES)
_NOBODY = word_set("nobody none nothing")
_NO_OTHER = (("no", "one"), ("no", "other"))
_THAN = word_set("more less fewer")
_SOON = (("as", "early"), ("as", "soon"), ("no", "earlier"), ("not", "before"))
_SOON_TOO = word_set("soonest earliest until")
_EARLIEST = word_set("earliest soonest")
_TO = word_set("to will would must should not never")
_DETERMINERS = word_set("the a an no its their his her that each every")
_ALL = 60  # tokens: the whole sentence
_PAIR = 2  # words that two superlatives must have beside them
_SAME = 7  # letters with which two forms of a word begin: guaranteed, guarantees
_ADVERBS = word_set("only first last")
_OWNERS = word_set("the its his her their our my a an this that")


def is_none_here(statement: Prose, mark: Mark) -> bool:
    """Return whether it is a title, a verb or an adverb: "Chief Roe", "to record"."""
    at, low = mark.first, statement.lows[mark.first]
    if mark.first != mark.last:
        # "For good reason", "for good works".
        is_good = statement.lows[at : mark.last + 1] == ("for", "good")
        after = mark.last + 1
        is_more = after < len(statement.lows) and statement.is_content(after)
        return is_good and is_more
    if low == "ever":
        return _is_ever(statement, at)
    if low == "record":
        return _is_verb(statement, at)
    if low in _ADVERBS:
        return _is_adverb(statement, at)
    follows = statement.texts[at + 1 : at + 2]
    is_title = statement.texts[at][0].isupper() and at > statement.sentence_of(at)[0]
    return is_title and bool(follows) and follows[0][0].isupper()


def _is_ever(statement: Prose, at: int) -> bool:
    """Whether it only goes with a denial, or with a time: "ever since"."""
    return statement.lows[at + 1 : at + 2] == ("since",) or says_no(statement, at)


def _is_verb(statement: Prose, at: int) -> bool:
    """Whether somebody sets a thing down: "filings record 20 cuts", "to record it"."""
    follows = "".join(statement.lows[at + 1 : at + 2])
    if follows[:1].isdigit() or follows in _DETERMINERS:
        return True
    return at > 0 and statement.lows[at - 1] in _TO


def _is_adverb(statement: Prose, at: int) -> bool:
    """Whether "only 9 percent" or "without first asking" has no thing of its sort."""
    before = statement.lows[at - 1] if at else ""
    is_owned = at > 0 and statement.texts[at - 1].endswith("'s")
    return before not in _OWNERS and not is_owned


def tells_topmost(prose: Prose) -> bool:
    """Return whether nobody goes farther: "no other was as slow", "none was longer"."""
    starts = [
        i
        for i, low in enumerate(prose.lows)
        if low in _NOBODY or prose.lows[i : i + 2] in _NO_OTHER
    ]
    if not starts:
        return False
    behind = prose.lows[starts[0] :]
    is_as = behind.count("as") > 1
    is_than = any(
        low == "than" and (before.endswith("er") or before in _THAN)
        for before, low in pairwise(behind)
    )
    return is_as or is_than


def is_borne_out(both: Sides, mark: Mark) -> bool:
    """Return whether a passage has another such word: "worst" for "most severe"."""
    low = both.statement.lows[mark.first]
    if low in _EARLIEST and _is_soon(both):
        return True
    if any(other[:_SAME] == low[:_SAME] for other in both.lows() if len(low) > _SAME):
        return True
    sides = [side for side in _SIDES if low in side]
    around = neighbours(both.statement, mark.first, mark.last, _ALL)
    return any(
        passage.lows[other.first] in side
        and _are_alike(around, neighbours(passage, other.first, other.last, _ALL))
        for side in sides
        for passage, other in both.marks("superlative")
    )


def _are_alike(one: set[str], other: set[str]) -> bool:
    """Whether two places have words in common, and a figure where both have any."""
    ours, theirs = (
        {word for word in words if word[0].isdigit()} for words in (one, other)
    )
    is_apart = bool(ours) and bool(theirs) and ours.isdisjoint(theirs)
    return not is_apart and len(one & other) >= _PAIR


def _is_soon(both: Sides) -> bool:
    """Whether a passage tells how early a thing may be: "as soon as next month"."""
    return any(
        not _SOON_TOO.isdisjoint(passage.lows)
        or any(
            pair in _SOON for pair in zip(passage.lows, passage.lows[1:], strict=False)
        )
        for passage in both.passages
    )
