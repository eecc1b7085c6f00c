"""From a memo to plain text and to JSON, for golden files and for reading over."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from briefings.memo.blocks import (
    Block,
    Break,
    Cell,
    Container,
    Contents,
    Drawing,
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
    Table,
    Tick,
)
from briefings.memo.expanding import expanded

_STEP = "    "
_BULLETS = {"bullet": "-", "number": "{}.", "question": "Q{}."}


def as_text(memo: Memo) -> str:
    """Return a memo as plain text, its notes numbered in brackets and listed below."""
    page = _Page()
    lines = list(page.blocks(expanded(memo).blocks, ""))
    notes = [f"[{number}] {words}" for number, words in enumerate(page.notes, 1)]
    title = [memo.properties.title, "=" * 72, ""]
    return "\n".join(title + lines + (["-" * 72, *notes] if notes else [])) + "\n"


class _Page:
    """The notes so far, by their key."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self._numbers: dict[str, int] = {}

    def blocks(self, blocks: Iterable[Block], indent: str) -> Iterator[str]:
        for block in blocks:
            yield from self._block(block, indent)

    def _block(  # noqa: C901 -- a branch for each block, as in the writers
        self, block: Block, indent: str
    ) -> Iterator[str]:
        match block:
            case Heading():
                yield f"{indent}{'#' * block.level} {self._words(block.inlines)}"
                yield ""
            case Paragraph():
                yield from self._paragraph(block, indent)
                yield ""
            case MemoLine():
                yield f"{indent}{block.label}: {self._words(block.inlines)}"
            case Contents():
                yield f"{indent}[{block.title}: the sections]"
                yield ""
            case Break():
                yield f"{indent}{'=' * 8 if block.kind == 'page' else '-' * 8}"
                yield ""
            case Listing():
                yield from self._listing(block, indent)
                yield ""
            case Container():
                yield from self._container(block, indent)
            case Table():
                yield from self._table(block, indent)
            case Drawing():
                yield f"{indent}Figure: {self._words(block.caption)}"
                yield f"{indent}[{block.summary}]"
                yield ""

    def _paragraph(self, block: Paragraph, indent: str) -> Iterator[str]:
        role = "" if block.role == "Body" else f"({block.role}) "
        yield f"{indent}{role}{self._words(block.inlines)}"

    def _listing(self, block: Listing, indent: str) -> Iterator[str]:
        for number, item in enumerate(block.items, block.start):
            lines = [line for part in item for line in self._block(part, "") if line]
            bullet = _BULLETS[block.kind].format(number)
            for place, line in enumerate(lines):
                yield f"{indent}{f'{bullet} ' if place == 0 else _STEP}{line}"

    def _container(self, block: Container, indent: str) -> Iterator[str]:
        attributes = block.attributes
        title = attributes.get("title", "")
        number = f" Q{attributes['number']}" if "number" in attributes else ""
        yield f"{indent}::: {block.role}{number}{f' ({title})' if title else ''}"
        yield from self.blocks(block.blocks, indent + _STEP)
        yield f"{indent}:::"
        yield ""

    def _table(self, block: Table, indent: str) -> Iterator[str]:
        yield f"{indent}Table: {self._words(block.caption)}"
        yield f"{indent}| {' | '.join(block.header)} |"
        for row in block.rows:
            if isinstance(row, Row):
                yield f"{indent}| {' | '.join(map(self._cell, row.cells))} |"
        yield ""

    def _cell(self, cell: Cell) -> str:
        return " / ".join(self._words(part.inlines) for part in cell.paragraphs)

    def _words(self, inlines: Iterable[Inline]) -> str:
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Note():
                return f"[{self._number(inline)}]"
            case Link():
                return f"<{inline.text}>" if inline.text else inline.target
            case Run() | Reference():
                return inline.text
            case Tick():
                return f"[ ] {inline.label}"
        return ""

    def _number(self, note: Note) -> int:
        number = self._numbers.get(note.key) if note.key else None
        if number is None:
            self.notes.append("")
            number = len(self.notes)
            self._numbers[note.key] = number
            self.notes[number - 1] = self._words(note.inlines)
        return number


def as_json(memo: Memo) -> str:
    """Return a memo as JSON, each block and run with its kind and every origin."""
    return json.dumps(_plain(expanded(memo)), ensure_ascii=False, indent=1) + "\n"


def _plain(thing: Any) -> Any:
    match thing:
        case Origin():
            return thing.tag
        case tuple() if hasattr(thing, "_fields"):
            pairs = zip(thing._fields, thing, strict=True)
            kept = {name: _plain(value) for name, value in pairs if _is_said(value)}
            return {"is": type(thing).__name__} | kept
        case tuple() | list():
            return [_plain(item) for item in thing]
        case dict():
            return {name: _plain(value) for name, value in thing.items()}
    return thing


def _is_said(value: Any) -> bool:
    return value is not None and value is not False and value not in ("", (), {})
