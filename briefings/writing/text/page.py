"""From a memo to plain text that anybody can read anywhere, its notes at the end."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import assert_never

from briefings.memo import (
    Block,
    Break,
    Cell,
    Container,
    Contents,
    Drawing,
    Filled,
    Heading,
    Inline,
    Link,
    Listing,
    Memo,
    MemoLine,
    Note,
    Paragraph,
    Reference,
    Run,
    Slot,
    Table,
    Tick,
    expand,
    expanded,
)
from briefings.writing.contents import entries
from briefings.writing.markup import refuse_impossible
from briefings.writing.numbers import Numbers, letter
from briefings.writing.text.tables import plain_rows, table_lines
from briefings.writing.text.wrapping import WIDTH, breadth, padded, wrapped

_LETTERHEAD = ("marking", "congress", "chamber", "committee", "subcommittee")
_UNDERLINES = {1: "=", 2: "-"}
_STEP = 4
_MAILTO = "mailto:"


def write_plain(memo: Memo, *, manifest: Mapping[str, str] = {}) -> bytes:
    """Return the memo as plain text; the same memo and manifest give the same bytes."""
    page = _Page(memo.blocks)
    lines = [
        *_letterhead(memo),
        *page.blocks(expanded(memo).blocks, WIDTH),
        *page.notes(),
        *_foot(memo, manifest),
    ]
    text = "\n".join(_spaced(lines)) + "\n"
    refuse_impossible(text)
    return text.encode()


def _letterhead(memo: Memo) -> Iterator[str]:
    words = [memo.slots[name] for name in _LETTERHEAD if memo.slots.get(name)]
    for text in words:
        for line in wrapped(text):
            yield padded(line, WIDTH, "center").rstrip()
    yield ""


def _foot(memo: Memo, manifest: Mapping[str, str]) -> Iterator[str]:
    yield ""
    yield "-" * WIDTH
    parts = [memo.slots.get(name, "") for name in ("kind", "short-title", "date")]
    yield from wrapped(" · ".join(part for part in parts if part))
    if "dossier-sha256" in manifest:
        yield from wrapped(
            f"Built from the dossier {manifest.get('dossier', '')}, SHA-256 "
            f"{manifest['dossier-sha256']}."
        )
    if memo.slots.get("marking"):
        yield from wrapped(memo.slots["marking"])


def _spaced(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines, never two empty ones in a row, none at the ends."""
    is_empty, is_begun = False, False
    for line in lines:
        if line:
            if is_empty and is_begun:
                yield ""
            yield line
            is_begun = True
        is_empty = not line


