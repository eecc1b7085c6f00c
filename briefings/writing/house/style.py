"""From how a style looks, in our words, to its entry in the styles part."""

from collections.abc import Mapping
from typing import Any

from briefings.writing.house.look import COLORS, FONTS
from briefings.writing.house.numbers import LISTS
from briefings.writing.markup import (
    ON,
    numbering,
    paragraph_properties,
    run_properties,
    val,
)

BUILT_IN = frozenset(
    (
        *("Normal", "Title", "Subtitle", "heading 1", "heading 2", "heading 3"),
        *("Body Text", "List Bullet", "List Number", "List Continue", "Quote"),
        *("caption", "footnote text", "endnote text", "annotation text", "header"),
        *("footer", "footnote reference", "endnote reference", "annotation reference"),
        *("Default Paragraph Font", "Normal Table", "No List", "Hyperlink", "Strong"),
        *("Emphasis", "TOC Heading", "toc 1"),
    )
)
"""Names that Word itself knows, as it stores them; the other styles are ours."""

DEFAULTS = frozenset(("Normal", "Default Paragraph Font", "Normal Table", "No List"))

_IDENTITIES = {
    "Normal Table": "TableNormal",
    "annotation text": "CommentText",
    "TOC Heading": "TOCHeading",
    "toc 1": "TOC1",
    "annotation reference": "CommentReference",
}
_MANNERS = {
    "keep_next": "keepNext",
    "keep_lines": "keepLines",
    "close": "contextualSpacing",
}
_SWITCHES = {
    "bold": ("b", "bCs"),
    "italic": ("i", "iCs"),
    "caps": ("caps",),
    "small_caps": ("smallCaps",),
}


_SIDES = ("top", "left", "bottom", "right", "between", "insideH", "insideV")
"""Of paragraphs and tables, in schema order."""


def identity(name: str) -> str:
    """Return a style's id: its name without blanks, each word with a capital."""
    plain = "".join(word[0].upper() + word[1:] for word in name.split())
    return _IDENTITIES.get(name, plain)


def entry(
    kind: str, name: str, properties: str = "", based: str = "", following: str = ""
) -> str:
    """Return a style as it stands in the part; its properties are in order."""
    hidden = name in DEFAULTS and name != "Normal"
    return "".join(
        (
            f'<w:style w:type="{kind}"',
            "" if name in BUILT_IN else ' w:customStyle="1"',
            ' w:default="1"' if name in DEFAULTS else "",
            f' w:styleId="{identity(name)}"><w:name {val(name)}/>',
            f"<w:basedOn {val(identity(based))}/>" if based else "",
            f"<w:next {val(identity(following))}/>" if following else "",
            f"<w:uiPriority {val(99 if hidden else 10)}/>",
            "<w:semiHidden/><w:unhideWhenUsed/>" if hidden else "<w:qFormat/>",
            f"{properties}</w:style>",
        )
    )


def styled(name: str, look: Mapping[str, Any]) -> str:
    """Return the entry of a style that looks so; see `styles.toml` for the words."""
    kind = look.get("kind", "paragraph")
    base = "Normal" if kind == "paragraph" else "Default Paragraph Font"
    properties = paragraph(look) if kind == "paragraph" else ""
    return entry(
        kind,
        name,
        properties + letters(look),
        look.get("based", base),
        look.get("following", ""),
    )


def paragraph(look: Mapping[str, Any]) -> str:
    """Return what a style says of paragraphs."""
    items = {name: ON for key, name in _MANNERS.items() if look.get(key)}
    if "list" in look:
        kind, level = look["list"]
        items["numPr"] = numbering(LISTS[kind], level)
    if "border" in look:
        items["pBdr"] = border("pBdr", look["border"])
    if "fill" in look:
        items["shd"] = shade(look["fill"])
    if "tab" in look:
        stop = f'<w:tab w:val="left" w:pos="{look["tab"]}"/>'
        items["tabs"] = f"<w:tabs>{stop}</w:tabs>"
    items |= _spacing(look) | _indent(look)
    if "align" in look:
        items["jc"] = val(look["align"])
    if "level" in look:
        items["outlineLvl"] = val(look["level"])
    return paragraph_properties(**items)


def _spacing(look: Mapping[str, Any]) -> dict[str, str]:
    if not {"before", "after", "line", "exact"} & set(look):
        return {}
    line = look.get("exact", look.get("line", 240))
    rule = "exact" if "exact" in look else "auto"
    around = f'w:before="{look.get("before", 0)}" w:after="{look.get("after", 0)}"'
    return {"spacing": f'{around} w:line="{line}" w:lineRule="{rule}"'}


def _indent(look: Mapping[str, Any]) -> dict[str, str]:
    if not {"left", "right", "hanging"} & set(look):
        return {}
    sides = f'w:left="{look.get("left", 0)}" w:right="{look.get("right", 0)}"'
    return {"ind": f'{sides} w:hanging="{look.get("hanging", 0)}"'}


def letters(look: Mapping[str, Any]) -> str:
    """Return what a style says of letters."""
    items = {
        name: ON if look[key] else val("0")
        for key, names in _SWITCHES.items()
        if key in look
        for name in names
    }
    if "font" in look:
        items["rFonts"] = FONTS[look["font"]]
    if "color" in look:
        items["color"] = val(COLORS[look["color"]])
    if "spaced" in look:
        items["spacing"] = val(look["spaced"])
    if "size" in look:
        items["sz"] = items["szCs"] = val(round(look["size"] * 2))
    if look.get("underlined"):
        items["u"] = val("single")
    if look.get("raised"):
        items["vertAlign"] = val("superscript")
    return run_properties(**items)


def border(name: str, sides: Mapping[str, str]) -> str:
    """Return borders: each side as width, distance and the name of a colour."""
    inside = ""
    for side in _SIDES:
        if side in sides:
            width, space, color = sides[side].split()
            inside += (
                f'<w:{side} w:val="single" w:sz="{width}" w:space="{space}" '
                f'w:color="{COLORS[color]}"/>'
            )
    return f"<w:{name}>{inside}</w:{name}>"


def shade(color: str) -> str:
    """Return the shading of a paragraph or cell in one of our colours."""
    return f'w:val="clear" w:color="auto" w:fill="{COLORS[color]}"'
