"""From the elements of a house file to what a document cannot take over from it."""

import difflib
from typing import Any

from briefings.errors import BriefingsError
from briefings.writing.house.furniture import SLOTS
from briefings.writing.markup import R, tag

FIELDS = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "STYLEREF", "HYPERLINK"))
"""The fields that may stand in a header, a footer or before the body."""

_UNFIT = {
    "ins": ("tracked changes", "accept or reject all changes in Word"),
    "del": ("tracked changes", "accept or reject all changes in Word"),
    "moveFrom": ("tracked changes", "accept or reject all changes in Word"),
    "object": ("an embedded object", "put a picture in its place"),
    "altChunk": ("another document", "copy its text into the house file"),
    "footnoteReference": ("a footnote", "write it into the text"),
    "endnoteReference": ("an endnote", "write it into the text"),
}


def refuse_unfit(root: Any, file: str) -> None:
    """Raise `BriefingsError` for what a document must not carry away."""
    for element in root.iter(*(tag(name) for name in _UNFIT)):
        what, advice = _UNFIT[element.tag.rpartition("}")[2]]
        raise BriefingsError(f"the house file '{file}' has {what} in it", help=advice)
    for element in root.iter(tag("instrText"), tag("fldSimple")):
        code = element.get(tag("instr")) or element.text or ""
        name = next(iter(code.split()), "").upper()
        if name and name not in FIELDS:
            raise BriefingsError(
                f"the house file '{file}' has a field '{name}' in it, which would "
                "change a document by itself",
                help="put plain text or a slot in its place",
            )


def refuse_unknown_slot(name: str, file: str) -> None:
    """Raise `BriefingsError` for a slot that no memo fills."""
    if name in SLOTS:
        return
    close = difflib.get_close_matches(name, SLOTS, 1)
    names = ", ".join(f"'{slot}'" for slot in sorted(SLOTS))
    raise BriefingsError(
        f"the house file '{file}' has a slot '{name}', which nothing fills",
        help=f"did you mean '{close[0]}'?" if close else f"use one of {names}",
    )


def refuse_loose_ends(root: Any, identities: set[str], file: str) -> None:
    """Raise `BriefingsError` for what a part shows but cannot take with it."""
    for element in root.iter():
        for name, value in element.attrib.items():
            if name.startswith(f"{{{R}}}") and value not in identities:
                what = str(element.tag).rpartition("}")[2]
                raise BriefingsError(
                    f"the house file '{file}' shows something that a document cannot "
                    f"take over ({what})",
                    help="put a picture or plain text in its place",
                )
