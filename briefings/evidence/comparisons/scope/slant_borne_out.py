"""From a word that takes a side to whether the passages say as much plainly."""

from collections.abc import Iterator

from briefings.evidence.comparisons.sides.sides import Sides
from briefings.evidence.readers.words.forms import stem, stem_set, word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_ADMITTING = frozenset(map(stem, ("admit", "concede", "confess", "acknowledge")))
_PLAIN_TEXT = """
abandon: withdraw drop stop discontinue quit end cease forgo leave
demand: call insist press ransom require want order
insist: call require want demand maintain contend assert reiterate condition
pressure: press push lean urge
lament: regret sorry wish unfortunate sad
protest: object oppose against complain
plead: beg implore
dictate: set require impose
rebuke: criticize censure reprimand fault
decry: denounce condemn criticize
spurn: reject refuse decline
boast: proud brag best
tout: promote praise
merely: only just simply solely
mere: only just simply solely
claim: allege contend assert maintain accuse dispute deny
belatedly: late overdue delay
"""
_PLAIN: dict[str, frozenset[str]] = {
    stem(word): frozenset(map(stem, plain.split()))
    for word, _, plain in (line.partition(":") for line in _PLAIN_TEXT.split("\n"))
    if word
}
_ERRING = frozenset(map(stem, ("error", "mistake", "mistaken", "erroneous", "wrong")))
_NO_MIS = ("miss", "mist", "mister", "misc", "misery")
_LONG = 7  # letters of a word that "mis" opens: misread
_OWNING = stem_set("grant granted allow apologize sorry fault mistake regret")
_HE_IS = word_set("he she they you that it is are was were")
_WE = word_set("i we")
_FAILING = word_set("should failed were was erred misjudged")
_DENY = stem("deny")
_PLACES = word_set(
    """
    with in at on beyond outside within under behind between near along ahead idle
    dormant unused to across above below off over next there beneath around
    """
)
_WHERE = word_set("whom which where")
_NEAR = 4  # tokens beside a word that tell what it means
_BE = word_set("is are was were be been being")


def is_told_so(both: Sides, mark: Mark) -> bool:
    """Return whether a passage has plainer words for one that takes a side."""
    word = both.statement.stems[mark.last]
    if both.statement.stems[mark.first] in _ADMITTING:
        return _owns(both) or not _ADMITTING.isdisjoint(both.stems())
    if both.statement.lows[mark.first] == "wrongly":
        return _errs(both)
    is_claim = both.statement.lows[mark.first] == "claimed"
    if is_claim and both.claim.status == "claimed":
        return True
    return not _PLAIN.get(word, frozenset()).isdisjoint(both.stems())


def takes_none(statement: Prose, mark: Mark) -> bool:
    """Return whether a word is plain here: "admitted to the jail", "lies with"."""
    low, behind = statement.lows[mark.first], statement.lows[mark.last + 1 :][:2]
    before = statement.lows[max(0, mark.first - _NEAR) : mark.first]
    if low in ("lie", "lies", "lying"):
        # "Lies with the board", "with whom the decision lies".
        is_last = behind[:1] in ((",",), (".",))
        is_where = is_last and not _WHERE.isdisjoint(before)
        return is_where or not _PLACES.isdisjoint(behind[:1])
    if statement.stems[mark.first] != stem("admit"):
        return False
    is_let_in = behind[:1] == ("to",) and not "".join(behind[1:]).endswith("ing")
    ahead = statement.lows[mark.last + 1 : mark.last + 1 + 2 * _NEAR]
    is_let_in = is_let_in and "that" not in ahead
    return is_let_in or not _BE.isdisjoint(before[-1:])


def _errs(both: Sides) -> bool:
    """Whether a passage says that something was wrong: "in error", "misread"."""
    is_mis = any(
        low.startswith("mis") and len(low) >= _LONG and not low.startswith(_NO_MIS)
        for low in both.lows()
    )
    return is_mis or not _ERRING.isdisjoint(both.stems())


def _owns(both: Sides) -> bool:
    """Whether somebody owns to a fault, or grants a thing: "we failed"."""
    return any(prose.once(_has_owning) for prose in both.passages)


def _has_owning(prose: Prose) -> bool:
    if not _OWNING.isdisjoint(prose.stems):
        return True
    return any(_is_owning(prose, i) for i in _openings(prose))


def _openings(prose: Prose) -> Iterator[int]:
    """Yield the places of words that may own to a thing."""
    for i, low in enumerate(prose.lows):
        if low in _WE or low == "right" or prose.stems[i] == _DENY:
            yield i


def _is_owning(prose: Prose, i: int) -> bool:
    low, behind = prose.lows[i], prose.lows[i + 1 : i + 3]
    if low in _WE:
        # "I should have", "we were slow"; "we made mistakes", "I'll grant you".
        return bool(behind) and behind[0] in _FAILING
    if low == "right":
        return not _HE_IS.isdisjoint(prose.lows[max(0, i - 1) : i])  # "she's right"
    before = prose.lows[max(0, i - 2) : i]
    return "not" in before or any(word.endswith("n't") for word in before)