class _Page:
    """What was numbered so far."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._numbers = Numbers()
        self._memo = blocks

    def blocks(self, blocks: Iterable[Block], width: int) -> Iterator[str]:
        """Yield the lines of blocks, an empty one after each."""
        for block in blocks:
            yield from self._block(block, width)
            if not isinstance(block, MemoLine):
                yield ""

    def notes(self) -> Iterator[str]:
        """Yield the notes that were cited."""
        number = 0
        while number < len(self._numbers.notes):
            if not number:
                yield from ("", "Notes", "=====", "")
            note = self._numbers.notes[number]
            number += 1
            mark = f"[{number}] "
            words = self._words(note.inlines)
            yield from wrapped(words, WIDTH, mark, " " * len(mark))

    def _block(  # noqa: C901, PLR0911 -- a branch for each block, as in HTML
        self, block: Block, width: int
    ) -> Iterable[str]:
        match block:
            case Heading():
                return self._heading(block, width)
            case Paragraph():
                return self._paragraph(block, width)
            case MemoLine(label, inlines):
                mark = padded(f"{label}:", 6) + " "
                words = self._words(inlines)
                return wrapped(words, width, mark, " " * min(breadth(mark), 2 * _STEP))
            case Listing():
                return self._listing(block, width)
            case Table():
                return self._table(block, width)
            case Drawing():
                words = f"Figure {self._numbers.figure()}. {self._words(block.caption)}"
                return [*wrapped(words, width), *wrapped(block.summary, width)]
            case Container():
                return self._container(block, width)
            case Break():
                return ["-" * width]
            case Contents():
                return self._contents(block, width)
            case Filled():
                return self._block(expand(block), width)
            case _:
                assert_never(block)

    def _heading(self, block: Heading, width: int) -> Iterator[str]:
        words = self._words(block.inlines)
        if not block.plain:
            words = f"{self._numbers.heading(block.level)} {words}"
        lines = wrapped(words, width)
        yield ""
        yield from lines
        if block.level in _UNDERLINES:
            yield _UNDERLINES[block.level] * max(map(breadth, lines))
        yield ""

    def _paragraph(self, block: Paragraph, width: int) -> Iterator[str]:
        words = self._words(block.inlines)
        match block.role:
            case "Title":
                lines = wrapped(words, width)
                yield from lines
                yield "=" * max(map(breadth, lines))
            case "Kicker":
                yield from wrapped(words.upper(), width)
            case "Question":
                mark = f"{self._numbers.question()} "
                yield from wrapped(words, width, mark, " " * len(mark))
            case "NoteLine":
                lead = f"{words} " if words else ""
                yield lead + "_" * (width - breadth(lead))
            case _:
                yield from wrapped(words, width)

    def _listing(
        self, block: Listing, width: int, *, is_inner: bool = False
    ) -> Iterator[str]:
        """Yield the lines of a list; one inside another counts in letters, as Word."""
        last = len(block.items) - 1
        for place, item in enumerate(block.items):
            number = block.start + place
            counted = letter(number).lower() if is_inner else number
            mark = {"bullet": "* ", "number": f"{counted}. "}.get(
                block.kind, f"Q{number}. "
            )
            lines = list(_spaced(self._item(item, width - len(mark))))
            for at, line in enumerate(lines):
                yield f"{' ' * len(mark) if at else mark}{line}".rstrip()
            if place < last and len(lines) > 1:
                yield ""

    def _item(self, item: Sequence[Block], width: int) -> Iterator[str]:
        """Yield the lines of an item: its paragraph, what follows right below it.

        The list has numbered it, even where it is a question.
        """
        for place, block in enumerate(item):
            plain = expand(block)
            if place == 0 and isinstance(plain, Paragraph):
                plain = plain._replace(role="Body")
            if isinstance(plain, Listing):
                yield from _spaced(self._listing(plain, width, is_inner=True))
            else:
                yield from _spaced(self._block(plain, width))

    def _container(self, block: Container, width: int) -> Iterator[str]:
        title = block.attributes.get("title", "")
        self._numbers.questions_from(block.attributes.get("number", ""))
        if block.role not in ("callout", "card", "quote"):
            yield from self.blocks(block.blocks, width)
            return
        edge = "    " if block.role == "quote" else "  | "
        lines = [*wrapped(title.upper(), width - _STEP), ""] if title else []
        lines += self.blocks(block.blocks, width - _STEP)
        yield from (f"{edge}{line}".rstrip() for line in _spaced(lines))

    def _contents(self, block: Contents, width: int) -> Iterator[str]:
        """Yield the list of the sections, each beside its number."""
        yield from wrapped(block.title, width)
        numbers = Numbers()
        for entry in entries(self._memo):
            mark = numbers.heading(1) if entry.is_counted else ""
            lead = padded(mark, 6) if mark else ""
            yield from wrapped(entry.words, width, lead, " " * len(lead))

    def _table(self, block: Table, width: int) -> Iterator[str]:
        if block.caption:
            words = f"Table {self._numbers.table()}. {self._words(block.caption)}"
            yield from wrapped(words, width)
            yield ""
        rows = [[self._cell(cell) for cell in row.cells] for row in plain_rows(block)]
        yield from table_lines(block, rows, width)

    def _cell(self, cell: Cell) -> str:
        return "\n".join(self._words(part.inlines) for part in cell.paragraphs)

    def _words(self, inlines: Iterable[Inline]) -> str:
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Note():
                return f"[{self._numbers.note(inline)[0]}]"
            case Link(text, target):
                plain = target.removeprefix(_MAILTO)
                return text if text == plain or not text else f"{text} <{plain}>"
            case Run() | Reference():
                return inline.text
            case Tick():
                return f"[ ] {inline.label}"
            case Slot():
                return ""  # an expanded memo has none
            case _:
                assert_never(inline)
