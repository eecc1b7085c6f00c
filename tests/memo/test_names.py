"""Names in tables and captions: each once, and no row that says nothing."""

from briefings.memo import as_text
from tests.kinds.family import full, memo_of
from tests.memo.conftest import Compose
from tests.memo.crates import CRATES


def test_a_glossary_has_no_empty_row_and_no_name_twice() -> None:
    entities = [
        *CRATES["entities"],
        {
            "id": "gazette-paper",
            "name": "The Merrow Gazette",
            "kind": "company",
            "aliases": ["The Gazette", "the Gazette", "the Merrow Gazette"],
        },
    ]

    text = as_text(memo_of("glossary", full(entities=entities)))

    assert "| The Merrow Gazette | \u2013 | The Gazette | \u2013 |" in text
    assert "| Rail Office |" not in text


def test_a_system_is_named_without_an_article(composed: Compose) -> None:
    template = (
        "{% for one in dossier.systems %}\n{{ system_table(one) }}\n\n"
        "{{ feeds_table(one) }}\n\n{% endfor %}"
    )

    text = as_text(composed(template))

    assert "Table: Crate Register: what the record says\n" in text
    assert "Table: Crate Register: the data that flow in\n" in text
    assert "Operator; who uses it" in text


def test_a_brief_asks_an_office_by_its_article() -> None:
    assert " to the Acting Director, Depot Agency" in as_text(memo_of("member-brief"))
