"""From a text to its paragraphs and sentences, as spans of code points.

Works alike on raw and on normalised text; no pattern runs over the same words twice.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from briefings.evidence.readers.words.abbreviations import (
    BEFORE_NUMBER,
    EITHER,
    STARTERS,
    TITLES,
)

Span = tuple[int, int]

_LINE = "[^\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]+"  # as str.splitlines
_LONGEST_WRAPPED = 200  # a line longer than this was not wrapped: it is a paragraph
_STOP = "(?:[.!?…]++[\"'”’»›)\\]}*]*+|[。！？])"  # noqa: RUF001
_NEXT_WORD = "\\s*+[\"'“‘„«‹(\\[{*]*+((?:\\w|['’])*+\\.?)"  # noqa: RUF001
_OPENERS = "\"'“‘„«‹([{*—–-/"  # noqa: RUF001 - what may stand right before a word
_LONGEST_ABBREVIATION = 24
# What stands wherever a sentence or a paragraph ends and another begins.
_PARTING = f"{_STOP}\\s|[。！？\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]"  # noqa: RUF001

_INITIALS = r"(?:[A-Za-z]\.)*[A-Za-z]"  # "J", "U.S", "a.m", before the stop


@lru_cache(maxsize=16)
def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the span of each paragraph, without the white space around it.

    Blank lines part paragraphs; so does each line break in a text without blank lines,
    and one after a line too long to have been wrapped.
    """
    lines = [line.span() for line in re.finditer(_LINE, text) if not line[0].isspace()]
    # A gap of two line breaks holds a blank line; CR LF is one break.
    blank = [
        len(text[end:start].splitlines()) > 1
        for (_, end), (start, _) in pairwise(lines)
    ]
    every_line = not any(blank)
    spans: list[Span] = []
    first = 0
    for number, (start, end) in enumerate(lines):
        is_last = number == len(lines) - 1
        if is_last or every_line or blank[number] or end - start > _LONGEST_WRAPPED:
            spans.append(_trimmed(text, lines[first][0], end))
            first = number + 1
    return tuple(spans)


def sentences(text: str) -> list[Span]:
    """Return the span of each sentence; none runs over the end of its paragraph."""
    if not re.search(_PARTING, text):
        return [_trimmed(text, 0, len(text))] if text.strip() else []
    return [
        sentence
        for start, end in paragraphs(text)
        for sentence in _sentences(text, start, end)
    ]


def paragraph_at(text: str | Sequence[Span], offset: int) -> int | None:
    """Return the number of the paragraph, from 1, that holds the code point `offset`.

    Takes the text, or its `paragraphs` where many are asked for. White space belongs to
    the paragraph before it; `None` where there is none.
    """
    spans = paragraphs(text) if isinstance(text, str) else text
    return bisect_right(spans, offset, key=lambda span: span[0]) or None


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    for stop in re.compile(_STOP).finditer(text, start, end):
        if stop.end() < end and _is_end(text, start, stop):
            yield _trimmed(text, start, stop.end())
            start = stop.end()
    if start < end:
        yield _trimmed(text, start, end)


def _is_end(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the sentence that began at `start` ends at this mark."""
    mark = stop.group()
    if mark in "。！？":  # noqa: RUF001 - no space follows them
        return True
    if not text[stop.end()].isspace():
        return False
    word = _next_word(text, stop.end())
    if word[:1].islower():
        return False
    if mark in ("...", "…"):
        return word in STARTERS
    return mark != "." or _ends_with_point(text, start, stop.start(), word)


def _ends_with_point(text: str, start: int, point: int, following: str) -> bool:
    before = text[max(start, point - _LONGEST_ABBREVIATION) : point].split()
    word = before[-1] if before else ""
    for opener in _OPENERS:
        word = word.rpartition(opener)[2]
    if word in TITLES:
        return False
    if word in BEFORE_NUMBER:
        return not following[:1].isdigit()
    if word in EITHER or re.fullmatch(_INITIALS, word):
        return following in STARTERS
    is_list_number = word.isdigit() and text[start:point].strip() == word
    return not is_list_number


def _next_word(text: str, at: int) -> str:
    found = re.compile(_NEXT_WORD).match(text, at)
    return found[1] if found else ""


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    kept = words.lstrip()
    start += len(words) - len(kept)
    return start, start + len(kept.rstrip())
