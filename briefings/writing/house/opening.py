"""From a house file, as somebody saved it in Word, to its parts made ready.

python-docx opens the file and holds its parts; here the slots become holes, and what
Word leaves behind of those who edited the file goes.
"""

import io
from copy import deepcopy
from typing import Any, NamedTuple

from briefings.errors import BriefingsError
from briefings.writing.house.fitness import refuse_unfit, refuse_unknown_slot
from briefings.writing.house.opened import HOLE, LINE
from briefings.writing.links import is_linkable
from briefings.writing.markup import R, W, tag
from briefings.writing.package import OFFICE, Tie

_TRAVELS = frozenset(
    (
        "styles",
        "settings",
        "numbering",
        "fontTable",
        "theme",
        "webSettings",
        "footnotes",
        "endnotes",
        "header",
        "footer",
        "image",
        "hyperlink",
    )
)
"""Relationships whose parts go into a document; the others stay behind."""

_SHOWN = frozenset(("header", "footer", "image", "hyperlink"))
"""Those of them that a part names where it shows them."""

_FORGOTTEN = (
    "proofErr",
    "lastRenderedPageBreak",
    "bookmarkStart",
    "bookmarkEnd",
    "commentRangeStart",
    "commentRangeEnd",
    "commentReference",
    "permStart",
    "permEnd",
    "rsids",
    "docVars",
    "trackRevisions",
    "updateFields",
    "mailMerge",
)
_RANDOM = ("paraId", "textId", "docId")


class Loose(NamedTuple):
    """The parts of a house file before they are sorted: python-docx's own."""

    name: str  # of the file, for a person
    main: str  # the name of the document's part
    parts: dict[str, Any]
    ties: list[Tie]

    def tied(self, kind: str) -> Any:
        """Return the part that the document is tied to by this kind, or None."""
        for tie in self.ties:
            if tie.source == self.main and tie.kind == OFFICE + kind:
                return self.parts[tie.target]
        return None


def open_loose(content: bytes, name: str) -> Loose:
    """Return the parts of a house file that a document may take over, as they are.

    What stands in the slot for the body is a sample: it goes, with what it alone shows.
    """
    document = _docx(content, name)
    loose = Loose(name, str(document.part.partname).lstrip("/"), {}, [])
    _collect(document.part, loose)
    _empty_body(document.part.element)
    _forget_unused(loose)
    return loose


def prepare(part: Any, file: str) -> None:
    """Make a part ready: what no document may carry is refused, slots become holes."""
    if hasattr(part, "element"):
        refuse_unfit(part.element, file)
        open_up(part, file)


def open_up(part: Any, file: str) -> None:
    """Clean a part and turn its slots into holes."""
    if hasattr(part, "element"):
        _clean(part.element)
        _open_slots(part.element, file)


def _docx(content: bytes, name: str) -> Any:
    try:
        return _main_part(content).document
    except Exception as error:  # python-docx has no one error for a broken package
        raise BriefingsError(
            f"the house file '{name}' is not a Word file that can be opened",
            help="open it in Word and save it again as `.docx`",
        ) from error


def _main_part(content: bytes) -> Any:
    """Return the part of the document, as `docx.Document` opens it, and the notes.

    python-docx knows no notes; as plain bytes they could not be cleaned. Its own list
    of parts, which whoever else uses it has too, is left as it is.
    """
    import docx.package
    from docx.opc.constants import CONTENT_TYPE
    from docx.opc.package import Unmarshaller
    from docx.opc.part import PartFactory, XmlPart
    from docx.opc.pkgreader import PackageReader

    class Parts(PartFactory):
        part_type_for = PartFactory.part_type_for | {
            CONTENT_TYPE.WML_FOOTNOTES: XmlPart,
            CONTENT_TYPE.WML_ENDNOTES: XmlPart,
        }

    package = docx.package.Package()
    reader = PackageReader.from_file(io.BytesIO(content))  # type: ignore[no-untyped-call]
    Unmarshaller.unmarshal(reader, package, Parts)  # type: ignore[no-untyped-call]
    part = package.main_document_part
    if part.content_type != CONTENT_TYPE.WML_DOCUMENT_MAIN:
        raise ValueError(part.content_type)
    return part


