"""The memo: a tree of blocks without format, every value knowing its record.

A block is what Word, HTML or plain text will each say in their own way. Text stands in
runs; a run that came out of a record carries its origin, a run without one is the
template's own words.

A `Filled` block is a form and the values that go into its slots. Lines of a template
that differ only in their values share one form, so that whoever writes them can
prepare the form once. `expand` gives the plain tree where that does not matter.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Origin(NamedTuple):
    """Which field of which record a run came out of."""

    collection: str  # facts, questions, hearing, ...
    record: str  # the record's id; "" for the hearing and the dossier itself
    field: str  # statement, ask, feeds.2.elements.0

    @property
    def tag(self) -> str:
        """The origin in one word: `facts/register-size/statement`."""
        return "/".join(part for part in self if part)


class Run(NamedTuple):
    """Words in one style; a newline in them is a line break."""

    text: str
    bold: bool = False
    italic: bool = False
    origin: Origin | None = None
    role: str = ""  # a character role of the house file: Label, Status, Quotation


class Link(NamedTuple):
    """Words that lead to an address: https or mailto, nothing else."""

    text: str
    target: str
    origin: Origin | None = None


class Reference(NamedTuple):
    """Words that lead to a marked block of the same memo: `Annex A-7`."""

    text: str
    key: str  # the `key` of the block it leads to


class Note(NamedTuple):
    """A footnote; a second one with the same key shows the first one's number."""

    key: str  # "" for a note of its own, as one written out in a template
    inlines: "tuple[Inline, ...]"


class Tick(NamedTuple):
    """A box to tick, and what a tick in it says."""

    label: str


class Slot(NamedTuple):
    """A hole in a form, filled by the value of the same number."""

    number: int
    bold: bool = False
    italic: bool = False
    role: str = ""


Inline = Run | Link | Reference | Note | Tick | Slot
Value = Run | Link | Reference | Note | tuple["Run | Link | Reference | Note", ...]


class Heading(NamedTuple):
    """A heading of level 1 to 3; numbered by the house file unless `plain`."""

    level: int
    inlines: tuple[Inline, ...]
    key: str = ""
    plain: bool = False


class Paragraph(NamedTuple):
    """A paragraph in a role of the house file."""

    inlines: tuple[Inline, ...]
    role: str = "Body"
    key: str = ""


class Listing(NamedTuple):
    """A bullet, numbered or question list; each list counts from its `start`.

    An item begins with its paragraph, plain or `Filled`; further paragraphs and
    lists inside it follow.
    """

    kind: str  # bullet, number, question
    items: "tuple[tuple[Block, ...], ...]"
    start: int = 1


class Cell(NamedTuple):
    """A table cell."""

    paragraphs: tuple[Paragraph, ...]


class Row(NamedTuple):
    """A table row; its key can be referred to."""

    cells: tuple[Cell, ...]
    key: str = ""


class Table(NamedTuple):
    """A data table: one header row, repeated on each page; rows do not split."""

    caption: tuple[Inline, ...]
    summary: str  # what it shows, for those who cannot see it
    header: tuple[str, ...]
    widths: tuple[int, ...]  # relative
    rows: "tuple[Row | FilledRow, ...]"
    align: tuple[str, ...] = ()  # left, right, center for each column; () all left
    role: str = "Table"


class Line(NamedTuple):
    """A figure that is drawn, or a level it is held against: its words, its number."""

    name: str
    number: str  # plain digits: 2000, 0.5
    until: str = ""  # of days: the last one, where it may be any of several


class Drawing(NamedTuple):
    """Figures drawn; the table below it says the same in words."""

    caption: tuple[Inline, ...]
    summary: str  # the figures in words, for those who cannot see it
    kind: str  # bars, lines; days: a timeline, its numbers as spreadsheets count
    measure: str  # what is counted
    points: tuple[Line, ...]
    levels: tuple[Line, ...] = ()


class Container(NamedTuple):
    """Blocks that belong together in a role: memo block, callout, card, landscape."""

    role: str  # see CONTAINERS
    blocks: "tuple[Block, ...]"
    attributes: Mapping[str, str] = {}


class MemoLine(NamedTuple):
    """One line of the memo block: TO, FROM, DATE, RE."""

    label: str
    inlines: tuple[Inline, ...]


class Break(NamedTuple):
    """A page break or a rule."""

    kind: str  # page, rule


class Contents(NamedTuple):
    """The list of the memo's first headings, which each format makes for itself."""

    title: str = "Contents"


class Filled(NamedTuple):
    """A form and the values for its slots, in order.

    Equal forms are mostly the same object: prepare by identity, then by value. A value
    may be an empty tuple. Where notes follow each other, their numbers are parted by a
    raised comma.
    """

    form: "Heading | Paragraph | Listing | MemoLine"
    values: tuple[Value, ...]
    key: str = ""  # stands for the form's own key, where it is not ""


class FilledRow(NamedTuple):
    """A row's form and the values for its slots, in order."""

    form: Row
    values: tuple[Value, ...]
    key: str = ""  # stands for the form's own key, where it is not ""


Block = (
    Heading
    | Paragraph
    | Listing
    | Table
    | Drawing
    | Container
    | MemoLine
    | Break
    | Contents
    | Filled
)


class Pieces(tuple[Block, ...]):
    """Blocks that a component made; never part of a finished memo."""

    __slots__ = ()


class ParagraphRoles(StrEnum):
    """What a paragraph can be, beside what its place in a list or table makes it."""

    BODY = "Body"
    KICKER = "Kicker"  # the kind of document, above its title
    TITLE = "Title"
    LEAD = "Lead"  # a line that opens a list: What is known
    QUESTION = "Question"  # the exact words to ask
    DETAIL = "Detail"  # smaller, below what it belongs to: grounds, a caveat
    SOURCE_NOTE = "SourceNote"  # small, below a table
    SPOKEN = "Spoken"  # large, to be read aloud
    NOTE_LINE = "NoteLine"  # a line to write on by hand


class RunRoles(StrEnum):
    """What a run can be."""

    LABEL = "Label"  # a lead-in: Basis, If yes
    STATUS = "Status"  # how well something is known: Reported, Disputed
    QUOTATION = "Quotation"  # a source's own words
    MISSING = "Missing"  # not in the record


class Containers(StrEnum):
    """The containers a template may open with `:::`."""

    MEMO = "memo"  # TO, FROM, DATE, RE lines, then a rule
    CALLOUT = "callout"  # a box: the bottom line, a trap; title="..."
    CARD = "card"  # a question with its branches; the attribute `key` marks it
    LANDSCAPE = "landscape"
    KEEP = "keep"  # on one page
    QUOTE = "quote"
    BRIEF = "brief"  # set closer, for a document that is one page


class Properties(NamedTuple):
    """What the document says of itself; nothing from the clock or the machine."""

    title: str
    subject: str = ""
    author: str = ""
    language: str = "en-US"
    created: str = ""  # ISO day
    keywords: str = ""


class Needs(NamedTuple):
    """What a template asks for: its contract with the dossier."""

    fields: tuple[str, ...]  # by their roads: dossier.panels[].witnesses[].name
    components: tuple[str, ...]


class Memo(NamedTuple):
    """Finished content, still without a format."""

    kind: str
    properties: Properties
    slots: Mapping[str, str]  # scalars for the house file's header and footer
    blocks: tuple[Block, ...]
