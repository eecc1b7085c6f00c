"""From records to their names and to hashes of all that they say."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic_core import to_json

from briefings.model.dossier import COLLECTIONS, Dossier
from briefings.model.record import Record

APART = frozenset(("notes", "waive", "audience", "confirmed", "written_by", "formats"))
"""Fields that tell a document's reader nothing."""

ROOT = frozenset(Dossier.model_fields) - {
    *COLLECTIONS,
    "hearing",
    "documents",
    "include",
    "lexicon",
    "audience",
}
"""The dossier's own fields, beside its records."""


def named_records(dossier: Dossier) -> Iterator[tuple[str, Record]]:
    """Yield every record with its name: `facts/register-size`, `hearing`, `dossier`."""
    yield "dossier", dossier
    yield "hearing", dossier.hearing
    for collection in COLLECTIONS:
        for entry in getattr(dossier, collection):
            yield f"{collection}/{entry.id}", entry


def stamp_of(record: Record) -> str:
    """Return the SHA-256 of what a record says.

    Of the dossier only its own fields count, not its records.
    """
    own = set(ROOT) if isinstance(record, Dossier) else None
    return _stamp(_said(record, own))


def stamps_of(dossier: Dossier) -> dict[str, str]:
    """Return the stamp of each record by its name.

    The dossier is taken apart as a whole: asking each sort of record by itself takes
    longer to prepare than taking a small dossier apart.
    """
    said = _said(dossier)
    stamps = {
        "dossier": _stamp({name: said[name] for name in said if name in ROOT}),
        "hearing": _stamp(said.get("hearing", {})),
    }
    for collection in COLLECTIONS:
        for entry in said.get(collection, ()):
            stamps[f"{collection}/{entry['id']}"] = _stamp(entry)
    return stamps


def _said(record: Record, own: set[str] | None = None) -> dict[str, Any]:
    """Return what a record says, `own` of its fields or all, as JSON has it."""
    return record.model_dump(
        mode="json", by_alias=True, exclude_defaults=True, include=own
    )


def _stamp(said: Mapping[str, Any]) -> str:
    if not APART.isdisjoint(said):
        said = {name: value for name, value in said.items() if name not in APART}
    return hashlib.sha256(to_json(said)).hexdigest()


def dossier_digest(stamps: Mapping[str, str], lexicon: bytes) -> str:
    """Return the SHA-256 of a dossier: of its records' stamps in their order.

    The mark of the words that it adds to a lexicon counts as well, where there are any.
    """
    text = "".join(f"{name}\0{stamp}\n" for name, stamp in stamps.items())
    text += f"lexicon\0{lexicon.hex()}\n" if lexicon else ""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
