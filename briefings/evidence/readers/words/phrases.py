"""From word lists to a book of phrases, and from a text to the phrases it holds."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.words.forms import noun_forms, verb_forms
from briefings.evidence.readers.words.tokens import places

# The word lists that hold phrases: a table is a kind; its words stay as they are, its
# verbs and nouns are opened out to all forms. Tables of groups have sides: words of
# one side mean much the same.
_LISTS = (
    "polarity",
    "modality",
    "attribution",
    "scope",
    "wording",
    "standing",
    "roles",
)
_MOST = 200  # phrases of one kind that are kept of a text
_COVERING = frozenset(("negator", "idle"))
_SEVERAL_SIDES = frozenset(
    ("antonym", "event", "venue", "contrast", "standing", "weighty")
)
_Opener = Callable[[str], tuple[str, ...]]


class Mark(NamedTuple):
    """A known phrase where it occurs."""

    kind: str
    value: str  # the group and side it belongs to, for grouped kinds; else empty
    first: int  # its first and last token
    last: int


_Listed = tuple[tuple[str, ...], str, str]  # the words after the first, kind, value


class _Entry(NamedTuple):
    length: int  # in words
    rest: tuple[str, ...]  # the words after the first
    kind: str
    value: str


class _Entries(NamedTuple):
    """The phrases that begin with one word."""

    single: tuple[_Entry, ...]
    by_second: dict[str, tuple[_Entry, ...]]  # … → phrases, the longest first

    @classmethod
    def of(cls, listed: Iterable[_Listed]) -> "_Entries":
        once = [_Entry(len(rest) + 1, rest, *of) for rest, *of in dict.fromkeys(listed)]
        single = tuple(entry for entry in once if not entry.rest)
        longer: dict[str, list[_Entry]] = {}
        for entry in sorted(once, key=lambda entry: -entry.length):
            if entry.rest:
                longer.setdefault(entry.rest[0], []).append(entry)
        return cls(single, {low: (*of, *single) for low, of in longer.items()})


class PhraseBook:
    """All phrases of a lexicon, found in one pass over a text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._listed: defaultdict[str, list[_Listed]] = defaultdict(list)
        for name in _LISTS:
            for kind, table in lexicon.table(name).items():
                for first, rest, value in _phrases(table):
                    self._listed[first].append((rest, kind, value))
        self._met: dict[str, _Entries] = {}  # most words never occur in a dossier

    def _candidates(self, low: str, follows: str) -> tuple[_Entry, ...]:
        """Return the phrases that two words may begin, the longest first."""
        if low not in self._met:
            self._met[low] = _Entries.of(self._listed[low])
        single, by_second = self._met[low]
        return by_second.get(follows, single)

    def marks(self, lows: tuple[str, ...]) -> dict[str, tuple[Mark, ...]]:
        """Return the phrases among the words of a text, by kind.

        At each word the longest phrase of a kind counts. A longer negator, or what only
        looks like one, covers its words altogether: `declined to` is no decline. No
        more than 200 of a kind are kept, so that comparing them stays linear; a
        statement or an excerpt that has more is flagged for its length.
        """
        found: dict[str, list[Mark]] = {}
        free: dict[str, int] = {}  # kind → the first word it has not yet taken
        covered = 0
        follows = (*lows[1:], "")
        for i in places(lows, self._listed.__contains__):
            if i < covered:
                continue
            candidates = self._candidates(lows[i], follows[i])
            longest: dict[str, int] = {}  # kind → the length that counts here
            for length, rest, kind, value in candidates:
                after = i + length
                is_shorter = after < covered or length < longest.get(kind, 0)
                if is_shorter or i < free.get(kind, 0) or lows[i + 1 : after] != rest:
                    continue
                longest[kind] = length
                found.setdefault(kind, []).append(Mark(kind, value, i, after - 1))
                if kind not in _SEVERAL_SIDES:
                    free[kind] = after
                if rest and kind in _COVERING:
                    covered = after
        return {kind: tuple(marks[:_MOST]) for kind, marks in found.items()}


def _phrases(table: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Yield each phrase of a table in all its forms, with its group and side.

    Of a phrase its first word stands apart from the others.
    """
    for key, forms in _OPENERS.items():
        content = table.get(key, ())
        if isinstance(content, Mapping):
            for group, sides in content.items():
                for number, side in enumerate(sides):
                    for first, rest in _opened([side], forms):
                        yield first, rest, f"{group}/{number}"
        else:
            yield from ((first, rest, "") for first, rest in _opened(content, forms))


def _opened(
    blocks: Iterable[str], forms: _Opener
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for block in blocks:
        for phrase in block.lower().replace("-", " - ").split(","):
            first, *rest = phrase.split() or [""]
            if first:
                others = tuple(rest)
                yield from ((form, others) for form in forms(first))


def _as_it_is(word: str) -> tuple[str, ...]:
    return (word,)


_OPENERS: dict[str, _Opener] = {
    "words": _as_it_is,
    "verbs": verb_forms,
    "nouns": noun_forms,
}
