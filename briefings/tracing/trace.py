"""From words in a document to the records they came from, and what bears those out."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from briefings.shown import NOTE
from briefings.tracing.document import Document, Value
from briefings.tracing.finding import Place, places_of
from briefings.tracing.grounds import Account, Accounts
from briefings.tracing.printed import Printed
from briefings.tracing.staleness import Now
from briefings.tracing.where import Where

_GROUNDS = ("facts/", "authorities/", "questions/", "requests/", "timeline/")
"""Records that words beside them may rest on."""


class Traced(NamedTuple):
    """What some words came from, and every place where they stand."""

    account: Account | None  # None for the document's own words
    field: str
    text: str  # the whole of the value, or of the line
    places: tuple[str, ...]
    is_as_built: bool | None  # None where the document does not say
    beside: tuple[str, ...] = ()  # records in the same lines, for its own words


class Trace(NamedTuple):
    """What was asked, and what it came to."""

    document: Document
    words: str
    traced: tuple[Traced, ...]
    behind: tuple[Account, ...] = ()  # of the records that those rest on

    @property
    def total(self) -> int:
        """How many places the words stand in."""
        return sum(len(item.places) for item in self.traced)


class _Seen(NamedTuple):
    value: Value | None
    place: Place


def trace(document: Document, words: str, now: Now | None = None) -> Trace:
    """Return what words in a document came from; nothing where they do not stand."""
    printed = Printed(document)
    accounts = Accounts(document.stamp, printed, now)
    tracer = _Tracer(document, accounts, printed)
    seen = list(tracer.seen(words))
    traced = tuple(tracer.traced(seen))
    named = {item.account.record for item in traced if item.account}
    behind = dict.fromkeys(
        name for item in traced if item.account for name in item.account.rests_on
    )
    return Trace(
        document,
        words,
        traced,
        tuple(accounts.of(name) for name in behind if name not in named),
    )


class _Tracer:
    """A document in which words are looked for."""

    def __init__(
        self, document: Document, accounts: Accounts, printed: Printed
    ) -> None:
        self._document = document
        self._accounts = accounts
        self._printed = printed
        self._where = Where(document)
        self._lines = document.lines
        self._values: dict[int, list[Value]] = {}
        for value in document.values:
            self._values.setdefault(value.line, []).append(value)
        self._built = {*document.stamp.body, *document.stamp.notes}
        counts = (line.count(NOTE) for line in self._lines)
        self._notes = tuple(accumulate(counts, initial=0))  # cited before each line

    def seen(self, words: str) -> Iterator[_Seen]:
        """Yield each value that the words stand in, at each place."""
        for place in places_of(words, self._lines):
            held = [
                value
                for value in self._values.get(place.line, ())
                if value.start < place.end and value.end > place.start
            ]
            if held:
                yield from (_Seen(value, place) for value in held)
            else:
                yield _Seen(None, place)

    def traced(self, seen: Sequence[_Seen]) -> Iterator[Traced]:
        """Yield what was seen, the same words of the same field once."""
        groups: dict[tuple[str, str, str], list[_Seen]] = {}
        for item in seen:
            value = item.value
            key = (
                (value.record, value.field, value.text)
                if value
                else ("", "", self._lines[item.place.line])
            )
            groups.setdefault(key, []).append(item)
        for (record, field, text), items in groups.items():
            lines = dict.fromkeys(item.place.line for item in items)
            yield Traced(
                self._accounts.of(record, field) if record else None,
                field,
                text,
                tuple(self._where.of(line) for line in lines),
                self._is_as_built(record, tuple(lines)),
                () if record else self._beside(tuple(lines)),
            )

    def _is_as_built(self, record: str, lines: Sequence[int]) -> bool | None:
        if not self._document.stamp.digest:
            return None
        if record and self._printed.is_as_built(record):
            return True
        return all(self._document.hashes[line] in self._built for line in lines)

    def _beside(self, lines: Sequence[int]) -> tuple[str, ...]:
        """Return the records whose values stand in lines, or in notes cited there."""
        first_note = len(self._document.shown.body)
        found: dict[str, None] = {}
        for line in lines:
            cited = range(self._notes[line], self._notes[line + 1])
            for place in (line, *(first_note + number for number in cited)):
                for value in self._values.get(place, ()):
                    if value.record.startswith(_GROUNDS):
                        found[value.record] = None
        return tuple(found)
