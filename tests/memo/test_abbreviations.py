"""Short forms that a document uses are told to its reader, and no others."""

from briefings.memo import as_text
from tests.memo.conftest import Compose
from tests.memo.crates import CRATES, crates

BODIES = [
    {"id": "depot-agency", "name": "Depot Agency", "kind": "agency", "acronym": "DA"},
    {"id": "rail-office", "name": "Rail Office", "kind": "agency", "acronym": "RO"},
    {
        "id": "bureau",
        "name": "Bureau of Boxes",
        "kind": "agency",
        "acronym": "BB",
        "aliases": ["B.B.", "the bureau"],
    },
]


def test_short_forms_that_are_used_are_told_once(composed: Compose) -> None:
    said = [
        "The DA keeps the register.",
        "Its head, once of the B.B., said that the DAB is not the DA.",
    ]
    facts = [
        {"id": f"f{index}", "statement": text, "basis": "reporter"}
        for index, text in enumerate(said)
    ]
    kept = {name: CRATES[name] for name in ("dossier", "title", "hearing")}
    made = crates().model_validate(kept | {"entities": BODIES, "facts": facts})

    told = "{{ abbreviations() }}\n\n{{ fact_list(dossier.facts) }}\n"
    text = as_text(composed(told, made))

    assert "Short forms: DA, Depot Agency; B.B., Bureau of Boxes." in text


def test_nothing_is_said_where_there_are_none(composed: Compose) -> None:
    assert "Short forms" not in as_text(composed("{{ abbreviations() }}\n"))
