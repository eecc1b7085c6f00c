"""From sources to CSL-JSON, which reference managers and word processors read."""

import json
from collections.abc import Iterable
from typing import Any

from briefings.model import Source, SourceKind

_TYPES = {
    SourceKind.NEWS: "article-newspaper",
    SourceKind.REPORT: "report",
    SourceKind.AUDIT: "report",
    SourceKind.STATUTE: "legislation",
    SourceKind.REGULATION: "regulation",
    SourceKind.TRANSCRIPT: "hearing",
    SourceKind.TESTIMONY: "hearing",
    SourceKind.LETTER: "personal_communication",
    SourceKind.COURT_ORDER: "legal_case",
    SourceKind.COURT_FILING: "legal_case",
    SourceKind.DATASET: "dataset",
    SourceKind.INTERVIEW: "interview",
    SourceKind.POST: "post",
}


def as_csl(sources: Iterable[Source]) -> bytes:
    """Return sources as a CSL-JSON file, in the dossier's order."""
    items = [_item(source) for source in sources]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode()


def _item(source: Source) -> dict[str, Any]:
    day, seen = source.published, source.accessed
    is_news = source.kind is SourceKind.NEWS
    item = {
        "id": source.id,
        "type": _TYPES.get(source.kind, "document"),
        "title": source.title,
        "author": [{"literal": name} for name in source.authors],
        "container-title" if is_news else "publisher": source.publisher,
        "issued": _date(day),
        "accessed": _date(seen),
        "URL": source.url,
        "archive_location": source.archive_url,
        "note": source.copy_note,
    }
    return {key: value for key, value in item.items() if value}


def _date(day: Any) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None
