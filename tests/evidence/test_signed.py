"""Who says "I" or "we" in a passage is who it names as its writer."""

import pytest

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparisons.speech.speakers import compare

LETTER = (
    "My husband's counselor, Jody Wexler, told him in writing that she would report"
    " only a threat, and she kept her word. Carmela Sandoz"
)
JOINT = (
    "We, Representatives Corinne Batiste and Owen Lindqvist, write about the board's"
    " plan to close its Duluth office. Constituents have told us that calls failed."
)
TOLD = LETTER.removeprefix("My husband's counselor, ").replace("kept her", "kept the")


@pytest.mark.parametrize(
    ("speaker", "passage", "rules"),
    [
        ("Carmela Sandoz", LETTER, set()),
        ("Corinne Batiste", JOINT, set()),
        ("Carmela Sandoz", TOLD, {"other-speaker"}),
    ],
)
def test_whose_name_stands_below_or_behind_we(
    speaker: str, passage: str, rules: set[str]
) -> None:
    statement = f"{speaker} wrote that it was a threat to close the office."
    claim = Claim(statement, (Passage(passage),), speaker=speaker)

    assert {one.rule for one in compare(claim)} == rules
