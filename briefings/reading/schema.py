"""From the model to a JSON Schema that editors complete and check with."""

from collections.abc import Iterator
from typing import Any

from briefings.model import Dossier, Record
from briefings.reading.describing import descriptions

# The number rises when a dossier that was right would be wrong.
ID = "urn:briefings:dossier:1"

_YES_NO = {"enum": [True, False, "yes", "no"]}
_TEXT = ["string", "number", "boolean"]


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a dossier's files, with what each key means.

    It is a little wider than the model: editors read `2025` as a number where we keep
    the text, and an included file has no `dossier:` and need not have a hearing.
    """
    made = Dossier.model_json_schema(by_alias=True)
    _describe(made)
    parts = {name: _record(part) for name, part in made.pop("$defs").items()}
    root = _record(made)
    required = root.pop("required")
    parts["Excerpt"]["oneOf"] = [{"required": ["quote"]}, {"required": ["at"]}]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": "A dossier for one hearing",
        **root,
        "if": {"required": ["dossier"]},
        "then": {"required": required},
        "$defs": parts,
    }


def _describe(made: dict[str, Any]) -> None:
    """Put below each key what the model says of it."""
    parts = {**made["$defs"], Dossier.__name__: made}
    for record in _kinds(Record):
        keys = parts.get(record.__name__, {}).get("properties", {})
        for name, words in descriptions(record).items():
            key = record.model_fields[name].alias or name
            if key in keys:
                keys[key] = dict(sorted({**keys[key], "description": words}.items()))


def _kinds(record: type[Record]) -> Iterator[type[Record]]:
    yield record
    for kind in record.__subclasses__():
        yield from _kinds(kind)


def _record(part: dict[str, Any]) -> dict[str, Any]:
    """Return a record's schema without the titles that only repeat its keys."""
    kept = {key: value for key, value in part.items() if key != "title"}
    kept["description"] = _line(kept.get("description", ""))
    if "properties" in kept:
        kept["properties"] = {
            key: _key(value) for key, value in kept["properties"].items()
        }
    return kept


def _key(part: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in part.items() if key != "title"}
    if kept.get("default", "") in (None, []):
        kept.pop("default")
    if "description" in kept:
        kept["description"] = _line(kept["description"])
    if kept.get("type") == "boolean":
        kept.pop("type")
        kept |= _YES_NO
    if kept.get("type") == "string" and not kept.keys() & {"enum", "const", "format"}:
        kept["type"] = _TEXT
    for inner in ("items", "additionalProperties"):
        if isinstance(kept.get(inner), dict):
            kept[inner] = _key(kept[inner])
    if "anyOf" in kept:
        kept["anyOf"] = [_key(choice) for choice in kept["anyOf"]]
    return kept


def _line(text: str) -> str:
    return " ".join(text.split())
