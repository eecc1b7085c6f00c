"""From texts cut short by the sign of a remark, and texts too long, to complaints.

YAML ends an unquoted text before ` #`, and says nothing: `Exhibit #5` becomes
`Exhibit`. A remark is told from a text by the space after its sign.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from briefings.diagnostics import Diagnostic
from briefings.reading.limits import Limits
from briefings.reading.sheet import Sheet, Span

_SIGN = re.compile(r"(?<=[ \t])#(?=[^\s#]|[ \t]?\d)")


def swallowed_texts(
    sheet: Sheet, marks: "array[int]", limits: Limits
) -> Iterator[Diagnostic]:
    """Yield a complaint for each text that a sign cuts short, or that is too long."""
    for span in islice(_cuts(sheet.text, marks), limits.problems):
        shown = sheet.text[span[0] : sheet.line_end(span[0])].split()[0]
        yield sheet.complain(
            "swallowed-text",
            span,
            f"the text ends before '{shown}': what follows is taken for a remark",
            "put the whole text in quotes, or a space after # if this is a remark",
        )
    if len(sheet.text) > limits.characters:
        yield from _giants(sheet, marks, limits)


def _cuts(text: str, marks: "array[int]") -> Iterator[Span]:
    """Yield the spans of remarks that are more likely the rest of a text."""
    starts = marks[0:0]
    at = text.find("#")
    while at >= 0:
        if _SIGN.match(text, at):
            starts = starts or marks[::2]
            index = bisect_right(starts, at) - 1
            if index >= 0 and _is_cut(text, marks[2 * index : 2 * index + 2], at):
                yield at, at + len(text[at:].split(None, 1)[0])
        at = text.find("#", at + 1)


def _is_cut(text: str, mark: "array[int]", at: int) -> bool:
    start, end = mark
    between = text[end:at]
    if end > at or between.strip(" \t"):
        return False
    value = text[start:end]
    if text[at + 1 : at + 2] in " \t" and " " not in value:
        return False  # `panel: 1  # 2 is for ...` is a remark behind a word
    return value[:1] not in ("'", '"', "|", ">", "[", "{")


def _giants(sheet: Sheet, marks: "array[int]", limits: Limits) -> Iterator[Diagnostic]:
    for start, end in zip(marks[::2], marks[1::2], strict=True):
        if end - start > limits.characters:
            yield sheet.complain(
                "too-much",
                (start, end),
                f"this text has more than {limits.characters:,} characters",
                "shorten it, or close the quote mark that begins it",
            )
