"""Statements in words of their own: who acts, what is put off, of how many it holds."""

import pytest

from briefings.evidence import Claim, Name, Passage, compare, normalise
from tests.evidence.test_fresh import BOARD, PLANT, ROE, told


def test_an_owner_and_what_it_owns_have_not_changed_places() -> None:
    passages = (
        "It finds that the Health Board's rule had that effect.",
        "Roe testified that she asked the Water Plant to suspend the rule.",
    )
    statement = "Roe asked the Health Board's Water Plant to suspend the rule."

    assert told(statement, *passages, names=(PLANT, BOARD, ROE)) == set()


def test_by_tells_who_acts_where_the_passage_has_it_active() -> None:
    passage = (
        "The Water Plant points to the Health Board, which, it said, tied $14 million"
        " to counts. The Health Board denied it. It saw visits by the Water Plant."
    )
    right = (
        "The Water Plant said that $14 million had been tied to counts by the Health"
        " Board, which denied it."
    )

    assert "roles-reversed" not in told(right, passage, names=(PLANT, BOARD))


def test_who_is_enjoined_from_a_thing_may_not_do_it() -> None:
    passage = "The city is enjoined from turning down anyone for lack of a card."
    right = "The city may not turn down anyone for lack of a card."

    assert "modality-differs" not in told(right, passage)


def test_by_and_to_tell_who_does_it_to_whom() -> None:
    passage = "The Water Plant lent the Health Board $150,000 in 2020."
    right = (
        "A loan of $150,000 was made to the Health Board by the Water Plant in 2020."
    )
    wrong = (
        "A loan of $150,000 was made to the Water Plant by the Health Board in 2020."
    )

    assert told(right, passage, names=(PLANT, BOARD)) == set()
    assert "roles-reversed" in told(wrong, passage, names=(PLANT, BOARD))


def test_who_answers_is_not_the_one_who_asked() -> None:
    passage = "The Water Plant asked the Health Board for the list. It got no answer."
    right = "The Health Board did not answer the Water Plant's request for the list."

    assert "roles-reversed" not in told(right, passage, names=(PLANT, BOARD))


@pytest.mark.parametrize(
    "statement",
    [
        "The brother of the owner was not arrested when he came to drive him to work.",
        "Dana Roe was not chief of staff of the board then, the report says.",
        "Officers must not log the outcome of each visit.",
    ],
)
def test_a_denial_put_into_what_a_passage_tells_is_told(statement: str) -> None:
    passage = (
        "The brother of the owner was arrested when he showed up to drive him to work."
        " Dana Roe, a former chief of staff of the board, wrote a report."
        " Officers are required to log the outcome of each visit."
    )

    assert "polarity-differs" in told(statement, passage)


def test_who_published_a_text_is_of_it_by_all_its_names() -> None:
    office = Name("Office of Audits", "agency", ("the auditor general",), id="audits")
    words = "The Health Board of the State of Elm paid $7 million."
    source = normalise(f"{words} The auditor general signs this report.")
    report = Passage(words, "", source, kind="report", publisher="Office of Audits")
    statement = "The auditor general said the Health Board paid $7 million."
    found = compare(Claim(statement, (report,), names=(office, BOARD)))

    assert "agency-swapped" not in {item.rule for item in found}


@pytest.mark.parametrize("names", [(BOARD,), ()])
def test_whose_a_body_is_may_be_left_out(names: tuple[Name, ...]) -> None:
    passage = "The Health Board of the State of Elm paid $7 million."

    assert told("The Health Board paid $7 million.", passage, names=names) == set()
