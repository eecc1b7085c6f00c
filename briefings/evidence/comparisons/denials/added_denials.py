"""From a denial in a statement to a passage that has the word without one."""

from collections.abc import Iterator

from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.denials.passage_denials import is_owner
from briefings.evidence.comparisons.denials.plain_denials import MILD, is_plain
from briefings.evidence.comparisons.denials.softened import is_softened
from briefings.evidence.comparisons.denials.statement_denials import (
    is_forbidden,
    is_so_told,
)
from briefings.evidence.comparisons.denials.topmost import SUPERLATIVES, tells_topmost
from briefings.evidence.comparisons.denials.without_denying import (
    is_answered,
    is_opposed_there,
    is_turned_already,
)
from briefings.evidence.comparisons.sides.closeness import closeness
from briefings.evidence.comparisons.sides.grounds import says_no
from briefings.evidence.comparisons.sides.kin_places import told_there
from briefings.evidence.comparisons.sides.likeness import WHOLE, are_alike, neighbours
from briefings.evidence.comparisons.sides.of_others import are_of_others
from briefings.evidence.comparisons.sides.sides import Complaint, Sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.clauses.denied_heads import REFUSING
from briefings.evidence.readers.clauses.negations import Negation, negations
from briefings.evidence.readers.clauses.unreal import is_in_condition
from briefings.evidence.readers.clauses.verb_forms import is_noun
from briefings.evidence.readers.words.forms import stem_set, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

_DIFFERING = stem_set("differ vary varied unlike different uneven")
_ANY = word_set("any either single")
_NO_HEADS = stem_set("say write percent")
_BEFORE = 5  # tokens before a denial that make it a condition
_CLOSE = 0.75  # how close a copy is in which any word that denies counts
_DENYING = word_set(
    """
    nobody without cannot can't couldn't isn't aren't wasn't weren't denied denies deny
    refused refuses refuse
    """
)


def denied_here(both: Sides, negation: Negation, head: int, theirs: str) -> Discrepancy:
    """Return that a statement denies what a passage says."""
    message = f"the statement denies what the passage says: '{theirs}'"
    last = max(negation.mark.last, head)
    return Complaint(RULE, "review", message, HELP).at(
        both.statement, negation.mark.first, last, theirs
    )


def denial_added(both: Sides, negation: Negation) -> Iterator[Discrepancy]:
    """Yield a denial of words that no passage denies."""
    statement = both.statement
    own = range(negation.mark.first, negation.mark.last + 1)
    is_close = closeness(statement, both.passages, own) >= _CLOSE
    if not (is_close or _is_plain(negation)) or _is_condition(negation):
        return
    if _is_so_anyway(both, negation):
        return
    kin = both.lexicon.built(Kindred)
    for head in negation.heads[: 1 if negation.is_of_deed else 2]:
        if _is_no_head(statement, head):
            continue
        places = told_there(both, head, kin, is_first=head == negation.heads[0])
        if any(_is_any(p, i) for p, i in places):
            return
        denied = negation.stems - {statement.stems[head]}
        if any(is_softened(p, at, statement, MILD, denied) for p, at in places):
            return
        around = neighbours(statement, head, head, WHOLE)
        near = [
            (p, i)
            for p, i in places
            if are_alike(around, p, i)
            and _is_so_told(negation, p, i, kin)
            and not p.is_asked(i)
            and (is_close or not _is_answered_beside(negation, head, p, i))
            and not is_forbidden(negation, p, i)
            and not is_opposed_there(negation, p, i)
            and not are_of_others(statement, head, p, i)
        ]
        if near:
            theirs = near[0][0].words(near[0][1], near[0][1])
            yield denied_here(both, negation, head, theirs)
            return


def _is_so_anyway(both: Sides, negation: Negation) -> bool:
    """Whether the passages say the same in their own way."""
    return (
        is_turned_already(both, negation)
        or is_answered(both, negation)
        or is_so_told(both, negation)
    )


def is_told_by_word(negation: Negation, both: Sides) -> bool:
    """Return whether a word of the passages says as much: "differed", "the slowest"."""
    if tells_topmost(both.statement) and not SUPERLATIVES.isdisjoint(both.lows()):
        return True  # "no other was as slow"
    said = negation.prose.lows[negation.mark.first : negation.mark.last + 4]
    if "same" in said:
        return not _DIFFERING.isdisjoint(both.stems())
    is_refused = negation.prose.stems[negation.mark.first] in REFUSING
    return is_refused and not REFUSING.isdisjoint(both.stems() - negation.stems)


def _is_no_head(statement: Prose, head: int) -> bool:
    """Whether a word is hardly what is denied: whose it is, or that it is said."""
    is_name = head > 0 and statement.texts[head][0].isupper()
    is_told = statement.stems[head] in _NO_HEADS
    return is_told or is_name or (head > 0 and is_owner(statement, head))


def _is_plain(negation: Negation) -> bool:
    """Whether it denies in so many words: "stopped", "barred" may be told otherwise."""
    prose, at = negation.prose, negation.mark.first
    is_over = prose.lows[at : at + 2] == ("no", "longer")
    return is_over or is_plain(negation) or prose.lows[at] in _DENYING


def _is_condition(negation: Negation) -> bool:
    """Whether it is only supposed: "if there is no raise", "as long as it has not"."""
    prose, at = negation.prose, negation.mark.first
    first, _ = prose.sentence_of(at)
    before = prose.lows[max(first, at - _BEFORE) : at]
    return is_in_condition(prose, at) or ("as", "long", "as") in zip(
        before, before[1:], before[2:], strict=False
    )


def _is_answered_beside(negation: Negation, head: int, passage: Prose, at: int) -> bool:
    """Whether a thing is told of next to a denial, which may be of that thing.

    "Brightwell's figures": "It has not sent any."
    """
    if negation.word:
        return False  # "refused the request"
    is_thing = is_noun(negation.prose, head) or is_noun(passage, at)
    if negation.is_of_deed and not is_thing:
        return False
    here = passage.sentences[at]
    near = (here - 1, here, here + 1)
    around = neighbours(negation.prose, head, head, WHOLE)
    return any(
        passage.sentences[n.mark.first] in near and not around.isdisjoint(n.around())
        for n in negations(passage)
    )


def _is_so_told(negation: Negation, passage: Prose, at: int, kin: Kindred) -> bool:
    """Whether a sentence tells of the deed that a denial of a thing denies.

    "No crane was moved" denies what is told of a crane only where that is a move.
    """
    deed = -1 if negation.is_of_deed else negation.deed()
    if deed < 0:
        return True
    first, last = passage.sentence_of(at)
    among = kin.among(passage, range(first, min(last, first + WHOLE) + 1))
    return kin.is_among(negation.prose, deed, among)


def _is_any(passage: Prose, at: int) -> bool:
    """Whether a passage denies it of any: "has not reached it in any month"."""
    return passage.low(at - 1) in _ANY and says_no(passage, at)
