"""From a statement and its passages to words that a prefix turns round."""

from collections.abc import Iterator

from briefings.evidence.comparisons.denials.broken_limits import HELP, RULE
from briefings.evidence.comparisons.sides.grounds import says_no
from briefings.evidence.comparisons.sides.of_others import is_of_rest
from briefings.evidence.comparisons.sides.sides import Complaint, Sides
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.clauses.denied import is_denied
from briefings.evidence.readers.clauses.hidden_names import hidden
from briefings.evidence.readers.words.forms import stem, word_set
from briefings.evidence.readers.words.kindred import Kindred
from briefings.evidence.readers.words.prose import Prose

_PAIRS = (
    ("over", "under"),
    ("up", "down"),
    ("in", "out"),
    ("pre", "post"),
    ("pro", "anti"),
    ("on", "off"),
    ("north", "south"),
    ("east", "west"),
)
_OTHERS = {one: two for pair in _PAIRS for one, two in (pair, pair[::-1])}
_BEGINNINGS = tuple(_OTHERS)
# What is left of words that are no opposites: undertake, income, upright, offset.
_NO_OPPOSITES = word_set("take come right board line look")
_DOERS = ("er", "ers", "or", "ors")
_NEAR = 3  # tokens on either side of a word in which it may be turned round
_BEFORE = 12  # tokens from "before" to what had not been done
_AWAITING = word_set("until unless whether once pending without")
_STILL = word_set("still yet remain remained remains")
_TO_COME = word_set("to will would be")
_TURNING = word_set(
    """
    wrongly falsely incorrectly mistakenly erroneously improperly inaccurately badly
    poorly wrong short lost lose loses losing withheld withhold withholds hidden omitted
    lacking lacks missing absent leaving
    """
)
_SHORTEST = 4  # letters of a stem that a prefix may turn round


def turned_prefixes(both: Sides) -> Iterator[Discrepancy]:
    """Yield words that differ from a passage's word by a prefix that turns it round."""
    prefixes, false = both.lexicon.built(_prefix_table)
    statement, there = both.statement, both.stems()
    alone = [
        (at, word)
        for at, word in enumerate(statement.stems)
        if word not in there
        and len(word) >= _SHORTEST - 1
        and statement.lows[at] not in false
    ]
    if not alone:
        return
    turned = {
        bare: word
        for word in sorted(w for w in there if w.startswith(prefixes))
        for bare in _bare(word, prefixes)
    }
    for at, word in alone:
        others = [turned[word]] if word in turned else []
        if word.startswith(prefixes):
            others += [bare for bare in _bare(word, prefixes) if bare in there]
        for other in others:
            places = [(p, i) for p in both.passages for i in p.places(other)]
            if other in statement.stems or not _are_turned(both, at, places):
                continue
            passage, place = places[0]
            words = passage.words(place, place)
            if words.lower().startswith("over") and _tells_too_much(statement):
                continue
            message = f"the passage has the opposite word: '{words}'"
            yield Complaint(RULE, "review", message, HELP).at(statement, at, at, words)
            break


def _tells_too_much(statement: Prose) -> bool:
    """Whether it is told in words what "over-" does: "charged too much"."""
    return any(
        low == "too" and statement.low(i + 1) in ("much", "many")
        for i, low in enumerate(statement.lows)
    )


def exchanged_prefixes(both: Sides) -> Iterator[Discrepancy]:
    """Yield words that begin the other way round: "overpaid" for "underpaid"."""
    statement = both.statement
    begun = [i for i, low in enumerate(statement.lows) if low.startswith(_BEGINNINGS)]
    there = both.lows() if begun else frozenset()
    for at in begun:
        low = statement.lows[at]
        if low in there:
            continue
        for passage, place in _exchanged(low, both):
            if is_denied(statement, at) != is_denied(passage, place):
                continue
            words = passage.words(place, place)
            if words.lower() in statement.lows:
                continue
            message = f"the passage has the opposite word: '{words}'"
            yield Complaint(RULE, "review", message, HELP).at(statement, at, at, words)
            return


