"""A document's structure is Word's own: properties, headings, boxes, what is kept."""

import pytest

from briefings.errors import BriefingsError
from briefings.memo import (
    Container,
    Filled,
    Heading,
    Listing,
    Paragraph,
    Run,
    Slot,
    Tick,
)
from tests.writing.conftest import Write
from tests.writing.packages import W, all_of, parts, root, styles, text_of, value
from tests.writing.pieces import paragraph

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


def test_a_box_to_tick_is_a_control_with_a_name_and_a_number(write: Write) -> None:
    content = write(
        Filled(Paragraph((Tick("Yes"), Slot(0), Tick('"No" & <more>'))), (Run(" "),))
    )

    controls = list(root(content).iter(f"{W}sdt"))
    names = [value(one.find(f"{W}sdtPr/{W}alias"), "val") for one in controls]
    assert names == ["Yes", '"No" & <more>']
    assert len({value(one.find(f"{W}sdtPr/{W}id"), "val") for one in controls}) == 2
    assert ["".join(one.itertext()) for one in controls] == ["\u2610", "\u2610"]


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


@pytest.mark.parametrize(("times", "kept"), [(3, [True, True, False]), (40, [])])
def test_a_short_box_stays_on_one_page(
    times: int, kept: list[bool], write: Write
) -> None:
    lines = tuple(Paragraph((Run(f"Line {n}."),)) for n in range(times))
    body = root(write(Container("callout", lines)))

    found = [one for one in all_of(body, "p") if text_of(one).startswith("Line ")]

    keeps = [bool(all_of(one, "keepNext")) for one in found]
    assert keeps == (kept or [False] * times)
