"""From a parser's error to what went wrong in a person's words."""

from typing import Any

from briefings.reading.outline import Span
from briefings.reading.sheet import Sheet

Explanation = tuple[str, Span, str, str]
"""Rule, span, message, help."""


def explain(sheet: Sheet, error: Any) -> Explanation:
    """Return what is wrong at the spot where the parser gave up."""
    mark = getattr(error, "problem_mark", None)
    at = mark.index if mark else getattr(error, "position", 0)
    return (
        "broken-yaml",
        (at, at + 1),
        "this line does not fit what stands above it",
        "compare its indentation and quote marks with the lines above",
    )
