"""From a checked dossier to documents in a folder."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from briefings import __version__
from briefings.build.checked import Checked
from briefings.build.kinds import orders_of
from briefings.build.output import OutputFolder
from briefings.build.templates import house_of, templates_of
from briefings.model import DocumentOrder, Dossier


class Built(NamedTuple):
    """One document that was written."""

    kind: str
    path: Path
    size: int  # bytes


def build_documents(
    checked: Checked, out: Path, *, force: bool = False
) -> tuple[Built, ...]:
    """Write every document the dossier asks for; all are made before one is written.

    Raises `BriefingsError` for a template, house file or folder that does not serve.
    """
    # Jinja and python-docx are loaded here: `briefings check` never needs them.
    from briefings.memo import compose
    from briefings.writing import write_docx

    dossier, desk = checked.dossier, checked.desk
    if dossier is None or desk is None:
        return ()
    templates = templates_of(checked.reading.root)
    house = house_of(templates)
    made: dict[str, tuple[DocumentOrder, bytes]] = {}
    for order in orders_of(dossier):
        memo = compose(
            order.kind, dossier, desk.ledger, order=order, templates=templates
        )
        manifest = _manifest(checked, dossier, order, house)
        made[f"{order.file}.docx"] = (
            order,
            write_docx(memo, house, manifest=manifest),
        )
    folder = OutputFolder(out, force=force)
    folder.write({name: content for name, (_, content) in made.items()})
    return tuple(
        Built(order.kind, out / name, len(content))
        for name, (order, content) in made.items()
    )


def _manifest(
    checked: Checked, dossier: Dossier, order: DocumentOrder, house: Path
) -> Mapping[str, str]:
    """Return what the document was made from: hashes, versions, the check's result."""
    standings = checked.standings()
    manifest = {
        "dossier": dossier.dossier,
        "dossier-sha256": _dossier_digest(dossier),
        "kind": order.kind,
        "house-sha256": hashlib.sha256(house.read_bytes()).hexdigest(),
        "briefings": __version__,
    }
    manifest |= {
        f"facts-{name}": str(count) for name, count in sorted(standings.items())
    }
    manifest |= {
        f"snapshot-{source.id}": source.snapshot.sha256 for source in dossier.sources
    }
    return manifest


def _dossier_digest(dossier: Dossier) -> str:
    """Return a hash over the records, whatever files they came from."""
    text = dossier.model_dump_json(by_alias=True, exclude={"include"})
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
