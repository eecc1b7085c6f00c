"""A document's structure is Word's own: notes, lists, tables, fields, sections."""

import re
from collections import Counter
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from briefings.errors import BriefingsError
from briefings.memo import (
    Break,
    Cell,
    Container,
    Contents,
    Filled,
    Heading,
    Link,
    Listing,
    Note,
    Origin,
    Paragraph,
    Reference,
    Row,
    Run,
    Slot,
    Table,
    Tick,
)
from tests.writing.conftest import Write
from tests.writing.packages import W, parts, root, style, text_of, value

ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs "
    "spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps color spacing sz szCs u vertAlign "
    "rtl lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption "
    "tblDescription",
    "tcPr": "tcW tcBorders shd",
    "sectPr": "headerReference footerReference pgSz pgMar cols titlePg",
    "settings": "zoom defaultTabStop characterSpacingControl footnotePr endnotePr "
    "compat themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    "lvl": "start numFmt pStyle suff lvlText lvlJc pPr rPr",
}
"""Elements that the standard wants in one order (ISO/IEC 29500-1, annex A)."""


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def note(key: str, text: str = "a source") -> Note:
    return Note(key, (Run(text),))


def table(rows: int, caption: str = "") -> Table:
    row = Row((Cell((paragraph("a"),)), Cell((paragraph("1"),))))
    words = (Run(caption),) if caption else ()
    return Table(
        words, "what it shows", ("A", "B"), (2, 1), (row,) * rows, ("", "right")
    )


def all_of(element: Element, name: str) -> list[Element]:
    return list(element.iter(f"{W}{name}"))


def styles(content: bytes) -> list[str]:
    return [style(found) for found in all_of(root(content), "p")]


def test_properties_stand_in_the_order_of_the_standard(written: bytes) -> None:
    for name, data in parts(written).items():
        if not name.startswith("word/") or name.endswith((".rels", ".xlsx")):
            continue
        for element in root(written, name).iter():
            order = ORDERS.get(element.tag.removeprefix(W), "").split()
            names = [child.tag.removeprefix(W) for child in element]
            if order:
                assert names == sorted(names, key=order.index), (name, element.tag)
        assert data.startswith(b"<?xml version=")


def test_each_note_is_cited_once_and_again_by_its_number(write: Write) -> None:
    content = write(
        Paragraph((Run("a"), note("one"), note("two"))),
        Paragraph((Run("b"), note("one"), Run("c"), note(""), note(""))),
    )
    body = root(content)

    marks = [value(mark, "id") for mark in all_of(body, "footnoteReference")]
    notes = [
        value(found, "id")
        for found in all_of(root(content, "word/footnotes.xml"), "footnote")
    ]
    code = next(
        text for text in all_of(body, "instrText") if "NOTEREF" in str(text.text)
    )
    assert marks == ["1", "2", "3", "4"]
    assert notes == ["-1", "0", "1", "2", "3", "4"]
    assert text_of(all_of(body, "p")[1]) == "b1c,"
    bookmarks = {value(found, "name") for found in all_of(body, "bookmarkStart")}
    assert str(code.text).split()[1] in bookmarks


def test_separators_of_notes_hold_nothing_but_their_mark(written: bytes) -> None:
    separators = [
        found
        for found in all_of(root(written, "word/footnotes.xml"), "footnote")
        if value(found, "type")
    ]

    assert len(separators) == 2
    assert not any(
        all_of(found, "rStyle") or all_of(found, "footnoteRef") for found in separators
    )


def test_a_note_in_a_note_is_refused(write: Write) -> None:
    with pytest.raises(BriefingsError, match="a note in it"):
        write(Paragraph((Note("a", (note("b"),)),)))


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


def test_every_field_ends_and_is_of_a_harmless_kind(written: bytes) -> None:
    harmless = {"PAGE", "NUMPAGES", "REF", "NOTEREF", "SEQ", "TOC"}
    for name in parts(written):
        if re.fullmatch(r"word/(document|footnotes|header\d.*|footer\d.*)\.xml", name):
            marks = Counter(
                value(mark, "fldCharType")
                for mark in all_of(root(written, name), "fldChar")
            )
            codes = {
                str(code.text).split()[0]
                for code in all_of(root(written, name), "instrText")
            }

            assert marks["begin"] == marks["separate"] == marks["end"]
            assert codes <= harmless


