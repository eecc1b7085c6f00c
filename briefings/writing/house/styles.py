"""From `styles.toml` to the styles part of the house file."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from briefings.writing.house.look import CLASSIC, COLORS, FONTS, Theme
from briefings.writing.house.style import (
    border,
    entry,
    identity,
    letters,
    shade,
    styled,
)
from briefings.writing.markup import (
    NAMESPACES,
    ON,
    XML,
    cell_properties,
    paragraph_properties,
    run_properties,
    table_properties,
    val,
)

_LOOKS = Path(__file__).with_name("styles.toml")
_TABLE = "Briefings Table"
HEADER_SHADE = COLORS["tint"]
_SHOWN = (
    *("Normal", "heading 1", "heading 2", "heading 3", "Title", "Subtitle", "Strong"),
    *("Emphasis", "Quote", "caption", "List Bullet", "List Number", "Body Text"),
)
"""The built-in styles that Word's gallery shows; it hides the others."""


def styles_part(language: str = "en-US", theme: Theme = CLASSIC) -> str:
    """Return the styles part: defaults, the gallery's exceptions, every style."""
    styles = "".join(styled(name, look) for name, look in _looks().items())
    return (
        f"{XML}<w:styles {NAMESPACES}>{_document_defaults(language, theme)}{_latent()}"
        f"{_defaults()}{styles}{_table()}</w:styles>"
    )


def identities() -> dict[str, str]:
    """Return the id of each style by its name in small letters."""
    return {name.lower(): identity(name) for name in (*_looks(), _TABLE)}


@cache
def _looks() -> Mapping[str, Any]:
    return tomllib.loads(_LOOKS.read_text(encoding="utf-8"))


def _document_defaults(language: str, theme: Theme) -> str:
    run = run_properties(
        rFonts=FONTS["serif"],
        color=val(COLORS["ink"]),
        sz=val(theme.text_size),
        szCs=val(theme.text_size),
        lang=f'{val(language)} w:eastAsia="en-US" w:bidi="ar-SA"',
    )
    paragraphs = paragraph_properties(
        widowControl=ON,
        spacing='w:before="0" w:after="0" w:line="240" w:lineRule="auto"',
    )
    return (
        f"<w:docDefaults><w:rPrDefault>{run}</w:rPrDefault>"
        f"<w:pPrDefault>{paragraphs}</w:pPrDefault></w:docDefaults>"
    )


def _latent() -> str:
    exceptions = "".join(
        f'<w:lsdException w:name="{name}" w:semiHidden="0" w:uiPriority="10" '
        'w:unhideWhenUsed="0" w:qFormat="1"/>'
        for name in _SHOWN
    )
    return (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" '
        'w:defSemiHidden="1" w:defUnhideWhenUsed="0" w:defQFormat="0" '
        f'w:count="376">{exceptions}</w:latentStyles>'
    )


def _defaults() -> str:
    table = table_properties(
        tblInd='w:w="0" w:type="dxa"', tblCellMar=_cell_margins(0, 108)
    )
    return (
        entry("paragraph", "Normal")
        + entry("character", "Default Paragraph Font")
        + entry("table", "Normal Table", table)
        + entry("numbering", "No List")
    )


def _table() -> str:
    """Return the one table style: rules above and below, a tint under the header."""
    rules = {"top": "12 0 navy", "bottom": "8 0 navy", "insideH": "4 0 hair"}
    header = letters({"bold": True, "color": "navy"}) + cell_properties(
        tcBorders=border("tcBorders", {"bottom": "8 0 navy"}), shd=shade("tint")
    )
    table = table_properties(
        tblBorders=border("tblBorders", rules), tblCellMar=_cell_margins(15, 90)
    )
    properties = f'{table}<w:tblStylePr w:type="firstRow">{header}</w:tblStylePr>'
    return entry("table", _TABLE, properties, "Normal Table")


def _cell_margins(upright: int, across: int) -> str:
    sides = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (
            ("top", upright),
            ("left", across),
            ("bottom", upright),
            ("right", across),
        )
    )
    return f"<w:tblCellMar>{sides}</w:tblCellMar>"
