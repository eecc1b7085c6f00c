"""A sentence says who says so, in words that follow basis and status."""

from itertools import product
from typing import Any

import pytest

from briefings.memo import as_text
from briefings.memo.views.frames import (
    Need,
    account,
    article_of,
    frame_of,
    need_of,
    overclaim,
)
from briefings.model import Audience, Basis, DocumentOrder, Status
from tests import kit
from tests.memo.conftest import ORDER, Compose
from tests.memo.crates import crates

BODIES: list[dict[str, Any]] = [
    {"id": "depot-agency", "name": "Depot Agency", "kind": "agency"},
    {"id": "low", "name": "Sam Low", "kind": "person", "title": "spokesman"},
]
SAYS = "{% for fact in dossier.facts %}\n{{ says(fact) }}\n\n{% endfor %}\n"


def said(composed: Compose, order: DocumentOrder = ORDER, **fact: Any) -> str:
    """Return how a fact's statement reads where nothing stands beside it."""
    told = {"id": "f", "statement": "It was dry.", "basis": "reporter"} | fact
    dossier = crates(facts=[told], entities=BODIES, charts=[], tensions=[])
    return as_text(composed(SAYS, dossier, order)).rstrip().splitlines()[-1]


@pytest.mark.parametrize(("basis", "status"), list(product(Basis, Status)))
def test_every_basis_and_status_has_a_frame(basis: Basis, status: Status) -> None:
    need = need_of(basis.value, status.value)
    frame = frame_of(basis.value, status.value)

    assert need in Need
    assert frame.endswith(": ")
    assert "{who}" in frame or "{source}" in frame or need is Need.OURS


CASES: list[tuple[dict[str, Any], str]] = [
    ({"status": "reported"}, "A source reported: It was dry."),
    (
        {"excerpts": [{"source": "gazette", "quote": "dry"}]},
        "The Merrow Gazette reported: It was dry.",
    ),
    ({"status": "established"}, "It was dry."),
    ({"status": "no_comment"}, "It was dry."),
    (
        {
            "basis": "on_record",
            "status": "claimed",
            "attribution": {"speaker": "low", "role": "spokesman"},
        },
        "Sam Low, spokesman, said: It was dry.",
    ),
    (
        {
            "basis": "on_record",
            "status": "opinion",
            "attribution": {"organization": "depot-agency"},
        },
        "The Depot Agency gave as an opinion: It was dry.",
    ),
    (
        {
            "basis": "anonymous",
            "status": "claimed",
            "attribution": {"anonymous": "two clerks"},
        },
        "Two clerks, not named, said: It was dry.",
    ),
    (
        {"basis": "sworn", "status": "claimed", "attribution": {"speaker": "A. Poe"}},
        "A. Poe testified: It was dry.",
    ),
    (
        {"basis": "data", "attribution": {"data": "the depot log"}},
        "According to the depot log: It was dry.",
    ),
    (
        {
            "basis": "document",
            "status": "planned",
            "attribution": {"document": "a plan of 2025"},
        },
        "Planned, according to a plan of 2025: It was dry.",
    ),
    ({"basis": "derived", "status": "derived"}, "By staff calculation: It was dry."),
    (
        {"statement": "The Gazette reported that it was dry."},
        "The Gazette reported that it was dry.",
    ),
    # What stands in quotation marks says nothing of who says so.
    (
        {"statement": "The log has “he said it was dry”."},
        "A source reported: The log has “he said it was dry”.",
    ),
]


@pytest.mark.parametrize(("fact", "reads"), CASES, ids=[case[1] for case in CASES])
def test_a_sentence_is_opened_by_basis_and_status(
    composed: Compose, fact: dict[str, Any], reads: str
) -> None:
    assert said(composed, **fact) == reads


def test_the_public_copy_says_only_that_a_source_is_not_named(
    composed: Compose,
) -> None:
    anonymous = {
        "basis": "anonymous",
        "attribution": {"anonymous": "a clerk of pier 4"},
    }
    order = ORDER.model_copy(update={"audience": Audience.PUBLIC})
    text = said(composed, order, audience="public", **anonymous)

    assert text == "A person, not named, said: It was dry."


