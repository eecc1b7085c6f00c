"""From a template's text, piece by piece, to the blocks of a memo."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefings.memo.blocks import (
    Block,
    Break,
    Container,
    Contents,
    Filled,
    FilledRow,
    Inline,
    Listing,
    Pieces,
    Row,
    Run,
    Table,
    Value,
)
from briefings.memo.dialect import forms
from briefings.memo.dialect.fences import CONTENTS, FENCE, PAGE_BREAK, read_fence
from briefings.memo.dialect.keys import keys_of
from briefings.memo.dialect.slips import Slip, unknown
from briefings.memo.expanding import filled_inlines
from briefings.memo.placeholder import PLACEHOLDER

CAPTION = "Table:"


def blocks_of(
    text: str, values: list[Value], pieces: Mapping[int, Pieces]
) -> tuple[Block, ...]:
    """Return the blocks that a text says, its placeholders filled with `values`.

    `pieces` holds, by a value's number, blocks that stand in its place. Raises `Slip`,
    with the line, for what is not the dialect.
    """
    page = _Page(values, pieces)
    for number, line in enumerate(text.split("\n")):
        page.line = number
        try:
            page.add(line)
        except Slip as slip:
            raise _placed(slip, page) from slip
    try:
        return page.finish()
    except Slip as slip:
        raise _placed(slip, page) from slip


def _placed(slip: Slip, page: "_Page") -> Slip:
    if slip.line >= 0:
        return slip
    return Slip(slip.message, slip.advice, page.begun if page.lines else page.line)


class _Open(NamedTuple):
    """A container that is not closed yet."""

    role: str
    attributes: Mapping[str, str]
    blocks: "list[Block | _Items]"


class _Page:
    """The text so far: open containers, and the lines of the piece at hand."""

    def __init__(self, values: list[Value], pieces: Mapping[int, Pieces]) -> None:
        self.line = 0
        self.begun = 0  # where the piece at hand begins
        self.lines: list[str] = []
        self._values = values
        self._used = 0
        self._pieces = pieces
        self._next_pieces = sorted(pieces, reverse=True)
        self._open = [_Open("", {}, [])]
        self._targets: dict[str, int] = {}  # key → the line that refers to it
        self._after_gap = False  # whether an empty line was the last thing

    def add(self, line: str) -> None:
        """Take in one line."""
        if not line or line.isspace():
            self._end_piece()
            self._after_gap = True
        elif line.startswith(FENCE):
            self._end_piece()
            self._fence(line)
        elif self._is_component(line):
            self._end_piece()
            self._blocks.extend(self._pieces[self._used])
            self._next_pieces.pop()
            self._used += 1
        elif self._begins_piece(line):
            self._end_piece()
            self._begin(line)
        else:
            self.lines.append(line)

    def finish(self) -> tuple[Block, ...]:
        """Return all blocks."""
        self._end_piece()
        if len(self._open) > 1:
            raise Slip(f"'{self._open[-1].role}' is not closed", "add a line ':::'")
        blocks = _frozen(self._open[0].blocks)
        if self._targets:
            self._check_targets(frozenset(keys_of(blocks)))
        return blocks

    def _check_targets(self, keys: frozenset[str]) -> None:
        for target, line in self._targets.items():
            if target not in keys:
                slip = unknown(target, "is no key in this memo", keys)
                raise Slip(slip.message, slip.advice, line)

    def _begins_piece(self, line: str) -> bool:
        """Whether a line begins an item, a line of the memo block, or anything."""
        if not self.lines or self._open[-1].role == "memo":
            return True
        return forms.MARKER.match(line) is not None and not self.lines[0].startswith(
            "|"
        )

    def _begin(self, line: str) -> None:
        self.lines.append(line)
        self.begun = self.line

    def _fence(self, line: str) -> None:
        fence = read_fence(line)
        if fence.role == PAGE_BREAK:
            self._blocks.append(Break("page"))
        elif fence.role == CONTENTS:
            self._blocks.append(Contents())
        elif fence.role:
            self._open.append(_Open(fence.role, fence.attributes, []))
            self._after_gap = True
        elif len(self._open) == 1:
            raise Slip("':::' closes nothing here", "take the line out")
        else:
            role, attributes, blocks = self._open.pop()
            if blocks:
                container = Container(role, _frozen(blocks), attributes)
                self._blocks.append(container)

    @property
    def _blocks(self) -> "list[Block | _Items]":
        return self._open[-1].blocks

    def _end_piece(self) -> None:
        if not self.lines:
            return
        self._read_piece(self.lines[0])
        self.lines = []
        self._after_gap = False

    def _read_piece(self, first: str) -> None:
        if self._open[-1].role == "memo":
            self._memo_line(first)
        elif first.startswith(("|", CAPTION)):
            self._table()
        elif forms.MARKER.match(first):
            self._item("\n".join(self.lines))
        elif first[0] in " \t" and self._after_gap and self._list is not None:
            self._continue_item(self._list)
        else:
            text = "\n".join(self.lines)
            self._blocks.extend(self._take(forms.forms_of(text), text))

    def _is_component(self, line: str) -> bool:
        """Whether a line is one value that stands for blocks."""
        if not self._pieces or line.strip() != PLACEHOLDER:
            return False
        waiting = sum(line.count(PLACEHOLDER) for line in self.lines)
        return self._used + waiting in self._pieces

    @property
    def _list(self) -> "_Items | None":
        """The list that was last, which an indented piece goes on with."""
        last = self._blocks[-1] if self._blocks else None
        return last if isinstance(last, _Items) else None

    def _take(self, found: tuple[forms.Form, ...], text: str) -> list[Block]:
        start = self._spend(text.count(PLACEHOLDER))
        for target in forms.targets_of(found):
            self._targets.setdefault(target, self.begun)
        return forms.fill(found, self._values, start)

    def _spend(self, count: int) -> int:
        """Return the number of the first of the next `count` values."""
        start = self._used
        self._used += count
        if self._next_pieces and self._next_pieces[-1] < self._used:
            raise Slip(
                "a component that makes blocks stands among other words",
                "put an empty line before and after it",
            )
        return start

    def _memo_line(self, line: str) -> None:
        form, slots = forms.line_of_memo(line.strip())
        start = self._spend(slots)
        filled = Filled(form, tuple(self._values[start : start + slots]))
        self._blocks.append(filled if slots else form)

    def _item(self, text: str) -> None:
        kind, found = forms.item_of(text)
        item = self._take(found, text)
        last = self._list
        if last is not None and last.kind == kind:
            last.items.append(item)
        else:
            self._blocks.append(_Items(kind, [item]))

    def _continue_item(self, items: "_Items") -> None:
        text = "\n".join(_dedented(self.lines))
        items.items[-1].extend(self._take(forms.forms_of(text), text))

    def _table(self) -> None:
        caption: tuple[Inline, ...] = ()
        lines = self.lines
        if lines[0].startswith(CAPTION):
            caption = self._caption(lines[0].removeprefix(CAPTION).strip())
            lines = lines[1:]
        if len(lines) < len(("names", "sides")):
            raise Slip("a table begins with its columns' names", "add its head")
        head = forms.head_of(lines[0], lines[1])
        rows = [
            self._row(lines, number)
            for number in range(len(("names", "sides")), len(lines))
        ]
        if rows:
            table = Table(
                caption,
                _said(caption),
                head.header,
                head.widths,
                tuple(rows),
                head.align,
            )
            self._blocks.append(table)

    def _caption(self, words: str) -> tuple[Inline, ...]:
        inlines, slots = forms.caption_of(words)
        start = self._spend(slots)
        return filled_inlines(inlines, self._values[start : start + slots])

    def _row(self, lines: Sequence[str], number: int) -> Row | FilledRow:
        try:
            form = forms.row_of(lines[0], lines[1], lines[number])
        except Slip as slip:
            offset = len(self.lines) - len(lines) + number
            raise Slip(slip.message, slip.advice, self.begun + offset) from slip
        return forms.fill_row(form, self._values, self._spend(form[1]))


class _Items(NamedTuple):
    """A list that may still grow."""

    kind: str
    items: list[list[Block]]


def _frozen(blocks: "Sequence[Block | _Items]") -> tuple[Block, ...]:
    return tuple(
        Listing(block.kind, tuple(map(tuple, block.items)))
        if isinstance(block, _Items)
        else block
        for block in blocks
    )


def _dedented(lines: Sequence[str]) -> list[str]:
    indent = min(len(line) - len(line.lstrip()) for line in lines)
    return [line[indent:] for line in lines]


def _said(caption: Sequence[Inline]) -> str:
    return "".join(inline.text for inline in caption if isinstance(inline, Run))
