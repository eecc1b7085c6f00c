"""Facts told briefly: in a bottom line, in the background, in an annex of issues."""

import pytest

from briefings.memo import as_text
from tests.kinds.family import full, memo_of, order_of
from tests.memo.conftest import Compose
from tests.memo.crates import CRATES

BOTTOM = "{{ bottom_line(dossier.headlines) }}\n\n{{ evidence_annex() }}"


@pytest.mark.parametrize(
    ("nature", "is_told"), [("denies", True), ("justifies", True), ("declined", False)]
)
def test_a_bottom_line_has_no_answer_that_says_nothing(
    nature: str, is_told: bool, composed: Compose
) -> None:
    facts = [
        fact | {"contested_by": [{"fact": "agency-denies", "nature": nature}]}
        if fact["id"] == "lost"
        else fact
        for fact in CRATES["facts"]
    ]
    told, _, _ = as_text(composed(BOTTOM, full(facts=facts))).partition("Table:")

    assert "about 600 crates" in told
    assert ("every crate was found" in told) is is_told


def test_a_fact_is_told_with_its_row_and_that_of_its_answer(composed: Compose) -> None:
    text = as_text(
        composed("{{ fact_lines(dossier.facts) }}\n\n{{ evidence_annex() }}")
    )

    assert "- Reported. The register lists more than 4,200 crates. (A-1)" in text
    assert "placed them. (A-2; contested by A-3)" in text


def test_a_fact_has_its_note_where_there_is_no_annex(composed: Compose) -> None:
    text = as_text(composed("{{ fact_lines(dossier.facts) }}"))

    assert "- Reported. The register lists more than 4,200 crates.[1]" in text


def test_issues_in_an_annex_are_told_and_not_numbered_alone() -> None:
    order = order_of("hearing-memo", topics=("sharing",))
    text = as_text(memo_of("hearing-memo", full(), order))

    annex = text.partition("Further issues")[2]
    assert "The register lists more than 4,200 crates. (A-1)" in annex
    assert "What the record holds: A-" not in text


def test_a_background_that_nobody_wrote_is_seen_to_be_missing() -> None:
    facts = [fact | {"topics": ["accuracy"]} for fact in CRATES["facts"]]

    assert "[Background not written]" not in as_text(memo_of("hearing-memo"))
    text = as_text(memo_of("hearing-memo", full(systems=[], facts=facts)))
    assert "Background not written" in text
