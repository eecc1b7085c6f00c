"""What leads elsewhere in a document: notes, references, contents, values' records."""

import re
from collections import Counter

import pytest

from briefings.errors import BriefingsError
from briefings.memo import (
    Cell,
    Container,
    Contents,
    Filled,
    Heading,
    Link,
    Note,
    Origin,
    Paragraph,
    Reference,
    Row,
    Run,
    Slot,
)
from tests.writing.conftest import Write
from tests.writing.packages import W, all_of, parts, root, style, styles, text_of, value
from tests.writing.pieces import note, paragraph, table


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
        "Annex\u00a0A. Evidence",
        "Of Port & Merrow",
    ]
    marked = {
        value(mark, "name"): text_of(one)
        for one in all_of(body, "p")
        for mark in all_of(one, "bookmarkStart")
    }
    assert [marked[value(link, "anchor")] for link in links] == [
        "What is known",
        "Annex\u00a0A. Evidence",
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
