"""From a paragraph of a transcript to the speaker whose turn it is."""

import re

_LABEL = re.compile(
    r"(?:[A-Z](?:\.|[\w'’.-]*)|for|of|the|and|to|on|at|\([^()\n]{1,60}\))"  # noqa: RUF001
    r"(?: (?:[A-Z][\w'’.-]*|for|of|the|and|to|on|at|\([^()\n]{1,60}\))){0,8}"  # noqa: RUF001
)
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
