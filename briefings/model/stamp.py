"""From records to their names and to hashes of all that they say."""

import hashlib
from collections.abc import Iterator, Mapping

from briefings.model.dossier import COLLECTIONS, Dossier
from briefings.model.record import Record

APART = frozenset(("notes", "waive", "audience", "confirmed", "written_by", "formats"))
"""Fields that tell a document's reader nothing."""

ROOT = frozenset(Dossier.model_fields) - {
    *COLLECTIONS,
    "hearing",
    "documents",
    "include",
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
    # To leave fields out costs more than all the rest; most records have none of them.
    apart = None if APART.isdisjoint(record.model_fields_set) else set(APART)
    text = record.model_dump_json(
        by_alias=True, exclude_defaults=True, include=own, exclude=apart
    )
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def stamps_of(dossier: Dossier) -> dict[str, str]:
    """Return the stamp of each record by its name."""
    return {name: stamp_of(record) for name, record in named_records(dossier)}


def dossier_digest(stamps: Mapping[str, str]) -> str:
    """Return the SHA-256 of a dossier, from its records' stamps in their order."""
    text = "".join(f"{name}\0{stamp}\n" for name, stamp in stamps.items())
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
