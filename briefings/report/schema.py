"""The contract of the JSON report, as a JSON Schema that is published with it."""

from typing import Any

SCHEMA = "briefings.diagnostics/1"
"""The contract's name; the number rises when a reader would have to change."""

_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 0}
_PLACE = {"type": "integer", "minimum": 1}


def diagnostics_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `--output json` prints."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:briefings:diagnostics:1",
        "title": "What a run of briefings found",
        "description": "Keys may be added; a reader passes over unknown ones.",
        **_record(
            schema=_said("The contract's name and number.", const=SCHEMA),
            version=_said("The program's version.", **_TEXT),
            dossier=_said("The dossier's id; empty if unreadable.", **_TEXT),
            summary=_said("What is open, and what was settled.", **_summary()),
            facts=_said("Facts by standing; null if unreadable.", **_facts()),
            sources=_said("Sources, and their texts.", **_list(_source())),
            documents=_said("What a build wrote.", **_list(_document())),
            diagnostics=_said("By file and line.", **_list(_diagnostic())),
        ),
    }


def _summary() -> dict[str, Any]:
    return _record(
        errors=_COUNT,
        reviews=_said("Reviews that nobody has settled.", **_COUNT),
        infos=_COUNT,
        waived=_said("Reviews that a person has settled.", **_COUNT),
        stopped=_said("Whether no final document may be built.", type="boolean"),
    )


def _facts() -> dict[str, Any]:
    record = _record(
        checked=_said("Against the words of their sources, in this run.", **_COUNT),
        sealed=_said("As they were when last checked.", **_COUNT),
        unchecked=_COUNT,
    )
    return record | {"type": ["object", "null"]}


def _source() -> dict[str, Any]:
    states = ["at_hand", "changed", "absent", "unreadable"]
    return _record(id=_TEXT, state={"enum": states}, file=_TEXT, detail=_TEXT)


def _document() -> dict[str, Any]:
    return _record(
        kind=_TEXT,
        file=_TEXT,
        size=_said("Bytes.", **_COUNT),
        statements=_said("Facts told as they stand in the dossier.", **_COUNT),
        claims=_said("Figures, dates, quotations, names beside them.", **_COUNT),
        share=_said(
            "Share of those claims that a cited fact covers.", type=["number", "null"]
        ),
        engine=_said("What set the pages of a PDF; empty for others.", **_TEXT),
    )


def _diagnostic() -> dict[str, Any]:
    return _record(
        rule=_said("A name for `briefings explain`.", **_TEXT),
        severity={"enum": ["error", "review", "info"]},
        message=_TEXT,
        help=_said("One thing to do.", **_TEXT),
        file=_said("Relative to where the command ran, if below it.", **_TEXT),
        line=_PLACE,
        column=_said("Code points, from 1.", **_PLACE),
        length=_said("Code points to underline, on that line.", **_PLACE),
        address=_said("Ids and keys that lead to the spot.", **_TEXT),
        route=_list({"type": ["string", "integer"]}),
        waived=_said("Why a person settled it; empty if open.", **_TEXT),
    )


def _record(**keys: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(keys), "properties": keys}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _said(description: str, **more: Any) -> dict[str, Any]:
    return {"description": description, **more}
