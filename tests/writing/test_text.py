"""What a memo says is what its document says, whatever characters it holds."""

import io

import docx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefings.errors import BriefingsError
from briefings.memo import (
    Block,
    Cell,
    Container,
    Filled,
    FilledRow,
    Heading,
    Link,
    Listing,
    MemoLine,
    Note,
    Origin,
    Paragraph,
    Reference,
    Row,
    Run,
    Slot,
    Table,
)
from briefings.writing.typesetting import typeset
from tests.writing.conftest import Write
from tests.writing.packages import MAIN, W, paragraphs, root

HOSTILE = (
    "<w:p/>&amp;\"'",
    "]]><!--",
    "one\ntwo\n\nthree\ttab",
    "  spaces  at  the  edges  ",
    "a return\rin the middle",
    "{{ 7*7 }} {% if x %}",
    "# not a heading",
    "| not | a | table |",
    "\ue000slot:marking\ue001\ue002\ue003",
    "\u05e2\u05d1\u05e8\u05d9\u05ea, then English",
    "\u0645\u0631\u062d\u0628\u0627",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "\u2028\u2029\u0085\u00a0\u00ad\ufeff",
    "e\u0301 \ufdd0 \U0010fffd",
)
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(
        st.characters(exclude_categories=("Cs",), exclude_characters="\ufffe\uffff")
        | st.sampled_from("&<>\"'\n\t \u05d0\ue000\ue001\ue002\ue003"),
        min_size=1,
    ).filter(lambda text: all(ord(sign) >= 32 or sign in "\n\t\r" for sign in text)),
)


def told(text: str) -> Run:
    return Run(text, origin=Origin("facts", "a-fact", "statement"))


def places(text: str) -> list[tuple[Block, list[str]]]:
    """Return, for each place that text can have, a block and its paragraphs as set."""
    run, shown = told(text), typeset(text)
    slotted = Paragraph((Run("before "), Slot(0, bold=True), Run(" after")))
    cell = Cell((Paragraph((Slot(0, role="Status"),)),))
    filled = FilledRow(Row((cell,)), (run,))
    table = Table((run,), "s", (text,), (1,), (filled,))
    return [
        (Paragraph((run,)), [shown]),
        (Paragraph((Run(text, italic=True, role="Quotation"),)), [shown]),
        (Heading(2, (run,), "key"), [shown]),
        (Filled(slotted, (run,)), [f"before {shown} after"]),
        (Filled(slotted, ((run, Run(text)),)), [f"before {shown}{shown} after"]),
        (Paragraph((Link(text, "https://example.org"),)), [shown]),
        (Paragraph((Reference(text, "k"),), key="k"), [shown]),
        (Listing("bullet", ((Paragraph((run,)),),)), [shown]),
        (MemoLine(text, (run,)), [f"{shown}\t{shown}"]),
        (Container("callout", (), {"title": text}), [shown]),
        (Paragraph((Note("", (run,)),)), []),
        (table, [f"Table 1. {shown}", shown, shown]),
    ]


@pytest.mark.slow
@given(TEXTS)
@example("x" * 100_000)
@example("\n\t<" * 1000)
def test_text_reads_back_the_same_in_every_place(write: Write, text: str) -> None:
    blocks, words = zip(*places(text), strict=True)

    content = write(*blocks)

    assert [line for lines in words for line in lines] == said(content, MAIN)
    assert [f" {typeset(text)}"] == said(content, "word/footnotes.xml")


@pytest.mark.slow
@given(TEXTS)
def test_python_docx_reads_the_same_words(write: Write, text: str) -> None:
    blocks, words = zip(*places(text)[:-1], strict=True)

    document = docx.Document(io.BytesIO(write(*blocks)))

    read = [paragraph.text for paragraph in document.paragraphs]
    assert [line for lines in words for line in lines] == [
        line for line in read if line
    ]


def said(content: bytes, part: str) -> list[str]:
    return [line for line in paragraphs(content, part) if line]


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_a_character_no_file_can_hold_is_named(write: Write, sign: str) -> None:
    with pytest.raises(BriefingsError, match=f"U\\+{ord(sign):04X}"):
        write(Paragraph((told(f"a{sign}b"),)))


def test_right_to_left_runs_say_so(write: Write) -> None:
    content = write(
        Paragraph((told("\u05e2\u05d1\u05e8\u05d9\u05ea"), Run(" English \u05d0")))
    )

    marks = [
        run.find(f"{W}rPr/{W}rtl") is not None for run in root(content).iter(f"{W}r")
    ]
    assert marks == [True, False]


def test_the_text_of_slots_is_one_line_in_header_and_footer(write: Write) -> None:
    content = write(Paragraph(()), marking=' A\n <b>&\t"B" ', kind="Memo")

    assert 'A <b>& "B"' in paragraphs(content, "word/header2.xml")
    assert "Memo\tPage 1 of 1" in paragraphs(content, "word/footer1.xml")
