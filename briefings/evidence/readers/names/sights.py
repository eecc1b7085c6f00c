"""From a text to the names that are seen in it, ready to be asked for one."""

from collections.abc import Callable
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from briefings.evidence.claim import Name
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.names.agencies import NameBook, name_book
from briefings.evidence.readers.names.mentions import Mention, mentions
from briefings.evidence.readers.names.namewords import NameWords, is_capital
from briefings.evidence.readers.names.spelled_out import is_spelled_out
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Made, Prose, read

_ENDINGS = word_set("n an ian ean ese ish i ns ans ians eans ic er ers")
_SHORTEST_ROOT = 5
_REACH = 8  # tokens between the words of a name: "the committee of the Iowa House"
_NUMBER_REACH = 2  # a name and its number, with a hyphen between


class Sight(NamedTuple):
    """The names in a text, and the words that bear a name out."""

    prose: Prose
    mentions: tuple[Mention, ...]
    lows: frozenset[str]
    capitals: frozenset[str]  # lower-case forms of the words written with a capital
    entities: frozenset[str]  # ids of the known ones
    initials: frozenset[str]  # of its names of several words
    kept: dict[object, object]  # what was made of it, by its maker

    def once(self, maker: "Callable[[Sight], Made]") -> "Made":
        """Return what `maker` makes of this text, made once and kept."""
        made = self.kept.get(maker)
        if made is None:
            made = self.kept[maker] = maker(self)
        return made  # type: ignore[return-value]  # keyed by its maker

    def holds(self, mention: Mention, words: NameWords) -> bool:
        """Whether the one mentioned is named here, by any of its names."""
        if mention.entity and mention.entity.id in self.entities:
            return True
        core = mention.core
        if mention.kind == "person":
            return core[-1] in self.lows or core[-1].removesuffix("s") in self.lows
        if len(core) == 1 and core[0] in self.initials:
            return True
        if len(core) > 1 and _initials(core) in self.capitals:
            return True
        if is_spelled_out(mention, self.prose.lows, self.capitals):
            return True
        telling = [low for low in core if low not in words.generic] or list(core)
        return all(map(self._has_word, telling)) and self._stand_together(telling)

    def _has_word(self, low: str) -> bool:
        if not self.lows.isdisjoint(_forms(low)):
            return True
        return any(_is_kin(low, other) for other in self.capitals)

    def _stand_together(self, telling: list[str]) -> bool:
        """Whether the words of a name occur near each other, in any order."""
        if len(telling) == 1:
            return True
        lows = self.prose.lows
        is_numbered = telling[-1][0].isdigit()
        reach = _NUMBER_REACH if is_numbered else len(telling) + _REACH
        for at in self.prose.spots(telling[0]):
            around = lows[max(0, at - (0 if is_numbered else reach)) : at + reach + 1]
            if all(any(form in around for form in _forms(low)) for low in telling):
                return True
        # Of a name in another form (Kansan for Kansas) the place is not known.
        return telling[0] not in lows


class Sights:
    """Looks for names by one registry, and keeps the texts it met last."""

    def __init__(self, book: NameBook) -> None:
        self.book = book
        self.words = book.lexicon.built(NameWords)
        self.see = lru_cache(maxsize=1024)(self._see)

    def _see(self, raw: str) -> Sight:
        prose = read(raw, self.book.lexicon)
        found = mentions(prose, self.book, self.book.lexicon)
        capitals = frozenset(compress(prose.lows, map(is_capital, prose.texts)))
        return Sight(
            prose,
            found,
            frozenset(prose.lows),
            capitals,
            frozenset(m.entity.id for m in found if m.entity),
            frozenset(
                short
                for m in found
                if len(m.core) > 1
                for short in (
                    _initials(m.core),
                    "".join(low[0] for low in m.core),
                    "".join(low[0] for low in prose.lows[m.first : m.last + 1]),
                )
            ),
            {},
        )


def sights(names: tuple[Name, ...], lexicon: Lexicon) -> Sights:
    """Return what looks for names by a dossier's registry."""
    book = name_book(names, lexicon)
    if not isinstance(book.sights, Sights):
        book.sights = Sights(book)
    return book.sights


def _forms(low: str) -> tuple[str, str, str]:
    """Return a word in one and in several: "Pell County", "Pell and Elm counties"."""
    several = f"{low[:-1]}ies" if low.endswith("y") else f"{low}s"
    return low, low.removesuffix("s"), several


def _initials(core: tuple[str, ...]) -> str:
    return "".join(low[0] for low in core if low not in ("and", "of", "the", "for"))


def _is_kin(low: str, other: str) -> bool:
    """Whether one is the people or the adjective of the other: Kansas, Kansan."""
    short, long = sorted((low, other), key=len)
    if len(short) < _SHORTEST_ROOT:
        return False
    for root in (short, short[:-1]):
        if len(root) >= _SHORTEST_ROOT and long.startswith(root):
            return long[len(root) :] in _ENDINGS
    return False
