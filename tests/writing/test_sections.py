"""The sections of a document: turned pages, breaks, headers and footers."""

import re

from briefings.memo import Break, Container, Heading, Run
from tests.writing.conftest import Write
from tests.writing.packages import W, all_of, parts, root, text_of, value
from tests.writing.pieces import paragraph, table


def test_turned_pages_keep_header_and_footer(write: Write) -> None:
    wide = Container("landscape", (table(1),))
    content = write(paragraph("a"), wide, wide, paragraph("b"), date="May")
    sections = all_of(root(content), "sectPr")
    sizes = [section.find(f"{W}pgSz") for section in sections]

    assert [value(size, "orient") for size in sizes] == ["", "landscape", ""]
    assert [section.find(f"{W}titlePg") is not None for section in sections] == [
        True,
        False,
        False,
    ]
    assert all(section.find(f"{W}headerReference") is not None for section in sections)
    assert 'w:pos="12960"' in parts(content)["word/header2-wide.xml"].decode()


def test_a_memo_that_ends_or_begins_wide_has_no_empty_page(write: Write) -> None:
    wide = Container("landscape", (paragraph("w"),))

    assert len(all_of(root(write(wide)), "sectPr")) == 1
    assert len(all_of(root(write(paragraph("a"), wide)), "sectPr")) == 2
    assert len(all_of(root(write(wide, paragraph("a"))), "sectPr")) == 2


def test_a_page_break_is_a_property_of_what_follows(write: Write) -> None:
    content = write(
        paragraph("a"), Break("page"), Heading(1, (Run("b"),)), Break("rule")
    )
    found = all_of(root(content), "p")

    assert [text_of(element) for element in found] == ["a", "b", ""]
    assert [
        element.find(f"{W}pPr/{W}pageBreakBefore") is not None for element in found
    ] == [False, True, False]


def test_a_header_with_nothing_to_say_still_has_a_paragraph(write: Write) -> None:
    content = write(paragraph("a"))

    for name in parts(content):
        if re.match(r"word/(header|footer)", name):
            assert all_of(root(content, name), "p"), name