@pytest.mark.parametrize("hides", [0, 1])
def test_who_must_not_be_named_is_not(composed: Compose, hides: int) -> None:
    hidden = [*BODIES]
    hidden[hides] = BODIES[hides] | {"audience": "staff"}
    claim = {
        "basis": "on_record",
        "status": "claimed",
        "attribution": {"speaker": "low", "organization": "depot-agency"},
    }
    told = {"id": "f", "statement": "It was dry."} | claim
    dossier = crates(facts=[told], entities=hidden, charts=[], tensions=[])

    text = as_text(composed(SAYS, dossier)).rstrip().splitlines()[-1]

    assert text == "Somebody whom this document does not name said: It was dry."


def test_a_label_does_for_what_is_reported_and_not_for_a_claim(
    composed: Compose,
) -> None:
    facts = [
        {"id": "a", "statement": "It was dry.", "basis": "reporter"},
        {
            "id": "b",
            "statement": "It was wet.",
            "basis": "on_record",
            "status": "claimed",
            "attribution": {"speaker": "low"},
        },
    ]
    dossier = crates(facts=facts, entities=BODIES, charts=[], tensions=[])

    text = as_text(composed("{{ fact_list(dossier.facts) }}\n", dossier))

    assert "Reported. It was dry." in text
    assert "Stated. Sam Low said: It was wet." in text


@pytest.mark.parametrize(
    ("status", "statement", "is_labelled"),
    [
        ("derived", "By staff calculation, a third was lost.", False),
        ("derived", "A third was lost.", True),
        ("planned", "A planning document says the list is to grow.", False),
        ("planned", "The list is to take in what insurers plan.", True),
        ("goal", "The agency set a goal of 300 crates.", False),
        ("claimed", "In a statement, the agency said it was dry.", False),
        ("claimed", "The agency said it was dry.", True),
        ("reported", "Two crates were lost, the article reports.", False),
        ("reported", "The union read 300 paper reports.", True),
        ("no_comment", "The agency would not say.", False),
    ],
)
def test_a_statement_that_says_what_its_label_would_has_none(
    composed: Compose, status: str, statement: str, is_labelled: bool
) -> None:
    basis = "derived" if status == "derived" else "reporter"
    fact = {"id": "a", "statement": statement, "basis": basis, "status": status}
    dossier = crates(facts=[fact], entities=BODIES, charts=[], tensions=[])

    text = as_text(composed("{{ fact_list(dossier.facts) }}\n", dossier))

    assert (f"\n- {statement[:9]}" in text) != is_labelled


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("Roe admitted that the list was wrong.", "admitted"),
        ("Roe said the audit confirmed it.", ""),
        ("An expert found that half were lost.", "found"),
        ("A man found on the quay was hurt, Roe said.", ""),
        ("Roe said, “I admit nothing”.", ""),
        ("The agency refuted the count.", "refuted"),
    ],
)
def test_the_first_verb_of_telling_is_the_one_that_counts(
    words: str, verb: str
) -> None:
    assert overclaim(words, Need.WHOSE) == verb


@pytest.mark.parametrize(
    ("words", "need"),
    [
        ("Clerks were told to wait.", Need.WHOSE),
        ("Clerks were told by Roe to wait.", Need.NOTHING),
        ("The agency neither confirmed nor denied it.", Need.WHOSE),
        ("By Roe's account, it was dry.", Need.NOTHING),
        ("Roe, told to wait, said it was dry.", Need.NOTHING),
    ],
)
def test_what_is_done_to_somebody_tells_nothing(words: str, need: Need) -> None:
    claim = {"id": "f", "statement": words, "basis": "on_record", "status": "claimed"}
    (fact,) = kit.dossier({"facts": [claim]}).facts

    assert account(fact).need is need


def test_a_document_may_show_what_a_person_may_not() -> None:
    (fact,) = kit.dossier(
        {"facts": [{"id": "f", "statement": "The log shows 4."}]}
    ).facts

    assert account(fact).need is Need.NOTHING
    assert overclaim("The log shows that it was 4.", Need.HOW) == ""
    assert overclaim("Roe showed that it was 4.", Need.WHOSE) == "showed"


@pytest.mark.parametrize(
    ("name", "article"),
    [
        ("Depot Agency", "the "),
        ("Department of Labor", "the "),
        ("White House", "the "),
        ("The Merrow Gazette", ""),
        ("U.S. Immigration and Customs Enforcement", ""),
    ],
)
def test_a_body_has_the_article_that_its_name_takes(name: str, article: str) -> None:
    assert article_of(name) == article
