"""From a statement and its passages to things counted or meant that are not the same."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.phrases import Mark
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint, Sides, sides

_AS_PASSAGE = "use the passage's word, or cite words that have yours"


def event_type_differs(
    claim: Claim, lexicon: Lexicon | None = None
) -> Iterator[Discrepancy]:
    """Yield events (arrests) where the passage has another of their sort (removals)."""
    both = sides(claim, lexicon)
    for mark, theirs in _exchanged(both, "event"):
        ours = both.statement.words(mark.first, mark.last)
        yield Complaint(
            "event-type-differs",
            "review",
            f"the passage speaks of '{theirs}', not of '{ours}'",
            _AS_PASSAGE,
        ).at(both.statement, mark.first, mark.last, theirs)


def modifier_differs(
    claim: Claim, lexicon: Lexicon | None = None
) -> Iterator[Discrepancy]:
    """Yield a sort (residential) where the passage has another one (workplace)."""
    both = sides(claim, lexicon)
    for mark, theirs in _exchanged(both, "contrast"):
        ours = both.statement.words(mark.first, mark.last)
        yield Complaint(
            "modifier-differs",
            "review",
            f"the passage has '{theirs}' where the statement has '{ours}'",
            _AS_PASSAGE,
        ).at(both.statement, mark.first, mark.last, theirs)


def universal_added(
    claim: Claim, lexicon: Lexicon | None = None
) -> Iterator[Discrepancy]:
    """Yield "all", "always" and the like where no passage says so, or "some" is lost."""
    both = sides(claim, lexicon)
    if not both.passages:
        return
    statement = both.statement
    bears_out = both.has("universal") or both.has("universal_like")
    if not bears_out:
        for mark in statement.of("universal"):
            if _is_quoted(statement, mark):
                continue
            ours = statement.words(mark.first, mark.last)
            yield Complaint(
                "universal-added",
                "review",
                f"no passage says '{ours}'",
                f"leave out '{ours}', or cite words that say so",
            ).at(statement, mark.first, mark.last)
    yield from _part_lost(both)


CHECKS = (event_type_differs, modifier_differs, universal_added)


def _exchanged(both: Sides, kind: str) -> Iterator[tuple[Mark, str]]:
    """Yield words of one side of a group where the passages only have another side."""
    theirs: dict[str, dict[str, str]] = {}
    for passage, mark in both.marks(kind):
        group, _, side = mark.value.partition("/")
        words = passage.words(mark.first, mark.last)
        theirs.setdefault(group, {}).setdefault(side, words)
    if not theirs:
        return
    ours: dict[str, set[str]] = {}
    for mark in both.statement.of(kind):
        group, _, side = mark.value.partition("/")
        ours.setdefault(group, set()).add(side)
    stems = both.stems()
    done: set[int] = set()
    for mark in both.statement.of(kind):
        group, _, side = mark.value.partition("/")
        sides_there = theirs.get(group, {})
        left = [w for other, w in sides_there.items() if other not in ours[group]]
        if not left or side in sides_there or mark.first in done:
            continue
        if both.statement.stems[mark.first] in stems:
            continue
        done.add(mark.first)
        yield mark, left[0]


def _part_lost(both: Sides) -> Iterator[Discrepancy]:
    """Yield a thing of which the passage means some, and the statement all."""
    statement = both.statement
    if statement.has("partial"):
        return
    for passage, mark in both.marks("partial"):
        for head in passage.heads(mark.last + 1, 1, 4):
            stem = passage.stems[head]
            places = statement.places(stem)
            if len(passage.places(stem)) > 1 or not places:
                continue
            if _is_counted(statement, places[0]):
                continue
            theirs = passage.words(mark.first, head)
            yield Complaint(
                "universal-added",
                "review",
                f"the passage has '{theirs}'",
                f"say of how many it holds, as the passage does: '{theirs}'",
            ).at(statement, places[0], places[0], theirs)
            return


def _is_counted(prose: Prose, at: int) -> bool:
    """Whether a number, an article or an owner stands before a word."""
    for i in range(max(0, at - 3), at):
        low = prose.lows[i]
        if low[0].isdigit() or low in _DETERMINERS:
            return True
    return False


_DETERMINERS = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "its",
        "his",
        "her",
        "their",
        "our",
        "no",
        "other",
        "more",
        "fewer",
    ]
)


def _is_quoted(prose: Prose, mark: Mark) -> bool:
    return prose.quoted[mark.first]
