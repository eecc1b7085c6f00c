"""From a place in a text to whether it cuts a word or a figure in two."""

import unicodedata
from functools import lru_cache

from briefings.evidence.readers.words.normalise import Normalised

# Thai to Myanmar, Khmer, kana and Han: written without spaces between words, so that
# no place in them can be said to lie inside a word.
SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_RANGES = tuple(
    (ord(SPACELESS[at]), ord(SPACELESS[at + 2])) for at in range(0, len(SPACELESS), 3)
)
_IN_WORDS = "-'.&@_"
_IN_FIGURES = "-.,:/"
_SIGNS = "-+."  # before a figure: -5, .5
_BEFORE_SIGNS = (" ", "", "(", "$", "€", "£", "¥")
_BEFORE_FIGURES = "$€£¥#~<>±≤≥"
_AFTER_FIGURES = "%‰°"
_LONG_DASHES = "—―⸺⸻"  # part words, where a hyphen joins them
_GROUPING_SPACES = "\u00a0\u2009\u202f"  # within 4 200
_LONGEST_WORD = 200


def is_inside_word(source: Normalised, at: int) -> bool:
    """Whether `source.text` has one word or figure on both sides of `at`.

    Compounds, possessives, signs and units belong to their word: who quotes 'criminal
    cases' from 'non-criminal cases', '200' from '4,200' or '5' from '5%' says
    something else than the source.
    """
    text = source.text
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if is_word_character(before):
        return is_word_character(after) or _is_joined(source, at)
    if is_word_character(after):
        return _is_joined(source, at - 1)
    return after in _BEFORE_FIGURES and before in _SIGNS and _is_amount(source, at)


def whole_words(source: Normalised, start: int, end: int) -> tuple[int, int]:
    """Return the span of `source.text` widened to whole words on both sides."""
    first, last = start, end
    while start > first - _LONGEST_WORD and is_inside_word(source, start):
        start -= 1
    while end < last + _LONGEST_WORD and is_inside_word(source, end):
        end += 1
    return start, end


@lru_cache(maxsize=4096)
def is_word_character(character: str) -> bool:
    """Whether words are made of this character, and are parted by spaces."""
    if character.isascii():
        return character.isalnum()
    if not (character.isalnum() or unicodedata.category(character)[0] == "M"):
        return False
    return not any(first <= ord(character) <= last for first, last in _RANGES)


def _is_joined(source: Normalised, at: int) -> bool:
    """Whether the mark at `at` holds together what stands on both sides of it."""
    left, mark, right = (
        source.text[i : i + 1] if i >= 0 else "" for i in range(at - 1, at + 2)
    )
    if mark == " ":
        return _is_grouped(source, at)
    if mark == "-" and _raw(source, at) in _LONG_DASHES:
        return False
    if right.isdigit() and mark in _SIGNS and left in _BEFORE_SIGNS:
        return True
    return _is_unit(left, mark, right) or _is_compound(left, mark, right)


def _is_amount(source: Normalised, at: int) -> bool:
    """Whether a signed amount, -$5, begins right before `at`."""
    sign = source.text[max(at - 2, 0) : at - 1] in _BEFORE_SIGNS
    return sign and source.text[at + 1 : at + 2].isdigit()


def _is_grouped(source: Normalised, space: int) -> bool:
    """Whether a narrow or unbreakable space groups the digits of one figure."""
    return (
        _raw(source, space) in _GROUPING_SPACES
        and source.text[space - 1].isdigit()
        and source.text[space + 1 : space + 4].isdigit()
        and not source.text[space + 4 : space + 5].isdigit()
    )


def _raw(source: Normalised, at: int) -> str:
    return source.raw[at if source.offsets is None else source.offsets[at]]


def _is_unit(left: str, mark: str, right: str) -> bool:
    return (mark in _BEFORE_FIGURES and right.isdigit()) or (
        mark in _AFTER_FIGURES and left.isdigit()
    )


def _is_compound(left: str, mark: str, right: str) -> bool:
    if left.isdigit() and right.isdigit() and mark in _IN_FIGURES:
        return True
    if mark not in _IN_WORDS or not (left and right):
        return False
    # A full stop with its space lost in extraction still ends a sentence.
    is_lost_space = mark == "." and left.islower() and right.isupper()
    return is_word_character(left) and is_word_character(right) and not is_lost_space
