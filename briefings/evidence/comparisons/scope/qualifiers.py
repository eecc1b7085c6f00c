"""From a statement and its passages to doubts, limits and conditions that were lost."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.closeness import weight
from briefings.evidence.comparisons.sides.likeness import likeness, neighbours
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.words.forms import (
    is_adverb,
    is_past,
    stem_set,
    word_set,
)
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_CLOSE = 0.75  # how closely a statement keeps to a passage that tells much
_KINDS = ("qualifier", "restricting")
_BEFORE = 4  # tokens in which a qualifier stands before its word
_BREAKS = word_set(
    """
    in on at by for with from to within since and or as than a an the this that these
    those its his her their our no any when while after before until if that which who
    """
)
_COUNTED = 3  # tokens from a figure to what it counts
_NUMBERS = word_set(
    "two three four five six seven eight nine ten eleven twelve dozen no none all every"
)
_TOLD = word_set("stated given known told announced published written")
_ORDER = word_set("first prior previous further")
_OPEN = word_set("yet undecided open await awaiting awaits awaited waiting ahead due")
_SAID_TO = word_set(
    "allegedly alleged reportedly supposedly purportedly purported supposed claimed"
)
_CLAIMS = stem_set("""
            suggestion allegation accusation claim assertion charge contention deny
            reject dispute refute allege accuse contend assert suit lawsuit complaint
            """)
_DENYING = frozenset(("no", "any", "without"))


def dropped(claim: Claim) -> Iterator[Discrepancy]:
    """Yield words that a passage leaves open or limits and the statement does not."""
    both = sides(claim)
    statement = both.statement
    reported: set[int] = set()
    for kind in _KINDS:
        for passage, mark in both.marks(kind):
            head = _head(passage, mark)
            if head < 0 or _is_no_limit(passage, mark):
                continue
            is_kept = passage.stems[mark.first] in statement.stems
            is_kept = is_kept or _is_left_open(statement, passage, mark)
            if is_kept or _is_of_other_figure(statement, passage, mark, head):
                continue  # "requests in writing"
            at = _bare_place(both, passage, head, kind)
            if at < 0 or at in reported:
                continue
            if kind == "restricting" and not _is_one_count(both, at, passage, mark):
                continue
            if kind == "restricting" and _is_told_otherwise(both, at, passage, mark):
                continue
            reported.add(at)
            theirs = passage.words(mark.first, head)
            yield Complaint(
                "qualifier-dropped",
                weight(both, _CLOSE),
                f"the passage has '{theirs}'",
                f"keep '{passage.words(mark.first, mark.last)}', "
                "or cite words that leave it out",
            ).at(statement, at, at, theirs)


def narrow_denial_widened(claim: Claim) -> Iterator[Discrepancy]:
    """Yield "no injury" where a passage only has "no serious injury"."""
    both = sides(claim)
    denied = {
        both.statement.stems[i]: i for i, _ in _denied_things(both.statement) if i >= 0
    }
    if not denied:
        return
    ours = set(both.statement.stems)
    for passage in both.passages:
        for thing, sort in _denied_things(passage):
            at = denied.get(passage.stems[thing], -1)
            if at < 0 or sort < 0 or passage.stems[sort] in ours:
                continue
            if passage.lows[sort] in _TOLD:
                continue  # "for no stated reason", "with no reason given"
            if passage.lows[sort] in _ORDER or _is_kin_told(both, passage, sort):
                continue  # "without first mailing"
            theirs = passage.words(sort, thing)
            yield Complaint(
                "qualifier-dropped",
                "review",
                f"the passage denies only '{theirs}'",
                f"keep '{passage.words(sort, sort)}', or cite words that leave it out",
            ).at(both.statement, at, at, theirs)
            return


CHECKS = (dropped, narrow_denial_widened)


def _denied_things(prose: Prose) -> Iterator[tuple[int, int]]:
    """Yield the thing behind "no" or "any", and the word for its sort before it, or -1.

    "No serious injury": the injury, and serious. Names and figures have no sort.
    """
    for i in prose.spots_of(_DENYING):
        if i + 1 >= len(prose.lows) or prose.quoted[i]:
            continue
        first, second = i + 1, i + 2
        if not prose.is_content(first) or prose.texts[first][0].isupper():
            continue
        is_pair = second < len(prose.lows) and prose.is_content(second)
        if is_pair and not is_past(prose.lows[second]):
            yield second, first
        else:
            yield first, -1


def _is_kin_told(both: Sides, passage: Prose, at: int) -> bool:
    """Whether the statement has another word for one of a passage."""
    return bool(both.lexicon.built(Kindred).places(passage, at, both.statement))


def _is_no_limit(passage: Prose, mark: Mark) -> bool:
    """Whether it is a deed, or one of two: "a wrong or incomplete answer"."""
    return _is_deed(passage, mark) or passage.low(mark.first - 1) == "or"


def _is_left_open(statement: Prose, passage: Prose, mark: Mark) -> bool:
    """Whether it is left open by a noun: "the suggestion that", "yet to be heard"."""
    low = passage.lows[mark.first]
    if low == "pending":
        return not _OPEN.isdisjoint(statement.lows)
    return low in _SAID_TO and not _CLAIMS.isdisjoint(statement.stems)


def _head(passage: Prose, mark: Mark) -> int:
    """Return the word a qualifier stands before, at most one word on; or -1."""
    for i in range(mark.last + 1, min(mark.last + 3, len(passage.lows))):
        low = passage.lows[i]
        if low == "enough":
            break
        if passage.is_content(i) and not is_adverb(low):
            return i
        is_verb = mark.kind == "restricting" and low[0].isdigit()  # "paid 14 cents"
        if is_verb or not low[0].isalnum() or low in _BREAKS:
            break
    return -1


def _is_of_other_figure(
    statement: Prose, passage: Prose, mark: Mark, head: int
) -> bool:
    """Whether it is of a figure that the statement has not: "a proposed 4 percent"."""
    between = passage.lows[mark.last + 1 : head]
    figures = [low for low in between if low[0].isdigit()]
    return bool(figures) and not any(low in statement.lows for low in figures)


def _is_deed(passage: Prose, mark: Mark) -> bool:
    """Whether "accused" is what somebody did: "the service accused prosecutors"."""
    before = mark.first - 1
    is_accused = passage.lows[mark.first] == "accused" and mark.first == mark.last
    return is_accused and before >= 0 and passage.is_content(before)


def _is_told_otherwise(both: Sides, at: int, passage: Prose, mark: Mark) -> bool:
    """Whether the thing only tells what sort another is, or its sort is told.

    "Overtime complaints", where it is unpaid overtime; "shuttered" for "closed".
    """
    behind, statement = at + 1, both.statement
    is_compound = behind < len(statement.lows) and statement.is_content(behind)
    is_compound = is_compound and not is_past(statement.lows[behind])
    is_compound = is_compound and not is_adverb(passage.lows[mark.first])
    return is_compound or _is_kin_told(both, passage, mark.first)


def _is_one_count(both: Sides, at: int, passage: Prose, mark: Mark) -> bool:
    """Whether one figure counts the narrow sort there and the wide one here.

    Or each opens its sentence: "small mines are exempt". A manner ("knowingly")
    narrows what was done wherever it stands.
    """
    is_opening = passage.sentence_of(mark.first)[0] == mark.first
    if is_adverb(passage.lows[mark.first]) or (
        is_opening and both.statement.sentence_of(at)[0] == at
    ):
        return True
    own = both.statement.stems[at - 1 : at] if both.statement.is_content(at - 1) else ()
    if own and own[0] not in passage.stems_of(passage.sentences[mark.first]):
        return True  # "verbal approval", where it is written approval
    before = passage.lows[max(0, mark.first - _COUNTED) : mark.first]
    figures = {low for low in before if low[0].isdigit() or low in _NUMBERS}
    ours = both.statement.lows[max(0, at - _COUNTED) : at]
    return not figures.isdisjoint(ours)


def _bare_place(both: Sides, passage: Prose, head: int, kind: str) -> int:
    """Return where the statement has a qualified word with nothing before it; or -1."""
    is_qualified = _is_limited if kind == "restricting" else _is_qualified
    statement = both.statement
    word = passage.stems[head]
    if _is_kept(statement, passage, head):
        return -1
    for at in statement.places(word):
        if is_qualified(statement, at):
            continue
        ours = neighbours(statement, at, at)
        fit = likeness(ours, neighbours(passage, head, head))
        bare = [
            likeness(ours, neighbours(prose, i, i))
            for prose in both.passages
            for i in prose.places(word)
            if not _is_qualified(prose, i)
        ]
        if fit and (not bare or fit > max(bare)):
            return at
    return -1


def _is_kept(statement: Prose, passage: Prose, head: int) -> bool:
    """Whether the statement has both words side by side: "small post offices"."""
    before = passage.stems[head - 1]
    return any(
        statement.stems[at - 1] == before
        for at in statement.places(passage.stems[head])
        if at
    )


def _is_qualified(prose: Prose, at: int) -> bool:
    return at in prose.once(_qualified)


def _is_limited(prose: Prose, at: int) -> bool:
    return at in prose.once(_limited)


def _limited(prose: Prose) -> frozenset[int]:
    return _near(prose, _KINDS)


def _qualified(prose: Prose) -> frozenset[int]:
    return _near(prose, (*_KINDS, "plan", "possibility", "doubt"))


def _near(prose: Prose, kinds: tuple[str, ...]) -> frozenset[int]:
    """Return the tokens near a word that leaves open, limits or puts off."""
    found: set[int] = set()
    for kind in kinds:
        for mark in prose.of(kind):
            found.update(range(mark.last + 1, mark.last + _BEFORE + 1))
            if kind in _KINDS:
                # "Names that are inactive": it may stand behind its word, too.
                found.update(range(mark.first - _BEFORE, mark.first))
    return frozenset(found)
