"""What stands on every page: by readers, by side, until a document may be published."""

from typing import Any

import pytest

from briefings.build.markings import marked
from briefings.clocks import ruled
from briefings.model import Dossier
from tests import kit


def dossier(order: dict[str, Any], **given: Any) -> Dossier:
    hearing = {"status": "noticed", "date": "2026-03-03"} | given.pop("hearing", {})
    hearing |= {"timezone": "America/New_York"}
    return kit.dossier({"hearing": hearing, "documents": [order], **given})


def marking_of(order: dict[str, Any], **given: Any) -> str | None:
    made = dossier(order, **given)
    (done,) = marked(made, ruled(made, kit.NOWHERE).pack.markings).documents
    return done.marking


@pytest.mark.parametrize(
    ("order", "says"),
    [
        ({"kind": "fact-sheet"}, None),
        ({"kind": "qfr"}, None),
        ({"kind": "hearing-memo"}, "Committee confidential"),
        ({"kind": "member-brief"}, "Member use only"),
        ({"kind": "fact-check-copy"}, "Staff use only"),
        ({"kind": "fact-sheet", "audience": "staff"}, "Staff use only"),
        ({"kind": "hearing-memo", "audience": "public"}, None),
        (
            {"kind": "hearing-memo", "marking": "An example"},
            "Committee confidential · An example",
        ),
        (
            {"kind": "question-packet", "marking": "MEMBER USE ONLY"},
            "Member use only",
        ),
        ({"kind": "fact-sheet", "marking": "An example"}, "An example"),
        ({"kind": "testimony"}, "For release on delivery"),
        ({"kind": "testimony", "marking": "A copy"}, "A copy"),
        ({"kind": "testimony", "audience": "committee"}, "Committee confidential"),
        (
            {"kind": "fact-sheet", "embargo": "2026-03-03 10:00"},
            "Embargoed until 10:00 a.m. (ET), March 3, 2026",
        ),
        (
            {"kind": "hearing-memo", "embargo": "2026-03-02"},
            "Committee confidential · Embargoed until March 2, 2026",
        ),
        ({"kind": "fact-sheet", "embargo": "delivery"}, "For release on delivery"),
    ],
)
def test_a_document_says_who_may_read_it_and_when(
    order: dict[str, Any], says: str | None
) -> None:
    assert marking_of(order) == says


@pytest.mark.parametrize("side", ["majority", "minority"])
def test_a_sides_own_papers_say_whose_they_are(side: str) -> None:
    says = f"{side.title()} staff use only"

    assert marking_of({"kind": "question-packet"}, profile=side) == says
    assert marking_of({"kind": "fact-check-copy"}, profile=side) == says
    assert marking_of({"kind": "fact-sheet"}, profile=side) is None


def test_what_was_delivered_is_not_held_back() -> None:
    assert marking_of({"kind": "testimony"}, hearing={"status": "held"}) is None
