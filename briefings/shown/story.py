"""From a part of a Word document to the lines it shows, and where bookmarks stand.

Tracked insertions are shown, tracked deletions are not; neither are words that are
hidden or struck out. Where a part offers the same in two ways, the first counts.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from briefings.shown.bookmarks import Bookmarks
from briefings.shown.fields import Fields
from briefings.shown.flow import Flow
from briefings.shown.lines import NOTE, OBJECT, link_to
from briefings.shown.markup import parse
from briefings.shown.names import (
    COMPATIBLE,
    HIDING,
    MATH_TEXT,
    TIES,
    get,
    is_on,
    spelt,
    tags,
)
from briefings.shown.sections import Sections

Attributes = Mapping[str, str]

_DELETED = tags("del", "moveFrom")
_SKIPPED = (
    _DELETED
    | tags("delText", "delInstrText", "rPrChange", "pPrChange", "sectPrChange")
    | tags("tblPrChange", "tblGridChange", "trPrChange", "tcPrChange")
    | {f"{COMPATIBLE} Fallback"}
)
_CHARACTERS = {
    **dict.fromkeys(("tab", "ptab", "br", "cr"), " "),
    "noBreakHyphen": "-",
    "softHyphen": "\u00ad",
}
_OBJECTS = ("drawing", "pict", "object", "dataBinding")


def _saying(text: str) -> Callable[[Any, Mapping[str, str]], None]:
    return lambda story, _: story._say(text)  # noqa: SLF001 -- a method of it


class Story:
    """What one part shows, as it is read."""

    def __init__(self, ties: Mapping[str, str], hidden: frozenset[str]) -> None:
        self.bookmarks = Bookmarks()
        self.flow = Flow(self.bookmarks.unit)
        self.sections = Sections()
        self.cited: list[str] = []  # notes, by kind and id, as they are cited
        self.tracked: Counter[str] = Counter()  # author → tracked changes
        self.comments = 0
        self._ties = ties  # relationship → address outside
        self._hidden_styles = hidden
        self._fields = Fields()
        self._skip = 0
        self._reads = ""  # text or instruction
        self._in_paragraph_properties = 0
        self._alternatives = 0

    def read(self, data: bytes, name: str) -> "Story":
        """Read a part. Raises `BriefingsError` where it cannot be read."""
        parse(data, name, self._start, self._end, self._text)
        return self

    def _start(self, tag: str, attributes: Attributes) -> None:
        if tag in _SKIPPED:
            self._skip += 1
            if tag in _DELETED:
                self._track(attributes)
        elif not self._skip:
            handler = self._starts.get(tag)
            if handler is not None:
                handler(self, attributes)

    def _end(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skip -= 1
        elif not self._skip:
            handler = self._ends.get(tag)
            if handler is not None:
                handler(self)

    def _text(self, text: str) -> None:
        if self._reads == "text" and not self._skip:
            self._say(text)
        elif self._reads == "instruction" and not self._skip:
            self._fields.instruct(text)

    def _say(self, text: str) -> None:
        """Add words, unless they belong to a field that shows none."""
        if not self._fields.mute:
            self.flow.say(text)

    def _begin_properties(self, _: Attributes) -> None:
        self._in_paragraph_properties += 1

    def _end_properties(self) -> None:
        self._in_paragraph_properties -= 1

    def _hide(self, attributes: Attributes) -> None:
        if not self._in_paragraph_properties and is_on(attributes):
            self.flow.hide()

    def _style_run(self, attributes: Attributes) -> None:
        if get(attributes, "val") in self._hidden_styles:
            self._hide({})

    def _style_paragraph(self, attributes: Attributes) -> None:
        style = get(attributes, "val")
        if style in self._hidden_styles:
            self.flow.hide()
        self.flow.style(style)

    def _read_text(self, _: Attributes) -> None:
        self._reads = "text"

    def _read_instruction(self, _: Attributes) -> None:
        self._reads = "instruction"

    def _read_nothing(self) -> None:
        self._reads = ""

    def _mark_field(self, attributes: Attributes) -> None:
        match get(attributes, "fldCharType"):
            case "begin":
                self._fields.begin()
            case "separate":
                self._say(self._fields.result())
            case "end":
                self._say(self._fields.end())

    def _begin_simple_field(self, attributes: Attributes) -> None:
        self._fields.begin()
        self._fields.instruct(get(attributes, "instr"))
        self._say(self._fields.result())

    def _end_simple_field(self) -> None:
        self._say(self._fields.end())

    def _cite(self, attributes: Attributes, kind: str = "footnote") -> None:
        self._say(NOTE)
        self.cited.append(f"{kind} {get(attributes, 'id')}")

    def _cite_endnote(self, attributes: Attributes) -> None:
        self._cite(attributes, "endnote")

    def _begin_note(self, attributes: Attributes, kind: str = "footnote") -> None:
        self.flow.note = f"{kind} {get(attributes, 'id')}"

    def _begin_endnote(self, attributes: Attributes) -> None:
        self._begin_note(attributes, "endnote")

    def _link(self, attributes: Attributes) -> None:
        address = self._ties.get(get(attributes, "id", TIES))
        if address is not None:
            self._say(link_to(address))

    def _symbol(self, attributes: Attributes) -> None:
        try:
            self._say(chr(int(get(attributes, "char"), 16)))
        except (ValueError, OverflowError):
            self._say(OBJECT)

    def _show_object(self, _: Attributes) -> None:
        if not self._alternatives:
            self._say(OBJECT)

    def _begin_alternatives(self, attributes: Attributes) -> None:
        self._show_object(attributes)
        self._alternatives += 1

    def _end_alternatives(self) -> None:
        self._alternatives -= 1

    def _foreign(self, _: Attributes) -> None:
        """Take a part that is shown here and stands elsewhere for a line."""
        self.flow.begin_unit()
        self._say(OBJECT)
        self.flow.end_unit()

    def _begin_mark(self, attributes: Attributes) -> None:
        identity, name = get(attributes, "id"), get(attributes, "name")
        self.bookmarks.begin(identity, name, self.flow.here())

    def _end_mark(self, attributes: Attributes) -> None:
        here = self.flow.here() or self.flow.last()
        self.bookmarks.end(get(attributes, "id"), here)

    def _track(self, attributes: Attributes) -> None:
        self.tracked[get(attributes, "author")] += 1

    def _comment(self, _: Attributes) -> None:
        self.comments += 1

    _starts: ClassVar[Mapping[str, Callable[[Any, Attributes], None]]] = spelt(
        {
            "p": lambda story, _: story.flow.begin_paragraph(),
            "tr": lambda story, _: story.flow.begin_row(),
            "txbxContent": lambda story, _: story.flow.begin_box(),
            "r": lambda story, _: story.flow.begin_run(),
            "pPr": _begin_properties,
            "rStyle": _style_run,
            "pStyle": _style_paragraph,
            "t": _read_text,
            "instrText": _read_instruction,
            "fldChar": _mark_field,
            "fldSimple": _begin_simple_field,
            "footnoteReference": _cite,
            "endnoteReference": _cite_endnote,
            "footnote": _begin_note,
            "endnote": _begin_endnote,
            "hyperlink": _link,
            "sym": _symbol,
            "altChunk": _foreign,
            "subDoc": _foreign,
            "bookmarkStart": _begin_mark,
            "bookmarkEnd": _end_mark,
            "ins": _track,
            "commentReference": _comment,
            "sectPr": lambda story, _: story.sections.begin(),
            "headerReference": lambda story, found: story.sections.refer(
                "header", found
            ),
            "footerReference": lambda story, found: story.sections.refer(
                "footer", found
            ),
            "titlePg": lambda story, found: story.sections.turn_first(found),
            **dict.fromkeys(HIDING, _hide),
            **dict.fromkeys(_OBJECTS, _show_object),
            **{name: _saying(text) for name, text in _CHARACTERS.items()},
        }
    ) | {
        f"{COMPATIBLE} AlternateContent": _begin_alternatives,
        **dict.fromkeys(MATH_TEXT, _read_text),
    }
    _ends: ClassVar[Mapping[str, Callable[[Any], None]]] = spelt(
        {
            "p": lambda story: story.flow.end_paragraph(),
            "tr": lambda story: story.flow.end_row(),
            "tc": lambda story: story.flow.end_cell(),
            "txbxContent": lambda story: story.flow.end_box(),
            "r": lambda story: story.flow.end_run(),
            "pPr": _end_properties,
            "t": _read_nothing,
            "instrText": _read_nothing,
            "fldSimple": _end_simple_field,
            "sectPr": lambda story: story.sections.end(),
        }
    ) | {
        f"{COMPATIBLE} AlternateContent": _end_alternatives,
        **dict.fromkeys(MATH_TEXT, _read_nothing),
    }
