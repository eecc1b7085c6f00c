"""From a text to its words, its sentences, its quotations and known phrases."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from itertools import compress
from typing import NamedTuple, TypeVar

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.words.asked_turns import asked_turns
from briefings.evidence.readers.words.forms import is_adverb, is_past, stem, word_set
from briefings.evidence.readers.words.normalise import Normalised, normalise, plain
from briefings.evidence.readers.words.passages import sentences
from briefings.evidence.readers.words.phrases import Mark, PhraseBook
from briefings.evidence.readers.words.quoted import quoted
from briefings.evidence.readers.words.tokens import first_places, places

Made = TypeVar("Made")

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}(?:'s)?"  # U.S., F.B.I.'s, a.m.
    r"|\d+(?:[.,]\d+)*[^\W\d_]*"  # 1,200 and 4th
    r"|[^\W_]+(?:'[^\W_]+)*"  # words, don't, O'Neil
    r"|\.\.\.|[^\w\s]|_"
)
# The same for plain characters, of which a range is looked up in half the time.
_PLAIN = re.compile(
    r"(?:[A-Za-z]\.){2,}(?:'s)?"
    r"|[0-9]+(?:[.,][0-9]+)*[A-Za-z]*"
    r"|[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*"
    r"|\.\.\.|[^\sA-Za-z0-9]"
)
_STOPPERS = word_set(
    """
    . ; : ! ? ( ) but while although though because since whereas when if unless until
    after before which who where that
    """
)
_EMPTY_WORDS = word_set(
    """
    a an the this that these those and or but if of in on at by for from to with into
    onto upon about over under between among through during per via as than then so
    such it its he him his she her hers they them their theirs we us our you your i me
    my mine who whom whose which what there here is are was were be been being am has
    have had having do does did doing done will would shall should can could may might
    must not no nor never none neither also just even still yet only very more most much
    any some each every all both either other another own same too quite rather once
    again ever now when where why how while because since until unless although though
    before after against out up down off above below within without across along
    around behind beside beyond near past toward towards one's 's mr mrs ms dr let 've
    'll 're 'd 'm get got getting gets self itself himself herself themselves is't sen
    rep last next many few etc
    able least one two three four five six seven eight nine ten eleven twelve twenty
    thirty hundred thousand million billion trillion dozen
    """
)
_CLAUSE_OPENERS = word_set(
    "has have had is was are were will would can could may the he she it they we i not"
)
_AFTER_HEAD = word_set(
    """
    , to of on for with at by in from into onto under over against as than because about
    through between among during within without per via will would shall should can
    could may might must
    """
)


class Prose(NamedTuple):
    """A text taken apart; every list has one entry a token."""

    norm: Normalised
    texts: tuple[str, ...]
    lows: tuple[str, ...]  # lower-case, without possessive ending
    vocabulary: frozenset[str]  # the same, each once
    stems: tuple[str, ...]
    contents: tuple[bool, ...]  # whether it is a word that carries meaning by itself
    starts: tuple[int, ...]  # in the normalised text
    sentences: tuple[int, ...]  # the number of the sentence it stands in
    quoted: tuple[bool, ...]  # whether it stands inside quotation marks
    marks: dict[str, tuple[Mark, ...]]  # the known phrases, by their kind
    kept: dict[object, object]  # what was made of it, by its maker

    def once(self, maker: "Callable[[Prose], Made]") -> "Made":
        """Return what `maker` makes of this text, made once and kept."""
        made = self.kept.get(maker)
        if made is None:
            made = self.kept[maker] = maker(self)
        return made  # type: ignore[return-value]  # keyed by its maker

    def of(self, kind: str) -> tuple[Mark, ...]:
        """Return the known phrases of one kind, in the order of the text."""
        return self.marks.get(kind, ())

    def has(self, kind: str) -> bool:
        """Whether a known phrase of that kind occurs."""
        return kind in self.marks

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the raw span of the tokens `first` to `last`, both included."""
        end = self.starts[last] + len(self.texts[last])
        return self.norm.to_raw(self.starts[first], end)

    def words(self, first: int, last: int) -> str:
        """Return the raw words of the tokens `first` to `last`, both included."""
        start, end = self.span(first, last)
        return self.norm.raw[start:end]

    def low(self, index: int) -> str:
        """Return a token in small letters, or nothing beyond either end."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def is_content(self, index: int) -> bool:
        """Whether a token is a word that carries meaning by itself."""
        return self.contents[index]

    def content(self) -> frozenset[str]:
        """Return the stems of all words that carry meaning."""
        return frozenset(compress(self.stems, self.contents))

    def stems_of(self, sentence: int) -> frozenset[str]:
        """Return the stems of all words of a sentence."""
        first = bisect_left(self.sentences, sentence)
        return frozenset(self.stems[first : bisect_right(self.sentences, sentence)])

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield the first and the last token of each sentence."""
        first = 0
        while first < len(self.lows):
            after = bisect_right(self.sentences, self.sentences[first], first)
            yield first, after - 1
            first = after

    def places(self, stem_: str) -> list[int]:
        """Return the tokens that have a stem, the first dozen of them."""
        return first_places(self.stems, stem_)

    def spots(self, low: str) -> list[int]:
        """Return the tokens that are a word in lower case, the first dozen of them."""
        return first_places(self.lows, low)

    def spots_of(self, words: Collection[str]) -> list[int]:
        """Return all tokens that are one of some words in lower case."""
        has_none = self.vocabulary.isdisjoint(words)
        return [] if has_none else places(self.lows, words.__contains__)

    def heads(self, start: int, count: int, reach: int = 8) -> list[int]:
        """Return the first `count` words that carry meaning from `start` on.

        They end with the clause, or before a preposition once there is one; adverbs do
        not count. `reach` is the number of tokens looked at.
        """
        found: list[int] = []
        for i in range(start, min(start + reach, len(self.lows))):
            low = self.lows[i]
            if low == "that" and i == start:
                continue
            if self._ends_heads(i, start, is_found=bool(found)):
                break
            if self.contents[i] and not is_adverb(low):
                found.append(i)
                if len(found) == count:
                    break
        return found

    def _ends_heads(self, i: int, start: int, *, is_found: bool) -> bool:
        """Whether the words that carry meaning end before a token."""
        low = self.lows[i]
        if low in _STOPPERS or (low == "without" and i == start):
            return True
        if low == '"' and i > start and self.quoted[i - 1]:
            return True
        if not is_found:
            return False
        is_new = low == "and" and self._begins_clause(i + 1)
        return is_new or low == '"' or low in _AFTER_HEAD

    def _begins_clause(self, i: int) -> bool:
        """Whether a verb or a subject stands behind "and", not one more object."""
        low = self.lows[i] if i < len(self.lows) else ""
        return low in _CLAUSE_OPENERS or is_past(low)

    def sentence_of(self, index: int) -> tuple[int, int]:
        """Return the first and last token of the sentence around a token."""
        number = self.sentences[index]
        first = bisect_left(self.sentences, number, 0, index)
        return first, bisect_right(self.sentences, number, index) - 1

    def is_asked(self, index: int) -> bool:
        """Return whether a token stands in a question, which tells nothing."""
        is_question = self.lows[self.sentence_of(index)[1]] == "?"
        return is_question or index in self.turns_asked()

    def turns_asked(self) -> frozenset[int]:
        """Return the tokens of a transcript's turns that ask: from "Q." to "A."."""
        return self.once(_turns_asked)


