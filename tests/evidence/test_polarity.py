"""Denials and opposites, in plain words and as careful writers have them."""

from pathlib import Path

import pytest

from briefings.evidence.claim import Claim, Derivation, Input, claim
from briefings.evidence.comparisons.denials.polarity import compare
from tests import kit

CAREFUL = kit.listed(Path(__file__).with_name("denying.yaml"))

SAME = {
    "The board declined to say why.": "The board would not say why.",
    "The board's refusal to pay was noted.": "It was noted that the board did not pay.",
    "The board did not deny that it knew.": "The board knew, and did not deny it.",
    "The cranes are unsafe.": "The cranes are not safe.",
    "No crane was inspected.": "None of the cranes was inspected.",
    "The board has not yet paid.": "The board has yet to pay.",
    "Not only the board but the union knew.": "The board and the union knew.",
    "The board denied that it knew.": "The board said it did not know.",
    "The board began to pay only in May.": "The board did not begin to pay until May.",
    "Prices fell.": "Prices dropped.",
    "The rule covers No. 4 cranes.": "The rule covers no. 4 cranes.",
}
TURNED = {
    "The board said why.": "The board declined to say why.",
    "The board did not inspect the cranes.": "The board inspected the cranes.",
    "The board agreed to release the file.": "The board refused to release the file.",
    "Prices rose in May.": "Prices fell in May.",
    "The plan was approved by the board.": "The plan was rejected by the board.",
    "The register was centralized.": "The register was decentralized.",
    "The board had authorized entries.": "The board had unauthorized entries.",
    "The board said it opposed the bill.": "The board said it supported the bill.",
    "The board denied that it knew.": "The board did not deny that it knew.",
    "The count rose from 12 to 9.": "The count went from 12 to 9.",
}


def careful(key: str) -> list[tuple[str, str]]:
    return [(case[key], case["passage"]) for case in CAREFUL if key in case]


@pytest.mark.parametrize(("statement", "passage"), [*SAME.items(), *careful("right")])
def test_the_same_in_other_words_is_let_be(statement, passage):
    assert not list(compare(claim(statement, passage)))


@pytest.mark.parametrize(("statement", "passage"), [*TURNED.items(), *careful("wrong")])
def test_what_is_turned_round_is_told(statement, passage):
    found = list(compare(claim(statement, passage)))

    assert {item.rule for item in found} == {"polarity-differs"}
    assert {item.severity for item in found} == {"review"}


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("By staff calculation, the board denied 14 percent of the pleas.", []),
        ("By staff calculation, it did not come to 14 percent.", ["polarity-differs"]),
    ],
)
def test_what_an_input_denies_is_no_denial_of_a_result(statement, told):
    inputs = (
        ("denied", Input("denied", "The board denied 140 pleas.")),
        ("pleas", Input("pleas", "It had 1,000 pleas.")),
    )
    one = Claim(statement, (), derivation=Derivation("denied / pleas", inputs))

    assert [item.rule for item in compare(one)] == told
