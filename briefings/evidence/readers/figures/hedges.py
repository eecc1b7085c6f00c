"""From the words around a number to how it bounds it: more than, nearly, or so."""

from collections.abc import Mapping
from typing import NamedTuple

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.figures.suppositions import (
    comparative,
    follows_number,
    is_quarrel,
    is_supposed,
)
from briefings.evidence.readers.words.tokens import Tokens
from briefings.evidence.readers.words.wordset import words

_WINDOW = 11  # pieces before a number that are looked at
_LONGEST = 6  # words of a phrase
_CLASSES = ("gt", "ge", "lt", "near", "le", "approx", "some", "exact")
_STOPS = frozenset(",;.:!?)")
_QUOTES = frozenset("\"'([")
_SHORT = frozenset(("approx", "ca", "c", "est"))
_NEGATIONS = words("not never without nor neither cannot none nobody")
_VERBS = words(
    """
    exceed exceeded exceeds exceeding top topped tops topping surpass surpassed
    surpasses surpassing pass passed passes passing near neared nears nearing approach
    approached approaches approaching fell fall falls falling eclipsed outnumbered
    """
)
_BOUNDS = frozenset(("gt", "ge", "lt", "le"))
_FLIPPED = {"gt": "le", "ge": "lt", "lt": "ge", "near": ""}


class Hedge(NamedTuple):
    """How a number is bounded, and by which words."""

    kind: str = ""  # gt, ge, lt, near, le, approx, some, exact; empty for none
    first: int = 0  # its pieces in the text
    after: int = 0
    is_loose: bool = False  # the word may bound the number, or only lead to it
    is_rough: bool = False  # at most about 40
    is_turned: bool = False  # by a denial that stands with it: never exceeded 40


NONE = Hedge()


class HedgeWords(NamedTuple):
    """The hedges of one lexicon, as tables to look them up in."""

    before: Mapping[tuple[str, ...], str]
    last_words: frozenset[str]
    after: Mapping[tuple[str, ...], str]
    first_words: frozenset[str]
    between: frozenset[str]
    between_phrases: frozenset[str]
    loose: frozenset[str]
    always_loose: frozenset[str]
    leads: Mapping[str, frozenset[str]]  # a preposition → the words it belongs to
    rising: frozenset[str]


def hedge_words(lexicon: Lexicon) -> HedgeWords:
    """Return the hedges of a lexicon as tables."""
    words = lexicon.table("hedges")
    before = _by_phrase(words["before"])
    after = _by_phrase(words["after"])
    return HedgeWords(
        before=before,
        last_words=frozenset(phrase[-1] for phrase in before),
        after=after,
        first_words=frozenset(phrase[0] for phrase in after),
        between=frozenset(words["between"]["any"]),
        between_phrases=frozenset(words["between"]["after_phrases"]),
        loose=frozenset(words["loose"]["prepositions"]),
        always_loose=frozenset(words["loose"]["always"]),
        leads={
            word: frozenset(after) for word, after in words["loose"]["after"].items()
        },
        rising=frozenset(words["loose"]["rising"]),
    )


def _by_phrase(classes: Mapping[str, list[str]]) -> dict[tuple[str, ...], str]:
    return {
        tuple(phrase.replace("-", "- ").split()): name
        for name in _CLASSES
        for phrase in classes.get(name, ())
    }


def hedge_before(pieces: Tokens, first: int, floor: int, table: HedgeWords) -> Hedge:
    """Return the hedge that ends before piece `first`, not reaching below `floor`."""
    at = _window(pieces, first, floor)
    found = _scan(pieces, at, table) if at else _set_apart(pieces, first, floor, table)
    if found.kind not in ("exact", "approx"):  # at most about 40 is at most 40
        return found
    inner = found.first
    further = _scan(pieces, [index for index in at if index < inner], table)
    if found.kind == "approx":
        is_bound = further.kind in _BOUNDS and not further.is_loose
        return further._replace(is_rough=True) if is_bound else found
    return further if further.kind else found


def _set_apart(pieces: Tokens, first: int, floor: int, table: HedgeWords) -> Hedge:
    """Return the hedge that commas set apart before a number: had, at most, two."""
    if pieces.word(first - 1) != ",":
        return NONE
    window = _window(pieces, first - 1, floor)
    found = _scan(pieces, window, table)
    is_whole = len(window) == found.after - found.first and found.after == first - 1
    return found if is_whole and not found.is_loose else NONE


def _window(pieces: Tokens, first: int, floor: int) -> list[int]:
    """Return the pieces before a number, nearest first, without quotation marks."""
    kept: list[int] = []
    lower = pieces.lower
    for index in range(first - 1, max(floor, first - _WINDOW) - 1, -1):
        word = lower[index]
        if word in _STOPS:
            if word == "." and pieces.word(index - 1) in _SHORT:
                continue
            break
        if word not in _QUOTES:
            kept.append(index)
    return kept


