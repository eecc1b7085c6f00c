"""From a short name to the words that a text spells it out with, though not in a row.

The Departments of Labor and Energy are DOL and DOE, and the inspector general of Labor
is its OIG.
"""

from collections.abc import Iterator

from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import plain_words

_LITTLE = word_set("of the and for on in to a an")
_HEADS = word_set(
    """
    department ministry bureau office agency administration commission board council
    division service committee secretary center institute court
    """
)
_INSPECTOR = ("inspector", "general")
_REACH = 12  # words in which all words of a name stand
_LONG = 4  # letters of a word that an acronym stands for
_MOST = 40  # places of a word that are looked at


def is_spelled_out(
    mention: Mention, lows: tuple[str, ...], capitals: frozenset[str]
) -> bool:
    """Whether a text has the words that a short name stands for."""
    if mention.entity is None:
        return _spells_with_inspector(mention, lows) or _spells(mention, lows)
    return any(
        _stand_near(words, lows, capitals)
        for form in (mention.entity.name, *mention.entity.names)
        for words in _readings(plain_words(form), lows)
    )


def _readings(
    form: tuple[str, ...], lows: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    """Yield what the words of a long name may be split into."""
    words = tuple(low for low in form if low not in _LITTLE)
    if words[:1] and words[0] in _HEADS and f"{words[0]}s" in lows:
        yield (f"{words[0]}s", *words[1:])
    if words[-2:] == _INSPECTOR and len(words) > 3:  # noqa: PLR2004  # whose it is, too
        yield tuple(low for low in words if low not in _HEADS)


def _stand_near(
    words: tuple[str, ...], lows: tuple[str, ...], capitals: frozenset[str]
) -> bool:
    """Whether all words stand near each other, with capitals but for heads."""
    named = [low for low in words if low.removesuffix("s") not in _HEADS]
    plain = [low for low in named if low not in _INSPECTOR]
    if not plain or not capitals.issuperset(plain):
        return False
    spots = [at for at, low in enumerate(lows) if low == plain[0]][:_MOST]
    return any(
        set(words) <= set(lows[max(0, at - _REACH) : at + _REACH]) for at in spots
    )


def _spells(mention: Mention, lows: tuple[str, ...]) -> bool:
    """Whether longer words in a row begin with the letters of an acronym."""
    text = mention.prose.texts[mention.first].removesuffix("'s")
    if mention.first != mention.last or not (text.isupper() and text.isalpha()):
        return False
    return len(text) > 1 and _has_initials(text.lower(), lows)


def _spells_with_inspector(mention: Mention, lows: tuple[str, ...]) -> bool:
    """Whether "HHS OIG" stands for the inspector general of what HHS stands for."""
    core = mention.core
    if core[-1] not in ("oig", "ig") or "inspector" not in lows:
        return False
    return len(core) == 1 or _has_initials(core[0], lows)


def _has_initials(letters: str, lows: tuple[str, ...]) -> bool:
    """Whether words in a row begin with some letters."""
    spots = [at for at, low in enumerate(lows) if low[0] == letters[0]]
    return any(
        _initials(lows, at, len(letters), is_all) == letters
        for at in spots
        for is_all in (False, len(letters) > _LONG - 1)
    )


def _initials(lows: tuple[str, ...], at: int, count: int, is_all: bool) -> str:
    """Return the first letters of so many longer words in a row, or of all words."""
    found = ""
    for low in lows[at : at + 2 * count]:
        if low.isalpha() and (len(low) >= _LONG or is_all):
            found += low[0]
        elif low != "-" and low not in _LITTLE:
            break
        if len(found) == count:
            break
    return found
