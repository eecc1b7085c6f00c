"""From a text to the names it mentions: persons, bodies, places and the rest."""

import re
from collections.abc import Iterator
from itertools import compress, count
from operator import or_
from typing import NamedTuple

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.names.agencies import Entity, NameBook
from briefings.evidence.readers.names.name_ends import (
    CONTRACTED,
    LINKS,
    has_capital,
    is_name_word,
    name_end,
)
from briefings.evidence.readers.names.namewords import NameWords, is_capital
from briefings.evidence.readers.names.openings import is_heading, is_post
from briefings.evidence.readers.words.forms import is_past
from briefings.evidence.readers.words.prose import Prose

_LONGEST_ACRONYM, _PLURAL = 6, 4  # letters; a shorter word is no plural by its ending


class Mention(NamedTuple):
    """A name where it stands in a text."""

    prose: Prose
    first: int
    last: int
    core: tuple[str, ...]  # lower-case words without titles and links
    kind: str  # person, body, place or other
    entity: Entity | None = None
    is_sure: bool = True  # false: only the opening of a sentence shows a capital

    @property
    def words(self) -> str:
        """The raw words of the name."""
        return self.prose.words(self.first, self.last)

    @property
    def key(self) -> str:
        """What two mentions of the same one share."""
        if self.entity:
            return self.entity.id
        return self.core[-1] if self.kind == "person" else " ".join(self.core)


