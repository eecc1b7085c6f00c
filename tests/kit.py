"""Small dossiers for tests: what a case leaves out is filled in with plain values."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from briefings.clocks import ruled
from briefings.model import Audience, Dossier, Seal, SnapshotText
from briefings.rules import Desk, DocumentKind

PLAIN: dict[str, dict[str, Any]] = {
    "witnesses": {"title": "Director", "reason": "Runs the office."},
    "topics": {"title": "What happened"},
    "entities": {"name": "Harbor Agency", "kind": "agency"},
    "systems": {"name": "Register", "owner": "agency", "function": "Lists."},
    "sources": {"kind": "report", "title": "A report", "published": "2026-02-10"},
    "facts": {"basis": "document"},
    "tensions": {"title": "Two accounts", "kind": "figures", "explanation": "Why?"},
    "questions": {"ask": "How many?", "form": "number"},
    "authorities": {"cite": "1 U.S.C. 1", "kind": "statute", "summary": "Defines."},
    "requests": {"description": "The log."},
    "timeline": {"date": "2026-02-10", "text": "It rained."},
    "testimonies": {"witness": "w", "who": "I keep the log."},
}
"""Collection → the keys that a record of it gets where a case does not say."""

HEARING = {
    "title": "Why?",
    "status": "proposed",
    "chamber": "house",
    "committee": "Committee on Ports",
    "purpose": "To learn why.",
}


NOWHERE = Path(__file__).with_name("nowhere")
"""A folder that is not there: no pack of a dossier's own, no session."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def listed(path: Path) -> Any:
    """Return what a YAML file holds: cases, for the most part."""
    return yaml.load(path.read_bytes(), LOADER)  # noqa: S506 - a safe loader


def dossier(part: Mapping[str, Any], texts: Mapping[str, str] | None = None) -> Dossier:
    """Return a dossier made of `part` and of plain values for the rest."""
    root: dict[str, Any] = {"dossier": "harbor", "title": "Harbor"} | dict(part)
    root["hearing"] = HEARING | root.get("hearing", {})
    for collection, plain in PLAIN.items():
        root[collection] = [plain | record for record in root.get(collection, [])]
    for source in root["sources"]:
        words = (texts or {}).get(source["id"], "")
        source["snapshot"] = {
            "file": f"{source['id']}.txt",
            "sha256": hashlib.sha256(words.encode()).hexdigest(),
            "extractor": "text/1",
        } | source.get("snapshot", {})
    return Dossier.model_validate(root)


def desk(case: Mapping[str, Any]) -> Desk:
    """Return the desk a case describes: its `dossier`, `texts` by source, `sealed`.

    A source without a text in `texts` is absent; one in `changed` has that other text,
    one in `unreadable` has none for that reason.
    `sealed` lists the facts whose seal still fits.
    """
    texts = case.get("texts", {})
    made = dossier(case["dossier"], texts)
    held = {source.id: SnapshotText("absent") for source in made.sources}
    held |= {name: SnapshotText("at_hand", words) for name, words in texts.items()}
    held |= {
        name: SnapshotText("changed", words)
        for name, words in case.get("changed", {}).items()
    }
    held |= {
        name: SnapshotText("unreadable", detail=why)
        for name, why in case.get("unreadable", {}).items()
    }
    seal = _seal(made, case.get("sealed", ()))
    rules = ruled(made, NOWHERE)
    return Desk(made, held, seal, kinds=_kinds(case.get("kinds", {})), ruled=rules)


def _kinds(given: Mapping[str, Any]) -> dict[str, DocumentKind]:
    return {
        name: DocumentKind(Audience(kind["audience"]), tuple(kind.get("needs", ())))
        for name, kind in given.items()
    }


def _seal(made: Dossier, sealed: list[str]) -> Seal:
    return Seal(
        {fact.id: fact.fingerprint for fact in made.facts if fact.id in sealed},
        {source.id: source.snapshot.sha256 for source in made.sources},
    )
