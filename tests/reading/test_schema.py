"""The schema that editors use says what the reading does."""

import json
from typing import Any

from briefings.model import COLLECTIONS
from briefings.reading import schema

MADE = schema()


def parts(held: Any) -> list[dict[str, Any]]:
    if isinstance(held, dict):
        return [held, *(part for value in held.values() for part in parts(value))]
    if isinstance(held, list):
        return [part for value in held for part in parts(value)]
    return []


def test_it_names_itself_and_its_dialect() -> None:
    assert MADE["$id"] == "urn:briefings:dossier:1"
    assert MADE["$schema"].endswith("2020-12/schema")


def test_each_reference_leads_to_a_part() -> None:
    wanted = {part["$ref"] for part in parts(MADE) if "$ref" in part}

    assert wanted == {f"#/$defs/{name}" for name in MADE["$defs"]}


def test_each_record_says_what_it_is_and_refuses_other_keys() -> None:
    for name, part in MADE["$defs"].items():
        assert part["description"], name
        assert "\n" not in part["description"]
        if "properties" in part:
            assert part["additionalProperties"] is False


def test_keys_have_hover_text_and_no_titles_of_the_library() -> None:
    fact = MADE["$defs"]["Fact"]["properties"]

    assert "hold" in fact["as_of"]["description"]
    assert "title" not in fact["as_of"]
    assert "title" in MADE["properties"]


def test_a_number_passes_where_a_text_is_kept() -> None:
    title = MADE["properties"]["title"]
    room = MADE["$defs"]["Hearing"]["properties"]["room"]

    assert title["type"] == ["string", "number", "boolean"]
    assert room["anyOf"][0]["type"] == ["string", "number", "boolean"]
    assert not [part for part in parts(MADE) if part.get("type") == "boolean"]


def test_a_yes_and_no_are_completed() -> None:
    hybrid = MADE["$defs"]["Hearing"]["properties"]["hybrid"]

    assert hybrid["enum"] == [True, False, "yes", "no"]


def test_an_included_file_needs_no_hearing() -> None:
    assert "required" not in MADE
    assert MADE["if"] == {"required": ["dossier"]}
    assert set(MADE["then"]["required"]) == {"dossier", "title", "hearing"}


def test_it_knows_every_list() -> None:
    assert set(COLLECTIONS) <= MADE["properties"].keys()
    assert json.loads(json.dumps(MADE)) == MADE
