"""From blocks to the text of the main part, in one pass."""

from collections.abc import Sequence
from typing import assert_never

from briefings.memo import (
    Block,
    Break,
    Container,
    Containers,
    Contents,
    Drawing,
    Filled,
    Heading,
    Inline,
    Listing,
    MemoLine,
    Paragraph,
    Run,
    Table,
    Value,
)
from briefings.writing import contents
from briefings.writing import setting as settings
from briefings.writing.charts import Charts
from briefings.writing.house.opened import House
from briefings.writing.inlines import Inlines
from briefings.writing.lists import Lists, Place
from briefings.writing.markup import field, numbering
from briefings.writing.paragraphs import Look, Openings
from briefings.writing.plain import plain_text
from briefings.writing.sections import Sections
from briefings.writing.setting import Keep, Setting
from briefings.writing.tables import Tables

_WHOLE = frozenset(("question", "number"))
"""Kinds of list whose items stay on one page."""
_BOX, _LINE = 14, 90  # lines up to which a box stays on one page; letters in each


class Body:
    """The text of a document as it is written, block after block."""

    def __init__(self, house: House) -> None:
        self.out: list[str] = []
        self.inlines = Inlines(house)
        self.lists = Lists(house.styles.lists, house.numbering.free)
        self.sections = Sections(house)
        self._openings = Openings(house.styles.paragraph, self.sections)
        self._tables = Tables(house.styles, self.inlines, self._openings)
        self.charts = Charts(house.document.name)
        self._key = ""  # of a container, for its first paragraph
        self._number = ""  # of a card, for its question
        self._contents: list[
            contents.Entry
        ] = []  # what the contents list names, where one is
        self._listed = 0  # of sections so far
        self._sections = 0  # headings of the first level so far

    def write(self, blocks: Sequence[Block]) -> None:
        """Write all blocks of a memo, and what refers to them."""
        if contents.is_asked(blocks):
            self._contents = list(contents.entries(blocks))
        self._blocks(blocks, Setting(self.sections.measure))
        self.out.append(self._openings.gap())
        self.inlines.settle_references()

    def _blocks(self, blocks: Sequence[Block], setting: Setting) -> None:
        last = len(blocks) - 1
        for index, block in enumerate(blocks):
            self._block(block, setting if index == last else setting.before_another())

    def _block(
        self,
        block: Block,
        setting: Setting,
        values: Sequence[Value] = (),
        key: str = "",
    ) -> None:
        if type(block) is Filled:
            block, values, key = block
        if type(block) is Paragraph:
            inlines, role, own_key = block
            look = self._look(role, setting)
            if self._number and role == "Question":
                look = self._numbered(look)
            self._paragraph(inlines, look, values, key or own_key)
        elif type(block) is Heading:
            level, inlines, own_key, plain = block
            role = f"{'Plain' if plain else ''}Heading{level}"
            look = Look(setting.dress.roles.get(role, role))
            own_key = self._section_key(level) or own_key
            self._paragraph(inlines, look, values, key or own_key)
        elif type(block) is MemoLine:
            self._line(block, setting, values)
        elif type(block) is Listing:
            self._listing(block, setting, values, None)
        else:
            self._whole(block, setting)

    def _section_key(self, level: int) -> str:
        """Return the key by which the contents list leads to the heading that comes."""
        if level > 1 or not self._contents:
            return ""
        self._sections += 1
        return self._contents[self._sections - 1].key

    def _whole(self, block: Block, setting: Setting) -> None:
        match block:
            case Table():
                self._tables.write(block, setting, self.out)
            case Drawing():
                self._draw(block, setting)
            case Container():
                self._key = block.attributes.get("key", "")
                self._container(block, setting)
            case Contents():
                self._list_sections(block)
            case Break("page"):
                self._openings.page_break = True
            case Break():
                self._paragraph((), Look("Rule"), ())

    def _draw(self, drawing: Drawing, setting: Setting) -> None:
        """Write a drawing below its caption; the table that follows stays with it."""
        out, inlines = self.out, self.inlines
        number = field("SEQ Figure \\* ARABIC", str(self.charts.count + 1))
        out.append(self._openings.opening(Look("Caption", keep=True)))
        out.append(inlines.text("Figure ") + number + inlines.text(". "))
        inlines.write_all(drawing.caption, (), out)
        out.append("</w:p>")
        out.append(self._openings.opening(Look("Body", keep=True)))
        out.append(f"{self.charts.add(drawing, setting.measure)}</w:p>")

    def _look(self, role: str, setting: Setting) -> Look:
        return Look(setting.dress.roles.get(role, role), setting.keep is Keep.ON)

    def _numbered(self, look: Look) -> Look:
        """Return the look of a card's question with the number that it has."""
        number, self._number = int(self._number), ""
        place = self.lists.place("card", None, number)
        return look._replace(numbering=numbering(place.number, place.level))

    def _paragraph(
        self,
        inlines: tuple[Inline, ...],
        look: Look,
        values: Sequence[Value],
        key: str = "",
    ) -> None:
        """Write a paragraph, its words between bookmarks where it has a key."""
        out = self.out
        out.append(self._openings.opening(look))
        if key or self._key:
            key, self._key = key or self._key, ""
            words = plain_text(inlines, values)
            start, end = self.inlines.marks.target(key, words)
            out.append(start)
            self.inlines.fill(inlines, values, out)
            out.append(f"{end}</w:p>")
        else:
            self.inlines.fill(inlines, values, out)
            out.append("</w:p>")

    def _line(self, line: MemoLine, setting: Setting, values: Sequence[Value]) -> None:
        dress = setting.dress
        look = Look(dress.line, setting.keep is Keep.ON)
        self.out.append(self._openings.opening(look))
        self.out.append(self.inlines.text(line.label, dress.label))
        self.out.append("<w:r><w:tab/></w:r>")
        self.inlines.fill(line.inlines, values, self.out)
        self.out.append("</w:p>")

    def _listing(
        self,
        listing: Listing,
        setting: Setting,
        values: Sequence[Value],
        outer: Place | None,
    ) -> None:
        """Write a list; what is asked stays on one page with what belongs to it."""
        kind = setting.dress.lists.get(listing.kind, listing.kind)
        place = self.lists.place(kind, outer, listing.start)
        parts = kind in _WHOLE
        last = len(listing.items) - 1
        for index, item in enumerate(listing.items):
            if parts:
                here = setting.whole()
            else:
                here = setting if index == last else setting.before_another()
            self._item(item, here, values, place)

    def _item(
        self,
        item: Sequence[Block],
        setting: Setting,
        values: Sequence[Value],
        place: Place,
    ) -> None:
        last = len(item) - 1
        for index, block in enumerate(item):
            here = setting if index == last else setting.before_another()
            form, filling, key = block if type(block) is Filled else (block, values, "")
            if type(form) is Paragraph:
                inlines, role, own_key = form
                look = _item_look(role, here, place, first=index == 0)
                self._paragraph(inlines, look, filling, key or own_key)
            elif type(form) is Listing:
                self._listing(form, here, filling, place)
            else:
                self._block(block, here, values)

    def _container(self, container: Container, setting: Setting) -> None:
        blocks = container.blocks
        match role := Containers(container.role):
            case Containers.MEMO:
                self._blocks(blocks[:-1], setting)
                self._blocks(blocks[-1:], setting._replace(dress=settings.LAST_OF_MEMO))
            case Containers.CALLOUT:
                self._callout(container, setting._replace(dress=settings.CALLOUT))
            case Containers.CARD:
                self._number = container.attributes.get("number", "")
                self._blocks(blocks, setting.whole()._replace(dress=settings.CARD))
            case Containers.BRIEF:
                self._blocks(blocks, setting._replace(dress=settings.BRIEF))
            case Containers.QUOTE:
                self._blocks(blocks, setting._replace(dress=settings.QUOTE))
            case Containers.LANDSCAPE:
                self._landscape(blocks, setting)
            case Containers.KEEP:
                self._blocks(blocks, setting.whole())
            case _:
                assert_never(role)

    def _callout(self, container: Container, setting: Setting) -> None:
        title = container.attributes.get("title", "")
        if title:
            self._paragraph((Run(title),), Look("CalloutTitle"), ())
        fits = _lines(container.blocks) <= _BOX
        self._blocks(container.blocks, setting.whole() if fits else setting)

    def _list_sections(self, block: Contents) -> None:
        """Write the list of the sections: Word's own field, with its entries in it."""
        if not self._contents:
            return
        out, inlines, openings = self.out, self.inlines, self._openings
        title = openings.opening(Look("ContentsTitle")) + inlines.text(block.title)
        out.append(openings.gap() + contents.opened(f"{title}</w:p>", self._listed))
        self._listed += 1
        last = len(self._contents) - 1
        for place, entry in enumerate(self._contents):
            words = inlines.text(entry.words)
            name = inlines.marks.name_of(entry.key)
            out.append(openings.of(Look("Contents")))
            out.append(
                contents.written_entry(
                    name, words, first=place == 0, last=place == last
                )
            )
        out.append(contents.END)

    def _landscape(self, blocks: Sequence[Block], setting: Setting) -> None:
        self.out.append(self._openings.gap())
        self.sections.turn(landscape=True)
        self._blocks(blocks, setting._replace(measure=self.sections.measure))
        self.out.append(self._openings.gap())
        self.sections.turn(landscape=False)


def _lines(blocks: Sequence[Block]) -> int:
    """Return about how many lines the paragraphs among blocks take."""
    return sum(
        1 + len(plain_text(form.inlines, values)) // _LINE
        for form, values in map(_parted, blocks)
        if isinstance(form, Paragraph)
    )


def _parted(block: Block) -> tuple[Block, Sequence[Value]]:
    return (block.form, block.values) if isinstance(block, Filled) else (block, ())


def _item_look(role: str, setting: Setting, place: Place, *, first: bool) -> Look:
    keep = setting.keep is Keep.ON
    if first:
        mark = numbering(place.number, place.level)
        return Look("", keep, numbering=mark, style=place.style)
    role = "ListContinue" if role == "Body" else role
    dressed = setting.dress.roles.get(role)
    if dressed:
        return Look(dressed, keep)
    return Look(role, keep, indent=f'w:left="{place.indent}" w:firstLine="0"')
