"""From the pieces of a text to numbers that are names: Section 5, H.R. 12, Form I-9.

They count nothing, so they are taken out before counting; yet a name with another
number is another thing, so they are compared.
"""

from collections.abc import Iterator
from functools import lru_cache

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.figures.digits import roman
from briefings.evidence.readers.figures.label_shapes import (
    Label,
    LabelWords,
    at_digits,
    label_words,
)
from briefings.evidence.readers.words.tokens import Tokens, places
from briefings.evidence.readers.words.wordset import words

_ROMAN = frozenset("IVXLC")
_LINKS = words(", and or to through -")
_MARKS = words('. , ; : ! ? ) "')  # that end no numeral
_NEAR = 4  # pieces before a number in which its kind may stand


def labels(pieces: Tokens, taken: bytearray, lexicon: Lexicon) -> Iterator[Label]:
    """Yield the labels in `pieces`, marking what they take in `taken`."""
    table = lexicon.built(label_words)
    reached = 0
    for index in _candidates(pieces):
        found = _label(pieces, index, table) if index >= reached else None
        if found is None:
            continue
        found = found._replace(kind=_kind(pieces, found))
        for one in (found, *_listed(pieces, found, table)):
            taken[one.first : one.after] = b"\1" * (one.after - one.first)
            reached = one.after
            yield one


def _candidates(pieces: Tokens) -> list[int]:
    """Return the pieces of digits, and those that may be Roman numerals."""
    return places(pieces.words, _may_be)


@lru_cache(maxsize=4096)
def _may_be(word: str) -> bool:
    is_roman = word[0] in _ROMAN and word.isupper()
    return word[0].isdecimal() or is_roman or _is_letter(word)


def _label(pieces: Tokens, index: int, table: LabelWords) -> Label | None:
    if pieces.words[index][0].isdecimal():
        return at_digits(pieces, index, table)
    is_named = pieces.word(index - 1) in table.naming
    goes_on = pieces.is_joined(index + 1) and pieces.word(index + 1) not in _MARKS
    if is_named and _is_letter(pieces.words[index]) and not goes_on:
        return Label(pieces.lower[index], index, index + 1)  # unit C
    if not is_named or not pieces.words[index - 1][0].isupper():
        return None
    value = None if goes_on else roman(pieces.words[index])
    return None if value is None else Label(str(value), index, index + 1)


def has_number(pieces: Tokens, kind: str, number: str) -> bool:
    """Whether a text has a number behind a word, in small letters: line 4."""
    return any(
        low == number
        and any(
            pieces.word(before).removesuffix("s") == kind
            for before in range(max(0, at - _NEAR), at)
        )
        for at, low in enumerate(pieces.lower)
    )


def is_label(texts: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether words are a label and no name: Chapter 14, Exhibit IV."""
    *before, number = texts
    named = before[-1:] and before[-1].lower() in lexicon.built(label_words).naming
    return bool(named) and (number[0].isdecimal() or roman(number) is not None)


def _is_letter(word: str) -> bool:
    """Whether a word is a single capital letter, but not "I"."""
    return len(word) == 1 and word.isalpha() and word.isupper() and word != "I"


def _kind(pieces: Tokens, found: Label) -> str:
    """Return the word or the letters that a label's number follows."""
    for at in range(found.first, max(-1, found.first - _NEAR), -1):
        if pieces.lower[at][0].isalpha() and (at < found.first or found.after - at > 1):
            return pieces.lower[at].removesuffix("s")
    return ""


def _is_alike(pieces: Tokens, at: int, found: Label) -> bool:
    """Whether a piece is a letter where the label is one, and else digits."""
    if found.number.isalpha():
        return at < len(pieces.words) and _is_letter(pieces.words[at])
    return pieces.word(at)[:1].isdecimal()


def _listed(pieces: Tokens, found: Label, table: LabelWords) -> Iterator[Label]:
    """Yield what a plural goes on with: Sections 5 and 7, pages 4, 6 and 9."""
    before = pieces.word(found.first - 1)
    if not before.endswith("s") or before not in table.naming:
        return
    at = found.after
    while pieces.word(at) in _LINKS:
        while pieces.word(at) in _LINKS:
            at += 1
        if not _is_alike(pieces, at, found):
            return
        yield Label(pieces.lower[at], at, at + 1, found.kind)
        at += 1
