"""From runs, links, references and notes to the inside of paragraphs."""

import functools
from collections.abc import Sequence
from typing import NamedTuple

from briefings.errors import BriefingsError
from briefings.memo import Inline, Link, Note, Reference, Run, Slot, Tick, Value
from briefings.shown import NOTE, link_to
from briefings.writing.house.opened import House
from briefings.writing.letters import Letters
from briefings.writing.links import Links
from briefings.writing.marks import Marks
from briefings.writing.markup import field, val
from briefings.writing.ticks import tick_box
from briefings.writing.typesetting import typeset
from briefings.writing.words import (
    CLOSE,
    escaped,
    is_plain,
    is_right_to_left,
    rare,
    special,
    with_breaks,
)

MOST_NOTES = 32767
"""The highest number that a note may have in a Word file."""

PLAIN = Slot(0)


class _Hole(NamedTuple):
    """A slot, and the opening of a plain run in it."""

    number: int
    opening: str
    slot: Slot


Piece = str | _Hole | Run | Link | Reference | Note | Tick
"""Text elements ready to be printed, or what is written each time anew."""


class _Pending(NamedTuple):
    out: list[str]
    place: int
    reference: Reference
    look: Slot


class Inlines:
    """What is written into paragraphs, and the notes and links that come of it."""

    def __init__(self, house: House) -> None:
        self._letters = Letters(house.styles)
        self._opening = functools.cache(self._letters.opening)
        self._bare = self._opening(False, False, "", False)
        self.marks = Marks()
        self.notes: list[str] = []
        self.links = Links(house.document.name)
        self.note_links = Links(house.footnotes.name)
        self._first_note = house.footnotes.free
        self._note_count = 0
        self._cited: dict[str, tuple[int, int]] = {}
        self._bookmarked: dict[str, str] = {}
        self._pending: list[_Pending] = []
        self._last_mark = ""
        self._ticks = 0
        self._words: dict[str, str] = {}  # texts with nothing rare in them, escaped
        self._prepared: dict[int, tuple[Piece, ...]] = {}
        self._equal: dict[tuple[Inline, ...], tuple[Piece, ...]] = {}
        self._mark_properties = self._letters.properties(
            "NoteMark", bold=False, italic=False
        )
        self._mark_head = f"<w:r>{self._mark_properties}"
        self._note_head = (
            f"<w:p><w:pPr><w:pStyle {val(house.styles.paragraph['Note'])}/></w:pPr>"
            f"{self._mark_head}<w:footnoteRef/></w:r>"
            '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
        )

    def fill(
        self, form: tuple[Inline, ...], values: Sequence[Value], out: list[str]
    ) -> None:
        """Write a form's inlines, prepared when it is met first."""
        pieces = self._prepared.get(id(form))
        if pieces is None:
            pieces = self._equal.get(form)
            if pieces is None:
                pieces = self._equal[form] = self.prepare(form)
            self._prepared[id(form)] = pieces
        self.print(pieces, values, out)

    def print(
        self, pieces: Sequence[Piece], values: Sequence[Value], out: list[str]
    ) -> None:
        """Write prepared pieces with the values in their slots."""
        append, print_run = out.append, self._print_run
        for piece in pieces:
            if isinstance(piece, str):
                append(piece)
            elif isinstance(piece, _Hole):
                number, opening, slot = piece
                value = values[number]
                if isinstance(value, Run):
                    append(print_run(value, opening, slot))
                else:
                    self._fill_slot(value, slot, out)
            else:
                self.write(piece, values, PLAIN, out)

    def prepare(self, inlines: tuple[Inline, ...]) -> tuple[Piece, ...]:
        """Return inlines with everything printed that is the same each time."""
        pieces: list[Piece] = []
        for inline in inlines:
            if isinstance(inline, Run) and inline.origin is None:
                text = self._run(inline, PLAIN)
                if pieces and isinstance(pieces[-1], str):
                    pieces[-1] += text
                else:
                    pieces.append(text)
            elif isinstance(inline, Slot):
                number, bold, italic, role = inline
                opening = self._opening(bold, italic, role, False)
                pieces.append(_Hole(number, opening, inline))
            else:
                pieces.append(inline)
        return tuple(pieces)

    def write_all(
        self, inlines: Sequence[Inline], values: Sequence[Value], out: list[str]
    ) -> None:
        """Write inlines that are met only once."""
        for inline in inlines:
            if isinstance(inline, Run):
                out.append(self._print_run(inline, self._bare, PLAIN))
            else:
                self.write(inline, values, PLAIN, out)

    def write(
        self, inline: Inline, values: Sequence[Value], look: Slot, out: list[str]
    ) -> None:
        """Write one inline as it looks in its slot."""
        match inline:
            case Run():
                out.append(self._run(inline, look))
            case Slot():
                self._fill_slot(values[inline.number], inline, out)
            case Note():
                self._note(inline, values, out)
            case Link():
                self._link(inline, look, out)
            case Tick():
                self._ticks += 1
                box = tick_box(self._ticks, inline.label)
                label = self.text(f"\u00a0{inline.label}", look.role)
                out.append(box + label)
            case Reference():
                self._pending.append(_Pending(out, len(out), inline, look))
                out.append("")

    def _fill_slot(self, value: Value, slot: Slot, out: list[str]) -> None:
        if isinstance(value, Run | Link | Reference | Note):
            self.write(value, (), slot, out)
        else:
            for item in value:
                self.write(item, (), slot, out)

    def _print_run(self, run: Run, opening: str, look: Slot) -> str:
        """Return a run that mostly looks as its opening says."""
        text, bold, italic, origin, role = run
        words = self._words.get(text)
        if words is None:
            words = self._words[text] = "" if rare(text) else _plain(text) + CLOSE
        if bold or italic or role or not words or not text:
            return self._run(run, look)
        if origin is None:
            return opening + words
        return self.marks.around(origin, text, opening, words)

    def _run(self, run: Run, look: Slot) -> str:
        text, bold, italic, origin, role = run
        if not text:
            return ""
        _, more_bold, more_italic, outer = look
        inside = self.text(
            text, role or outer, bold=bold or more_bold, italic=italic or more_italic
        )
        return inside if origin is None else self.marks.around(origin, text, inside)

    def text(
        self, text: str, role: str = "", *, bold: bool = False, italic: bool = False
    ) -> str:
        """Return one run of words as they look."""
        rtl = False
        text = typeset(text)
        if special(text):
            text = escaped(text)
            if rare(text):
                rtl = is_right_to_left(text)
                text = with_breaks(text)
        return f"{self._opening(bold, italic, role, rtl)}{text}{CLOSE}"

    def _link(self, link: Link, look: Slot, out: list[str]) -> None:
        links = self.note_links if out is self.notes else self.links
        identity = links.identity(link.target)
        role = "Link" if identity else look.role
        text = self.text(link.text, role, bold=look.bold, italic=look.italic)
        if identity:
            text = f'<w:hyperlink r:id="{identity}" w:history="1">{text}</w:hyperlink>'
        if link.origin is not None:
            text = self.marks.around(link.origin, link.text, text)
        shown = link_to(link.target) if identity else ""
        self.marks.said[text] = f"{shown}{link.text}"
        out.append(text)

    def _note(self, note: Note, values: Sequence[Value], out: list[str]) -> None:
        if out is self.notes:
            raise BriefingsError(
                "a note of the memo has a note in it",
                help="print the second note after the first one",
            )
        if out and out[-1] is self._last_mark and self._last_mark:
            # Two marks that touch would read as one number.
            out.append(f"<w:r>{self._mark_properties}<w:t>,</w:t></w:r>")
        cited = self._cited.get(note.key) if note.key else None
        if cited is None:
            mark = self._new_note(note, values, len(out))
        else:
            mark = self._second_citation(note.key, cited, out)
        self._last_mark = mark
        out.append(mark)

    def _new_note(self, note: Note, values: Sequence[Value], place: int) -> str:
        self._note_count += 1
        identity = self._first_note + self._note_count - 1
        if identity > MOST_NOTES:
            raise BriefingsError(
                f"the memo has more than {MOST_NOTES:,} notes, which Word cannot hold",
                help="split the document",
            )
        if note.key:
            self._cited[note.key] = (place, self._note_count)
        head = f'<w:footnote w:id="{identity}">{self._note_head}'
        mark = f'{self._mark_head}<w:footnoteReference w:id="{identity}"/></w:r>'
        self.marks.said |= {head: "", mark: NOTE}
        self.notes.append(head)
        self.write_all(note.inlines, values, self.notes)
        self.notes.append("</w:p></w:footnote>")
        return mark

    def _second_citation(self, key: str, cited: tuple[int, int], out: list[str]) -> str:
        place, number = cited
        name = self._bookmarked.get(key)
        if name is None:
            name, marked = self.marks.enclosing(out[place])
            self._bookmarked[key] = name
            out[place] = marked
        return field(f"NOTEREF {name} \\f \\h", str(number), self._mark_properties)

    def settle_references(self) -> None:
        """Write the references, now that every block they may lead to stands.

        Raises `BriefingsError` for one that leads nowhere.
        """
        for out, place, reference, look in self._pending:
            target = self.marks.text_of(reference.key)
            name = self.marks.name_of(reference.key)
            role = "Reference"
            is_field = out is not self.notes and target == reference.text
            if is_field and is_plain(target):
                properties = self._letters.properties(
                    role, bold=look.bold, italic=look.italic
                )
                words = typeset(target)
                out[place] = field(f"REF {name} \\h \\* MERGEFORMAT", words, properties)
            else:
                text = self.text(
                    reference.text, role, bold=look.bold, italic=look.italic
                )
                out[place] = (
                    f'<w:hyperlink w:anchor="{name}" w:history="1">{text}</w:hyperlink>'
                )


def _plain(text: str) -> str:
    """Return text with nothing rare in it, as it stands between its tags."""
    return escaped(typeset(text))
