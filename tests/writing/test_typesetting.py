"""Words as a page sets them, and that they are found as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.memo import Paragraph, Run
from briefings.shown import line_of, read_shown, unpacked
from briefings.writing import write_html
from briefings.writing.typesetting import typeset
from tests.writing.conftest import Write
from tests.writing.packages import parts
from tests.writing.sample import sample

SET = {
    "the agency's dockworkers' say": "the agency\u2019s dockworkers\u2019 say",
    "he said 'no' twice": "he said \u2018no\u2019 twice",
    "in the '90s and the 1990's": "in the \u201990s and the 1990\u2019s",
    "a beam of 5' and 6\"": "a beam of 5' and 6\"",
    "see A-7 and E-2": "see A-7 and E-2",
    "the E-Government Act": "the E-Government Act",
    "a cross-agency review": "a cross-agency review",
    "5 U.S.C. \u00a7 552a(e)": "5\u00a0U.S.C.\u00a0\u00a7\u00a0552a(e)",
    "Section 6103(i)": "Section\u00a06103(i)",
    "on January 21, 2025": "on January\u00a021, 2025",
    "\u00b6 4": "\u00b6\u00a04",
    "about 1.4 million at 9:30 a.m.": "about 1.4\u00a0million at 9:30\u00a0a.m.",
    ". Annex ": ". Annex\u00a0",
    "Maybe 5 of them": "Maybe 5 of them",
}


@pytest.mark.parametrize(("typed", "as_set"), SET.items())
def test_words_are_set(typed: str, as_set: str) -> None:
    assert typeset(typed) == as_set


@given(st.text())
def test_whoever_reads_a_page_finds_the_words_as_typed(text: str) -> None:
    as_set = typeset(text)

    assert len(as_set) == len(text)
    assert line_of(as_set) == line_of(text)
    assert typeset(as_set) == as_set


def test_a_page_has_its_hyphens_as_letters_and_is_read_as_typed(write: Write) -> None:
    content = write(Paragraph((Run("The agency's answer is in A-7."),)))

    xml = parts(content)["word/document.xml"].decode()
    assert "agency\u2019s answer is in A-7." in xml
    lines = read_shown(unpacked(content, "memo.docx")).shown.body
    assert "The agency's answer is in A-7." in lines


def test_a_page_keeps_the_hyphen_that_a_search_is_typed_with() -> None:
    memo = sample()._replace(blocks=(Paragraph((Run("It's in A-7 \u00b6 4."),)),))

    assert "It\u2019s in A-7 \u00b6\u00a04." in write_html(memo).decode()
