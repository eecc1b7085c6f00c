"""From the look of a committee memo to the styles part of the house file."""

from briefings.writing.house.look import (
    CALLOUT_INDENT,
    CARD_INDENT,
    CARD_LINE,
    GREY,
    HAIR,
    INK,
    MEMO_INDENT,
    NAVY,
    RED,
    SANS,
    SERIF,
    TINT,
)
from briefings.writing.house.numbers import LISTS
from briefings.writing.house.style import Style, character, paragraph
from briefings.writing.markup import (
    NAMESPACES,
    ON,
    XML,
    cell_properties,
    numbering,
    table_properties,
    val,
)
from briefings.writing.markup import paragraph_properties as look
from briefings.writing.markup import run_properties as letters

BOLD = {"b": ON, "bCs": ON}
ITALIC = {"i": ON, "iCs": ON}


def size(points: float) -> dict[str, str]:
    """Return the two sizes of a run, in half points."""
    return {"sz": val(round(points * 2)), "szCs": val(round(points * 2))}


def spacing(before: int = 0, after: int = 0, line: int = 240) -> str:
    """Return paragraph spacing in twips; 240 is one line."""
    return (
        f'w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"'
    )


def indent(left: int, hanging: int = 0, right: int = 0) -> str:
    """Return an indent in twips."""
    return f'w:left="{left}" w:right="{right}" w:hanging="{hanging}"'


def tab(position: int) -> str:
    """Return one tab stop."""
    return f'<w:tabs><w:tab w:val="left" w:pos="{position}"/></w:tabs>'


def line(side: str, width: int, space: int, color: str) -> str:
    """Return one side of a border; width in eighths of a point."""
    return (
        f'<w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{color}"/>'
    )


def styles_part() -> str:
    """Return the styles part: defaults, the gallery's exceptions, every style."""
    styles = "".join(item.xml for item in STYLES)
    return (
        f"{XML}<w:styles {NAMESPACES}>{_document_defaults()}{_latent()}{styles}"
        "</w:styles>"
    )


def _document_defaults() -> str:
    run = letters(
        rFonts=SERIF, color=val(INK), **size(12),
        lang='w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"',
    )  # fmt: skip
    paragraphs = look(widowControl=ON, spacing=spacing())
    return (
        f"<w:docDefaults><w:rPrDefault>{run}</w:rPrDefault>"
        f"<w:pPrDefault>{paragraphs}</w:pPrDefault></w:docDefaults>"
    )


def _latent() -> str:
    shown = ("Normal", "heading 1", "heading 2", "heading 3", "Title", "Subtitle",
             "Strong", "Emphasis", "Quote", "caption", "List Bullet", "List Number",
             "Body Text")  # fmt: skip
    exceptions = "".join(
        f'<w:lsdException w:name="{name}" w:semiHidden="0" w:uiPriority="10" '
        'w:unhideWhenUsed="0" w:qFormat="1"/>'
        for name in shown
    )
    return (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" '
        'w:defSemiHidden="1" w:defUnhideWhenUsed="0" w:defQFormat="0" '
        f'w:count="376">{exceptions}</w:latentStyles>'
    )


DEFAULTS = (
    Style("paragraph", "Normal"),
    Style("character", "Default Paragraph Font"),
    Style(
        "table", "Normal Table",
        properties=table_properties(
            tblInd='w:w="0" w:type="dxa"',
            tblCellMar='<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" '
            'w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" '
            'w:type="dxa"/></w:tblCellMar>',
        ),
    ),
    Style("numbering", "No List"),
)  # fmt: skip

TEXT = (
    paragraph("Body Text", "Normal", look(spacing=spacing(after=140, line=259))),
    paragraph(
        "Kicker", "Normal", look(keepNext=ON, spacing=spacing(before=60, after=20)),
        letters(rFonts=SANS, **BOLD, caps=ON, color=val(RED), spacing=val(40), **size(10)),
        "Title",
    ),
    paragraph(
        "Title", "Normal",
        look(keepNext=ON, keepLines=ON, spacing=spacing(after=120)),
        letters(**BOLD, color=val(NAVY), **size(21)), "Body Text",
    ),
    paragraph(
        "Subtitle", "Normal",
        look(keepNext=ON, keepLines=ON, spacing=spacing(after=120)),
        letters(**ITALIC, color=val(GREY), **size(13)), "Body Text",
    ),
    paragraph(
        "Lead", "Body Text", look(keepNext=ON, keepLines=ON, spacing=spacing(before=100, after=60)),
        letters(rFonts=SANS, **BOLD, color=val(NAVY), **size(11)), "Body Text",
    ),
    paragraph("Detail", "Body Text", look(spacing=spacing(after=80, line=252)), letters(**size(11))),
    paragraph(
        "Quote", "Body Text",
        look(pBdr=f"<w:pBdr>{line('left', 12, 10, HAIR)}</w:pBdr>", ind=indent(480, right=480)),
    ),
    paragraph(
        "Rule", "Normal",
        look(pBdr=f"<w:pBdr>{line('bottom', 6, 1, HAIR)}</w:pBdr>", spacing=spacing(after=140)),
        letters(**size(4)),
    ),
    paragraph(
        "Section End", "Normal",
        look(spacing='w:before="0" w:after="0" w:line="20" w:lineRule="exact"'), letters(**size(1)),
    ),
)  # fmt: skip