def test_bookmarks_pair_and_their_names_are_words_own(written: bytes) -> None:
    names, numbers, ends = [], [], []
    for part in ("word/document.xml", "word/footnotes.xml"):
        starts = all_of(root(written, part), "bookmarkStart")
        names += [value(found, "name") for found in starts]
        numbers += [value(found, "id") for found in starts]
        ends += [
            value(found, "id") for found in all_of(root(written, part), "bookmarkEnd")
        ]

    assert sorted(numbers) == sorted(ends)
    assert len(set(numbers)) == len(numbers)
    assert len({name.lower() for name in names}) == len(names)
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", name) for name in names)


def test_each_value_can_be_traced_to_its_record(write: Write) -> None:
    origin = Origin("facts", "a-" + "very-long-" * 8 + "id", "statement")
    other = Origin("hearing", "", "title")
    content = write(
        Paragraph((Run("one", origin=origin), Run("two", origin=other))),
        Paragraph((Link("three", "https://example.org", origin), Run("ours"))),
    )
    tags = {
        found.get("bookmark"): found.get("tag")
        for found in root(content, "customXml/item1.xml")
    }

    enclosed, open_names = {}, {}
    for element in root(content).iter():
        if element.tag == f"{W}bookmarkStart":
            open_names[value(element, "id")] = value(element, "name")
        elif element.tag == f"{W}bookmarkEnd":
            del open_names[value(element, "id")]
        elif element.tag == f"{W}t":
            enclosed[element.text] = [tags[name] for name in open_names.values()]
    assert enclosed == {
        "one": [origin.tag],
        "two": ["hearing/title"],
        "three": [origin.tag],
        "ours": [],
    }


def test_a_box_to_tick_is_a_control_with_a_name_and_a_number(write: Write) -> None:
    content = write(
        Filled(Paragraph((Tick("Yes"), Slot(0), Tick('"No" & <more>'))), (Run(" "),))
    )

    controls = list(root(content).iter(f"{W}sdt"))
    names = [value(one.find(f"{W}sdtPr/{W}alias"), "val") for one in controls]
    assert names == ["Yes", '"No" & <more>']
    assert len({value(one.find(f"{W}sdtPr/{W}id"), "val") for one in controls}) == 2
    assert ["".join(one.itertext()) for one in controls] == ["\u2610", "\u2610"]


def test_a_contents_list_names_the_first_headings_and_leads_to_them(
    write: Write,
) -> None:
    content = write(
        Contents(),
        Heading(1, (Run("What is known"),)),
        Heading(2, (Run("In it"),)),
        Container(
            "landscape",
            (Heading(1, (Run("Annex A. Evidence"),), "annex", plain=True),),
        ),
        Filled(Heading(1, (Run("Of "), Slot(0))), (Run("Port & Merrow"),)),
    )
    body = root(content)

    (control,) = all_of(body, "sdt")
    assert value(all_of(control, "docPartGallery")[0], "val") == "Table of Contents"
    assert [style(one) for one in all_of(control, "p")] == [
        "TOCHeading",
        *["TOC1"] * 3,
    ]
    (instruction,) = all_of(control, "instrText")
    assert instruction.text == ' TOC \\o "1-1" \\n \\h \\z \\u '
    links = all_of(control, "hyperlink")
    assert ["".join(link.itertext()) for link in links] == [
        "What is known",
        "Annex A. Evidence",
        "Of Port & Merrow",
    ]
    marked = {
        value(mark, "name"): text_of(one)
        for one in all_of(body, "p")
        for mark in all_of(one, "bookmarkStart")
    }
    assert [marked[value(link, "anchor")] for link in links] == [
        "What is known",
        "Annex A. Evidence",
        "Of Port & Merrow",
    ]


def test_two_contents_lists_are_two_controls(write: Write) -> None:
    body = root(write(Contents(), Heading(1, (Run("Known"),)), Contents()))

    numbers = [value(one, "val") for sdt in all_of(body, "sdtPr") for one in sdt]
    ids = [number for number in numbers if number and number.isdigit()]
    assert len(set(ids)) == len(ids) == 2


def test_a_contents_list_of_nothing_is_none(write: Write) -> None:
    assert styles(write(Contents(), paragraph("x"))) == ["BodyText"]


