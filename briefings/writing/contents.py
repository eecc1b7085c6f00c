"""From the headings of a memo to its contents list."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefings.memo import Block, Container, Contents, Filled, Heading
from briefings.writing.plain import plain_text


class Entry(NamedTuple):
    """A heading as the contents list names it."""

    key: str  # of the heading, its own or one made for the list
    words: str
    is_counted: bool


def is_asked(blocks: Iterable[Block]) -> bool:
    """Return whether a contents list stands anywhere among blocks."""
    return any(
        isinstance(block, Contents)
        or (isinstance(block, Container) and is_asked(block.blocks))
        for block in blocks
    )


def entries(blocks: Iterable[Block]) -> Iterator[Entry]:
    """Yield the headings of the first level, in order."""
    for place, (form, words, key) in enumerate(_headings(blocks), start=1):
        yield Entry(key or f"section-{place}", words, not form.plain)


def _headings(blocks: Iterable[Block]) -> Iterator[tuple[Heading, str, str]]:
    for block in blocks:
        if isinstance(block, Container):
            yield from _headings(block.blocks)
        elif isinstance(block, Heading) and block.level == 1:
            yield block, plain_text(block.inlines), block.key
        elif isinstance(block, Filled):
            form, values, key = block
            if isinstance(form, Heading) and form.level == 1:
                yield form, plain_text(form.inlines, values), key or form.key


_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText'
    ' xml:space="preserve"> TOC \\o "1-1" \\n \\h \\z \\u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_ENDED = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
END = "</w:sdtContent></w:sdt>"
_ID = 690_000_000  # far from the numbers of a house file's own controls


def opened(title: str, number: int) -> str:
    """Return what stands before the entries: Word's own kind of control, its title.

    `number` is how many lists stand before it.
    """
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{_ID + number}"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        "</w:docPartObj></w:sdtPr>"
        f"<w:sdtContent>{title}"
    )


def written_entry(bookmark: str, words: str, *, first: bool, last: bool) -> str:
    """Return an entry up to its paragraph's end; the field runs from first to last.

    The entries bear no page numbers, which only laying out could tell.
    """
    link = f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{words}</w:hyperlink>'
    return f"{_FIELD if first else ''}{link}{_ENDED if last else ''}</w:p>"
