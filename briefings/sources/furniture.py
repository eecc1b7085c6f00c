"""From the lines of a page to those of the document, and what was left out and why."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from briefings.sources.extracted import Dropped

_LISTS = Path(__file__).with_name("furniture.toml")
_LONGEST = 90  # characters of a line that may be furniture


def without_furniture(lines: Iterable[str]) -> tuple[list[str], list[Dropped]]:
    """Return the lines that are the document's, and those that are the page's.

    A line is the page's if it is one that pages put around articles, whole. Nothing is
    guessed: what is not known stays.
    """
    kept: list[str] = []
    dropped: list[Dropped] = []
    for line in lines:
        why = reason(line)
        if why:
            dropped.append(Dropped(line.strip(), why))
        else:
            kept.append(line)
    return kept, dropped


def reason(line: str) -> str:
    """Return why a line is the page's and not the document's; "" if it is not."""
    words = " ".join(line.split()).casefold().strip(" |·•-")
    if not words or len(words) > _LONGEST:
        return ""
    if words.isdigit() and len(words) < 5:  # noqa: PLR2004 -- a count, a page's number
        return ""
    for why, pattern in _patterns().items():
        if pattern.fullmatch(words):
            return why
    return ""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lists = tomllib.loads(_LISTS.read_text(encoding="utf-8"))["lines"]
    return {
        why: re.compile("|".join(_pattern(line) for line in lines))
        for why, lines in lists.items()
    }


def _pattern(line: str) -> str:
    """Return a pattern for a line; a star is a few words, taken once for all."""
    return ".*".join(map(re.escape, line.split("*")))