def _collect(part: Any, loose: Loose) -> None:
    name = str(part.partname).lstrip("/")
    loose.parts[name] = part
    for identity, tie in part.rels.items():
        if tie.reltype.removeprefix(OFFICE) not in _TRAVELS:
            continue
        if tie.is_external:
            loose.ties.append(Tie(name, identity, tie.reltype, tie.target_ref, True))
            continue
        target = str(tie.target_part.partname).lstrip("/")
        loose.ties.append(Tie(name, identity, tie.reltype, target))
        if target not in loose.parts:
            _collect(tie.target_part, loose)


def _empty_body(root: Any) -> None:
    for control in list(root.iter(tag("sdt"))):
        mark = control.find(f"{tag('sdtPr')}/{tag('tag')}")
        if mark is not None and mark.get(tag("val")) == "slot:body":
            _replace(control, element("bodySlot"))
            return


def _forget_unused(loose: Loose) -> None:
    """Take out pictures, links, headers and footers that no part shows any more.

    A link that must not be stays, to be refused.
    """
    shown = {name: _identities(part) for name, part in loose.parts.items()}
    for tie in list(loose.ties):
        kind = tie.kind.removeprefix(OFFICE)
        if tie.external and not is_linkable(tie.target):
            continue
        if kind in _SHOWN and tie.identity not in shown[tie.source]:
            loose.ties.remove(tie)
    kept = {loose.main, *(tie.target for tie in loose.ties)}
    for name in [name for name in loose.parts if name not in kept]:
        del loose.parts[name]


def _identities(part: Any) -> set[str]:
    """Return the relationships that a part names."""
    if not hasattr(part, "element"):
        return set()
    return {
        value
        for one in part.element.iter()
        for name, value in one.attrib.items()
        if name.startswith(f"{{{R}}}")
    }


def _clean(root: Any) -> None:
    for element in list(root.iter(*(tag(name) for name in _FORGOTTEN))):
        element.getparent().remove(element)
    for element in list(root.iter()):
        for name in list(element.attrib):
            local = name.rpartition("}")[2]
            if local.startswith("rsid") or local in _RANDOM:
                del element.attrib[name]
        if isinstance(element.tag, str) and element.tag.endswith("}docId"):
            element.getparent().remove(element)


def _open_slots(root: Any, file: str) -> None:
    for control in list(root.iter(tag("sdt"))):
        mark = control.find(f"{tag('sdtPr')}/{tag('tag')}")
        name = "" if mark is None else mark.get(tag("val"), "")
        if name.startswith("slot:"):
            refuse_unknown_slot(name.removeprefix("slot:"), file)
            _open_slot(control, name.removeprefix("slot:"))


def _open_slot(control: Any, name: str) -> None:
    """Put a run with a hole in a control's place, set as its text was."""
    run = element("r")
    letters = control.find(f".//{tag('r')}/{tag('rPr')}")
    if letters is not None:
        run.append(deepcopy(letters))
    text = element("t")
    text.text = HOLE.format(name)
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(text)
    paragraph = control.find(f"{tag('sdtContent')}/{tag('p')}")
    if paragraph is None:
        _replace(control, run)
        return
    for child in list(paragraph):
        if child.tag != tag("pPr"):
            paragraph.remove(child)
    paragraph.append(run)
    _replace(control, paragraph)


def mark_lines(root: Any) -> None:
    """Enclose each paragraph that holds nothing but slots."""
    first, last = LINE.split("{}")
    for paragraph in root.iter(tag("p")):
        words = [text.text or "" for text in paragraph.iter(tag("t"))]
        fields = paragraph.find(f".//{tag('fldChar')}")
        if words and fields is None and all(word[:1] == HOLE[0] for word in words):
            before = paragraph.getprevious()
            if before is None:
                parent = paragraph.getparent()
                parent.text = (parent.text or "") + first
            else:
                before.tail = (before.tail or "") + first
            paragraph.tail = last + (paragraph.tail or "")


def _replace(old: Any, new: Any) -> None:
    new.tail = old.tail
    old.getparent().replace(old, new)


def element(name: str) -> Any:
    """Return a new element that python-docx's own may stand beside."""
    from docx.oxml.parser import oxml_parser

    return oxml_parser.makeelement(tag(name), nsmap={"w": W})
