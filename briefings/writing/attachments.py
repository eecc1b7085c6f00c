"""From origins and a manifest to the custom XML that a document carries."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefings.writing.markup import XML, attribute
from briefings.writing.package import OFFICE, OFFICE_TYPE, Part, Tie

ORIGINS = "urn:briefings:origins:1"
MANIFEST = "urn:briefings:manifest:1"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


class Attachment(NamedTuple):
    """One item of custom XML with the properties that declare it."""

    parts: tuple[Part, Part]
    ties: tuple[Tie, Tie]


def origins_attachment(values: Sequence[str], document: str) -> Attachment:
    """Return the item that says which record and field each bookmark encloses."""
    text = f'{XML}<origins xmlns="{ORIGINS}">{"".join(values)}</origins>'
    return _attachment(1, text, ORIGINS, document)


def manifest_attachment(manifest: Mapping[str, str], document: str) -> Attachment:
    """Return the item that says what a document was made from."""
    entries = "".join(
        f'<entry name="{attribute(name)}">{attribute(value)}</entry>'
        for name, value in manifest.items()
    )
    text = f'{XML}<manifest xmlns="{MANIFEST}">{entries}</manifest>'
    return _attachment(2, text, MANIFEST, document)


def _attachment(number: int, text: str, schema: str, document: str) -> Attachment:
    item = f"customXml/item{number}.xml"
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
