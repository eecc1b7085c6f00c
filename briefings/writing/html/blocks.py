"""From blocks to the main text of a page, in one pass."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple, assert_never

from briefings.memo import (
    Block,
    Break,
    Container,
    Contents,
    Drawing,
    Filled,
    Heading,
    Listing,
    MemoLine,
    Paragraph,
    Run,
    Table,
    expand,
)
from briefings.writing.html.drawings import picture
from briefings.writing.html.inlines import Inlines, escaped, id_of_note, mark_id
from briefings.writing.html.places import Places
from briefings.writing.html.tables import Tables
from briefings.writing.numbers import Numbers

_LOWEST = 6  # of HTML's headings


class Section(NamedTuple):
    """A heading that the contents list names."""

    place: str  # its id
    words: str  # as HTML


class Blocks:
    """The text of a page as it is written, block after block."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.places = Places(blocks)
        self._numbers = Numbers()
        self._inlines = Inlines(self.places, self._numbers)
        self.tables = Tables(self._inlines, self.places, self._numbers)
        self.sections: list[Section] = []
        self.has_title = False
        self._level = 1  # of the last heading: none is left out below it
        self._leads = 0

    def written(self, blocks: Iterable[Block], here: str = "") -> str:
        """Return blocks as HTML; lines with labels that follow each other are a list.

        `here` is the key of the block that they stand in.
        """
        parts: list[str] = []
        lead = ""  # the id of a line that opens a list
        for is_lines, group in groupby(
            blocks, lambda block: isinstance(block, MemoLine)
        ):
            if is_lines:
                parts += ("<dl>\n", *(self._block(one, here) for one in group))
                parts.append("</dl>\n")
                continue
            for block in group:
                if isinstance(block, Listing):
                    parts.append(self._listing(block, here, lead))
                    lead = ""
                elif isinstance(block, Paragraph) and block.role == "Lead":
                    self._leads += 1
                    lead = f"lead:{self._leads}"
                    parts.append(self._paragraph(block, here, lead))
                else:
                    lead = ""
                    parts.append(self._block(block, here))
        return "".join(parts)

    def notes(self) -> Iterator[str]:
        """Yield the notes that were cited, each with the ways back to its marks."""
        number = 0
        while number < len(self._numbers.notes):
            note = self._numbers.notes[number]
            number += 1
            words = self._inlines.written(note.inlines, note.key)
            place = escape(id_of_note(note, number))
            yield f'<li id="{place}">{words} {self._ways_back(number)}</li>\n'

    def _ways_back(self, number: int) -> str:
        count = self._numbers.citations(number)
        return " ".join(
            f'<a href="#{mark_id(number, time)}" role="doc-backlink" '
            f'aria-label="Back to note {number} in the text'
            f'{f", place {time}" if count > 1 else ""}">↩{_raised(time, count)}</a>'
            for time in range(1, count + 1)
        )

    def _block(self, block: Block, here: str) -> str:  # noqa: C901, PLR0911
        # A branch for each block: mypy sees one that has no form here.
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return self._paragraph(block, here)
            case Listing():
                return self._listing(block, here)
            case Table():
                return self.tables.written(block)
            case Drawing():
                return self._drawing(block)
            case Container():
                return self._container(block, here)
            case MemoLine(label, inlines):
                words = self._inlines.written(inlines, here)
                return f"<div><dt>{escaped(label)}</dt><dd>{words}</dd></div>\n"
            case Break("page"):
                return '<div class="page-break"></div>\n'
            case Break():
                return "<hr>\n"
            case Contents():
                return ""  # every page has a list of its own
            case Filled():
                return self._block(expand(block), here)
            case _:
                assert_never(block)

    def _drawing(self, block: Drawing) -> str:
        number = self._numbers.figure()
        words = self._inlines.written(block.caption)
        return (
            f"<figure>\n<figcaption>Figure {number}. {words}</figcaption>\n"
            f"{picture(block)}</figure>\n"
        )

    def _heading(self, block: Heading) -> str:
        level = min(block.level + 1, self._level + 1, _LOWEST)
        self._level = level
        words = self._inlines.written(block.inlines, block.key)
        number = ""
        if not block.plain:
            mark = self._numbers.heading(block.level)
            number = f"{mark} "
            words = f'<span class="number">{mark}</span> {words}'
        place = self.places.id_of(block.key)
        if block.level == 1:
            place = place or f"section:{len(self.sections) + 1}"
            self.sections.append(Section(place, f"{number}{_plain(block)}"))
        mark = f' id="{escape(place)}"' if place else ""
        return f"<h{level}{mark}>{words}</h{level}>\n"

    def _paragraph(self, block: Paragraph, here: str, place: str = "") -> str:
        own = self.places.id_of(block.key)
        mark = f' id="{escape(own or place)}"' if own or place else ""
        words = self._inlines.written(block.inlines, block.key or here)
        if block.role == "Title":
            return self._title(words, mark)
        if block.role == "Question":
            words = f'<span class="number">{self._numbers.question()}</span> {words}'
        style = f' class="{css_name(block.role)}"' if block.role != "Body" else ""
        return f"<p{mark}{style}>{words}</p>\n"

    def _title(self, words: str, mark: str) -> str:
        """Return the title as the page's one first heading; a second one is lower."""
        level, self.has_title = 2 if self.has_title else 1, True
        self._level = level
        return f'<h{level}{mark} class="title">{words}</h{level}>\n'

    def _listing(self, block: Listing, here: str, lead: str = "") -> str:
        tag = "ul" if block.kind == "bullet" else "ol"
        start = f' start="{block.start}"' if tag == "ol" and block.start != 1 else ""
        named = f' aria-labelledby="{lead}"' if lead else ""
        items = "".join(f"<li>{self._item(item, here)}</li>\n" for item in block.items)
        style = css_name(block.kind)
        return f'<{tag} class="{style}"{start}{named}>\n{items}</{tag}>\n'

    def _item(self, item: Sequence[Block], here: str) -> str:
        """Return the inside of an item; its first paragraph needs no element."""
        if not item or not isinstance(item[0], Paragraph):
            return self.written(item, here)
        first, rest = item[0], item[1:]
        words = self._inlines.written(first.inlines, first.key or here)
        own = self.places.id_of(first.key)
        if own or rest:
            mark = f' id="{escape(own)}"' if own else ""
            words = f"<p{mark}>{words}</p>\n"
        return words + self.written(rest, first.key or here)

    def _container(self, block: Container, here: str) -> str:
        key = block.attributes.get("key", "")
        own = self.places.id_of(key)
        mark = f' id="{escape(own)}"' if own else ""
        title = block.attributes.get("title", "")
        head = f'<p class="callout-title">{escaped(title)}</p>\n' if title else ""
        tag = "blockquote" if block.role == "quote" else "div"
        self._numbers.questions_from(block.attributes.get("number", ""))
        inside = self.written(block.blocks, key or here)
        return f'<{tag}{mark} class="{css_name(block.role)}">\n{head}{inside}</{tag}>\n'


def _plain(heading: Heading) -> str:
    """Return the words of a heading, with nothing that leads elsewhere."""
    return "".join(
        escaped(part.text) for part in heading.inlines if isinstance(part, Run)
    )


def css_name(role: str) -> str:
    """Return the class of a role: `SourceNote` is `source-note`."""
    parts = "".join(f"-{one.lower()}" if one.isupper() else one for one in role)
    return escape(parts.strip("-"))


def _raised(time: int, count: int) -> str:
    return f"<sup>{time}</sup>" if count > 1 else ""
