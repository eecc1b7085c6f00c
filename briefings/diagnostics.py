"""What a complaint is: where it points, how grave it is, what to do about it."""

from enum import StrEnum
from typing import NamedTuple

Route = tuple[str | int, ...]
"""The keys that lead from the root of a dossier to one spot: `("facts", 3, "id")`."""


class Severity(StrEnum):
    """How grave a diagnostic is."""

    ERROR = "error"  # no final document is built over it
    REVIEW = "review"  # a person mends it, or waives it with a reason
    INFO = "info"  # good to know


class Place(NamedTuple):
    """A spot in a file, as an editor counts: lines and columns from 1."""

    file: str  # relative to the dossier's folder where it lies inside
    line: int
    column: int
    length: int = 1  # code points to underline, on that line


class Flag(NamedTuple):
    """What a rule yields: where, what is wrong, the one thing to do."""

    route: Route
    message: str  # lower-case start, no full stop, the user's words in quotes
    help: str
    words: str = ""  # the words inside the value to point at, where not the whole
    severity: Severity | None = None  # where it differs from the rule's own


class Diagnostic(NamedTuple):
    """A flag with its rule and severity, and a place where one is known already."""

    rule: str
    severity: Severity
    message: str
    help: str
    route: Route = ()
    words: str = ""
    place: Place | None = None  # given where no route leads: files, templates
    waived: str = ""  # the reason a person gave, where a waiver settles it

    @property
    def is_open(self) -> bool:
        """Whether nobody has settled it."""
        return not self.waived


def printable(text: str) -> str:
    r"""Return `text` with every character that could steer a terminal as `\x1b`."""
    if text.isprintable():
        return text
    return "".join(map(_visible, text))


def _visible(char: str) -> str:
    import unicodedata

    if char.isprintable() or unicodedata.category(char) == "Zs":
        return char
    if char == "\u200d":  # joins emoji
        return char
    return char.encode("unicode_escape").decode("ascii")
