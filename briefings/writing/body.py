"""From blocks to the text of the main part, in one pass."""

from collections.abc import Sequence

from briefings.memo import (
    Block,
    Break,
    Container,
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
from briefings.writing.house.opened import House
from briefings.writing.inlines import Inlines
from briefings.writing.lists import Lists, Place
from briefings.writing.markup import numbering
from briefings.writing.paragraphs import Look, Openings
from briefings.writing.plain import plain_text
from briefings.writing.sections import Sections
from briefings.writing.setting import Keep, Setting
from briefings.writing.tables import Tables

_SPACED = frozenset(
    (
        "Heading1", "Heading2", "Heading3", "PlainHeading1", "PlainHeading2",
        "PlainHeading3", "Caption", "SourceNote",
    )
)  # fmt: skip
"""Roles whose style keeps its own distance from a table above."""

_CARD = {"Body": "QuestionText", "Detail": "QuestionText"}


class Body:
    """The text of a document as it is written, block after block."""

    def __init__(self, house: House) -> None:
        self.out: list[str] = []
        self.inlines = Inlines(house)
        self.lists = Lists(house.styles.lists, house.numbering.free)
        self.sections = Sections(house)
        self._styles = house.styles
        self._openings = Openings(house.styles.paragraph)
        self._tables = Tables(self.inlines, self._openings)
        self._page_break = False
        self._after_table = False
        self._key = ""

    def write(self, blocks: Sequence[Block]) -> None:
        """Write all blocks of a memo, and what refers to them."""
        self._blocks(blocks, Setting(self.sections.measure), ())
        self._part_from_table()
        self.inlines.settle_references()

    def _blocks(
        self, blocks: Sequence[Block], setting: Setting, values: Sequence[Value]
    ) -> None:
        last = len(blocks) - 1
        for index, block in enumerate(blocks):
            here = setting if index == last else setting.before_another()
            self._block(block, here, values)

    def _block(
        self, block: Block, setting: Setting, values: Sequence[Value], key: str = ""
    ) -> None:
        match block:
            case Filled():
                self._block(block.form, setting, block.values, block.key)
            case Paragraph():
                look = self._look(block.role, setting)
                self._paragraph(block, look, values, key)
            case Heading():
                self._heading(block, values, key)
            case MemoLine():
                self._line(block, setting, values)
            case Listing():
                self._listing(block, setting, values, None)
            case Table():
                self._table(block, setting)
            case Container():
                self._container(block, setting)
            case Break(kind):
                self._break(kind)

    def _look(self, role: str, setting: Setting) -> Look:
        return Look(setting.roles.get(role, role), setting.keep is Keep.ON)

    def _paragraph(
        self, block: Paragraph, look: Look, values: Sequence[Value], key: str = ""
    ) -> None:
        self._open(look)
        self._words(block.inlines, values, key or block.key)
        self.out.append("</w:p>")

    def _words(
        self, inlines: tuple[Inline, ...], values: Sequence[Value], key: str
    ) -> None:
        """Write the inside of a paragraph, between bookmarks where it has a key."""
        key, self._key = key or self._key, ""
        if not key:
            self.inlines.fill(inlines, values, self.out)
            return
        marks = self.inlines.marks
        start, end = marks.target(key, plain_text(inlines, values))
        self.out.append(start)
        self.inlines.fill(inlines, values, self.out)
        self.out.append(end)

    def _open(self, look: Look) -> None:
        self._begin()
        if self._page_break:
            look = look._replace(page_break=True)
            self._page_break = False
        if self._after_table and look.role not in _SPACED:
            look = look._replace(lifted=True)
        self._after_table = False
        self.out.append(self._openings.opening(look))

    def _heading(self, block: Heading, values: Sequence[Value], key: str) -> None:
        self._open(Look(f"{'Plain' if block.plain else ''}Heading{block.level}"))
        self._words(block.inlines, values, key or block.key)
        self.out.append("</w:p>")

    def _line(
        self, line: MemoLine, setting: Setting, values: Sequence[Value]
    ) -> None:
        self._open(Look(setting.line, setting.keep is Keep.ON))
        self.out.append(self.inlines.text(line.label, setting.label))
        self.out.append("<w:r><w:tab/></w:r>")
        self._words(line.inlines, values, "")
        self.out.append("</w:p>")

    def _listing(
        self,
        listing: Listing,
        setting: Setting,
        values: Sequence[Value],
        outer: Place | None,
    ) -> None:
        kind = setting.item if setting.item and listing.kind == "bullet" else listing.kind
        place = self.lists.place(kind, outer)
        if kind == "question":
            setting = setting._replace(keep=max(setting.keep, Keep.WHOLE))
        last = len(listing.items) - 1
        for index, item in enumerate(listing.items):
            here = setting if kind == "question" or index == last else setting.before_another()
            self._item(item, here, values, place)

    def _item(
        self,
        item: Sequence[Block],
        setting: Setting,
        values: Sequence[Value],
        place: Place,
    ) -> None:
        for index, block in enumerate(item):
            here = setting if index == len(item) - 1 else setting.before_another()
            form, filling, key = (
                (block.form, block.values, block.key)
                if isinstance(block, Filled)
                else (block, values, "")
            )
            if isinstance(form, Paragraph):
                look = _item_look(form.role, here, place, first=index == 0)
                self._paragraph(form, look, filling, key)
            elif isinstance(form, Listing):
                self._listing(form, here, filling, place)
            else:
                self._block(block, here, values)

    def _table(self, table: Table, setting: Setting) -> None:
        self._begin()
        if table.caption:
            look = Look("Caption", keep=True, page_break=self._page_break)
            self._page_break = self._after_table = False
            self._tables.caption(table, look, self.out)
        self._part_from_table()
        role = table.role
        style = self._styles.table.get(role) or self._styles.table["Table"]
        shade = self._styles.shades.get(role, "")
        self._tables.write(table, style, shade, setting, self.out)
        self._after_table = True

    def _part_from_table(self) -> None:
        """Write the paragraph that must stand between a table and what is not text."""
        if self._after_table or self._page_break:
            look = Look("TableGap", page_break=self._page_break)
            self.out.append(f"{self._openings.opening(look)}</w:p>")
            self._page_break = self._after_table = False

    def _container(self, container: Container, setting: Setting) -> None:
        self._key = container.attributes.get("key", "")
        blocks = container.blocks
        match container.role:
            case "memo":
                self._memo(blocks, setting)
            case "callout":
                self._callout(container, setting)
            case "card":
                inside = setting._replace(
                    roles=_CARD, line="QuestionLine", label="Label",
                    keep=max(setting.keep, Keep.WHOLE),
                )  # fmt: skip
                self._blocks(blocks, inside, ())
            case "quote":
                self._blocks(blocks, setting._replace(roles={"Body": "Quote"}), ())
            case "landscape":
                self._landscape(blocks, setting)
            case _:
                keep = max(setting.keep, Keep.WHOLE)
                self._blocks(blocks, setting._replace(keep=keep), ())

    def _memo(self, blocks: Sequence[Block], setting: Setting) -> None:
        inside = setting._replace(line="MemoLine", label="MemoLabel")
        self._blocks(blocks[:-1], inside, ())
        self._blocks(blocks[-1:], inside._replace(line="MemoLastLine"), ())

    def _callout(self, container: Container, setting: Setting) -> None:
        title = container.attributes.get("title", "")
        inside = setting._replace(roles={"Body": "Callout"}, item="callout")
        if title:
            heading = Paragraph((Run(title),), "CalloutTitle")
            self._paragraph(heading, self._look("CalloutTitle", inside), ())
        self._blocks(container.blocks, inside, ())

    def _landscape(self, blocks: Sequence[Block], setting: Setting) -> None:
        self._part_from_table()
        self.sections.turn(landscape=True)
        inside = setting._replace(measure=self.sections.measure)
        self._blocks(blocks, inside, ())
        self._part_from_table()
        self.sections.turn(landscape=False)

    def _begin(self) -> None:
        """End the section before, where the page has been turned since."""
        ended = self.sections.begin()
        if ended:
            opening = self._openings.opening(Look("SectionEnd", section=ended))
            self.out.append(f"{opening}</w:p>")
            self._page_break = False

    def _break(self, kind: str) -> None:
        if kind == "page":
            self._page_break = True
        else:
            self._open(Look("Rule"))
            self.out.append("</w:p>")


def _item_look(role: str, setting: Setting, place: Place, *, first: bool) -> Look:
    keep = setting.keep is Keep.ON
    if first:
        mark = numbering(place.number, place.level)
        return Look("", keep, numbering=mark, style=place.style)
    role = "ListContinue" if role == "Body" else role
    return Look(role, keep, indent=f'w:left="{place.indent}" w:firstLine="0"')
