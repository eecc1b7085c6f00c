"""A question has one number, whatever document it stands in and who may read it."""

import re
from typing import Any

import pytest

from briefings.memo import as_text
from briefings.memo.views.packets import numbers_of
from briefings.model import Audience, DocumentOrder
from tests import kit
from tests.kinds.family import full, memo_of, order_of
from tests.memo.crates import CRATES

CASES: dict[str, tuple[list[dict[str, str]], str]] = {
    "by topic, then as the dossier has them": (
        [
            {"id": "q-late", "topic": "sharing"},
            {"id": "q-first", "topic": "accuracy"},
            {"id": "q-second", "topic": "accuracy"},
        ],
        "q-first q-second q-late",
    ),
    "those of the widest readers first": (
        [
            {"id": "q-staff", "topic": "accuracy", "audience": "staff"},
            {"id": "q-member", "topic": "accuracy", "audience": "member"},
            {"id": "q-usual", "topic": "sharing"},
            {"id": "q-public", "topic": "sharing", "audience": "public"},
        ],
        "q-public q-usual q-member q-staff",
    ),
    "one that is closed keeps its number": (
        [
            {"id": "q-gone", "topic": "accuracy", "lifecycle": "closed"},
            {"id": "q-next", "topic": "accuracy"},
        ],
        "q-gone q-next",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_case(case: str) -> None:
    questions, expected = CASES[case]
    topics = [{"id": "accuracy"}, {"id": "sharing"}]
    asked = [question | {"to": "w"} for question in questions]

    found = numbers_of(kit.dossier({"topics": topics, "questions": asked}))

    assert " ".join(found) == expected
    assert list(found.values()) == list(range(1, len(questions) + 1))


FOUND = CRATES["questions"][0]
ASKED: list[dict[str, Any]] = [
    FOUND | {"id": "q-users", "ask": "Who are the users?", "priority": 3},
    FOUND | {"id": "q-kept", "ask": "Who keeps the list?", "audience": "staff"},
    FOUND | {"id": "q-lost", "ask": "Where were they lost?", "priority": 1},
]


@pytest.mark.parametrize(
    ("kind", "audience", "words"),
    [
        ("hearing-memo", "committee", "Q2. (Question) Where were they lost?"),
        ("hearing-memo", "committee", "- Q2. Where were they lost?"),
        ("question-packet", "member", "| Q2 | Where were they lost?"),
        ("question-packet", "member", "::: card Q2\n    (Question) Where were they"),
        ("member-brief", "member", "Best: Q2 to the Acting Director, Depot Agency: Wh"),
        ("qfr", "committee", "2. Where were they lost? (Q2)"),
        ("fact-check-copy", "staff", "| Q2 | Where were they lost?"),
    ],
)
def test_every_document_calls_it_the_same(kind: str, audience: str, words: str) -> None:
    order = order_of(kind, audience=audience)

    text = as_text(memo_of(kind, full(questions=ASKED), order))

    assert words in text


def test_the_witness_reads_numbers_of_the_letter_alone() -> None:
    order = order_of("qfr", audience="witness")

    text = as_text(memo_of("qfr", full(questions=ASKED), order))

    assert "1. Who are the users?\n" in text
    assert "2. Where were they lost?\n" in text
    assert "Q1" not in text


@pytest.mark.parametrize("audience", list(Audience))
def test_no_number_tells_of_questions_that_are_kept_from_its_readers(
    audience: Audience,
) -> None:
    ranks = list(Audience)
    asked = [
        FOUND | {"id": f"q-{n}", "ask": f"Is it {n}?", "audience": ranks[-n].value}
        for n in range(1, len(ranks) + 1)
    ]
    order = DocumentOrder(kind="question-packet", audience=audience)

    text = as_text(memo_of("question-packet", full(questions=asked), order))

    shown = sorted(int(number) for number in re.findall(r"::: card Q(\d+)", text))
    assert shown == list(range(1, audience.rank + 2))[: len(shown)]
    assert len(shown) == sum(rank.rank <= audience.rank for rank in ranks)
