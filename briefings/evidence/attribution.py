"""From a statement and its passages to claims and doubts that lost their owner."""

from collections.abc import Iterator

from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.forms import word_set
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.prose import Prose
from briefings.evidence.sides import Complaint, Sides, sides

_SPEAKING = ("say", "source", "speech")
_CLAIMED = frozenset(("claimed", "opinion"))
_SPOKEN = frozenset(("on_record", "anonymous", "sworn"))
_SUBJECTS = word_set("he she they it who its his her their i we")
_BEFORE = 7  # tokens in which a subject stands before its verb
_SAME_HEAD = 4  # tokens in which the word stands that a qualifier leaves open


def is_attributed(prose: Prose) -> bool:
    """Return whether a text says who says so."""
    if any(prose.has(kind) for kind in _SPEAKING):
        return True
    return any(_has_subject(prose, mark.first) for mark in prose.of("say_weak"))


def claim_as_fact(
    claim: Claim, lexicon: Lexicon | None = None
) -> Iterator[Discrepancy]:
    """Yield a claim or an opinion that the statement makes in its own voice."""
    both = sides(claim, lexicon)
    if is_attributed(both.statement) or not both.passages:
        return
    if any(both.statement.quoted):
        return
    if claim.status in _CLAIMED:
        owner = claim.speaker or claim.organization or claim.anonymous
        what = "an opinion" if claim.status == "opinion" else "a claim"
        message = f"the statement makes {what} in the memo's own voice"
    elif theirs := _passage_attribution(both):
        owner = claim.speaker or claim.organization or claim.anonymous
        message = f"the passage gives this as somebody's word ('{theirs}')"
    else:
        return
    said = f"{owner} said that" if owner else "who says so"
    help_ = f"name the one who says so in the statement: '{said} ...'"
    if not owner:
        help_ = "say in the statement who says so"
    yield Complaint("claim-as-fact", "review", message, help_).overall()


def qualifier_dropped(
    claim: Claim, lexicon: Lexicon | None = None
) -> Iterator[Discrepancy]:
    """Yield what the passage leaves open (suspected, apparent) and the statement not."""
    both = sides(claim, lexicon)
    statement = both.statement
    if statement.has("qualifier"):
        return
    reported: set[int] = set()
    for passage, mark in both.marks("qualifier"):
        for head in passage.heads(mark.last + 1, 2, _SAME_HEAD):
            stem = passage.stems[head]
            places = [at for at in statement.places(stem) if at not in reported]
            if not places or _is_plain(both, passage, head, stem):
                continue
            reported.update(places)
            theirs = passage.words(mark.first, head)
            yield Complaint(
                "qualifier-dropped",
                "review",
                f"the passage has '{theirs}'",
                f"keep '{passage.words(mark.first, mark.last)}', "
                "or cite words that leave it out",
            ).at(statement, places[0], places[0], theirs)
            break


CHECKS = (claim_as_fact, qualifier_dropped)


def _has_subject(prose: Prose, verb: int) -> bool:
    """Whether a person, a body or a document stands before a verb that may speak."""
    first, _ = prose.sentence_of(verb)
    for i in range(verb - 1, max(first - 1, verb - _BEFORE - 1), -1):
        low = prose.lows[i]
        if low in _SUBJECTS or (prose.texts[i][0].isupper() and i > first):
            return True
        if any(m.first <= i <= m.last for k in _OWNERS for m in prose.of(k)):
            return True
    return False


_OWNERS = ("unnamed", "spokes", "document", "data")


def _passage_attribution(both: Sides) -> str:
    """Return the words by which a passage gives the claim as somebody's; or nothing.

    Documents and data may be told in the memo's own voice: the note cites them.
    """
    if both.claim.basis not in _SPOKEN:
        return ""
    for kind in ("say", "source"):
        for passage, mark in both.marks(kind):
            return passage.words(mark.first, mark.last)
    return ""


def _is_plain(both: Sides, passage: Prose, head: int, stem: str) -> bool:
    """Whether a passage has the word elsewhere with nothing to leave it open."""
    return any(
        not any(at - _SAME_HEAD <= m.first < at for m in prose.of("qualifier"))
        for prose in both.passages
        for at in prose.places(stem)
        if (prose, at) != (passage, head)
    )
