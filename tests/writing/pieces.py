"""Small pieces of a memo, for tests: words, values, notes, facts, tables."""

from briefings.memo import (
    Cell,
    Filled,
    Link,
    Note,
    Origin,
    Paragraph,
    Row,
    Run,
    Slot,
    Table,
)


def told(text: str, record: str, field: str = "statement") -> Run:
    """A run that came out of a fact."""
    return Run(text, origin=Origin("facts", record, field))


def words(text: str, **more: object) -> tuple[Run]:
    return (Run(text, **more),)  # type: ignore[arg-type]


def cited(record: str, text: str, *, url: str = "") -> Note:
    link = (Link("example.org", url), Run(".")) if url else ()
    return Note(
        f"facts/{record}",
        (
            Run("The Merrow Gazette", italic=True),
            Run(f", {text} "),
            *link,
            Run(" Basis: document."),
        ),
    )


FACT = Paragraph((Slot(0, bold=True), Run(" "), Slot(1), Slot(2)))
ITEM = Paragraph((Slot(0), Slot(1)))


def fact(lead: str, text: str, record: str, note: str) -> Filled:
    return Filled(FACT, (Run(lead), told(text, record), cited(record, note)))


def item(text: str, record: str) -> tuple[Filled]:
    return (Filled(ITEM, (told(text, record), cited(record, "February 10, 2026."))),)


def paragraph(text: str) -> Paragraph:
    return Paragraph(words(text))


def note(key: str, text: str = "a source") -> Note:
    return Note(key, words(text))


def table(rows: int, caption: str = "") -> Table:
    """Return a table of two columns, with a caption where one is given."""
    row = Row((Cell((paragraph("a"),)), Cell((paragraph("1"),))))
    title = words(caption) if caption else ()
    return Table(
        title, "what it shows", ("A", "B"), (2, 1), (row,) * rows, ("", "right")
    )
