"""From runs, links, references and notes to the inside of an HTML element."""

import re
from collections.abc import Iterable
from html import escape
from typing import assert_never

from briefings.memo import Inline, Link, Note, Reference, Run, Slot, Tick
from briefings.writing.html.places import Places, note_id
from briefings.writing.links import is_linkable
from briefings.writing.markup import refuse_impossible
from briefings.writing.numbers import Numbers
from briefings.writing.typesetting import typeset
from briefings.writing.words import is_right_to_left

_CLASSES = {
    "Label": "label",
    "Status": "status",
    "Quotation": "quotation",
    "Missing": "missing",
}
_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u202a-\u202e]")


class Inlines:
    """What is written into elements, and the notes that come of it."""

    def __init__(self, places: Places, numbers: Numbers) -> None:
        self._places = places
        self._numbers = numbers

    def written(self, inlines: Iterable[Inline], here: str = "") -> str:
        """Return inlines as HTML.

        `here` is the key of the block they stand in: a value does not lead to itself.
        """
        parts: list[str] = []
        was_note = False
        for inline in inlines:
            is_note = isinstance(inline, Note)
            if is_note and was_note:
                parts.append("<sup>,</sup>")
            parts.append(self._inline(inline, here))
            was_note = is_note
        return "".join(parts)

    def _inline(self, inline: Inline, here: str) -> str:
        match inline:
            case Run():
                return self._run(inline, here)
            case Link():
                return _link(inline)
            case Reference(text, key):
                place = self._places.to_key(key)
                words = _set(text)
                return f'<a href="#{escape(place)}">{words}</a>' if place else words
            case Note():
                return self._note(inline)
            case Tick():
                words = _set(inline.label)
                return f'<label><input type="checkbox"> {words}</label>'
            case Slot():
                return ""  # an expanded memo has none
            case _:
                assert_never(inline)

    def _run(self, run: Run, here: str) -> str:
        if not run.text:
            return ""
        text = _set(run.text)
        if run.italic:
            text = f"<em>{text}</em>"
        if run.bold:
            text = f"<strong>{text}</strong>"
        if run.role in _CLASSES:
            text = f'<span class="{_CLASSES[run.role]}">{text}</span>'
        if run.origin is None:
            return text
        place = self._places.to_evidence(run.origin, here)
        return f'<a class="value" href="#{escape(place)}">{text}</a>' if place else text

    def _note(self, note: Note) -> str:
        number, time = self._numbers.note(note)
        return (
            f'<sup><a href="#{escape(id_of_note(note, number))}" '
            f'id="{mark_id(number, time)}" role="doc-noteref" '
            f'aria-label="Note {number}">{number}</a></sup>'
        )


def id_of_note(note: Note, number: int) -> str:
    """Return the id of a note: by its key, or by its number where it has none."""
    return note_id(note.key or str(number))


def mark_id(number: int, time: int) -> str:
    """Return the id of the place where a note is cited."""
    return f"mark:{number}" if time == 1 else f"mark:{number}-{time}"


def escaped(text: str) -> str:
    """Return text as HTML shows it letter for letter, its line breaks kept.

    Words of a script that runs leftward do not turn round what stands beside them.
    Raises `BriefingsError` for a character that no file can hold.
    """
    refuse_impossible(text)
    plain = escape(text).replace("\r\n", "\n").replace("\n", "<br>")
    if not _LEFTWARD.search(text):
        return plain
    direction = ' dir="rtl"' if is_right_to_left(text) else ""
    return f"<bdi{direction}>{plain}</bdi>"


def _set(text: str) -> str:
    """Return words as a page sets them; who seeks a code there types a plain hyphen."""
    return escaped(typeset(text))


def _link(link: Link) -> str:
    words = _set(link.text) if link.text else escaped(link.target)
    if not is_linkable(link.target):
        return words
    return f'<a href="{escape(link.target)}" rel="noopener noreferrer">{words}</a>'
