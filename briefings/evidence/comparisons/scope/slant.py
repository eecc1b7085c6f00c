"""From a statement to words that take a side, go too far, or judge in law.

Words inside quotation marks are somebody else's and are left alone.
"""

from collections.abc import Iterator
from itertools import takewhile

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.denials.topmost import is_borne_out, is_none_here
from briefings.evidence.comparisons.scope.slant_borne_out import is_told_so, takes_none
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.clauses.negations import limited
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose, read


def loaded_word(claim: Claim) -> Iterator[Discrepancy]:
    """Yield words that praise, blame or alarm by themselves."""
    both = sides(claim)
    for kind in ("loaded", "loaded_verb"):
        for mark in _own(both.statement, kind):
            if mark.first and both.statement.texts[mark.first][0].isupper():
                continue  # part of a name: the Alien Registration Act
            is_borne = _stems(both.statement, mark) <= both.stems()
            if is_borne and (kind == "loaded_verb" or both.statement.has("say")):
                continue
            if kind == "loaded_verb" and _is_kin(both, mark):
                continue  # "hidden" there, "concealed" here
            if is_told_so(both, mark) or takes_none(both.statement, mark):
                continue
            if is_borne and _is_phrase(both, mark):
                continue
            ours = both.statement.words(mark.first, mark.last)
            message = f"'{ours}' takes a side"
            yield Complaint(
                "loaded-word",
                "review",
                message,
                "use a neutral word, or quote the one who says so",
            ).at(both.statement, mark.first, mark.last)


def loaded_words(text: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the words of a text of our own that praise, blame or alarm."""
    prose = read(text, lexicon)
    for kind in ("loaded", "loaded_verb"):
        yield from (prose.words(mark.first, mark.last) for mark in _own(prose, kind))


def absolute_word(claim: Claim) -> Iterator[Discrepancy]:
    """Yield "only", "first" and the like that no passage bears out."""
    both = sides(claim)
    if not (both.has("unlimited") or both.has("unlimited_like")):
        yield from _unborne(both, "unlimited", "absolute-word")
    if both.has("absolute") or both.has("absolute_like"):
        return
    if any(limited(passage) for passage in both.passages):
        return  # "not until August" is "only in August"
    yield from _unborne(both, "absolute", "absolute-word")


def superlative_word(claim: Claim) -> Iterator[Discrepancy]:
    """Yield "largest", "most" and the like that no passage bears out."""
    both = sides(claim)
    yield from _unborne(both, "superlative", "superlative-word")


def legal_conclusion(claim: Claim) -> Iterator[Discrepancy]:
    """Yield a judgement in law that is neither somebody's word nor a court's."""
    both = sides(claim)
    statement = both.statement
    if any(statement.has(kind) for kind in _OWNED):
        return
    for mark in _own(statement, "legal"):
        # "The fraud unit" names a thing; "violated" judges one.
        is_named = statement.lows[mark.first] in _CRIMES
        if is_named and _stems(statement, mark) <= both.stems():
            continue
        if is_named and _has_root(both, statement.lows[mark.first]):
            continue  # "possible fraud", where it is "possibly fraudulent"
        ours = statement.words(mark.first, mark.last)
        yield Complaint(
            "legal-conclusion",
            "review",
            f"'{ours}' is a judgement in law",
            "say who holds so, or cite the court or law that does",
        ).at(statement, mark.first, mark.last)


CHECKS = (loaded_word, absolute_word, superlative_word, legal_conclusion)
_CRIMES = word_set(
    """
    fraud crime crimes perjury retaliation discrimination conspiracy misconduct bribery
    embezzlement obstruction void malfeasance
    """
)


def _has_root(both: Sides, low: str) -> bool:
    """Whether a passage has a word, or a longer one that begins with it."""
    return any(other.startswith(low) for other in both.lows())


def _is_phrase(both: Sides, mark: Mark) -> bool:
    """Whether a passage has the word beside the same word: "a burial plot"."""
    ours = _beside(both.statement, mark.first)
    word = both.statement.stems[mark.first]
    return any(
        not passage.quoted[at] and not ours.isdisjoint(_beside(passage, at))
        for passage in both.passages
        for at in passage.places(word)
    )


def _beside(prose: Prose, at: int) -> set[str]:
    near = range(at - 1, max(-1, at - 1 - _SORTS), -1)
    return {prose.stems[i] for i in takewhile(prose.is_content, near)}


_SORTS = 2  # words for its sort that stand before a thing
_OWNED = ("say", "source", "speech", "court")


def _own(prose: Prose, kind: str) -> Iterator[Mark]:
    """Yield the known phrases of one kind outside quotation marks."""
    for mark in prose.of(kind):
        if not prose.quoted[mark.first]:
            yield mark


def _stems(prose: Prose, mark: Mark) -> frozenset[str]:
    return frozenset(prose.stems[mark.first : mark.last + 1])


def _is_high(both: Sides, mark: Mark) -> bool:
    """Whether a passage has the plain word of a superlative: "high" for "highest"."""
    low = both.statement.lows[mark.first]
    plain = low.removesuffix("est")
    return plain != low and not {plain, plain + "e"}.isdisjoint(both.lows())


def _is_above_all(both: Sides) -> bool:
    """Whether a passage has more than any other, which is most."""
    return any(
        "any" in passage.lows[at + 1 : at + 3]
        for passage in both.passages
        for at in passage.spots("than")
    )


def _is_kin(both: Sides, mark: Mark) -> bool:
    """Whether a passage has another word for it: "show" for "prove"."""
    kin = both.lexicon.built(Kindred)
    return mark.first == mark.last and any(
        kin.places(both.statement, mark.first, passage) for passage in both.passages
    )


def _unborne(both: Sides, kind: str, rule: str) -> Iterator[Discrepancy]:
    if not both.passages:
        return
    stems = both.stems()
    for mark in _own(both.statement, kind):
        if _stems(both.statement, mark) <= stems or _is_high(both, mark):
            continue
        if is_none_here(both.statement, mark) or is_borne_out(both, mark):
            continue
        if _is_kin(both, mark) or (rule == "superlative-word" and _is_above_all(both)):
            continue
        ours = both.statement.words(mark.first, mark.last)
        yield Complaint(
            rule,
            "review",
            f"no passage says '{ours}'",
            f"leave out '{ours}', or cite words that say so",
        ).at(both.statement, mark.first, mark.last)
