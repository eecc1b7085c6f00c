"""From one file's YAML to plain data with its places.

Built on the YAML library's events: every text stays the text that was typed, so that
`no`, `010` or `10:30` mean what they say, and the model alone decides types.
"""

from array import array
from sys import intern
from typing import Any, NamedTuple, NoReturn

import yaml
from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from briefings.collector import collector_paused
from briefings.diagnostics import Diagnostic
from briefings.reading.limits import LIMITS, Limits
from briefings.reading.loading.characters import DIRECTION
from briefings.reading.loading.decoding import decode
from briefings.reading.loading.outline import Outline
from briefings.reading.loading.refusals import Refusals
from briefings.reading.loading.swallowed import swallowed_texts
from briefings.reading.mistakes import explain
from briefings.reading.sheet import Sheet

RECORDS = 2  # depth of a list right under the root: its entries are records
NULLS = frozenset({"", "~", "null"})

# The parser in C where the library was built with it: ten times as fast.
PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Loaded(NamedTuple):
    """One file as plain data (str, None, list, dict), its places, its problems."""

    data: Any
    outline: Outline
    sheet: Sheet
    problems: tuple[Diagnostic, ...]


def load(
    content: bytes | str, name: str, limits: Limits = LIMITS, *, taken: int = 0
) -> Loaded:
    """Return a YAML file's content as plain data, and all that is wrong with it.

    `name` stands in the places; `taken` values were read before from other files.
    Data are None where the file could not be read.
    """
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")
    sheet, clean, problems = decode(content, name, limits)
    builder = _Builder(sheet, limits, limits.values - taken)
    if clean is None:
        return Loaded(None, builder.outline(None), sheet, problems)
    with collector_paused():
        data = builder.document(clean)
    found = (
        *problems,
        *builder.refusals.all(),
        *swallowed_texts(sheet, builder.marks, limits),
    )
    in_order = sorted(found, key=lambda problem: problem.place or ())
    return Loaded(data, builder.outline(data), sheet, tuple(in_order))


def _parser(clean: str) -> Any:
    """Return a parser at the beginning of a text; the one in C is faster on bytes."""
    return PARSER(clean if PARSER is yaml.SafeLoader else clean.encode())


class _GivenUpError(Exception):
    """The file holds more than the limits allow."""


class _Builder:
    """Turns events into data; keeps the marks of every key and value.

    This is the one hot loop of a reading: each name looked up here counts.
    """

    def __init__(self, sheet: Sheet, limits: Limits, most: int) -> None:
        self.marks: array[int] = array("I")
        self.refusals = Refusals(sheet, limits)
        self._sheet = sheet
        self._limits = limits
        self._most = most  # values
        self._keys: dict[str, int] = {}
        self._items: dict[str, array[int]] = {}
        self._numbers: array[int] = array("I")
        self._is_directed = DIRECTION.search(sheet.text) is not None
        self._take: Any = None

    def outline(self, data: Any) -> Outline:
        return Outline(data, self.marks, self._keys, self._items)

    def document(self, clean: str) -> Any:
        """Return the data of the file's one document, None where it cannot be had."""
        parser = _parser(clean)
        self._take = parser.get_event
        try:
            return self._root()
        except _GivenUpError:
            return None
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            again = _parser(clean)
            self.refusals.add(*explain(self._sheet, error, again))
            again.dispose()
            return None
        finally:
            parser.dispose()

    def _root(self) -> Any:
        take = self._take
        take()
        if type(take()) is StreamEndEvent:
            self.refusals.empty_file()
            return None
        data = self._value(take(), 0)
        take()
        event = take()
        if type(event) is DocumentStartEvent:
            self.refusals.second_document(event)
        return data

    def _value(self, event: Any, depth: int) -> Any:
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is MappingStartEvent:
            return self._mapping(event, depth + 1)
        if kind is SequenceStartEvent:
            return self._sequence(event, depth + 1)
        self._mark(event)
        self.refusals.alias(event)
        return None

    def _scalar(self, event: Any) -> str | None:
        mark = self.marks.append
        mark(event.start_mark.index)
        mark(event.end_mark.index)
        if event.anchor or event.tag:
            self.refusals.label(event)
        value: str = event.value
        if not event.style and value in NULLS:
            return None
        # Strange characters as such are found before; here those of escapes.
        if event.style == '"' or self._is_directed:
            self.refusals.strange(event)
        return value

    def _sequence(self, event: Any, depth: int) -> list[Any]:
        self._enter(event, depth)
        take, marks = self._take, self.marks
        found: list[Any] = []
        numbers: array[int] = array("I")
        most = self._limits.entries
        while type(event := take()) is not SequenceEndEvent:
            number = len(marks) // 2
            if number > self._most:
                self._give_up(event)
            if depth == RECORDS:
                numbers.append(number)
            elif depth > RECORDS and len(found) == most:
                self._give_up(event)
            found.append(self._value(event, depth))
        self._numbers = numbers
        return found

    def _mapping(self, event: Any, depth: int) -> dict[str, Any]:
        self._enter(event, depth)
        take, marks, scalar = self._take, self.marks, self._scalar
        found: dict[str, Any] = {}
        numbers: dict[str, int] = {}
        most = self._limits.entries
        while type(event := take()) is not MappingEndEvent:
            number = len(marks) // 2
            if number > self._most or len(found) == most:
                self._give_up(event)
            key = scalar(event) if type(event) is ScalarEvent else None
            if key is None or key in numbers or (key == "<<" and not event.style):
                self._refuse(event, depth, numbers)
                del marks[2 * number :]
                continue
            event = take()
            is_text = type(event) is ScalarEvent
            value = scalar(event) if is_text else self._value(event, depth)
            found[intern(key)] = value
            numbers[key] = number
            if depth == 1 and type(value) is list:
                self._items[key] = self._numbers
        if depth == 1:
            self._keys = numbers
        return found

    def _refuse(self, event: Any, depth: int, numbers: dict[str, int]) -> None:
        """Read past a key that cannot stand, and its value; say why."""
        if type(event) is not ScalarEvent:
            self._value(event, depth)
            self.refusals.key(event)
        elif event.value in numbers:
            self.refusals.twin(event, self.marks[2 * numbers[event.value]])
        else:
            self.refusals.key(event)
        self._value(self._take(), depth)

    def _enter(self, event: Any, depth: int) -> None:
        self._mark(event)
        if event.anchor or event.tag:
            self.refusals.label(event)
        if depth > self._limits.depth:
            self.refusals.depth(event)
            raise _GivenUpError

    def _give_up(self, event: Any) -> NoReturn:
        if len(self.marks) // 2 > self._most:
            self.refusals.amount(event)
        else:
            self.refusals.entries(event)
        raise _GivenUpError

    def _mark(self, event: Any) -> None:
        self.marks.append(event.start_mark.index)
        self.marks.append(event.end_mark.index)