def _exchanged(low: str, both: Sides) -> Iterator[tuple[Prose, int]]:
    """Yield where a passage has a word with the opposite beginning."""
    prefix = next(p for p in _BEGINNINGS if low.startswith(p))
    rest, other = low[len(prefix) :], _OTHERS[prefix]
    if len(rest) < _SHORTEST or rest in _NO_OPPOSITES:
        return
    for word in {stem(other + rest), other + stem(rest)}:
        for passage in both.passages:
            yield from ((passage, i) for i in passage.places(word))


def _bare(word: str, prefixes: tuple[str, ...]) -> Iterator[str]:
    """Yield what is left of a word without a prefix, where that may be a word."""
    for prefix in prefixes:
        bare = word.removeprefix(prefix)
        shortest = _SHORTEST - (prefix == "un")  # "fit", "unfit"
        if bare != word and len(bare) >= shortest:
            yield bare


def _are_turned(both: Sides, at: int, places: list[tuple[Prose, int]]) -> bool:
    """Whether a word says the opposite of all that a passage has without its prefix."""
    is_doer = both.statement.lows[at].endswith(_DOERS)
    kept = [(p, i) for p, i in places if is_doer or not p.lows[i].endswith(_DOERS)]
    return bool(kept) and all(_is_turned(both, at, place) for place in kept)


def _is_turned(both: Sides, at: int, place: tuple[Prose, int]) -> bool:
    """Whether a word and its prefixed form say opposite things."""
    passage, index = place
    _, false = both.lexicon.built(_prefix_table)
    is_only = passage.low(index + 1) == "only"  # "inspected only when": the rest is not
    if is_only or passage.lows[index] in false or index in hidden(passage):
        return False
    if (
        passage.is_asked(index)
        or _is_turned_here(passage, index)
        or _is_turned_here(both.statement, at)
    ):
        return False
    is_to_come = passage.low(index - 1) in _TO_COME and _is_still_so(both.statement, at)
    if is_to_come or is_of_rest(both.statement, at, passage, index):
        return False  # "still incomplete", where they expect to finish
    is_unlike = says_no(passage, index) != says_no(both.statement, at)
    if is_unlike or _is_before_done(passage, index) or _has_like(both, at):
        return False  # "unbelted" where belts were not worn
    return is_denied(both.statement, at) == is_denied(passage, index)


def _is_before_done(passage: Prose, at: int) -> bool:
    """Whether a thing was not so yet: "before lawyers had finished the review"."""
    ahead = passage.lows[max(passage.sentence_of(at)[0], at - _BEFORE) : at]
    return "before" in ahead and "had" in ahead[-_NEAR:]


def _has_like(both: Sides, at: int) -> bool:
    """Whether a passage says the same in another word: "disagreed", "rejected"."""
    kin = both.lexicon.built(Kindred)
    return any(kin.places(both.statement, at, passage) for passage in both.passages)


def _is_still_so(statement: Prose, at: int) -> bool:
    return not _STILL.isdisjoint(statement.lows[max(0, at - _NEAR) : at])


def _is_turned_here(prose: Prose, at: int) -> bool:
    """Whether a word beside it turns it round, or it is awaited, or part of a name.

    "Without pay" is unpaid, "wrongly named" misnamed, a withheld name unnamed, and what
    waits "until he decides" is undecided.
    """
    first, _ = prose.sentence_of(at)
    if at > first and any(text[0].isupper() for text in prose.texts[at : at + 2]):
        return True
    near = prose.lows[max(0, at - _NEAR) : at + 1 + _NEAR]
    if not _TURNING.isdisjoint(near):
        return True
    return not _AWAITING.isdisjoint(prose.lows[max(0, at - _NEAR) : at])


def _prefix_table(lexicon: Lexicon) -> tuple[tuple[str, ...], frozenset[str]]:
    table = lexicon.table("polarity")["prefix"]
    split = {
        key: [w.strip() for block in table[key] for w in block.split(",")]
        for key in ("turn", "not_so")
    }
    return tuple(split["turn"]), frozenset(split["not_so"])
