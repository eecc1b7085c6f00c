"""What is wrong with a piece of dialect, until its line in the template is known."""

import difflib
from collections.abc import Iterable


class Slip(Exception):  # noqa: N818 -- becomes a BriefingsError once it has a line
    """A message, one thing to do, and the line of the text (from 0) where known."""

    def __init__(self, message: str, advice: str = "", line: int = -1) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice
        self.line = line


def unknown(word: str, what: str, known: Iterable[str]) -> Slip:
    """Return the slip for a word that is none of those there are."""
    names = sorted(known)
    near = difflib.get_close_matches(word, names, n=1)
    listed = f"use one of: {', '.join(names)}"
    return Slip(f"'{word}' {what}", f"did you mean '{near[0]}'?" if near else listed)
