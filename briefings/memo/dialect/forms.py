"""From one piece of text to its form: blocks with slots, made once for equal texts."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from markdown_it.token import Token

from briefings.memo.blocks import (
    Block,
    Break,
    Cell,
    Container,
    Filled,
    FilledRow,
    Heading,
    Inline,
    Listing,
    MemoLine,
    Note,
    Paragraph,
    Row,
    Run,
    Value,
)
from briefings.memo.dialect.inline import DEEPEST, Words, make_parser
from briefings.memo.dialect.roles import split_marks
from briefings.memo.dialect.slips import Slip

MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)")
_NUMBER = re.compile(r"\d{1,9}[.)]")
_PARSER = make_parser()
_LEVELS = 3
_KEPT = 4096  # forms that are remembered


class Form(NamedTuple):
    """A block with slots in it, or a container of forms."""

    block: Heading | Paragraph | Listing | MemoLine | Break | None
    slots: int = 0
    inner: "tuple[Form, ...]" = ()  # for a quotation, whose block is None
    in_notes: tuple[int, ...] = ()  # slots inside a footnote
    targets: tuple[str, ...] = ()  # keys that its references lead to


class TableForm(NamedTuple):
    """A table's head: its columns' names, relative widths and sides."""

    header: tuple[str, ...]
    widths: tuple[int, ...]
    align: tuple[str, ...]


def fill(forms: tuple[Form, ...], values: list[Value], start: int) -> list[Block]:
    """Return the blocks of `forms`, filled with the values from `start` on."""
    blocks: list[Block] = []
    for form in forms:
        block, slots, inner, in_notes, _ = form
        if block is None:
            blocks.append(Container("quote", tuple(fill(inner, values, start))))
            start += sum(map(_slots, inner))
            continue
        for number in in_notes:
            _refuse_note(values[start + number])
        if slots and not isinstance(block, Break):
            blocks.append(Filled(block, tuple(values[start : start + slots])))
            start += slots
        else:
            blocks.append(block)
    return blocks


def _refuse_note(value: Value) -> None:
    parts = value if type(value) is tuple else (value,)
    if any(isinstance(part, Note) for part in parts):
        raise Slip("a note cannot stand inside a note", "print it outside the brackets")


def targets_of(forms: tuple[Form, ...]) -> Iterator[str]:
    """Yield the keys that the references in `forms` lead to."""
    for form in forms:
        yield from form.targets
        yield from targets_of(form.inner)


def _form(block: Heading | Paragraph | Listing, words: Words) -> Form:
    return Form(
        block,
        words.slots,
        in_notes=tuple(words.in_notes),
        targets=tuple(words.targets),
    )


def _slots(form: Form) -> int:
    return form.slots + sum(map(_slots, form.inner))


@lru_cache(_KEPT)
def forms_of(text: str) -> tuple[Form, ...]:
    """Return the forms of a piece of text without lists at its margin and tables."""
    return _Reader(_PARSER.parse(text)).forms()


@lru_cache(_KEPT)
def item_of(text: str) -> tuple[str, tuple[Form, ...]]:
    """Return the kind of list that an item belongs to, and the item's forms."""
    number = _NUMBER.match(text)
    first = f"1.{text[number.end() :]}" if number else text
    tokens = _PARSER.parse(first)
    outer = [token for token in tokens if token.level == 0]
    if len(outer) != len(("opening", "closing")):
        raise Slip(
            "a line below a list item belongs to no item",
            "indent it by three spaces, or put an empty line before it",
        )
    found = _Reader(tokens[2:-2]).forms()
    if not found:
        raise Slip("a list item has no words", "add them, or take the line out")
    return "number" if number else "bullet", found


@lru_cache(_KEPT)
def line_of_memo(text: str) -> tuple[MemoLine, int]:
    """Return the form of a line such as `TO: Members`, and its slots."""
    label, colon, rest = text.partition(":")
    if not colon or not label.strip() or not label.isprintable():
        raise Slip("a line of the memo block needs a label", "write 'TO: words'")
    words = Words(_PARSER)
    return MemoLine(label.strip(), words.read(rest.strip())), words.slots


@lru_cache(_KEPT)
def caption_of(text: str) -> tuple[tuple[Inline, ...], int]:
    """Return the inlines of a table's caption, and their slots."""
    words = Words(_PARSER)
    return words.read(text), words.slots