def mentions(prose: Prose, book: NameBook, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the names in a text in their order; calendar words are none."""
    return tuple(_mentions(prose, book, lexicon.built(NameWords)))


def _mentions(prose: Prose, book: NameBook, words: NameWords) -> Iterator[Mention]:
    free = 0
    capitals = tuple(map(is_capital, prose.texts))
    begins = map(or_, capitals, map(book.may_begin, prose.lows))
    for i in compress(count(), begins):
        if i < free:
            continue
        is_high = capitals[i]
        known = book.longest_at(prose, i)
        if known and not _is_part_of_longer(prose, i, known[1], words):
            entity, last = known
            yield _known(prose, i, last, entity, words)
            free = last + 1
        elif is_high and _begins_name(prose, i, words):
            last = name_end(prose, i, words)
            mention = _unknown(prose, i, last, book, words)
            if mention:
                yield mention
            free = last + 1


_TURNS = frozenset(("Q", "A"))
_ARTICLES = frozenset(("A", "An"))
_FISCAL = re.compile(r"fy\d")  # FY2023, which names no body


def _is_new_year(prose: Prose, i: int) -> bool:
    """Whether a word is part of "New Year's Day", which is a date."""
    low, before = prose.lows[i], prose.low(i - 1) if i else ""
    if low == "new":
        return prose.low(i + 1).startswith("year")
    is_year = low.startswith("year") and before == "new"
    return is_year or (low in ("day", "eve") and before.startswith("year"))


def _begins_name(prose: Prose, i: int, words: NameWords) -> bool:
    if prose.texts[i] in _TURNS and prose.lows[i + 1 : i + 2] == (".",):
        return False  # "Q. Did you tell them?"
    if prose.texts[i] in _ARTICLES and _opens(prose, i):
        return False  # "A Bay Office clerk": the name is the office's
    if _is_new_year(prose, i):
        return False
    is_opening = is_heading(prose, i) or is_post(prose, i, words)
    if (is_opening or _is_opening(prose, i, words)) and _opens(prose, i):
        return False
    return is_name_word(prose, i) or _is_first_name(prose, i, words)


def _is_first_name(prose: Prose, i: int, words: NameWords) -> bool:
    """Whether a word of the calendar is a name here: "June Takeda"."""
    low = prose.lows[i]
    return (
        has_capital(prose, i)
        and low in words.first_names
        and i + 1 < len(prose.lows)
        and is_name_word(prose, i + 1)
        and prose.texts[i + 1].isalpha()
    )


def _opens(prose: Prose, i: int) -> bool:
    """Whether a capital here may only mark the beginning of a sentence."""
    if i == 0 or prose.sentences[i] != prose.sentences[i - 1]:
        return True
    return prose.texts[i - 1] in {'"', ":", "'", "(", "[", "."}


def _is_part_of_longer(prose: Prose, first: int, last: int, words: NameWords) -> bool:
    """Whether a known short name begins a longer one: "Iowa" in "Iowa House"."""
    if last + 1 >= len(prose.texts) or prose.texts[last].endswith("'s"):
        return False
    follows = prose.lows[last + 1]
    return (
        first == last
        and has_capital(prose, last + 1)
        and (follows in words.bodies or follows in words.places)
    )


def _known(
    prose: Prose, first: int, last: int, entity: Entity, words: NameWords
) -> Mention:
    """Return a name that a book has."""
    # "Justice" is a title before a person, and part of the name of a department.
    titles = words.titles if entity.kind == "person" else frozenset[str]()
    core = tuple(
        low
        for low in prose.lows[first : last + 1]
        if low[0].isalnum() and low not in LINKS and low not in titles
    )
    return Mention(
        prose, first, last, core or prose.lows[first : last + 1], entity.kind, entity
    )


def _unknown(
    prose: Prose, first: int, last: int, book: NameBook, words: NameWords
) -> Mention | None:
    """Return the name that some words with capitals are, or `None` if they are none."""
    opening = _opens(prose, first)
    if opening and _is_opening_word(prose, first, words):
        if first == last:
            return None
        opening = False
        first += 1 + (not has_capital(prose, first + 1))
    # A known name may stand behind a title or an opening word.
    for i in range(first, last + 1):
        known = book.at(prose, i)
        if known and known[1] == last:
            return _known(prose, first, last, known[0], words)
    return _new(prose, first, last, opening, book, words)


def _new(
    prose: Prose,
    first: int,
    last: int,
    opening: bool,
    book: NameBook,
    words: NameWords,
) -> Mention | None:
    """Return a name that no book has; `opening`: it begins a sentence."""
    core = tuple(
        low
        for low in prose.lows[first : last + 1]
        if low[0].isalnum() and low not in LINKS and low not in ("the", "and")
    )
    bare = tuple(
        low
        for low in core
        if low not in words.titles and (len(low) > 1 or low.isdigit())
    )
    if not bare or bare[0].isdigit() or _FISCAL.match(bare[0]):
        return None
    text = prose.texts[first].removesuffix("'s")
    sure = not (opening and first == last) or (text.isupper() and len(text) > 1)
    kind = _kind(prose, first, last, core, bare, words)
    entity = None
    if kind == "person" and len(bare) == 1:
        entity = book.surnames.get(bare[0])
    return Mention(prose, first, last, bare, kind, entity, sure)


def _is_opening_word(prose: Prose, i: int, words: NameWords) -> bool:
    low, text = prose.lows[i], prose.texts[i]
    if text.isupper() and len(text) > 1 and low not in ("a", "i"):
        return False
    if not has_capital(prose, i):
        return True
    is_plural = len(low) > _PLURAL and low.endswith("s") and not low.endswith("ss")
    by_form = is_plural or low.endswith(("ly", "ing"))
    by_form = by_form or (is_past(low) and len(low) >= _PLURAL)  # "Told to go, he"
    by_form = by_form and low not in words.first_names
    return by_form or _is_opening(prose, i, words)


def _is_opening(prose: Prose, i: int, words: NameWords) -> bool:
    """Whether it is a common word that begins sentences, and no acronym."""
    low, text = prose.lows[i], prose.texts[i]
    if text.isupper() and len(text) > 1:
        return False
    return low in words.openings or low.partition("'")[0] in CONTRACTED


def _kind(
    prose: Prose,
    first: int,
    last: int,
    core: tuple[str, ...],
    bare: tuple[str, ...],
    words: NameWords,
) -> str:
    if any(low in words.bodies for low in bare):
        return "body"
    if core[0] in words.titles and core[0] not in words.bodies:
        return "person"
    if any(low in words.places for low in bare):
        return "place"
    text = prose.texts[last].removesuffix("'s").replace(".", "")
    if first == last and text.isupper() and 1 < len(text) <= _LONGEST_ACRONYM:
        return "body"
    if bare[0] in words.first_names and len(bare) > 1:
        return "person"
    return "other"