def test_a_reference_with_its_targets_words_is_a_field(write: Write) -> None:
    row = Row((Cell((paragraph("A-7"),)), Cell((paragraph("x"),))), "annex/a")
    content = write(
        Paragraph(
            (Run("See "), Reference("A-7", "annex/a"), Reference("there", "annex/a"))
        ),
        table(0)._replace(rows=(row,)),
    )
    body = root(content)
    bookmark = value(all_of(body, "bookmarkStart")[0], "name")

    assert text_of(all_of(body, "p")[0]) == "See A-7there"
    assert f" REF {bookmark} \\h \\* MERGEFORMAT " == all_of(body, "instrText")[0].text
    assert [bookmark] == [value(link, "anchor") for link in all_of(body, "hyperlink")]


def test_a_reference_that_leads_nowhere_is_named(write: Write) -> None:
    with pytest.raises(BriefingsError, match="'annex/zzz'"):
        write(Paragraph((Reference("A-9", "annex/zzz"),)))


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


def test_containers_dress_their_paragraphs(write: Write) -> None:
    blocks = (paragraph("x"),)

    assert styles(write(Container("callout", blocks, {"title": "T"}))) == [
        "CalloutTitle",
        "Callout",
    ]
    assert styles(write(Container("quote", blocks))) == ["Quote"]
    assert styles(write(Container("card", blocks))) == ["QuestionText"]
    assert styles(write(Container("keep", blocks))) == ["BodyText"]


def test_what_belongs_together_is_kept_but_for_its_end(write: Write) -> None:
    content = write(Container("card", (paragraph("a"), paragraph("b"), paragraph("c"))))
    kept = [
        found.find(f"{W}pPr/{W}keepNext") is not None
        for found in all_of(root(content), "p")
    ]

    assert kept == [True, True, False]


def test_a_page_break_is_a_property_of_what_follows(write: Write) -> None:
    content = write(
        paragraph("a"), Break("page"), Heading(1, (Run("b"),)), Break("rule")
    )
    found = all_of(root(content), "p")

    assert [text_of(element) for element in found] == ["a", "b", ""]
    assert [
        element.find(f"{W}pPr/{W}pageBreakBefore") is not None for element in found
    ] == [False, True, False]


def test_headings_are_words_headings(write: Write) -> None:
    content = write(
        *(
            Heading(level, (Run("h"),), plain=plain)
            for level in (1, 2, 3)
            for plain in (False, True)
        )
    )

    assert styles(content) == [
        "Heading1",
        "PlainHeading1",
        "Heading2",
        "PlainHeading2",
        "Heading3",
        "PlainHeading3",
    ]


def test_an_unknown_role_is_named(write: Write) -> None:
    with pytest.raises(BriefingsError, match="'Sidebar'"):
        write(Paragraph((Run("x"),), "Sidebar"))
    with pytest.raises(BriefingsError, match="'Loud'"):
        write(Paragraph((Run("x", role="Loud"),)))
    with pytest.raises(BriefingsError, match="'checklist'"):
        write(Listing("checklist", ((paragraph("x"),),)))


def test_keys_that_look_alike_are_told_apart(write: Write) -> None:
    keys = (
        "a-b",
        "a_b",
        "a/b",
        "A-b",
        "\u00fc" * 60,
        "\u00f6" * 60,
        "",
        "9 lives",
        "'\"<",
    )
    marked = [Paragraph((Run(f"{n}"),), key=key) for n, key in enumerate(keys) if key]
    links = [Paragraph((Reference("to", key),)) for key in keys if key]
    body = root(write(*marked, *links))

    names = [value(found, "name") for found in all_of(body, "bookmarkStart")]
    assert names == [value(link, "anchor") for link in all_of(body, "hyperlink")]
    assert len({name.lower() for name in names}) == len(names)
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", name, re.ASCII) for name in names)


def test_a_box_holds_its_lists(write: Write) -> None:
    lists = [
        Listing(kind, ((paragraph("a"), paragraph("b")),))
        for kind in ("bullet", "number")
    ]
    content = write(Container("callout", tuple(lists)))

    assert styles(content) == ["CalloutItem", "Callout", "CalloutNumber", "Callout"]


def test_a_header_with_nothing_to_say_still_has_a_paragraph(write: Write) -> None:
    content = write(paragraph("a"))

    for name in parts(content):
        if re.match(r"word/(header|footer)", name):
            assert all_of(root(content, name), "p"), name
