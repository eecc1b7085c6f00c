"""From a word like "all" to whether it only tells how much, or is part of a phrase."""

from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose

_WHO = word_set("that it he she they we i")
_IDIOMS = (
    ("in", "all", "likelihood"),
    ("in", "all", "probability"),
    ("all", "the", "same"),
    ("all", "but"),
    ("all", "told"),
    ("in", "all", "to"),
    ("in", "all", ","),
    ("in", "all", "."),
    ("all", "along"),
    ("after", "all"),
    ("above", "all"),
    ("of", "all", ","),
    ("of", "all", "."),
    ("at", "all", "."),
    ("at", "all", ","),
)


def is_measure(statement: Prose, mark: Mark) -> bool:
    """Whether it tells how much of one thing: "the full amount", "a full month"."""
    if "full" in statement.lows[mark.first : mark.last + 1]:
        return True
    of = statement.lows[mark.last + 1 : mark.last + 3]
    return of[:1] == ("of",) and of[1:] != () and of[1].isdigit()  # "all of 2024"


def is_only(statement: Prose, mark: Mark) -> bool:
    """Whether "all" stands for "only", or in a set phrase: all it sent, after all."""
    if statement.lows[mark.first] != "all":
        return False
    around = statement.lows[max(0, mark.first - 1) : mark.last + 3]
    if any(
        phrase == around[at : at + len(phrase)] for phrase in _IDIOMS for at in (0, 1)
    ):
        return True
    after = statement.lows[mark.last + 1 : mark.last + 2]
    return bool(after) and after[0] in _WHO
