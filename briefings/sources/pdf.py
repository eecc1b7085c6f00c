"""From a PDF with a text layer to its text: paragraphs, columns in order, pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from briefings.errors import BriefingsError
from briefings.needs import needed
from briefings.sources.extracted import Dropped, Extracted, Found

MOST_PAGES = 2_000
MOST_CHARACTERS = 2_000_000
_MARGIN = 0.09  # of a page's height, above and below, where headers and footers stand
_NUMBER = re.compile(
    r"(?:page )?\d{1,4}(?: (?:of|/) \d{1,4})?|- ?\d{1,4} ?-", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_SAME_TYPE = 0.12  # of its size, by which type may differ within a paragraph
_NEW_PARAGRAPH = 1.6  # of the type's size, from one line to the next
_INDENT = 0.8  # of the type's size, by which the first line of a paragraph is set in
_PARTED = "\ufffe"
_FEW_PAGES = 2  # on as many pages a line must stand to be a header


class _Line(NamedTuple):
    """A line of words as it lies on its page, in points from the left and the foot."""

    left: float
    base: float  # of the letters
    size: float  # of the type
    words: str


class _Page(NamedTuple):
    height: float
    lines: list[_Line]


def from_pdf(content: bytes, name: str) -> Extracted:
    """Return the text of a PDF, without what stands at the head and foot of each page.

    Raises `BriefingsError` for one that is encrypted, damaged, scanned or too large.
    """
    pdfium = needed("pypdfium2", "pdf", "PDF files")
    pages = _pages(pdfium, content, name)
    if not any(page.lines for page in pages):
        raise BriefingsError(
            f"'{name}' has no text layer: its pages are pictures",
            help="have its text recognised (OCR) first, and look that over",
        )
    running = _running(pages)
    dropped: dict[str, str] = {}
    bodies = [list(_body(page, running, dropped)) for page in pages]
    text, starts = _joined(bodies)
    return Extracted(
        text,
        f"pdf/1+pypdfium2-{pdfium.PYPDFIUM_INFO}",
        _found(pdfium, content),
        tuple(Dropped(words, why) for words, why in dropped.items()),
        (),
        starts,
    )


def _pages(pdfium: Any, content: bytes, name: str) -> list[_Page]:
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        raise _unreadable(name, str(error)) from error
    try:
        if len(document) > MOST_PAGES:
            raise BriefingsError(
                f"'{name}' has more than {MOST_PAGES} pages",
                help="add the pages that matter as a file of their own",
            )
        return list(_read(pdfium, document, name))
    finally:
        document.close()


def _unreadable(name: str, said: str) -> BriefingsError:
    if "password" in said.lower() or "security" in said.lower():
        return BriefingsError(
            f"'{name}' is encrypted", help="save a copy without a password"
        )
    return BriefingsError(
        f"'{name}' is damaged, or no PDF", help="get the file again from its source"
    )


def _read(pdfium: Any, document: Any, name: str) -> Iterator[_Page]:
    left = MOST_CHARACTERS
    for number in range(len(document)):
        try:
            page = document[number]
            layer = page.get_textpage()
        except pdfium.PdfiumError as error:
            raise _unreadable(name, str(error)) from error
        lines = list(_lines(pdfium, layer))
        left -= sum(len(line.words) for line in lines)
        if left < 0:
            raise BriefingsError(
                f"'{name}' holds more than {MOST_CHARACTERS:,} characters",
                help="add the pages that matter as a file of their own",
            )
        yield _Page(page.get_height(), lines)
        layer.close()
        page.close()


def _lines(pdfium: Any, layer: Any) -> Iterator[_Line]:
    """Yield the lines in the order in which the file tells them: column by column."""
    at = 0
    for told in layer.get_text_range().split("\r\n"):
        # The library joins a word that was parted at a line's end, and marks the place.
        pieces = told.split(_PARTED)
        for number, piece in enumerate(pieces):
            end = "-" if number < len(pieces) - 1 else ""
            words = " ".join(piece.split())
            if words:
                first = at + len(piece) - len(piece.lstrip())
                yield _placed(pdfium, layer, first, words + end)
            at += len(piece) + 1
        at += 1


def _placed(pdfium: Any, layer: Any, index: int, words: str) -> _Line:
    from ctypes import byref, c_double

    left, base = c_double(), c_double()
    pdfium.raw.FPDFText_GetCharOrigin(layer, index, byref(left), byref(base))
    size = pdfium.raw.FPDFText_GetFontSize(layer, index)
    return _Line(left.value, base.value, max(size, 1.0), words)


def _running(pages: Sequence[_Page]) -> frozenset[str]:
    """Return what stands in the margins of several pages, numbers left out."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_plain(line) for line in page.lines if _in_margin(page, line)})
    return frozenset(words for words, count in counts.items() if count >= _FEW_PAGES)


def _plain(line: _Line) -> str:
    return _DIGITS.sub("#", line.words.casefold())


def _in_margin(page: _Page, line: _Line) -> bool:
    margin = _MARGIN * page.height
    return line.base < margin or line.base > page.height - margin


def _body(
    page: _Page, running: frozenset[str], dropped: dict[str, str]
) -> Iterator[_Line]:
    for line in page.lines:
        if _in_margin(page, line):
            is_number = _NUMBER.fullmatch(line.words) is not None
            if is_number or _plain(line) in running:
                is_head = line.base > page.height / 2
                why = "page number" if is_number else "page header"
                dropped[line.words] = why if is_head or is_number else "page footer"
                continue
        yield line


def _joined(bodies: Sequence[Sequence[_Line]]) -> tuple[str, tuple[int, ...]]:
    """Return all pages as one text, and where each page after the first begins."""
    text = ""
    starts: list[int] = []
    last: _Line | None = None
    for number, lines in enumerate(bodies):
        for at, line in enumerate(lines):
            new_page = number > 0 and at == 0
            text = _with(text, last, line, is_new_page=new_page)
            if new_page:
                starts.append(len(text) - len(line.words))
            last = line
        if not lines and number:
            starts.append(len(text))
    return f"{text}\n", tuple(starts)


def _with(text: str, last: _Line | None, line: _Line, *, is_new_page: bool) -> str:
    """Return the text with a line more, joined to the last one or by itself."""
    if last is None:
        return line.words
    if _goes_on(text, last, line, is_new_page=is_new_page):
        if text.endswith("-") and text[-2:-1].isalpha() and line.words[:1].islower():
            return text[:-1] + line.words  # a word that was parted at the line's end
        return f"{text} {line.words}"
    return f"{text}\n\n{line.words}"


def _goes_on(text: str, last: _Line, line: _Line, *, is_new_page: bool) -> bool:
    """Whether a line belongs to the paragraph of the last one."""
    ended = text.rstrip("\"'”’)").endswith((".", "?", "!", ":"))  # noqa: RUF001
    if abs(line.size - last.size) > _SAME_TYPE * last.size:  # a heading
        return False
    if is_new_page or line.base > last.base:  # another page, another column
        return not ended
    if last.base - line.base > _NEW_PARAGRAPH * last.size:
        return False
    return not (ended and line.left - last.left > _INDENT * line.size)


def _found(pdfium: Any, content: bytes) -> Found:
    document = pdfium.PdfDocument(content)
    try:
        said = document.get_metadata_dict(skip_empty=True)
    finally:
        document.close()
    author = said.get("Author", "").strip()
    return Found(
        said.get("Title", "").strip(),
        (author,) if author else (),
    )
