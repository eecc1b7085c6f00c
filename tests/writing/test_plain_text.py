"""What holds for plain text: its lines, numbers, tables and notes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.memo import (
    Block,
    Cell,
    Container,
    Heading,
    Link,
    Listing,
    Memo,
    MemoLine,
    Paragraph,
    Properties,
    Row,
    Table,
)
from briefings.writing import write_plain
from briefings.writing.text.wrapping import WIDTH, breadth, padded, wrapped
from tests.writing.pieces import words
from tests.writing.sample import sample


def text_of(*blocks: Block, **slots: str) -> str:
    memo = Memo("memo", Properties("A memo"), slots, blocks)
    return write_plain(memo).decode().rsplit("-" * WIDTH, 1)[0].rstrip("\n")


def table(header: tuple[str, ...], *rows: tuple[str, ...]) -> Table:
    return Table(
        words("Cranes"),
        "",
        header,
        (1,) * len(header),
        tuple(
            Row(tuple(Cell((Paragraph(words(one)),)) for one in row)) for row in rows
        ),
        ("left", "right", "left", "left", "left")[: len(header)],
    )


CASES: dict[str, tuple[tuple[Block, ...], str]] = {
    "headings are numbered and underlined": (
        (Heading(1, words("Purpose")), Heading(2, words("Scope"))),
        "I. Purpose\n==========\n\nA. Scope\n--------",
    ),
    "lines with labels stand in a column": (
        (MemoLine("TO", words("Members")), MemoLine("FROM", words("Staff"))),
        "TO:    Members\nFROM:  Staff",
    ),
    "a box has an edge": (
        (Container("callout", (Paragraph(words("It rained.")),), {"title": "So far"}),),
        "  | SO FAR\n  |\n  | It rained.",
    ),
    "lists are marked, and lists in them set in": (
        (
            Listing(
                "question",
                (
                    (
                        Paragraph(words("When?")),
                        Listing("number", ((Paragraph(words("The day.")),),)),
                    ),
                    (Paragraph(words("Where?")),),
                ),
                3,
            ),
        ),
        "Q3. When?\n    a. The day.\n\nQ4. Where?",
    ),
    "a question in a list has one number, and one on a card its own": (
        (
            Listing("question", ((Paragraph(words("When?"), "Question"),),), 3),
            Container(
                "card", (Paragraph(words("Where?"), "Question"),), {"number": "42"}
            ),
        ),
        "Q3. When?\n\n  | Q42 Where?",
    ),
    "a table stands in columns where they fit": (
        (table(("Year", "Failed"), ("2024", "530"), ("2025", "1,590")),),
        "Table 1. Cranes\n\nYear  Failed\n----  ------\n2024     530\n2025   1,590",
    ),
    "a wide one is told row by row": (
        (table(tuple("ABCDE"), ("1", "2", "", "4", "5")),),
        "Table 1. Cranes\n\nA: 1\n    B: 2\n    D: 4\n    E: 5",
    ),
    "an address is told beside its words": (
        (
            Paragraph(
                (
                    Link("Pat", "mailto:p@e.gov"),
                    *words(", "),
                    Link("p@e.gov", "mailto:p@e.gov"),
                )
            ),
        ),
        "Pat <p@e.gov>, p@e.gov",
    ),
    "a line to write on is one": ((Paragraph((), "NoteLine"),), "_" * WIDTH),
}


@pytest.mark.parametrize("case", CASES)
def test_case(case: str) -> None:
    blocks, expected = CASES[case]

    assert text_of(*blocks) == expected


def test_a_note_has_one_number_wherever_it_is_cited() -> None:
    text = write_plain(sample()).decode()
    body, notes = text.split("\nNotes\n=====\n")

    cited = list(dict.fromkeys(re.findall(r"\[(\d+)\]", body)))
    assert cited == [str(number) for number in range(1, len(cited) + 1)]
    assert re.findall(r"^\[(\d+)\] ", notes, re.MULTILINE) == cited
    assert body.count("[1]") == 3


def test_no_line_is_wider_than_it_may_be() -> None:
    lines = write_plain(sample()).decode().split("\n")

    assert max(map(breadth, lines)) <= WIDTH
    assert not [line for line in lines if line != line.rstrip()]


def test_the_marking_stands_at_both_ends() -> None:
    lines = write_plain(sample()).decode().strip().split("\n")

    assert lines[0].strip() == lines[-1] == "Committee confidential"


@given(st.text(), st.integers(1, 40))
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    assert " ".join(wrapped(text, width)).split() == text.split()


@given(st.text(st.characters(exclude_categories=("Cs",))), st.integers(2, 40))
def test_a_cut_line_fits(text: str, width: int) -> None:
    lines = wrapped(text, width, cut=True)

    assert all(breadth(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_wide_letters_take_two_columns() -> None:
    assert breadth("日本") == 4
    assert padded("日本", 6, "right") == "  日本"
    assert padded("ab", 5, "center") == " ab  "