@lru_cache(_KEPT)
def head_of(first: str, second: str) -> TableForm:
    """Return a table's head from its first two lines."""
    tokens = _PARSER.parse(f"{first}\n{second}")
    if not tokens or tokens[0].type != "table_open":
        raise Slip(
            "this is no table's head",
            "write '| Name | Name |' and, below it, '|---|---|'",
        )
    cells = [token for token in tokens if token.type == "inline"]
    heads = [token for token in tokens if token.type == "th_open"]
    header = tuple(_plain(token.content) for token in cells)
    widths = tuple(
        max(1, part.count("-")) for part in second.strip().strip("|").split("|")
    )
    sides = tuple(
        str(token.attrs.get("style", "text-align:left")).rpartition(":")[2]
        for token in heads
    )
    return TableForm(header, widths, sides)


@lru_cache(_KEPT)
def row_of(first: str, second: str, line: str) -> tuple[Row, int]:
    """Return the form of a table's row under its head, and the row's slots."""
    head = head_of(first, second)
    count = len(_cells(line))
    if count != len(head.header):
        raise Slip(
            f"this row has {count} cells, the table's head has {len(head.header)}",
            "give each column its cell",
        )
    tokens = _PARSER.parse(f"{first}\n{second}\n{line}")
    words = Words(_PARSER)
    inlines = [token for token in tokens if token.type == "inline"][count:]
    cells = tuple(
        Cell((Paragraph(words.read(token.content), role="Body"),)) for token in inlines
    )
    return Row(cells), words.slots


def fill_row(form: tuple[Row, int], values: list[Value], start: int) -> Row | FilledRow:
    """Return a row, filled with the values from `start` on."""
    row, slots = form
    return FilledRow(row, tuple(values[start : start + slots])) if slots else row


def _cells(line: str) -> list[str]:
    bare = line.strip().replace("\\\\", "  ").replace("\\|", "  ")
    return bare.removeprefix("|").removesuffix("|").split("|")


def _plain(content: str) -> str:
    words = Words(_PARSER)
    inlines = words.read(content)
    if words.slots or any(not isinstance(inline, Run) for inline in inlines):
        raise Slip("a table's head takes plain words", "move values into the rows")
    return "".join(inline.text for inline in inlines if isinstance(inline, Run))


class _Reader:
    """A walk over the parser's tokens."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._next = 0

    def forms(self, closer: str = "") -> tuple[Form, ...]:
        found: list[Form] = []
        while (token := self._take()) is not None and token.type != closer:
            found.append(self._form(token))
        return tuple(found)

    def _take(self) -> Token | None:
        if self._next >= len(self._tokens):
            return None
        token = self._tokens[self._next]
        self._next += 1
        if token.level > DEEPEST:
            raise Slip("lists and quotations are nested too deeply", "take some out")
        return token

    def _form(self, token: Token) -> Form:
        match token.type:
            case "paragraph_open":
                words = Words(_PARSER)
                return _form(self._paragraph(words), words)
            case "heading_open":
                return self._heading(int(token.tag[1:]))
            case "hr":
                return Form(Break("rule"))
            case "blockquote_open":
                return Form(None, inner=self.forms("blockquote_close"))
            case "bullet_list_open" | "ordered_list_open":
                words = Words(_PARSER)
                return _form(self._listing(token.type, words), words)
        raise Slip("a table needs a line to itself", "put an empty line before it")

    def _paragraph(self, words: Words) -> Paragraph:
        content = self._content()
        content, marks = split_marks(content, heading=False)
        return Paragraph(words.read(content), marks.role or "Body", marks.key)

    def _heading(self, level: int) -> Form:
        if level > _LEVELS:
            raise Slip("a memo has three levels of headings", "take out a '#'")
        words = Words(_PARSER)
        content, marks = split_marks(self._content(), heading=True)
        inlines = words.read(content)
        if not inlines:
            raise Slip("a heading has no words", "add them, or take out the '#'")
        return _form(Heading(level, inlines, marks.key, marks.plain), words)

    def _content(self) -> str:
        inline = self._take()
        self._take()
        return inline.content if inline else ""

    def _listing(self, opener: str, words: Words) -> Listing:
        items: list[tuple[Block, ...]] = []
        closer = opener.replace("open", "close")
        while (token := self._take()) is not None and token.type != closer:
            items.append(self._item(words))
        kind = "bullet" if opener.startswith("bullet") else "number"
        return Listing(kind, tuple(items))

    def _item(self, words: Words) -> tuple[Block, ...]:
        blocks: list[Block] = []
        while (token := self._take()) is not None and token.type != "list_item_close":
            match token.type:
                case "paragraph_open":
                    blocks.append(self._paragraph(words))
                case "bullet_list_open" | "ordered_list_open":
                    blocks.append(self._listing(token.type, words))
                case _:
                    raise Slip(
                        "an item of an inner list holds paragraphs and lists only",
                        "take the rest out of the list",
                    )
        return tuple(blocks)
