"""From the loose parts of a house file to a `House`, or to what it lacks."""

from typing import Any

from briefings.errors import BriefingsError
from briefings.writing.house.fitness import refuse_loose_ends
from briefings.writing.house.opened import HOLE, LANGUAGE, House, Split
from briefings.writing.house.opening import (
    Loose,
    element,
    mark_lines,
    open_loose,
    prepare,
)
from briefings.writing.house.pages import (
    document_around,
    page_of,
    split_at,
    text_of,
    turned_page,
)
from briefings.writing.house.style_index import index_styles
from briefings.writing.links import is_linkable
from briefings.writing.markup import XML, R, W, tag
from briefings.writing.package import Part
from briefings.writing.roles import Roles

_AFTER_NOTES = frozenset(
    (
        *("compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang"),
        *("clrSchemeMapping", "doNotIncludeSubdocsInStats", "forceUpgrade"),
        *("doNotAutoCompressPictures", "captions", "readModeInkLockDown"),
        *("smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags"),
        *("decimalSymbol", "listSeparator", "docId", "chartTrackingRefBased"),
    )
)
"""Settings that come after those of notes, whichever of them is there."""


def open_house(content: bytes, roles: Roles, name: str) -> House:
    """Return the house file in `content`, ready to be written into.

    Raises `BriefingsError` for a file that is not Word's or lacks a style or slot.
    """
    loose = open_loose(content, name)
    for part in loose.parts.values():
        prepare(part, name)
    hold_together(loose)
    section = section_of(loose)
    styles = index_styles(loose, roles)
    footnotes = notes_of(loose, "footnote")
    notes_of(loose, "endnote")
    numbering = _numbering(loose)
    _set_language(loose)
    mark_furniture(loose)
    landscape = turned_page(section, loose)
    portrait = page_of(section)
    split = {loose.main, footnotes.name, numbering.name}
    return House(
        *document_around(loose),
        footnotes,
        numbering,
        portrait,
        landscape,
        styles,
        tuple(_part(loose, name) for name in loose.parts if name not in split),
        tuple(loose.ties),
    )


def section_of(loose: Loose) -> Any:
    """Return the properties of the page. Raises where the file says nothing of it."""
    root = loose.parts[loose.main].element
    section = root.find(f"{tag('body')}/{tag('sectPr')}")
    if root.nsmap.get("w") != W or root.nsmap.get("r") != R:
        raise BriefingsError(
            f"the house file '{loose.name}' is in a form that is not read",
            help="save it in Word as `Word Document (.docx)`, not `Strict`",
        )
    if section is None or section.find(tag("pgSz")) is None:
        raise BriefingsError(
            f"the house file '{loose.name}' says nothing of its page",
            help="set its page size and margins in Word",
        )
    return section


def notes_of(loose: Loose, kind: str) -> Split:
    """Return a notes part, its separators kept and named in the settings."""
    part = loose.tied(f"{kind}s")
    if part is None:
        raise BriefingsError(
            f"the house file '{loose.name}' has no separator for {kind}s",
            help=f"add a {kind} in Word, delete it and save",
        )
    kept = []
    for note in list(part.element):
        if note.get(tag("type")) in (None, "normal"):
            part.element.remove(note)
        else:
            kept.append(note.get(tag("id")))
    _name_separators(loose, kind, kept)
    mark = element("notesMark")
    part.element.append(mark)
    head, tail = split_at(part.element, "notesMark")
    part.element.remove(mark)
    free = max(0, *(int(number) for number in kept)) + 1
    return Split(str(part.partname).lstrip("/"), part.content_type, head, tail, free)


def _name_separators(loose: Loose, kind: str, numbers: list[str]) -> None:
    part = loose.tied("settings")
    if part is None:
        raise BriefingsError(
            f"the house file '{loose.name}' has no settings",
            help="open it in Word and save it again as `Word Document (.docx)`",
        )
    settings = part.element
    naming = settings.find(tag(f"{kind}Pr"))
    if naming is None:
        naming = element(f"{kind}Pr")
        _insert(settings, naming)
    for old in naming.findall(tag(kind)):
        naming.remove(old)
    for number in numbers:
        separator = element(kind)
        separator.set(tag("id"), number)
        naming.append(separator)


def _insert(settings: Any, naming: Any) -> None:
    """Put an element where the settings of notes stand, in schema order."""
    for one in settings:
        if str(one.tag).rpartition("}")[2] in _AFTER_NOTES:
            one.addprevious(naming)
            return
    settings.append(naming)


def _numbering(loose: Loose) -> Split:
    part = loose.tied("numbering")
    numbers = [int(num.get(tag("numId"))) for num in part.element.iter(tag("num"))]
    mark = element("numMark")
    last = part.element.findall(tag("num"))[-1]
    last.addnext(mark)
    head, tail = split_at(part.element, "numMark")
    name = str(part.partname).lstrip("/")
    return Split(name, part.content_type, head, tail, max(numbers) + 1)


def _set_language(loose: Loose) -> None:
    """Put the hole for the language where the defaults and the theme name one."""
    styles = loose.tied("styles").element
    letters = styles.find(f"{tag('docDefaults')}/{tag('rPrDefault')}/{tag('rPr')}")
    if letters is not None:
        language = letters.find(tag("lang"))
        if language is None:
            language = element("lang")
            letters.append(language)
        language.set(tag("val"), HOLE.format(LANGUAGE))
    theme = loose.tied("settings").element.find(tag("themeFontLang"))
    if theme is not None:
        theme.set(tag("val"), HOLE.format(LANGUAGE))


def mark_furniture(loose: Loose) -> None:
    """Mark the lines of headers and footers; refuse a header without the marking."""
    for part in loose.parts.values():
        if part.content_type.endswith(("header+xml", "footer+xml")):
            mark_lines(part.element)
        if part.content_type.endswith("header+xml") and not _is_marked(part.element):
            raise BriefingsError(
                f"the house file '{loose.name}' has a header without the marking",
                help="put a content control with the tag `slot:marking` in each header",
            )


def _is_marked(header: Any) -> bool:
    hole = HOLE.format("marking")
    return any(text.text == hole for text in header.iter(tag("t")))


def hold_together(loose: Loose) -> None:
    """Refuse what a part of the file shows by a relationship that does not travel."""
    for name, part in loose.parts.items():
        if hasattr(part, "element"):
            own = {tie.identity for tie in loose.ties if tie.source == name}
            refuse_loose_ends(part.element, own, loose.name)
    for tie in loose.ties:
        if tie.external and not is_linkable(tie.target):
            raise BriefingsError(
                f"the house file '{loose.name}' links to '{tie.target}', which is "
                "neither https nor mailto",
                help="mend the link in Word, or take it out",
            )


def _part(loose: Loose, name: str) -> Part:
    part = loose.parts[name]
    if hasattr(part, "element"):
        return Part(name, part.content_type, (XML + text_of(part.element)).encode())
    return Part(name, part.content_type, part.blob)
