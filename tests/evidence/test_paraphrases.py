"""Statements in words of their own: who acts, what is put off, of how many it holds."""

import pytest

from briefings.evidence import Claim, Name, Passage, compare, normalise
from tests.evidence.test_fresh import BOARD, PLANT, ROE, told

RIGHT = [
    # how many are meant
    ("Every bed was taken on nine nights.", "On nine nights all beds were taken."),
    ("It pays $40 for each trip.", "It pays the driver $40 a trip."),
    (
        "It asked how many patients each nurse sees.",
        "It asked how many patients a nurse sees.",
    ),
    (
        "Three of every four letters had been sent.",
        "Letters were sent, three-quarters of those due. A rule covers each breach.",
    ),
    (
        "Visits took under 20 minutes apiece.",
        "Inspectors ended visits in under 20 minutes each.",
    ),
    (
        "Mill Road had been closed by noon.",
        "A flood had taken part of Mill Road. We had it closed by noon.",
    ),
    # who acts
    (
        "Losses had been mailed by the June 6 deadline.",
        "By the June 6 deadline, the clinic had mailed losses.",
    ),
    (
        "Roe wrote to the board, warning that a third had not been seen.",
        "Roe warned the board in a letter that a third had not been seen.",
    ),
    (
        "Roe said reported losses from the port had dropped.",
        "Roe said the losses reported from the port had dropped.",
    ),
    # what is put off
    (
        "Families said that they might leave, and one has left.",
        "Families said that they may leave. One of them has already gone.",
    ),
    (
        "Refunds are sent without a request.",
        "Refunds go out without anyone having to ask.",
    ),
    (
        "The policy is that each mill be inspected.",
        "Under the policy, each mill is to be inspected.",
    ),
    ("The city must file a plan.", "The city shall file a plan."),
    (
        "It said that a latch can let go.",
        "It said that a latch can release.",
    ),
    ("Owners get a choice of kit or credit.", "Owners may choose a kit or a credit."),
    (
        "They got $1.85 more, rather than the $2.60 of the contract.",
        "They got $1.85 more when the contract calls for $2.60.",
    ),
    (
        "The state's claim against the firm failed.",
        "A claim brought by the state against the firm failed.",
    ),
    (
        "Raising the bar was alleged by the service against lawyers.",
        "The service accused lawyers of raising the bar.",
    ),
    (
        "He conceded that he did not ask again.",
        "What I failed to do was ask again.",
    ),
    # sorts, superlatives and ways of speaking in other words
    ("Requests in writing go to a judge.", "Written requests go to a judge."),
    (
        "It had the biggest rise of the three.",
        "The largest rise of the three was there.",
    ),
    ("It was the lowest turnout since 2005.", "Turnout was lower than any since 2005."),
    ("Copper is the main reason.", "Copper is chiefly the reason."),
    ("He was accused of concealing it.", "He was accused of hiding it."),
    ("The rules demand a test.", "The rules require a test."),
    ("All she told them was to call.", "She told them only to call."),
    ("Limbs cut power to up to 140 homes.", "Limbs cut power to as many as 140 homes."),
    ("He was held and released.", "He was detained and let go."),
    (
        "The commission refused it.",
        "The Permits Commission declined it.",
    ),
    ("The task force opened 130 cases.", "In 2024 the task force opened 130 cases."),
    # grave events in other words
    ("A blaze closed the mill.", "Flames and smoke closed the mill."),
    ("It was taken to court.", "It was sued."),
    ("Fire Chief Roe closed the mill.", "Chief Roe closed the mill."),
]
WRONG = [
    (
        "GAO has reviewed staffing at the Members' request.",
        "We have asked GAO to review staffing.",
        "modality-differs",
    ),
    ("Every nurse left.", "A nurse left.", "universal-added"),
    (
        "All 31 clerks had erred.",
        "We asked 31 clerks. Nineteen of the 31 clerks had erred.",
        "universal-added",
    ),
    (
        "All of the debt was repaid.",
        "All but $88 of the debt was repaid.",
        "universal-added",
    ),
    (
        "It holds 900 vessels.",
        "It holds 900 unregistered vessels.",
        "qualifier-dropped",
    ),
    ("It knew of no injury.", "It knew of no serious injury.", "qualifier-dropped"),
    (
        "It plans to hire 60.",
        "It plans to hire 60 by fall if the state provides money.",
        "condition-dropped",
    ),
    (
        "The firm may bring a claim against the state.",
        "The state may bring a claim against the firm.",
        "roles-reversed",
    ),
    (
        "Lead was in a fifth of the samples.",
        "Preliminary results show lead in a fifth of the samples.",
        "qualifier-dropped",
    ),
    (
        "The clerk was fired in May.",
        "The clerk was on paid leave in May.",
        "event-type-differs",
    ),
    # grave events
    ("A fire closed the clinic.", "A pump failed at the clinic.", "event-type-differs"),
    ("The union called a strike.", "The union sued the city.", "event-type-differs"),
    ("Mill Road was flooded.", "Part of Mill Road was flooded.", "universal-added"),
]


@pytest.mark.parametrize(("statement", "passage"), RIGHT)
def test_the_same_in_other_words_is_let_be(statement: str, passage: str) -> None:
    assert told(statement, passage) == set()


@pytest.mark.parametrize(("statement", "passage", "rule"), WRONG)
def test_what_differs_is_told(statement: str, passage: str, rule: str) -> None:
    assert rule in told(statement, passage)


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
