"""What a draft says to reviewers stands beside the words, never in their notes' way."""

import io
from pathlib import Path

import docx
from docx.oxml.ns import qn

from briefings.memo import (
    Block,
    Heading,
    Memo,
    Note,
    Origin,
    Paragraph,
    Properties,
    Run,
)
from briefings.writing import write_docx

SIZE, LOST = ("facts", "size"), ("facts", "lost")
REMARKS = {
    SIZE: ("Error: it says more.", "To do: say less & mend."),
    LOST: ("Settled.",),
}


def told(record: str, *, noted: bool) -> Paragraph:
    words = Run("It lists 12.", origin=Origin("facts", record, "statement"))
    note = (Note(f"facts/{record}", (Run("The Gazette"),)),) if noted else ()
    return Paragraph((words, *note))


def read(house: Path, *blocks: Block, **remarks: object) -> "docx.document.Document":
    memo = Memo("memo", Properties("A memo"), {}, blocks)
    given = remarks.get("remarks", REMARKS)
    return docx.Document(io.BytesIO(write_docx(memo, house, remarks=given)))  # type: ignore[arg-type]


def places(document: "docx.document.Document") -> dict[int, int]:
    """The id of each comment → the paragraph that it stands in."""
    marks = document.element.body.xpath(".//w:commentReference")
    paragraphs = [one._p for one in document.paragraphs]
    return {
        int(mark.get(qn("w:id"))): paragraphs.index(next(mark.iterancestors(qn("w:p"))))
        for mark in marks
    }


def test_a_comment_stands_where_no_note_does(house: Path) -> None:
    found = read(
        house,
        Heading(1, (Run("Known"),)),
        told("size", noted=True),
        told("size", noted=False),
        told("lost", noted=False),
    )

    assert places(found) == {0: 2, 1: 3}
    assert [[p.text for p in one.paragraphs] for one in found.comments] == [
        list(REMARKS[SIZE]),
        ["Settled."],
    ]


def test_without_such_a_place_it_names_its_record_at_the_beginning(house: Path) -> None:
    found = read(house, Heading(1, (Run("Known"),)), told("size", noted=True))

    assert places(found) == {0: 0}
    (comment,) = found.comments
    assert [p.text for p in comment.paragraphs] == ["facts/size", *REMARKS[SIZE]]


def test_what_is_not_shown_is_not_spoken_of(house: Path) -> None:
    assert list(read(house, Heading(1, (Run("Known"),))).comments) == []


def test_no_remarks_leave_the_bytes_as_they_were(house: Path) -> None:
    memo = Memo("memo", Properties("A memo"), {}, (told("size", noted=True),))

    assert write_docx(memo, house) == write_docx(memo, house, remarks={})
    assert b"comments" not in write_docx(memo, house)
