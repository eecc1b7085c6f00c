"""From the lines of a letterhead to the headers and footers of the house file."""

from briefings.writing.house.look import MEASURE
from briefings.writing.markup import NAMESPACES, XML, attribute, field, val

SLOTS = {
    "body": "Body of the document",
    "marking": "Marking",
    "congress": "Congress",
    "chamber": "Chamber",
    "committee": "Committee",
    "subcommittee": "Subcommittee",
    "kind": "Kind of document",
    "title": "Title",
    "short-title": "Short title",
    "hearing-date": "Date of the hearing",
    "date": "Date",
    "prepared-by": "Prepared by",
    "footer": "Footer",
}
"""The content controls of a house file: tag after `slot:`, and what Word shows."""


def slot(name: str, place: int) -> str:
    """Return the content control for one scalar, its title standing in it.

    `place` tells apart the controls of the parts that a slot stands in.
    """
    title = attribute(SLOTS[name])
    return (
        f"<w:sdt>{_control(name, place)}<w:sdtContent><w:r><w:t>{title}</w:t></w:r>"
        "</w:sdtContent></w:sdt>"
    )


def body_slot(inside: str = "") -> str:
    """Return the content control that the document's text takes the place of."""
    return (
        f"<w:sdt>{_control('body', 0)}<w:sdtContent>{inside or _BODY}</w:sdtContent>"
        "</w:sdt>"
    )


_BODY = (
    f"<w:p><w:pPr><w:pStyle {val('BodyText')}/></w:pPr><w:r><w:t>The text of the "
    "document stands here.</w:t></w:r></w:p>"
)


def _control(name: str, place: int) -> str:
    number = 1001 + 100 * place + list(SLOTS).index(name)
    return (
        f"<w:sdtPr><w:alias {val(SLOTS[name])}/><w:tag {val('slot:' + name)}/>"
        f"<w:id {val(number)}/>{'' if name == 'body' else '<w:text/>'}</w:sdtPr>"
    )


def line(style: str, inside: str, tabs: str = "") -> str:
    """Return one paragraph of a header or footer."""
    return f"<w:p><w:pPr><w:pStyle {val(style)}/>{tabs}</w:pPr>{inside}</w:p>"


def first_header() -> str:
    """Return the first page's header: the letterhead as text, never a seal."""
    lines = (
        ("Marking", "marking"),
        ("LetterheadLine", "congress"),
        ("LetterheadLine", "chamber"),
        ("Letterhead", "committee"),
        ("LetterheadLine", "subcommittee"),
    )
    text = "".join(line(style, slot(name, 1)) for style, name in lines)
    return _part("hdr", text + line("LetterheadRule", ""))


def header() -> str:
    """Return the header of the pages after the first."""
    across = slot("short-title", 2) + "<w:r><w:tab/></w:r>" + slot("date", 2)
    marking = line("Marking", slot("marking", 2))
    return _part("hdr", marking + line("Header", across, STOP))


def footer() -> str:
    """Return the footer of every page: what it is, `Page X of Y`, a line of its own."""
    count = (
        '<w:r><w:t xml:space="preserve">Page </w:t></w:r>'
        + field("PAGE", "1")
        + '<w:r><w:t xml:space="preserve"> of </w:t></w:r>'
        + field("NUMPAGES", "1")
    )
    across = slot("kind", 3) + "<w:r><w:tab/></w:r>" + count
    text = line("Footer", across, STOP) + line("FooterLine", slot("footer", 3))
    return _part("ftr", text)


STOP = f'<w:tabs><w:tab w:val="right" w:pos="{MEASURE}"/></w:tabs>'
"""The right margin, on the paragraph itself: a wide page moves it."""


def _part(tag: str, inside: str) -> str:
    return f"{XML}<w:{tag} {NAMESPACES}>{inside}</w:{tag}>"
