"""From our own look to a house file that shows each of its styles at work.

Its words say what each style is for. They stand in the slot for the body, so that a
document takes their place, whatever becomes of them in Word.
"""

from collections.abc import Iterable

from briefings.memo import (
    Block,
    Break,
    Cell,
    Container,
    Contents,
    Heading,
    Inline,
    Link,
    Listing,
    MemoLine,
    Paragraph,
    Reference,
    Row,
    Run,
    Table,
)
from briefings.writing.body import Body
from briefings.writing.house import THEMES, Sample, make_house
from briefings.writing.house.shipped import shipped_house
from briefings.writing.roles import SHIPPED


def make_sampler(theme: str = "classic") -> bytes:
    """Return a house file whose body shows every role; the same bytes each time."""
    body = Body(shipped_house())
    body.write(_blocks())
    lists = "".join(body.lists.entries)
    sample = Sample("".join(body.out), lists, tuple(body.inlines.links.ties))
    return make_house(sample, THEMES[theme])


def roles_text() -> str:
    """Return `house.yaml`: the style of each role, ready to be changed."""
    lines = [
        "# Which style of the house file stands for each role that a text can have.",
        "# Make styles of your own in Word, and name them here as Word shows them.",
    ]
    for section, roles in SHIPPED._asdict().items():
        lines += ("", f"{section}:")
        lines += (f"  {role}: {style}" for role, style in roles.items())
    return "\n".join(lines) + "\n"


def _blocks() -> tuple[Block, ...]:
    return (
        *_head(),
        *_text(),
        *_lists(),
        *_boxes(),
        _table(),
        _told(
            "Below a table or chart, small: where its figures are from.", "SourceNote"
        ),
        *_by_name(),
    )


def _head() -> Iterable[Block]:
    yield _told("Kicker: the kind of document, above its title", "Kicker")
    yield _told("Title: what the document is called", "Title")
    yield _told("Subtitle: a line below the title", "Subtitle")
    yield Container(
        "memo",
        (
            MemoLine("TO", (Run("Memo Line, with its Label at the left"),)),
            MemoLine("RE", (Run("Memo Last Line, above a rule"),)),
        ),
    )
    yield _told(
        "Change the styles, the letterhead and the footer of this file in Word. These "
        "words are a sample: a document takes the place of all that is in this frame. "
        "The grey names in the headers and the footer are content controls, which take "
        "the committee, the date and the marking."
    )
    yield Contents("TOC Heading: over the list of sections, whose lines are toc 1")


def _text() -> Iterable[Block]:
    for level in (1, 2, 3):
        yield Heading(level, (Run(f"Heading {level}, numbered"),))
    for level in (1, 2, 3):
        yield Heading(
            level, (Run(f"Plain Heading {level}, without a number"),), "", True
        )
    yield Paragraph(
        (
            Run("Body Text. In it: "),
            Run("Status", role="Status"),
            Run(", "),
            Run("Line Label", role="Label"),
            Run(", "),
            Run("“Quotation”", role="Quotation"),
            Run(", "),
            Run("Missing", role="Missing"),
            Run(", a "),
            Link("Hyperlink", "https://example.org/"),
            Run(", a "),
            Reference("Cross Reference", "sampler"),
            Run(" and the mark of a note"),
            Run("1", role="NoteMark"),
            Run("."),
        ),
        key="sampler",
    )
    yield _told("Lead: a line that opens a list", "Lead")
    yield _told("Detail: smaller, below what it belongs to.", "Detail")
    yield Container("quote", (_told("Quote: the words of somebody else, set in."),))
    yield _told("Spoken: large, to be read aloud.", "Spoken")
    yield _told("Note Line: to write on by hand", "NoteLine")
    yield Break("rule")
    yield _told("Footnote Text: what stands at the foot of a page.", "Note")


def _lists() -> Iterable[Block]:
    for kind, name in (
        ("bullet", "List Bullet"),
        ("number", "List Number"),
        ("question", "List Question"),
    ):
        more = _told("List Continue: a further paragraph of an item.")
        yield Listing(kind, ((_told(f"{name}: an item"), more), (_told("Another"),)))


def _boxes() -> Iterable[Block]:
    yield Container(
        "callout",
        (
            _told("Callout: the bottom line, or a caution, in a box."),
            Listing("bullet", ((_told("Callout Item"),),)),
            Listing("number", ((_told("Callout Number"),),)),
        ),
        {"title": "Callout Title"},
    )
    yield Container(
        "card",
        (
            _told("Question: the exact words to ask", "Question"),
            _told("Question Text: what belongs to it.", "Detail"),
            MemoLine("If yes", (Run("Question Line, with its Line Label."),)),
        ),
    )
    yield Container(
        "brief",
        (
            Heading(1, (Run("Compact Heading"),), "", True),
            MemoLine("Line", (Run("Compact Line, of a document of one page"),)),
            Listing(
                "bullet",
                ((_told("Compact Bullet"), _told("Compact Continue", "Detail")),),
            ),
        ),
    )


def _table() -> Table:
    cells = (Cell((_told("Table Text"),)), Cell((_told("and figures"),)))
    return Table(
        (Run("Caption: what the table shows"),),
        "A sample of a table.",
        ("Table Head", "Figures"),
        (2, 1),
        (Row(cells), Row(cells)),
        ("left", "right"),
    )


def _by_name() -> Iterable[Block]:
    """Yield what no block alone shows: it stands between sections and tables."""
    yield _told("Table Gap: between a table and what follows", "TableGap")
    yield _told("Section End: where a page is turned", "SectionEnd")


def _told(text: str, role: str = "Body") -> Paragraph:
    inlines: tuple[Inline, ...] = (Run(text),) if text else ()
    return Paragraph(inlines, role)
