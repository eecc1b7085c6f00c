"""From the word lists for numbers to tables to look them up in."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache, partial
from typing import NamedTuple

from briefings.evidence.lexicons import Lexicon

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


class Grammar(NamedTuple):
    """The words for numbers of one lexicon."""

    small: Mapping[str, int]
    scales: Mapping[str, int]
    letters: Mapping[str, int]
    ordinals: Mapping[str, int]
    fractions: Mapping[str, int]
    times: Mapping[str, Fraction]
    vague: Mapping[str, tuple[int, int]]
    implied: Mapping[str, int]
    idioms: Phrases  # first word → the rests of the phrases it begins
    not_before_one: frozenset[str]
    not_after_one: frozenset[str]
    nothing_after: frozenset[str]
    currencies: Mapping[str, tuple[str, int]]
    signs: frozenset[str]
    periods: frozenset[str]
    going_on: frozenset[str]  # what makes more of the digits before it
    begins: Callable[[str], bool]  # whether a number may begin with a word, kept


def grammar(lexicon: Lexicon) -> Grammar:
    """Return the number words of a lexicon as tables."""
    words, units = lexicon.table("numbers"), lexicon.table("units")
    times = {word: Fraction(value) for word, value in words["times"].items()}
    times |= dict.fromkeys(words["halved"]["words"], Fraction(1, 2))
    times |= {f"{word}fold": Fraction(value) for word, value in words["small"].items()}
    money = units["currencies"]["words"]
    return Grammar(
        small=words["small"],
        scales=words["scales"],
        letters=words["letters"],
        ordinals=words["ordinals"],
        fractions=words["fractions"],
        times=times,
        vague={word: (low, high) for word, (low, high) in words["vague"].items()},
        implied=words["implied"],
        idioms=by_first_word(words["idioms"]["phrases"]),
        not_before_one=frozenset(words["one"]["not_before"]),
        not_after_one=frozenset(words["one"]["not_after"]),
        nothing_after=frozenset(words["idioms"]["before"]),
        currencies={word: (sign, worth) for word, (sign, worth) in money.items()},
        signs=frozenset(units["currencies"]["signs"]),
        periods=frozenset(_measure_words(units)),
        going_on=frozenset().union(
            words["scales"], words["letters"], words["fractions"], money
        ),
        begins=lru_cache(maxsize=4096)(partial(_begins, _starters(words, times))),
    )


def _starters(
    words: Mapping[str, Mapping[str, object]], times: Mapping[str, Fraction]
) -> frozenset[str]:
    return frozenset().union(
        words["small"],
        words["scales"],
        words["ordinals"],
        words["fractions"],
        times,
        words["vague"],
        words["implied"].keys() - {"a", "an", "no", "another"},
        ("tens",),
    )


def _begins(starters: frozenset[str], low: str) -> bool:
    return low in starters or low[0].isnumeric()


def _measure_words(
    units: Mapping[str, Mapping[str, Mapping[str, Mapping[str, list[str]]]]],
) -> list[str]:
    return [
        word
        for measure in units["measures"].values()
        for unit in measure.values()
        for word in unit["words"]
    ]


def by_first_word(phrases: list[str]) -> Phrases:
    """Return phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        head, *rest = phrase.split()
        found.setdefault(head, []).append(tuple(rest))
    return {
        head: tuple(sorted(rests, key=len, reverse=True))
        for head, rests in found.items()
    }
