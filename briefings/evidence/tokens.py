"""From normalised text to words, numbers and marks, each with its place."""

import re
from typing import NamedTuple

from briefings.evidence.wordset import words

_PIECE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]|_")
_ENDS = frozenset(".!?")
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

    def is_joined(self, index: int) -> bool:
        """Whether piece `index` follows the one before it without a space."""
        return 0 < index < len(self.starts) and (
            self.starts[index] == self.ends[index - 1]
        )

    def word(self, index: int) -> str:
        """Return the lower-case piece at `index`; empty a little beyond either end."""
        return self.padded[index]

    def slice(self, first: int, after: int) -> str:
        """Return the text from piece `first` up to, not including, piece `after`."""
        return self.text[self.starts[first] : self.ends[after - 1]]


def tokens(text: str) -> Tokens:
    """Return the pieces of a normalised text; linear in its length."""
    found = [(match.group(), match.start()) for match in _PIECE.finditer(text)]
    words_ = [word for word, _ in found]
    lower = [word.lower() for word in words_]
    return Tokens(
        text=text,
        words=words_,
        lower=lower,
        starts=[start for _, start in found],
        ends=[start + len(word) for word, start in found],
        padded=lower + [""] * _BEYOND,
    )


def sentence_numbers(pieces: Tokens) -> list[int]:
    """Return for each piece the number of the sentence it stands in, from 0."""
    numbers: list[int] = []
    current = 0
    for index, word in enumerate(pieces.words):
        numbers.append(current)
        if word in _ENDS and _ends_sentence(pieces, index):
            current += 1
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
