"""From origins and a manifest to the custom XML that a document carries."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefings.shown import MANIFEST, ORIGINS, PACKAGE, entries_digest
from briefings.writing.markup import XML, attribute
from briefings.writing.package import OFFICE, OFFICE_TYPE, Part, Tie

_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


class Attachment(NamedTuple):
    """One item of custom XML with the properties that declare it."""

    parts: tuple[Part, ...]
    ties: tuple[Tie, Tie]


def origins_attachment(values: Sequence[str], document: str) -> Attachment:
    """Return the item that says which record and field each bookmark encloses."""
    text = f'{XML}<origins xmlns="{ORIGINS}">{"".join(values)}</origins>'
    return _attachment(1, text, ORIGINS, document)


def manifest_attachment(document: str) -> Attachment:
    """Return what declares the item that says what a document was made from.

    The item itself comes last: `manifest_item`.
    """
    made = _attachment(2, "", MANIFEST, document)
    return made._replace(parts=made.parts[1:])


def manifest_item(manifest: Mapping[str, str], digest: str) -> tuple[str, bytes]:
    """Return the name and the data of the item that says what a document was made from.

    `digest` is that of all other parts. The item's own stands in its root.
    """
    held = {**manifest, PACKAGE: digest}
    entries = "".join(
        f'<entry name="{attribute(name)}">{attribute(value)}</entry>'
        for name, value in held.items()
    )
    own = entries_digest(held)
    text = f'{XML}<manifest xmlns="{MANIFEST}" sha256="{own}">{entries}</manifest>'
    return _item(2), text.encode()


def _item(number: int) -> str:
    return f"customXml/item{number}.xml"


def _attachment(number: int, text: str, schema: str, document: str) -> Attachment:
    item = _item(number)
    properties = f"customXml/itemProps{number}.xml"
    identity = f"{{B21EF1A6-0000-4000-8000-{number:012X}}}"
    declared = (
        f'{XML}<ds:datastoreItem ds:itemID="{identity}" xmlns:ds="{_PROPERTIES}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{schema}"/></ds:schemaRefs>'
        "</ds:datastoreItem>"
    )
    return Attachment(
        (
            Part(item, "application/xml", text.encode()),
            Part(
                properties,
                f"{OFFICE_TYPE}customXmlProperties+xml",
                declared.encode(),
            ),
        ),
        (
            Tie(document, f"custom{number}", f"{OFFICE}customXml", item),
            Tie(item, "properties", f"{OFFICE}customXmlProps", properties),
        ),
    )
