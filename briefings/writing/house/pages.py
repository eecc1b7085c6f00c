"""From the section properties of a house file to its page, both ways up."""

import re
from copy import deepcopy
from typing import Any

from lxml import etree

from briefings.errors import BriefingsError
from briefings.writing.house.opened import Page, Split, wide, wide_name
from briefings.writing.house.opening import Loose
from briefings.writing.markup import XML, R, tag
from briefings.writing.package import Part, Tie


def text_of(root: Any) -> str:
    """Return a part's root element as text."""
    return str(etree.tostring(root, encoding="unicode"))


def _section_text(section: Any) -> str:
    """Return section properties as text, their namespaces left to the root."""
    text = str(etree.tostring(section, encoding="unicode", with_tail=False))
    return re.sub(r' xmlns:\w+="[^"]*"', "", text)


def split_at(root: Any, name: str) -> tuple[str, str]:
    """Return a part's text before and after its one element of this name."""
    head, _, tail = (XML + text_of(root)).partition(f"<w:{name}/>")
    return head, tail


def document_around(loose: Loose) -> tuple[Split, str]:
    """Return the main part around the body, and what the file holds after its slot."""
    root = loose.parts[loose.main].element
    body = root.find(tag("body"))
    slot = body.find(tag("bodySlot"))
    if slot is None:
        raise BriefingsError(
            f"the house file '{loose.name}' has no slot for the body",
            help="put a content control with the tag `slot:body` where the text goes",
        )
    section = body.find(tag("sectPr"))
    if section is not None:
        body.remove(section)
    for blank in [p for p in slot.itersiblings(tag("p")) if not "".join(p.itertext())]:
        body.remove(blank)
    part = loose.parts[loose.main]
    head, rest = split_at(root, "bodySlot")
    closing, end, tail = rest.rpartition("</w:body>")
    return Split(loose.main, part.content_type, head, end + tail), closing


def page_of(section: Any) -> Page:
    """Return the page of these section properties as it stands."""
    later = deepcopy(section)
    for name in ("headerReference", "footerReference"):
        for reference in later.findall(tag(name)):
            if reference.get(tag("type")) == "first":
                later.remove(reference)
    for title in later.findall(tag("titlePg")):
        later.remove(title)
    return Page(_section_text(section), _section_text(later), _measure(section))


def turned_page(section: Any, loose: Loose) -> Page:
    """Return the page on its side, its headers and footers as wide as its text."""
    turned = deepcopy(section)
    size = turned.find(tag("pgSz"))
    width, height = size.get(tag("w")), size.get(tag("h"))
    if int(width) < int(height):
        size.set(tag("w"), height)
        size.set(tag("h"), width)
    size.set(tag("orient"), "landscape")
    measures = _measure(section), _measure(turned)
    ties = [tie for tie in loose.ties if _is_furniture(tie, turned)]
    for reference in turned.iter(tag("headerReference"), tag("footerReference")):
        reference.set(f"{{{R}}}id", wide(reference.get(f"{{{R}}}id")))
    page = page_of(turned)
    return page._replace(
        parts=tuple(_widened(loose, name, measures) for name in _targets(ties)),
        ties=tuple(
            tie._replace(identity=wide(tie.identity), target=wide_name(tie.target))
            for tie in ties
        )
        + tuple(
            tie._replace(source=wide_name(tie.source))
            for tie in loose.ties
            if tie.source in _targets(ties)
        ),
    )


def _measure(section: Any) -> int:
    margins = section.find(tag("pgMar"))
    sides = int(margins.get(tag("left"))) + int(margins.get(tag("right")))
    return int(section.find(tag("pgSz")).get(tag("w"))) - sides


def _is_furniture(tie: Tie, section: Any) -> bool:
    references = section.iter(tag("headerReference"), tag("footerReference"))
    return tie.identity in {item.get(f"{{{R}}}id") for item in references}


def _targets(ties: list[Tie]) -> list[str]:
    return sorted({tie.target for tie in ties})


def _widened(loose: Loose, name: str, measures: tuple[int, int]) -> Part:
    """Return a header or footer whose stop at the right margin has moved with it."""
    part = loose.parts[name]
    narrow, moved = (f'w:pos="{measure}"' for measure in measures)
    text = (XML + text_of(part.element)).replace(narrow, moved)
    return Part(wide_name(name), part.content_type, text.encode())
