"""From what a memo says of itself to its document properties, and no more."""

from briefings.memo import Properties
from briefings.writing.markup import XML, attribute
from briefings.writing.package import CORE, OFFICE, OFFICE_TYPE, Part, Tie

_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"

_SPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_APPLICATION = (
    f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties"><Application>Microsoft Office Word</Application></Properties>'
)
"""No company, no template, no hours worked; readers go by Word's name."""


def property_parts(properties: Properties) -> list[Part]:
    """Return the two parts that say what a document is and what it was made with."""
    core, application = "docProps/core.xml", "docProps/app.xml"
    return [
        Part(core, _CORE_TYPE, _core(properties).encode()),
        Part(
            application, f"{OFFICE_TYPE}extended-properties+xml", _APPLICATION.encode()
        ),
    ]


def package_ties(document: str) -> list[Tie]:
    """Return the relationships of a package: to its main part and its properties."""
    return [
        Tie("", "document", f"{OFFICE}officeDocument", document),
        Tie("", "core", CORE, "docProps/core.xml"),
        Tie("", "app", f"{OFFICE}extended-properties", "docProps/app.xml"),
    ]


def _core(properties: Properties) -> str:
    day = f"{properties.created}T00:00:00Z" if properties.created else ""
    date = 'xsi:type="dcterms:W3CDTF"'
    entries = (
        ("dc:title", "", properties.title),
        ("dc:subject", "", properties.subject),
        ("dc:creator", "", properties.author),
        ("cp:keywords", "", properties.keywords),
        ("dc:language", "", properties.language),
        ("dcterms:created", date, day),
        ("dcterms:modified", date, day),
    )
    inside = "".join(
        f"<{name}{' ' + kind if kind else ''}>{attribute(value)}</{name}>"
        for name, kind, value in entries
        if value
    )
    return f"{XML}<cp:coreProperties {_SPACES}>{inside}</cp:coreProperties>"
