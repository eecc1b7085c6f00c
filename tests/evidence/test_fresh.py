"""What fresh texts taught: right statements to let be, wrong ones to tell of."""

from datetime import date
from time import process_time

import pytest

from briefings.evidence.claim import Claim, Name, Passage
from briefings.evidence.comparing import compare

PUBLISHED = date(2026, 1, 27)
PLANT = Name("Water Plant", "agency", id="plant")
BOARD = Name("Health Board", "agency", id="board")
ROE = Name("Dana Roe", "person", title="warden of Elm", id="roe")


def told(statement: str, *passages: str, **fields: object) -> set[str]:
    behind = tuple(Passage(words, published=PUBLISHED) for words in passages)
    made = Claim(statement, behind, **fields)  # type: ignore[arg-type]
    return {item.rule for item in compare(made) if item.severity != "info"}


def test_who_acts_has_to_act_in_the_sentence_that_bears_it_out() -> None:
    passages = (
        "The Water Plant says that the change will save money each year.",
        "The Health Board looked at that change and called the savings too high.",
    )
    right = "The Health Board called the savings of the change too high."
    wrong = "The Water Plant called the savings of the change too high."

    assert told(right, *passages, names=(PLANT, BOARD)) == set()
    assert "agency-swapped" in told(wrong, *passages, names=(PLANT, BOARD))


def test_who_acts_in_what_is_said_is_looked_at() -> None:
    passages = (
        "We told the Water Plant of this.",
        "In January the Health Board raised its starting pay to $24.",
    )
    right = "Roe said the Health Board raised starting pay to $24 in January."
    wrong = "Roe said the Water Plant raised starting pay to $24 in January."

    names = (PLANT, BOARD, ROE)
    held = {"names": names, "speaker": "Dana Roe"}
    assert "agency-swapped" not in told(right, *passages, **held)
    assert "agency-swapped" in told(wrong, *passages, **held)


def test_what_is_owned_and_what_is_done_has_its_own_name() -> None:
    passage = (
        "The maps the Water Plant gave to the county show the Health Board's pipe."
    )
    names = (PLANT, BOARD)

    assert "agency-swapped" not in told("The Water Plant gave maps.", passage)
    wrong = "The Health Board gave the maps to the county."
    assert "agency-swapped" in told(wrong, passage, names=names)
    wrong = "The maps show the Water Plant's pipe."
    assert "agency-swapped" in told(wrong, passage, names=names)


def test_a_short_deed_has_its_doer() -> None:
    passages = (
        "A man held for the Water Plant walked out.",
        "The Health Board has since replaced the lock.",
    )
    names = (PLANT, BOARD)

    right = "The Health Board has replaced the lock."
    assert told(right, *passages, names=names) == set()
    wrong = "The Water Plant has replaced the lock."
    assert "agency-swapped" in told(wrong, *passages, names=names)


def test_a_clause_without_that_has_its_own_doer() -> None:
    right = "Of the 48 owners the clinic reported, the Health Board saw three."
    passages = ("We reported 48 owners to the Health Board.", "It saw three.")

    assert "roles-reversed" not in told(right, *passages, names=(BOARD,))


def test_an_official_is_of_the_agency_named_beside_him() -> None:
    passage = "A Water Plant official and two Health Board nurses were part of it."
    wrong = "A Health Board official was part of it."

    assert "agency-swapped" in told(wrong, passage, names=(PLANT, BOARD))


def test_the_speaker_of_a_statement_is_that_of_its_attribution() -> None:
    passage = "Dana Roe said that the cells were cold."
    held = {"basis": "on_record", "speaker": "Dana Roe", "names": (ROE,)}

    assert told("Dana Roe said that the cells were cold.", passage, **held) == set()
    wrong = "Alex Morgan said that the cells were cold."
    assert "other-speaker" in told(wrong, passage, **held)


def test_an_office_stands_for_its_only_holder() -> None:
    passage = "She had warned Dana Roe in writing."
    names = (ROE, Name("Lena Fox", "person", id="fox"))
    wrong = "The warden warned Lena Fox in writing."

    assert "roles-reversed" in told(wrong, passage, names=names)


def test_two_names_may_not_change_places() -> None:
    passage = (
        "The Water Plant handed over its list after the Health Board threatened it."
    )
    right = "The Water Plant gave up its list once the Health Board had threatened it."
    wrong = "The Health Board gave up its list once the Water Plant had threatened it."

    assert told(right, passage, names=(PLANT, BOARD)) == set()
    assert "roles-reversed" in told(wrong, passage, names=(PLANT, BOARD))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        (
            "Health Board did not close it. ",
            "Water Plant did not close it, it said no. ",
        ),
        ("Health Board, which ", "Water Plant, which did not act and "),
        ("not, and but ; ", "not denied, and refused ; "),
        ("Was it shut at night? ", "Was it shut at night? No. "),
        ("Health Board's results. ", "Preliminary results of the Board are here. " * 4),
        ("Health Board said that ", "Water Plant's pipe said that no one, "),
        ("Roe said that Poe ordered that ", "Roe said that Poe ordered that " * 4),
        ("All of the 14, none of the five. ", "Two of the five, nine of the 14; "),
        ("by the Health Board, by ", "sold by the Water Plant and the Health Board "),
    ],
)
def test_names_and_denials_without_end_take_no_time(
    statement: str, passage: str
) -> None:
    start = process_time()
    told(statement * 150, passage * 2_000, names=(PLANT, BOARD))

    assert process_time() - start < 5
