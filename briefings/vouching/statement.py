"""From built documents to a statement of what they were built from.

An in-toto statement, version 1, whose predicate is SLSA's build provenance, version 1
(https://in-toto.io/Statement/v1, https://slsa.dev/provenance/v1). It says what the
documents' own manifests say, and no day and hour: the same documents give the same one.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from briefings import __version__
from briefings.errors import BriefingsError
from briefings.shown import page_manifest, read_attached, unpacked

STATEMENT = "https://in-toto.io/Statement/v1"
PROVENANCE = "https://slsa.dev/provenance/v1"
BUILD = "urn:briefings:build:1"
BUILDER = "urn:briefings:builder"

_ASKED = ("kind", "audience", "prepared", "marking")
_FOUND = ("facts-checked", "facts-sealed", "waivers", "covered", "confirmed")
_SNAPSHOT = "snapshot-"
_WORD = ".docx"
_PAGE = ".html"

Manifest = Mapping[str, str]


def statement_of(files: Mapping[str, bytes]) -> bytes:
    """Return the statement on files, by their names, as JSON."""
    manifests = {name: manifest_in(name, files[name]) for name in sorted(files)}
    held = {
        "_type": STATEMENT,
        "subject": [
            {"name": name, "digest": {"sha256": _sha256(files[name])}}
            for name in manifests
        ],
        "predicateType": PROVENANCE,
        "predicate": {
            "buildDefinition": {
                "buildType": BUILD,
                "externalParameters": {
                    "documents": [
                        {"name": name, **_some(manifest, _ASKED)}
                        for name, manifest in manifests.items()
                    ]
                },
                "internalParameters": {},
                "resolvedDependencies": _once(manifests),
            },
            "runDetails": {
                "builder": {"id": BUILDER, "version": _versions(manifests)},
                "byproducts": [
                    {"name": f"check of {name}", "annotations": _some(held, _FOUND)}
                    for name, held in manifests.items()
                    if held
                ],
            },
        },
    }
    return (json.dumps(held, indent=2, ensure_ascii=False) + "\n").encode(
        "utf-8", "replace"
    )


def manifest_in(name: str, content: bytes) -> Manifest:
    """Return what a document says of itself; nothing for what is no document."""
    if name.endswith(_PAGE):
        return page_manifest(content)
    if not name.endswith(_WORD):
        return {}
    try:
        return read_attached(unpacked(content, name)).manifest
    except BriefingsError:
        return {}


def _some(manifest: Manifest, names: tuple[str, ...]) -> dict[str, str]:
    return {name: manifest[name] for name in names if manifest.get(name)}


def _once(manifests: Mapping[str, Manifest]) -> list[dict[str, Any]]:
    """Return each thing that any document was built from, once, in order."""
    found = {
        (name, kind, digest): {"name": name, "digest": {kind: digest}}
        for manifest in manifests.values()
        for name, kind, digest in _dependencies(manifest)
    }
    return [found[key] for key in sorted(found)]


def _dependencies(manifest: Manifest) -> Iterator[tuple[str, str, str]]:
    # Digests of a dossier and its words are those of records, not of a file's bytes.
    if "dossier-sha256" in manifest:
        name = f"dossier {manifest.get('dossier', '')}"
        yield name, "briefingsRecords", manifest["dossier-sha256"]
    if manifest.get("template-sha256"):
        yield f"template {manifest['kind']}", "sha256", manifest["template-sha256"]
    if manifest.get("house-sha256"):
        yield "house file", "sha256", manifest["house-sha256"]
    if manifest.get("rules-sha256"):
        yield "rules", "sha256", manifest["rules-sha256"]
    if manifest.get("lexicon-sha256"):
        yield "lexicon", "briefingsRecords", manifest["lexicon-sha256"]
    for name, value in manifest.items():
        if name.startswith(_SNAPSHOT):
            yield f"snapshot {name.removeprefix(_SNAPSHOT)}", "sha256", value


def _versions(manifests: Mapping[str, Manifest]) -> dict[str, str]:
    built = {held["briefings"] for held in manifests.values() if "briefings" in held}
    return {"briefings": ", ".join(sorted(built)) or __version__}


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
