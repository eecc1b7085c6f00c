"""Whom a question or request is put to, and what is said of all requests at once."""

from typing import Any

import pytest

from briefings.memo import as_text
from briefings.memo.views import words
from tests.kinds.family import full, memo_of
from tests.memo.crates import CRATES

AGENCY = CRATES["entities"][0] | {"acronym": "DA"}
BODIES = [AGENCY, *CRATES["entities"][1:]]
OFFICE = CRATES["witnesses"][0] | {"title": "Acting Director"}
REQUEST = CRATES["requests"][0] | {"to": "w-agency", "status": "draft"}


def memo_text(**changes: Any) -> str:
    return as_text(memo_of("hearing-memo", full(**changes)))


def asking(words: str) -> list[dict[str, Any]]:
    return [CRATES["questions"][0] | {"ask": words}]


WITNESSES: dict[str, tuple[dict[str, Any], str, str]] = {
    "an office has its body": ({}, "How many?", "Acting Director, Depot Agency"),
    "... in short where the record speaks of it so": (
        {},
        "How many has DA lost?",
        "Acting Director, DA",
    ),
    "... and not twice": (
        {"title": "Director of the Depot Agency"},
        "How many has DA lost?",
        "Director of the Depot Agency",
    ),
    "a name stands alone": ({"name": "Dana Roe"}, "How many?", "Dana Roe"),
}


@pytest.mark.parametrize("case", WITNESSES)
def test_an_office_is_named_with_its_body(case: str) -> None:
    given, ask, named = WITNESSES[case]
    witnesses = [OFFICE | given, *CRATES["witnesses"][1:]]

    text = memo_text(
        witnesses=witnesses,
        entities=BODIES,
        questions=asking(ask),
        requests=[REQUEST],
    )

    assert f"Q1. {ask} ({named})" in text
    assert f"To: {named}. Answer sought: a number." in text
    assert f"| {named} | " in text.partition("Table: Requests in writing")[2]


REQUESTS: dict[str, tuple[list[dict[str, Any]], str, str]] = {
    "one alone has all its columns": (
        [{}],
        "Requests in writing",
        "To | What is asked for | Sent | Due | Status",
    ),
    "what is alike is said once": (
        [{}, {}],
        "Requests in writing (all: draft, no due day)",
        "To | What is asked for",
    ),
    "... with its days": (
        [{"sent": "2026-02-02", "due": "2026-03-02", "status": "sent"}] * 2,
        "Requests in writing (all: sent February 2, 2026, due March 2, 2026)",
        "To | What is asked for",
    ),
    "what differs has a column": (
        [{"due": "2026-03-02"}, {"due": "2026-03-09"}],
        "Requests in writing (all: draft)",
        "To | What is asked for | Due",
    ),
}


@pytest.mark.parametrize("case", REQUESTS)
def test_a_table_of_requests_has_no_column_that_says_one_thing(case: str) -> None:
    given, caption, head = REQUESTS[case]
    plain = {key: REQUEST[key] for key in ("to", "description", "status")}
    requests = [plain | one | {"id": f"r-{n}"} for n, one in enumerate(given)]

    text = memo_text(requests=requests)

    assert f"Table: {caption}\n| {head} |" in text


MAJORITY: dict[str, Any] = {"invited_by": "majority"}
INVITATIONS = [
    ({"status": "noticed"}, {}, "joint; not yet confirmed"),
    (
        {"status": "noticed"},
        {"confirmed": True, "invited_by": "majority"},
        "by the majority; confirmed",
    ),
    ({"status": "noticed"}, {"invited_by": "minority"}, "by the minority; not yet"),
    ({"status": "held"}, MAJORITY, "by the majority. "),
]


@pytest.mark.parametrize(("hearing", "witness", "said"), INVITATIONS)
def test_an_invitation_says_how_far_it_has_come(
    hearing: dict[str, Any], witness: dict[str, Any], said: str
) -> None:
    invited = OFFICE | {"invited_by": "joint", "confirmed": False} | witness

    text = memo_text(
        hearing=CRATES["hearing"] | hearing,
        witnesses=[invited, *CRATES["witnesses"][1:]],
    )

    assert f"Acting Director, Depot Agency. Invitation: {said}" in text


@pytest.mark.parametrize(
    ("hearing", "said"),
    [
        ({"status": "held"}, "joint"),
        ({"status": "proposed", "date": None}, "proposed jointly"),
    ],
)
def test_what_holds_of_every_invitation_is_said_once(
    hearing: dict[str, Any], said: str
) -> None:
    alike = {"invited_by": "joint", "confirmed": False}

    text = memo_text(
        hearing=CRATES["hearing"] | hearing,
        witnesses=[witness | alike for witness in CRATES["witnesses"]],
    )

    assert f"Invitation of every witness: {said}." in text
    assert "Invitation:" not in text


@pytest.mark.parametrize(
    ("title", "within"),
    [
        ("Crane operator", "crane operator"),
        ("Acting Director", "Acting Director"),
        ("Chairman", "Chairman"),
        ("Director of the Depot Agency", "Director of the Depot Agency"),
        ("European adviser", "European adviser"),
        ("ICE officer", "ICE officer"),
        ("iOS engineer", "iOS engineer"),
    ],
)
def test_a_title_within_a_sentence(title: str, within: str) -> None:
    assert words.mid_sentence(title) == within
