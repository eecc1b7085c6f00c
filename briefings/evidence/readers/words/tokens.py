"""From normalised text to words, numbers and marks, each with its place."""

import re
from collections.abc import Callable, Sequence
from itertools import compress, count
from typing import NamedTuple

from briefings.evidence.readers.words.wordset import words

_PIECE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|_")
# The same for plain characters, of which a range is looked up in half the time.
_PLAIN = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)*|[0-9]+(?:[.,][0-9]+)*|[^\sA-Za-z0-9]")
_ENDS = frozenset(".!?")
_MOST_PLACES = 12  # of one word in a text
_BEYOND = 64  # pieces past an end that may be asked for
_OPENERS = frozenset("\"'([")
_ABBREVIATIONS = words(
    """
    mr mrs ms dr st jr sr gen sen rep gov lt col sgt capt maj adm prof rev hon no nos
    inc corp co ltd vs v jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues
    wed thu thurs fri sat sun approx est dept div ave blvd fig sec vol pp ca cf al supp
    cir ed pub cong res ft
    """
)


class Tokens(NamedTuple):
    """The pieces of a text in their order; four lists of one length and the text."""

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    padded: list[str]  # `lower` and then nothing, so that nobody looks past an end
    word: Callable[[int], str]
    """Returns the lower-case piece at a place; nothing a little beyond either end."""

    def is_joined(self, index: int) -> bool:
        """Whether piece `index` follows the one before it without a space."""
        return 0 < index < len(self.starts) and (
            self.starts[index] == self.ends[index - 1]
        )

    def slice(self, first: int, after: int) -> str:
        """Return the text from piece `first` up to, not including, piece `after`."""
        return self.text[self.starts[first] : self.ends[after - 1]]


def tokens(text: str) -> Tokens:
    """Return the pieces of a normalised text; linear in its length."""
    found = list((_PLAIN if text.isascii() else _PIECE).finditer(text))
    words_ = list(map(re.Match.group, found))
    lower = list(map(str.lower, words_))
    padded = lower + [""] * _BEYOND
    return Tokens(
        text=text,
        words=words_,
        lower=lower,
        starts=list(map(re.Match.start, found)),
        ends=list(map(re.Match.end, found)),
        padded=padded,
        word=padded.__getitem__,
    )


def places(words_: Sequence[str], is_wanted: Callable[[str], bool]) -> list[int]:
    """Return where in a text the words are that are wanted."""
    return list(compress(count(), map(is_wanted, words_)))


def first_places(words_: Sequence[str], word: str) -> list[int]:
    """Return the first dozen places of one word; more would tell nothing more."""
    found: list[int] = []
    at = -1
    while word in words_ and len(found) < _MOST_PLACES:
        try:
            at = words_.index(word, at + 1)
        except ValueError:
            break
        found.append(at)
    return found


def sentence_numbers(pieces: Tokens) -> list[int]:
    """Return for each piece the number of the sentence it stands in, from 0."""
    signs = places(pieces.words, _ENDS.__contains__)
    ends = [index for index in signs if _ends_sentence(pieces, index)]
    numbers: list[int] = []
    for number, end in enumerate((*ends, len(pieces.words) - 1)):
        numbers += [number] * (end + 1 - len(numbers))
    return numbers


def _ends_sentence(pieces: Tokens, index: int) -> bool:
    ahead = index + 1
    while ahead < len(pieces.words) and pieces.words[ahead] in _OPENERS:
        ahead += 1
    if ahead - index > 4 or ahead >= len(pieces.words):  # noqa: PLR2004  # a heap of quotation marks is no sentence end
        return False
    before = pieces.word(index - 1)
    if pieces.words[index] == "." and (
        (len(before) == 1 and before.isalpha())
        or before in _ABBREVIATIONS
        or pieces.is_joined(ahead)
    ):
        return False
    return not pieces.words[ahead][0].islower()
