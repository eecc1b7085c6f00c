"""The parts of the house file that say nothing: theme, fonts, settings, notes."""

from briefings.writing.house.look import CLASSIC, COLORS, LABEL_FACE, TEXT_FACE, Theme
from briefings.writing.markup import NAMESPACES, XML, val

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def theme_part(theme: Theme = CLASSIC) -> str:
    """Return the theme: our colours and the two families."""
    navy, red, link = COLORS["navy"], COLORS["red"], COLORS["link"]
    colors = {
        "dk1": COLORS["ink"],
        "lt1": "FFFFFF",
        "dk2": navy,
        "lt2": COLORS["tint"],
        "accent1": navy,
        "accent2": red,
        "accent3": COLORS["grey"],
        "accent4": "735A12",
        "accent5": "24613A",
        "accent6": "5B7FA6",
        "hlink": link,
        "folHlink": "5A3D7A",
    }
    scheme = "".join(
        f'<a:{name}><a:srgbClr val="{code}"/></a:{name}>'
        for name, code in colors.items()
    )
    flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    stroke = f'<a:ln w="9525">{flat}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{XML}<a:theme xmlns:a="{_DRAWING}" name="Briefings"><a:themeElements>'
        f'<a:clrScheme name="Briefings">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="Briefings">{_family("major", LABEL_FACE)}'
        f"{_family('minor', theme.text_face)}</a:fontScheme>"
        '<a:fmtScheme name="Briefings">'
        f"<a:fillStyleLst>{flat * 3}</a:fillStyleLst><a:lnStyleLst>{stroke * 3}"
        f"</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{flat * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _family(kind: str, face: str) -> str:
    return (
        f'<a:{kind}Font><a:latin typeface="{face}"/><a:ea typeface=""/>'
        f'<a:cs typeface="{TEXT_FACE}"/></a:{kind}Font>'
    )


def fonts_part() -> str:
    """Return the font table, with a metric twin for where a family is not there."""
    fonts = (
        (LABEL_FACE, "Carlito", "020F0502020204030204", "swiss"),
        (TEXT_FACE, "Liberation Serif", "02020603050405020304", "roman"),
    )
    entries = "".join(
        f'<w:font w:name="{name}"><w:altName {val(twin)}/><w:panose1 {val(panose)}/>'
        f"<w:charset {val('00')}/><w:family {val(family)}/><w:pitch {val('variable')}/>"
        "</w:font>"
        for name, twin, panose, family in fonts
    )
    return f"{XML}<w:fonts {NAMESPACES}>{entries}</w:fonts>"


def web_settings_part() -> str:
    """Return the web settings, which Word for Mac wants to see."""
    return f"{XML}<w:webSettings {NAMESPACES}><w:allowPNG/></w:webSettings>"


def settings_part(language: str = "en-US") -> str:
    """Return the settings: today's Word, and nothing that asks the reader anything."""
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{_WORD}" {val(value)}/>'
        for name, value in _MODES.items()
    )
    separators = "".join(
        f'<w:{kind}Pr><w:{kind} w:id="-1"/><w:{kind} w:id="0"/></w:{kind}Pr>'
        for kind in ("footnote", "endnote")
    )
    return (
        f'{XML}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop '
        f"{val(720)}/><w:characterSpacingControl {val('doNotCompress')}/>{separators}"
        f"<w:compat>{compatibility}</w:compat><w:themeFontLang {val(language)}/>"
        f"<w:clrSchemeMapping {_mapping()}/><w:decimalSymbol {val('.')}/>"
        f"<w:listSeparator {val(',')}/></w:settings>"
    )


_WORD = "http://schemas.microsoft.com/office/word"
_MODES = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}


def _mapping() -> str:
    """Return which colour of the theme is which: text, background, accents, links."""
    names = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2"}
    names |= {f"accent{number}": f"accent{number}" for number in range(1, 7)}
    names |= {"hyperlink": "hyperlink", "followedHyperlink": "followedHyperlink"}
    return " ".join(f'w:{name}="{colour}"' for name, colour in names.items())


def notes_part(kind: str) -> str:
    """Return the footnotes or endnotes part: its two separators.

    A separator holds nothing but its mark: with a reference mark or a style in it,
    Word offers to repair the file.
    """
    separators = "".join(
        f'<w:{kind} w:type="{mark}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" '
        'w:line="240" w:lineRule="auto"/></w:pPr>'
        f"<w:r><w:{mark}/></w:r></w:p></w:{kind}>"
        for number, mark in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return f"{XML}<w:{kind}s {NAMESPACES}>{separators}</w:{kind}s>"