_HEADING = {"keepNext": ON, "keepLines": ON}
HEADINGS = (
    paragraph(
        "heading 1", "Normal",
        look(**_HEADING, numPr=numbering(LISTS["heading"]), spacing=spacing(340, 120), outlineLvl=val(0)),
        letters(**BOLD, smallCaps=ON, color=val(NAVY), spacing=val(12), **size(15.5)), "Body Text",
    ),
    paragraph(
        "heading 2", "Normal",
        look(**_HEADING, numPr=numbering(LISTS["heading"], 1), spacing=spacing(240, 90), outlineLvl=val(1)),
        letters(**BOLD, color=val(NAVY), **size(13)), "Body Text",
    ),
    paragraph(
        "heading 3", "Normal",
        look(**_HEADING, numPr=numbering(LISTS["heading"], 2), spacing=spacing(200, 70), outlineLvl=val(2)),
        letters(**BOLD, **ITALIC, color=val(NAVY), **size(12)), "Body Text",
    ),
)  # fmt: skip

UNNUMBERED = tuple(
    paragraph(
        f"Plain Heading {level}", f"heading {level}",
        look(numPr=f"<w:numPr><w:numId {val(0)}/></w:numPr>", ind='w:left="0" w:firstLine="0"', outlineLvl=val(level - 1)),
        "", "Body Text",
    )
    for level in (1, 2, 3)
)  # fmt: skip
"""Headings that are not counted: of an annex, of the contacts."""

MEMO = (
    paragraph(
        "Memo Line", "Normal",
        look(keepNext=ON, tabs=tab(MEMO_INDENT), spacing=spacing(after=70), ind=indent(MEMO_INDENT, MEMO_INDENT)),
    ),
    paragraph(
        "Memo Last Line", "Memo Line",
        look(pBdr=f"<w:pBdr>{line('bottom', 8, 8, NAVY)}</w:pBdr>", spacing=spacing(after=240)),
        "", "Body Text",
    ),
)  # fmt: skip

_BOX = (
    "<w:pBdr>"
    + line("top", 4, 6, TINT)
    + line("left", 36, 8, NAVY)
    + line("bottom", 4, 6, TINT)
    + line("right", 4, 8, TINT)
    + "</w:pBdr>"
)
_BOXED = {"pBdr": _BOX, "shd": f'w:val="clear" w:color="auto" w:fill="{TINT}"'}
BOXES = (
    paragraph(
        "Callout", "Body Text",
        look(keepLines=ON, **_BOXED, spacing=spacing(after=80, line=259), ind=indent(CALLOUT_INDENT, right=CALLOUT_INDENT)),
    ),
    paragraph(
        "Callout Title", "Callout",
        look(keepNext=ON, spacing=spacing(before=120, after=50)),
        letters(rFonts=SANS, **BOLD, caps=ON, color=val(NAVY), spacing=val(30), **size(9.5)), "Callout",
    ),
    paragraph(
        "Callout Item", "Callout",
        look(numPr=numbering(LISTS["callout"]), spacing=spacing(after=60, line=259), ind=indent(CALLOUT_INDENT + 280, 280, CALLOUT_INDENT)),
    ),
)  # fmt: skip

_ITEM = {"spacing": spacing(after=90, line=259)}
ITEMS = (
    paragraph("List Bullet", "Body Text", look(numPr=numbering(LISTS["bullet"]), **_ITEM)),
    paragraph("List Number", "Body Text", look(numPr=numbering(LISTS["number"]), **_ITEM)),
    paragraph("List Question", "Body Text", look(keepLines=ON, numPr=numbering(LISTS["question"]), **_ITEM), letters(**BOLD)),
    paragraph("List Continue", "Body Text", look(**_ITEM)),
    paragraph(
        "Question", "Normal",
        look(keepNext=ON, keepLines=ON, numPr=numbering(LISTS["card"]), spacing=spacing(160, 60, 252)), letters(**BOLD),
        "Question Line",
    ),
    paragraph(
        "Question Line", "Normal",
        look(keepLines=ON, tabs=tab(CARD_LINE), spacing=spacing(after=40, line=250), ind=indent(CARD_LINE, CARD_LINE - CARD_INDENT)),
        letters(**size(11)),
    ),
    paragraph(
        "Question Text", "Question Line", look(ind=indent(CARD_INDENT)),
    ),
)  # fmt: skip

