"""From a memo to its units: the paragraphs, items and rows in which claims stand.

A claim is backed by a fact that is cited in its own unit, not elsewhere on the page: a
figure put on another agency is right somewhere in the memo and wrong where it stands.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Self

from briefings.memo import (
    Block,
    Container,
    Drawing,
    Filled,
    FilledRow,
    Heading,
    Inline,
    Link,
    Listing,
    Memo,
    MemoLine,
    Note,
    Origin,
    Paragraph,
    Reference,
    Row,
    Run,
    RunRoles,
    Slot,
    Table,
    Tick,
    Value,
    filled_inlines,
)

TITLES = frozenset({"Kicker", "Title"})
"""Roles of paragraphs that are no sentence of the text."""

CITED = ("facts/", "annex/")
"""What the keys of a fact's note and of its row in the annex begin with."""


class Words(NamedTuple):
    """A stretch of a unit's text that came from one place."""

    text: str
    origin: Origin | None  # None: the template's own words
    in_note: bool = False  # at the foot of the page, not beside the statement


class Unit(NamedTuple):
    """A paragraph, list item or table row: what it says, what it cites."""

    words: tuple[Words, ...]  # no two side by side from the same place
    facts: frozenset[str]  # ids
    heading: str  # the one it stands under
    is_row: bool = False  # of a table, whose other cells say how it is known
    is_furniture: bool = False  # a heading, a title or a line of the memo block


def units(memo: Memo) -> Iterator[Unit]:
    """Yield the units of a memo, in reading order.

    The words of a note belong to the unit that cites it: its figures, too, are held to
    the facts cited there.
    """
    heading = ""
    for block in memo.blocks:
        for unit in _units(block, heading):
            yield unit
            if isinstance(block, Heading | Filled) and _is_heading(block):
                heading = "".join(words.text for words in unit.words)


def titled(title: str) -> Unit:
    """Return the unit of a dossier's title, which stands in the head of each page."""
    said = Words(title, Origin("dossier", "", "title"))
    return Unit((said,), frozenset(), "", is_furniture=True)


def _is_heading(block: Heading | Filled) -> bool:
    return isinstance(block.form if isinstance(block, Filled) else block, Heading)


def _units(block: Block, heading: str) -> Iterator[Unit]:
    match block:
        case Container():
            for inner in block.blocks:
                yield from _units(inner, heading)
        case Drawing():
            yield from _Gathered().inlines(block.caption).unit(heading)
        case Table():
            yield from _Gathered().inlines(block.caption).unit(heading)
            for row in block.rows:
                yield from _Gathered(is_row=True).row(row).unit(heading)
        case Listing():
            for item in block.items:
                yield from _Gathered().blocks(item).unit(heading)
        case _:
            made = _Gathered(is_furniture=_is_furniture(block))
            yield from made.blocks((block,)).unit(heading)


def _is_furniture(block: Block) -> bool:
    form = block.form if isinstance(block, Filled) else block
    is_title = isinstance(form, Paragraph) and form.role in TITLES
    return is_title or isinstance(form, Heading | MemoLine)


class _Gathered:
    """The words and facts of one unit, as they are gathered from its blocks."""

    def __init__(self, *, is_row: bool = False, is_furniture: bool = False) -> None:
        self._words: list[Words] = []
        self._facts: set[str] = set()
        self._kind = is_row, is_furniture

    def unit(self, heading: str) -> Iterator[Unit]:
        """Yield the unit, unless nothing is said in it."""
        if self._words:
            yield Unit(tuple(self._words), frozenset(self._facts), heading, *self._kind)

    def row(self, row: Row | FilledRow) -> Self:
        """Add the cells of a table's row."""
        form, values = (
            (row.form, row.values) if isinstance(row, FilledRow) else (row, ())
        )
        for cell in form.cells:
            for paragraph in cell.paragraphs:
                self.inlines(paragraph.inlines, values)
                self._say("\n", None)
        return self

    def blocks(self, blocks: Iterable[Block], values: Sequence[Value] = ()) -> Self:
        """Add blocks that belong to one unit, nested ones included."""
        for block in blocks:
            match block:
                case Filled():
                    self.blocks((block.form,), block.values)
                case Heading() | Paragraph() | MemoLine():
                    self.inlines(block.inlines, values)
                    self._say("\n", None)
                case Listing():
                    for item in block.items:
                        self.blocks(item, values)
                case Container():
                    self.blocks(block.blocks, values)
        return self

    def inlines(self, inlines: Iterable[Inline], values: Sequence[Value] = ()) -> Self:
        """Add inlines, the values in their slots."""
        for inline in inlines:
            if not isinstance(inline, Slot):
                self._add(inline, values)
            else:
                value = values[inline.number]
                for part in value if type(value) is tuple else (value,):
                    self._add(part, ())
        return self

    def _add(self, inline: Any, values: Sequence[Value]) -> None:
        match inline:
            case Run() if self._is_number(inline):
                pass
            case Run() | Link():
                origin = inline.origin
                self._say(inline.text, origin)
                if origin is not None and origin.collection == "facts":
                    self._facts.add(origin.record)
            case Note():
                self._facts.update(_cited(inline.key))
                self._note(inline, values)
            case Tick():
                self._say(inline.label, None)
            case Reference():
                self._facts.update(_cited(inline.key))

    def _is_number(self, run: Run) -> bool:
        """Whether a run is the number of its own row, which claims nothing."""
        is_first = self._kind[0] and not self._words
        is_label = run.role == RunRoles.LABEL and run.origin is None
        return is_first and is_label and run.text.isdecimal()

    def _note(self, note: Note, values: Sequence[Value]) -> None:
        """Add the words of a note; what they are about is not cited by them."""
        self._say("\n", None, in_note=True)
        for inline in filled_inlines(note.inlines, values) if values else note.inlines:
            if isinstance(inline, Run | Link):
                self._say(inline.text, inline.origin, in_note=True)

    def _say(self, text: str, origin: Origin | None, *, in_note: bool = False) -> None:
        """Add words to the stretch before them where they came from the same place."""
        words = self._words
        if words and words[-1].origin == origin and words[-1].in_note == in_note:
            words[-1] = Words(words[-1].text + text, origin, in_note)
        else:
            words.append(Words(text, origin, in_note))


def _cited(key: str) -> Iterator[str]:
    for prefix in CITED:
        if key.startswith(prefix):
            yield key.removeprefix(prefix)
