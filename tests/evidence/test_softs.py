"""Whose word it is, how far off from done, who does it to whom, and how much."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparing import compare
from tests import kit

PUBLISHED = date(2026, 1, 27)
FAMILY = {
    "claim-as-fact",
    "modality-differs",
    "roles-reversed",
    "universal-added",
    "qualifier-dropped",
    "condition-dropped",
    "event-type-differs",
    "modifier-differs",
    "absolute-word",
    "loaded-word",
}
CASES = kit.listed(Path(__file__).with_name("softs.yaml"))


def told(statement: str, passage: str, **fields: object) -> set[str]:
    behind = (Passage(passage, published=PUBLISHED),)
    made = Claim(statement, behind, **fields)  # type: ignore[arg-type]
    return {item.rule for item in compare(made) if item.severity != "info"}


@pytest.mark.parametrize("case", [case for case in CASES if "right" in case])
def test_the_same_in_other_words_is_let_be(case: dict[str, Any]) -> None:
    assert not told(case["right"], case["passage"]) & FAMILY


@pytest.mark.parametrize("case", [case for case in CASES if "wrong" in case])
def test_what_differs_is_told(case: dict[str, Any]) -> None:
    assert case["rule"] in told(case["wrong"], case["passage"])


@pytest.mark.parametrize(
    ("statement", "speaker"),
    [
        ("Clinic staff put it down to a new form.", "clinic staff"),
        ("A delay of six weeks is expected by the Health Board.", "Health Board"),
        ("Two guards who would not be named said that it stopped.", "two guards"),
    ],
)
def test_a_claim_may_name_its_speaker_in_other_words(
    statement: str, speaker: str
) -> None:
    passage = "Staff blamed a new form. The Health Board expects a delay of six weeks."
    held = {"basis": "on_record", "status": "claimed", "speaker": speaker}

    assert "claim-as-fact" not in told(statement, passage, **held)
