"""From what a memo says of itself to its document properties, and no more."""

from briefings.memo.blocks import Properties
from briefings.writing.markup import XML, attribute

_SPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def core_part(properties: Properties) -> str:
    """Return the core properties; what the memo does not say is left out."""
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


def application_part() -> str:
    """Return the extended properties: no company, no template, no hours worked."""
    return (
        f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>Microsoft Office Word</Application>'
        "</Properties>"
    )