def _turns_asked(prose: Prose) -> frozenset[int]:
    return asked_turns(prose.texts)


class Reader:
    """Takes texts apart by one lexicon, and keeps those it met last."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._book = PhraseBook(lexicon)
        self.read = lru_cache(maxsize=1024)(self._read)

    def _read(self, raw: str) -> Prose:
        norm = normalise(raw)
        token = _PLAIN if norm.text.isascii() else _TOKEN
        found = list(token.finditer(norm.text))
        texts = tuple(map(re.Match.group, found))
        starts = tuple(map(re.Match.start, found))
        lows = tuple(map(_low, texts))
        return Prose(
            norm,
            texts,
            lows,
            frozenset(lows),
            tuple(map(stem, lows)),
            tuple(map(_carries_meaning, lows)),
            starts,
            _sentence_numbers(norm, starts),
            tuple(quoted(norm.text, texts, starts)),
            self._book.marks(lows),
            {},
        )


def read(raw: str, lexicon: Lexicon) -> Prose:
    """Return a text taken apart by a lexicon; texts met lately are kept."""
    return lexicon.built(Reader).read(raw)


@lru_cache(maxsize=65536)
def _low(text: str) -> str:
    low = text.lower()
    low = low.removesuffix("'s")
    return low.replace(".", "") if len(low) > 1 and low[0].isalpha() else low


@lru_cache(maxsize=8192)
def _carries_meaning(low: str) -> bool:
    return len(low) > 2 and low[0].isalpha() and low not in _EMPTY_WORDS  # noqa: PLR2004  # shorter ones are particles


def _sentence_numbers(norm: Normalised, starts: tuple[int, ...]) -> tuple[int, ...]:
    ends = [norm.from_raw(0, end)[1] for _, end in sentences(norm.raw)[:-1]]
    if not ends:
        return (0,) * len(starts)
    return tuple(bisect_right(ends, start) for start in starts)


def split(text: str) -> tuple[str, ...]:
    """Return the lower-case words and signs of a short text."""
    return tuple(_low(token) for token in _TOKEN.findall(plain(text)))


@lru_cache(maxsize=4096)
def plain_words(text: str) -> tuple[str, ...]:
    """Return the lower-case words of a short text, without its signs."""
    return tuple(low for low in split(text) if low[0].isalnum())