TABLES = (
    paragraph(
        "caption", "Normal", look(keepNext=ON, keepLines=ON, spacing=spacing(200, 80)),
        letters(rFonts=SANS, **BOLD, color=val(NAVY), **size(10.5)),
    ),
    paragraph(
        "Table Text", "Normal", look(spacing=spacing(40, 40, 245)), letters(rFonts=SANS, **size(9.5)),
    ),
    paragraph("Table Head", "Table Text", look(keepNext=ON), letters(**BOLD, color=val(NAVY))),
    paragraph(
        "Source Note", "Normal", look(keepLines=ON, spacing=spacing(70, 200)),
        letters(rFonts=SANS, color=val(GREY), **size(8.5)), "Body Text",
    ),
    paragraph("Table Gap", "Normal", look(spacing=spacing(0, 120)), letters(**size(4))),
    Style(
        "table", "Briefings Table", "Normal Table",
        table_properties(
            tblBorders="<w:tblBorders>" + line("top", 12, 0, NAVY) + line("bottom", 8, 0, NAVY)
            + line("insideH", 4, 0, HAIR) + "</w:tblBorders>",
            tblCellMar='<w:tblCellMar><w:top w:w="15" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
            '<w:bottom w:w="15" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>',
        )
        + '<w:tblStylePr w:type="firstRow">' + letters(**BOLD, color=val(NAVY))
        + cell_properties(
            tcBorders=f"<w:tcBorders>{line('bottom', 8, 0, NAVY)}</w:tcBorders>",
            shd=f'w:val="clear" w:color="auto" w:fill="{TINT}"',
        )
        + "</w:tblStylePr>",
    ),
)  # fmt: skip

_NOTE = look(keepLines=ON, spacing=spacing(after=40))
NOTES = (
    paragraph("footnote text", "Normal", _NOTE, letters(**size(10))),
    paragraph("endnote text", "Normal", _NOTE, letters(**size(10))),
    paragraph("annotation text", "Normal", look(spacing=spacing(after=40)), letters(**size(10))),
    character("footnote reference", letters(vertAlign=val("superscript"))),
    character("endnote reference", letters(vertAlign=val("superscript"))),
    character("annotation reference", letters(**size(8))),
)

_SMALL = letters(rFonts=SANS, color=val(GREY), **size(9))
FURNITURE = (
    paragraph(
        "Marking", "Normal", look(keepNext=ON, spacing=spacing(after=60), jc=val("center")),
        letters(rFonts=SANS, **BOLD, caps=ON, color=val(RED), spacing=val(36), **size(9)),
    ),
    paragraph(
        "Letterhead", "Normal", look(spacing=spacing(after=20), jc=val("center")),
        letters(smallCaps=ON, color=val(NAVY), spacing=val(24), **size(18)),
    ),
    paragraph(
        "Letterhead Line", "Normal", look(spacing=spacing(after=20), jc=val("center")),
        letters(rFonts=SANS, color=val(GREY), spacing=val(10), **size(9.5)),
    ),
    paragraph(
        "Letterhead Rule", "Normal",
        look(pBdr=f"<w:pBdr>{line('bottom', 12, 1, NAVY)}</w:pBdr>", spacing=spacing(after=160)),
        letters(**size(4)),
    ),
    paragraph(
        "header", "Normal",
        look(pBdr=f"<w:pBdr>{line('bottom', 4, 5, HAIR)}</w:pBdr>", spacing=spacing(after=120)),
        _SMALL,
    ),
    paragraph(
        "footer", "Normal",
        look(pBdr=f"<w:pBdr>{line('top', 4, 6, HAIR)}</w:pBdr>"), _SMALL,
    ),
    paragraph("Footer Line", "Normal", look(spacing=spacing(40)), _SMALL),
)  # fmt: skip

CHARACTERS = (
    character("Strong", letters(**BOLD)),
    character("Emphasis", letters(**ITALIC)),
    character("Hyperlink", letters(color=val("1F4E8C"), u=val("single"))),
    character("Cross Reference", letters(color=val("1F4E8C"))),
    character("Label", letters(rFonts=SANS, **BOLD, caps=ON, color=val(GREY), spacing=val(20), **size(9))),
    character("Line Label", letters(rFonts=SANS, **BOLD, color=val(GREY), **size(9.5))),
    character("Quotation", letters()),
    character("Status", letters(**BOLD, color=val(NAVY))),
    character("Missing", letters(**ITALIC, color=val(GREY))),
)  # fmt: skip

STYLES = (
    *DEFAULTS, *TEXT, *HEADINGS, *UNNUMBERED, *MEMO, *BOXES, *ITEMS, *TABLES, *NOTES, *FURNITURE,
    *CHARACTERS,
)  # fmt: skip
"""Every style of the shipped house file."""
