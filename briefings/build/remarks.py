"""From what was found in a dossier to what a draft says of it to those who review."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefings.diagnostics import Diagnostic, Severity
from briefings.model import Dossier

if TYPE_CHECKING:
    from briefings.writing import Remarks


def remarks_of(dossier: Dossier, found: Iterable[Diagnostic]) -> "Remarks":
    """Return the errors and reviews of each record, settled ones with their reason."""
    held: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for item in dict.fromkeys(found):
        record = _record(dossier, item)
        if record[1] and item.severity is not Severity.INFO:
            held[record] += _told(item)
    return {record: tuple(lines) for record, lines in held.items()}


def _record(dossier: Dossier, item: Diagnostic) -> tuple[str, str]:
    """Return the collection and id of the record that something is said of."""
    match item.route:
        case (str(collection), int(index), *_):
            records = getattr(dossier, collection, ())
            if index < len(records):
                return collection, getattr(records[index], "id", "")
    return "", ""


def _told(item: Diagnostic) -> Iterator[str]:
    if item.waived:
        yield f"Settled review ({item.rule}): {item.message}"
        yield f"Reason: {item.waived}"
    else:
        yield f"{str(item.severity).capitalize()} ({item.rule}): {item.message}"
        yield f"To do: {item.help}"
