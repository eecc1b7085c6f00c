"""From a Word file to its text: body, tables, notes; tracked changes are stated."""

from briefings.errors import BriefingsError
from briefings.shown import CELL, NOTE, OBJECT, read_shown, unpacked, without_links
from briefings.sources.extracted import Extracted, Found

EXTRACTOR = "docx/1"


def from_word(content: bytes, name: str) -> Extracted:
    """Return what a Word file shows, its notes at the end.

    Insertions that were tracked are taken, deletions left out, and both are stated.
    Raises `BriefingsError` for a file that is damaged or made to tire us.
    """
    reading = read_shown(unpacked(content, name))
    body = [_line(line) for line in reading.shown.body if line.strip()]
    notes = [_line(line) for line in reading.shown.notes if line.strip()]
    if not body:
        raise BriefingsError(
            f"'{name}' shows no text", help="see that it is the right file"
        )
    remarks = []
    if changes := reading.tracked.total():
        who = ", ".join(sorted(author or "nobody named" for author in reading.tracked))
        remarks.append(
            f"It holds {changes} tracked changes ({who}): insertions are in the text,"
            " deletions are not."
        )
    if reading.comments:
        remarks.append(f"Its {reading.comments} comments are not in the text.")
    title = body[0] if len(body[0]) <= 160 and not body[0].endswith(".") else ""  # noqa: PLR2004
    text = "\n\n".join([*body, *notes]) + "\n"
    return Extracted(text, EXTRACTOR, Found(title), (), tuple(remarks))


def _line(line: str) -> str:
    """Return a line as text: a bar parts cells, marks of notes and pictures go."""
    words = without_links(line).replace(NOTE, "").replace(OBJECT, "")
    cells = [" ".join(cell.split()) for cell in words.split(CELL)]
    return " | ".join(cells).strip(" |")
