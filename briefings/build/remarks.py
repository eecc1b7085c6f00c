"""From what was found in a dossier to what a draft says of it to those who review."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from briefings.diagnostics import Diagnostic, Severity, printable
from briefings.model import Dossier

Noted = Mapping[tuple[str, str], tuple[tuple[str, ...], ...]]
"""Collection and id of a record → each thing found of it, a paragraph a line."""

_NAME = re.compile(r"[\w-]+")


def remarks_of(dossier: Dossier, found: Iterable[Diagnostic]) -> Noted:
    """Return the errors and reviews of each record, settled ones with their reason.

    Of a fact on a source whose words may not travel it is told that there is
    something, and not what: the message might quote them.
    """
    closed = {one.id for one in dossier.sources if not one.redistribute}
    held: defaultdict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for item in dict.fromkeys(found):
        record = _record(dossier, item)
        if record[1] and item.severity is not Severity.INFO:
            is_closed = bool(closed.intersection(_sources(dossier, item)))
            lines = _veiled(item) if is_closed else _told(item)
            held[record].append(tuple(map(printable, lines)))
    return {record: tuple(remarks) for record, remarks in held.items()}


def names_one_of(lines: Iterable[str], ids: frozenset[str]) -> bool:
    """Return whether some lines name one of these records."""
    return any(not ids.isdisjoint(_NAME.findall(line)) for line in lines)


def _record(dossier: Dossier, item: Diagnostic) -> tuple[str, str]:
    """Return the collection and id of the record that something is said of."""
    match item.route:
        case (str(collection), int(index), *_):
            records = getattr(dossier, collection, ())
            if index < len(records):
                return collection, getattr(records[index], "id", "")
    return "", ""


def _sources(dossier: Dossier, item: Diagnostic) -> Iterator[str]:
    match item.route:
        case ("facts", int(index), *_):
            yield from (one.source for one in dossier.facts[index].excerpts)
        case ("sources", int(index), *_):
            yield dossier.sources[index].id


def _told(item: Diagnostic) -> Iterator[str]:
    if item.waived:
        yield f"Settled review ({item.rule}): {item.message}"
        yield f"Reason: {item.waived}"
    else:
        yield f"{_kind(item)}: {item.message}"
        yield f"To do: {item.help}"


def _veiled(item: Diagnostic) -> Iterator[str]:
    if item.waived:
        yield f"Settled review ({item.rule})"
    else:
        yield _kind(item)
        yield "To do: see what `briefings check` says"


def _kind(item: Diagnostic) -> str:
    return f"{str(item.severity).capitalize()} ({item.rule})"
