"""Lists are counted by Word; tables hold together and apart from each other."""

from itertools import pairwise

import pytest

from briefings.memo import Container, Listing, Paragraph
from tests.writing.conftest import Write
from tests.writing.packages import W, all_of, root, style, styles, text_of, value
from tests.writing.pieces import paragraph, table, words


def test_each_counted_list_begins_at_one(write: Write) -> None:
    numbers = Listing("number", ((paragraph("x"),), (paragraph("y"),)))
    content = write(
        numbers, paragraph("between"), numbers, Listing("question", numbers.items)
    )
    body, numbering = root(content), root(content, "word/numbering.xml")

    used = [value(found) for found in all_of(body, "numId")]
    starts = {
        value(found, "numId"): value(found.find(f"{W}lvlOverride/{W}startOverride"))
        for found in all_of(numbering, "num")
    }
    assert used[0] == used[1] != used[2] == used[3] != used[4] == used[5]
    assert [starts[number] for number in sorted(set(used))] == ["1", "1", "1"]


def test_a_card_has_the_number_that_it_is_given(write: Write) -> None:
    cards = (
        Container("card", (Paragraph(words("When?"), "Question"),), {"number": number})
        for number in ("42", "7")
    )
    content = write(*cards)
    body, numbering = root(content), root(content, "word/numbering.xml")

    starts = {
        value(found, "numId"): value(found.find(f"{W}lvlOverride/{W}startOverride"))
        for found in all_of(numbering, "num")
        if found.find(f"{W}lvlOverride") is not None
    }
    assert [starts[value(found)] for found in all_of(body, "numId")] == ["42", "7"]
    assert styles(content) == ["Question", "Question"]


def test_a_list_in_a_list_is_its_next_level(write: Write) -> None:
    inner = Listing("number", ((paragraph("a"),),))
    content = write(
        Listing("question", ((paragraph("x"), inner), (paragraph("y"), inner)))
    )
    body = root(content)

    assert [value(found) for found in all_of(body, "ilvl")] == ["0", "1", "0", "1"]
    assert len({value(found) for found in all_of(body, "numId")}) == 1


def test_a_table_holds_its_widths_its_header_and_its_rows(written: bytes) -> None:
    for found in all_of(root(written), "tbl"):
        grid = [int(value(column, "w")) for column in all_of(found, "gridCol")]
        rows = all_of(found, "tr")

        assert sum(grid) == int(value(found.find(f"{W}tblPr/{W}tblW"), "w"))
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert value(found.find(f"{W}tblPr/{W}tblDescription"))
        for row in rows:
            assert row.find(f"{W}trPr/{W}cantSplit") is not None
            assert grid == [int(value(width, "w")) for width in all_of(row, "tcW")]
            assert all(cell[-1].tag == f"{W}p" for cell in all_of(row, "tc"))


@pytest.mark.parametrize(
    ("rows", "kept"), [(3, [True, True, False]), (13, [False] * 13)]
)
def test_a_short_table_stays_on_one_page(
    write: Write, rows: int, kept: list[bool]
) -> None:
    found = all_of(root(write(table(rows))), "tr")[1:]

    assert kept == [row.find(f".//{W}keepNext") is not None for row in found]


def test_tables_never_touch(write: Write) -> None:
    content = write(
        table(1), table(1, "captioned"), Container("landscape", (table(1),)), table(2)
    )
    body = root(content)[0]

    assert not any(one.tag == two.tag == f"{W}tbl" for one, two in pairwise(list(body)))
    assert body[-2].tag == f"{W}p"


def test_captions_count_by_a_field(write: Write) -> None:
    content = write(table(1, "first"), table(1), table(1, "second"))
    captions = [
        found for found in all_of(root(content), "p") if style(found) == "Caption"
    ]

    assert [text_of(found) for found in captions] == [
        "Table 1. first",
        "Table 2. second",
    ]
    assert all("SEQ Table" in "".join(found.itertext()) for found in captions)


def test_a_box_holds_its_lists(write: Write) -> None:
    lists = [
        Listing(kind, ((paragraph("a"), paragraph("b")),))
        for kind in ("bullet", "number")
    ]
    content = write(Container("callout", tuple(lists)))

    assert styles(content) == ["CalloutItem", "Callout", "CalloutNumber", "Callout"]
