"""Bounds, days, quotations and names in other words: what to let be, what to tell."""

from datetime import date

import pytest

from briefings.evidence.claim import Claim, Derivation, Input, Name, Passage
from briefings.evidence.comparing import compare
from briefings.evidence.readers.words.normalise import normalise

PUBLISHED = date(2026, 4, 27)
PLANT = Name("Water Plant", "agency", id="plant")
BOARD = Name("Health Board", "agency", id="board")
ROE = Name("Dana Roe", "person", title="warden of Elm", id="roe")
FOX = Name("Lena Fox", "person", id="fox")


def told(statement: str, *passages: str, **fields: object) -> set[str]:
    behind = tuple(Passage(words, published=PUBLISHED) for words in passages)
    made = Claim(statement, behind, **fields)  # type: ignore[arg-type]
    return {item.rule for item in compare(made) if item.severity == "error"}


def test_the_last_one_named_before_a_word_of_saying_says_it() -> None:
    passage = "Roe asked for help. The warden, Lena Fox, turned her down and said no."
    held = {"names": (ROE, FOX), "speaker": "Lena Fox", "basis": "on_record"}

    assert "other-speaker" not in told("Fox said no.", passage, **held)


def test_the_other_one_may_speak_beside_the_speaker() -> None:
    passages = (
        "The Water Plant voted, claiming that the law asks for notice.",
        "The law, Roe told me, speaks of bridges.",
    )
    statement = "The Water Plant claims the law asks for notice; Roe said it does not."
    held = {"names": (PLANT, ROE), "speaker": "Water Plant", "basis": "on_record"}

    assert "other-speaker" not in told(statement, *passages, **held)


SOURCE = "The Water Plant met. The Harbor Office met. The regional depot shut."
OFFICE = Name("Harbor Office", "agency", id="office")


def told_of_source(statement: str, *passages: str) -> set[str]:
    whole = normalise(f"{SOURCE} {' '.join(passages)}")
    behind = tuple(Passage(words, context=whole) for words in passages)
    made = Claim(statement, behind, names=(PLANT, BOARD, OFFICE))
    return {item.rule for item in compare(made) if item.severity == "error"}


DISPLACED = [
    (
        "They are referred to the Water Plant, which may order access.",
        "They are referred to the Health Board, which may order access, by the Plant.",
    ),
    (
        "He would leave if the Water Plant had not adopted rules.",
        "He would leave if the sheriff had not adopted rules.",
    ),
    (
        "She objected and the Water Plant took her side in May.",
        "I objected, the governor's office sided with me in May.",
    ),
    (
        "The union asked the Water Plant to release the files.",
        "The union asked the Health Board to release the files.",
    ),
    (
        "The union asked the Water Plant to release the files.",
        "The union asked the town council to release the files.",
    ),
]
IN_PLACE = [
    (
        "The union asked the Health Board to act.",
        "The union asked the Water Plant and the Health Board to act.",
    ),
    ("The Water Plant had adopted rules.", "The plant had adopted rules."),
    ("The Water Plant had adopted rules.", "The agency had adopted rules."),
    ("The Water Plant adopted rules in May.", "We adopted rules in May."),
    ("The Water Plant told the Health Board.", "The Health Board was told of it."),
]


@pytest.mark.parametrize(("statement", "passage"), DISPLACED)
def test_no_body_stands_where_another_does(statement: str, passage: str) -> None:
    assert "agency-swapped" in told_of_source(statement, passage)


@pytest.mark.parametrize(("statement", "passage"), IN_PLACE)
def test_a_body_may_stand_for_a_word_that_means_it(
    statement: str, passage: str
) -> None:
    assert told_of_source(statement, passage) == set()


def test_a_department_is_known_by_its_whole_name() -> None:
    passage = "So said Roe, a Justice Department spokeswoman."
    wrong = "The Agriculture Department's spokeswoman Roe said so."

    assert told_of_source(wrong, passage, "The department is large.") != set()


def test_a_name_that_opens_a_sentence_and_speaks_is_one() -> None:
    whole = normalise("Dana Wren came. Arbogast says it answered both times.")
    passage = Passage("Arbogast says it answered both times.", context=whole)
    wrong = Claim("Later Wren says that the state replied to both.", (passage,))

    assert "name-not-in-source" in {item.rule for item in compare(wrong)}


EXCLUDED = [
    ("They sued the clinic and Roe, but not the city.", "They sued the city and Roe."),
    ("It fined the owner, not the tenant.", "It fined the tenant; it let go of Roe."),
]


@pytest.mark.parametrize(("statement", "passage"), EXCLUDED)
def test_who_is_left_out_is_not_the_one_it_is_done_to(
    statement: str, passage: str
) -> None:
    assert "sides-exchanged" in told(statement, passage)
    right = "They sued the city and Roe, but not the clinic. It fined the tenant."
    assert "sides-exchanged" not in told(right, passage)


def test_what_inputs_allow_a_result_may_say() -> None:
    inputs = (
        ("part", Input("a", "At least 2,140 of them were hit.", is_anchored=True)),
        ("all", Input("b", "There were 6,400 of them.", is_anchored=True)),
    )
    derivation = Derivation("part / all * 100", inputs, "percent", "nearest")
    for bound, is_told in (("at least", False), ("at most", True)):
        made = Claim(f"It hit {bound} about 33 percent.", derivation=derivation)
        rules = {item.rule for item in compare(made)}
        assert ("derived-differs" in rules) is is_told
