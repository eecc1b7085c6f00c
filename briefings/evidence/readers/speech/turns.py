"""From a paragraph of a transcript to the speaker whose turn it is."""

import re

from briefings.evidence.claim import Passage
from briefings.evidence.readers.names.antecedents import preceding

_WORD = r"(?:[A-Z](?:\.|[\w'’.-]*)|for|of|the|and|to|on|at|\([^()\n]{1,60}\))"  # noqa: RUF001
_LABEL = re.compile(_WORD + r"(?: " + _WORD + r"){0,8}(?:, [a-z][\w ]{0,30})?")
_MOST_WORDS = 5  # of a label without a colon
_LONGEST_LABEL = 80


def speaker_label(paragraph: str) -> str:
    """Return the speaker a paragraph of a transcript begins with: "Ms. ROE"; or ""."""
    start = paragraph[:_LONGEST_LABEL]
    before, colon, _ = start.partition(": ")
    if colon and _LABEL.fullmatch(before):
        return before
    # Without a colon the name is in capital letters: "Ms. ROE. Thank you."
    words = start.split()[:_MOST_WORDS]
    for count, word in enumerate(words, 1):
        bare = word.rstrip(".")
        if word.endswith(".") and bare.isupper() and len(bare) > 1:
            return " ".join(words[:count]).rstrip(".")
        if not word[0].isupper():
            break
    return ""


def turns(passage: Passage) -> tuple[str, ...]:
    """Return the speakers' labels in a passage, or the nearest one before it."""
    own = tuple(filter(None, map(_label, passage.words.splitlines())))
    if own:
        return own
    before, start = preceding(passage)
    opening = passage.surroundings.splitlines()[:1]
    for line in (*opening, *reversed(before[start:].splitlines())):
        if label := _label(line):
            return (label,)
    return ()


def turn_before(passage: Passage) -> str:
    """Return the label of the speaker whose words a passage begins with; or nothing."""
    return next(iter(turns(passage)), "")


def _label(line: str) -> str:
    return speaker_label(line.strip())
