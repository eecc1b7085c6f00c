"""What the memo's own sentences say, and for whom they are left out."""

from collections.abc import Mapping
from typing import Any

from briefings.memo import as_text
from briefings.model import Dossier
from briefings.proofreading import Grounds, proofread
from tests.kinds.family import full, memo_of, order_of
from tests.memo.conftest import Compose
from tests.memo.crates import CRATES

LISTED = {"text": "The register lists more than 4,200 crates.", "because": ["size"]}
LOST = {
    "text": "The audit missed about 600 of them; the agency says all were found.",
    "because": ["lost", "agency-denies"],
}


def written(**hearing: Any) -> Dossier:
    return full(hearing=CRATES["hearing"] | hearing)


def test_a_written_bottom_line_is_told_instead_of_the_headlines() -> None:
    text = as_text(memo_of("hearing-memo", written(bottom_line=[LISTED, LOST])))

    box = text.partition("The bottom line")[2].partition(":::")[0]
    assert "The register lists more than 4,200 crates. (Annex A-1)" in box
    assert "the agency says all were found. (Annex A-2, A-3)" in box
    assert "Denied" not in box


def test_a_written_background_has_its_headings_and_a_note_for_each_sentence() -> None:
    parts = [{"title": "The register", "sentences": [LISTED, LOST]}]

    text = as_text(memo_of("hearing-memo", written(background=parts)))

    assert (
        "## The register\n\nThe register lists more than 4,200 crates.[1] The" in text
    )
    body, _, annexes = text.partition("# Annex A")
    assert "Crate Register: what the record says" not in body
    assert "Annex B sets out what the record says" in body
    assert "Crate Register: what the record says" in annexes


def test_a_sentence_is_left_out_for_those_who_may_not_see_all_its_facts() -> None:
    facts = [
        fact | ({"audience": "member"} if fact["id"] == "agency-denies" else {})
        for fact in CRATES["facts"]
    ]
    parts = [{"title": "Lost", "sentences": [LOST]}]
    hearing = CRATES["hearing"] | {"bottom_line": [LISTED, LOST], "background": parts}

    text = as_text(memo_of("hearing-memo", full(hearing=hearing, facts=facts)))

    assert "lists more than 4,200 crates. (Annex A-1)" in text
    assert "all were found" not in text
    assert "## Lost" not in text


def naked(sentence: Mapping[str, Any]) -> list[str]:
    dossier = written(bottom_line=[sentence])
    memo = memo_of("hearing-memo", dossier, order_of("hearing-memo"))
    found = proofread(memo, dossier, (), Grounds(dossier)).diagnostics
    return [
        item.words for item in found if item.route[:2] == ("hearing", "bottom_line")
    ]


def test_a_sentence_is_held_to_its_own_facts() -> None:
    assert naked(LISTED) == []
    assert naked(LISTED | {"text": "It lists 5,100 crates."}) == ["5,100"]
    assert naked(LISTED | {"because": ["agency-denies"]}) == ["4,200"]
    assert naked(LISTED | {"text": "Wanda Kerr lists crates."}) == ["Wanda Kerr"]
    assert naked(LISTED | {"text": "The Coast Guard lists them."}) == ["Coast Guard"]


def test_what_else_bears_on_an_issue_is_named_by_rows(composed: Compose) -> None:
    line = "{{ cite(dossier.facts | first) }}\n\n{{ annex_line(dossier.facts) }}"

    text = as_text(composed(line + "\n\n{{ evidence_annex() }}"))

    assert "More on this issue stands in the evidence annex, at A-2 to A-" in text
    assert "More on" not in as_text(composed(line))


def test_the_memos_own_sentences_are_checked_again_with_their_facts() -> None:
    parts = [{"title": "The register", "sentences": [LISTED]}]
    dossier = written(bottom_line=[LOST], background=parts)

    text = as_text(memo_of("fact-check-copy", dossier))

    assert text.count("Table: Sentences, and what each rests on") == 2
    assert f"{LOST['text']} | A-2, A-3 / Held to the facts named" in text