def _scan(pieces: Tokens, window: list[int], table: HedgeWords) -> Hedge:
    lower = pieces.lower
    for skip, last in enumerate(window[:5]):
        if lower[last] in table.last_words:
            said = tuple(
                lower[index] for index in reversed(window[skip : skip + _LONGEST])
            )
            for length in range(len(said), 0, -1):
                kind = table.before.get(said[-length:])
                if kind is not None and _may_stand(pieces, window, skip, length, table):
                    return _hedge(pieces, window[skip:], length, kind, table)
            if said[-1] == "than" and (kind := comparative(said)):
                is_denied = any(map(_is_negation, said[-5:-2]))
                kind = _FLIPPED[kind] if is_denied else kind
                return Hedge(kind, last - 1, last + 1, is_turned=is_denied)
        if (
            lower[last] not in table.between
            and lower[last] not in table.between_phrases
        ):
            break
    return _unreached(pieces, window) or _estimated(lower, window)


_REACHING = words(
    """
    reach reached reaches reaching attain attained attains hit hits hitting total
    totaled equal equaled
    """
)
_REACHING_TO = words(
    "get got gotten come came rise risen rose climb climbed amount add"
)
_FAILING = words("fail failed fails failing yet")
_LATER = frozenset(("before", "until", "till"))


def _unreached(pieces: Tokens, window: list[int]) -> Hedge | None:
    """Return the hedge of "did not reach 40": it was less; not so "before May"."""
    lower = pieces.lower
    if not window or not _LATER.isdisjoint(lower[window[0] + 2 : window[0] + 6]):
        return None
    last = lower[window[0]]
    is_to = last == "to" and len(window) > 1 and lower[window[1]] in _REACHING_TO
    if last not in _REACHING and not is_to:
        return None
    for at in window[1:]:
        if lower[at] in _FAILING or _is_negation(lower[at]):
            return Hedge("lt", at, window[0] + 1, is_loose=True)
    return None


_ESTIMATES = frozenset(("estimated", "estimates", "estimate"))
_VALUES = tuple([noun, "of"] for noun in ("cost", "value", "price", "total", "loss"))
_LEADS = frozenset(("to", "that", "at", "by", "the"))


def _estimated(lower: list[str], window: list[int]) -> Hedge:
    """Return the hedge of "is estimated to bring in", and of "estimates that"."""
    for at in window[1:8]:
        if lower[at] in _ESTIMATES and lower[at + 1 : at + 3] in _VALUES:
            return Hedge("approx", at, at + 1)  # an estimated cost of $340,000
        if lower[at] in _ESTIMATES and lower[at + 1] in _LEADS:
            return Hedge("approx", at, at + 1, is_loose=True)
    return NONE


def _may_stand(
    pieces: Tokens, window: list[int], skip: int, length: int, table: HedgeWords
) -> bool:
    """Whether only words that may stand there part the hedge from its number."""
    if length > 1 or pieces.lower[window[skip]] not in table.loose:
        return True
    skipped = [pieces.lower[index] for index in window[:skip]]
    return not any(word in table.between_phrases for word in skipped)


def _hedge(
    pieces: Tokens, window: list[int], length: int, kind: str, table: HedgeWords
) -> Hedge:
    said = [pieces.lower[index] for index in window[: length + 4]]
    before = said[length] if len(said) > length else ""
    is_loose = length == 1 and (
        said[0] in table.always_loose or before in table.leads.get(said[0], ())
    )
    is_idle = kind in _BOUNDS and is_supposed(pieces.lower, window)
    leads = before not in _PREPOSITIONS and _leads_from(pieces, window, said[0], table)
    if is_idle or leads:
        is_loose = True
    if follows_number(pieces, window[0]):
        is_loose = True  # "$240,000 over 60 readers that failed"
    if said[:2] in (["but", "all"], ["the", "within"]) or (
        said[:2] == ["to", "up"] and before in table.rising
    ):
        is_loose = True
    is_turned = False
    if kind in _FLIPPED and (said[length - 1] in _VERBS or kind in ("gt", "lt")):
        # "Not require recovery below $9" leaves the bound as it is.
        is_verb = said[length - 1] in _VERBS or kind == "gt"
        near = said[length : length + (3 if is_verb else 1)]
        is_never = near[:2] in (["time", "no"], ["point", "no"])  # at no time exceeded
        is_denied = is_never or any(_is_negation(word) for word in near)
        if "that" not in near and is_denied:
            kind, is_turned = _FLIPPED[kind], True
    return Hedge(kind, window[length - 1], window[0] + 1, is_loose, is_turned=is_turned)


# Behind one of these another preposition bounds the number: "a file of about 12".
_PREPOSITIONS = words("of in on to by for from with at between")
_NEAR = 7  # pieces between a word of telling and "about"


def _leads_from(
    pieces: Tokens, window: list[int], word: str, table: HedgeWords
) -> bool:
    """Whether "over" or "about" goes with a word further back: sued it over $400."""
    if word == "over":
        return is_quarrel(pieces.lower, window)
    if word == "about" and is_quarrel(pieces.lower, window):
        return True
    telling = table.leads.get("about", frozenset()) if word == "about" else frozenset()
    return any(pieces.lower[index] in telling for index in window[1:_NEAR])


def _is_negation(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")
