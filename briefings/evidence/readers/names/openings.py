"""From the first word of a sentence to whether its capital means a name."""

from briefings.evidence.readers.names.namewords import NameWords
from briefings.evidence.readers.words.prose import Prose


def is_heading(prose: Prose, i: int) -> bool:
    """Return whether a word in capitals only heads what follows: "DATES: Comments"."""
    return prose.texts[i].isupper() and prose.lows[i + 1 : i + 2] == (":",)


def is_post(prose: Prose, i: int, words: NameWords) -> bool:
    """Return whether a word for a body only tells of which sort: "Board member Roe"."""
    follows = prose.lows[i + 1 : i + 2]
    is_low = bool(follows) and prose.texts[i + 1 : i + 2] == follows
    return prose.lows[i] in words.bodies and is_low and prose.is_content(i + 1)
