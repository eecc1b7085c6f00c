"""Bounds, days, quotations and names in other words: what to let be, what to tell."""

from datetime import date

import pytest

from briefings.evidence.claim import Claim, Derivation, Input, Name, Passage
from briefings.evidence.comparing import compare
from briefings.evidence.normalise import normalise

PUBLISHED = date(2026, 4, 27)
PLANT = Name("Water Plant", "agency", id="plant")
BOARD = Name("Health Board", "agency", id="board")
ROE = Name("Dana Roe", "person", title="warden of Elm", id="roe")
FOX = Name("Lena Fox", "person", id="fox")

RIGHT = [
    # bounds: in a verb that is denied, on both sides, behind a pause
    (
        "Not even in May did it reach 60 percent.",
        "Even in May it had under 60 percent.",
    ),
    ("Attendance never got to 400.", "Attendance stayed under 400."),
    (
        "The work was put at about $600 at most.",
        "The work was put at no more than $600.",
    ),
    (
        "Each was seen no less often than once in 36 months.",
        "Each was seen at least once every 36 months.",
    ),
    (
        "They were down to 412, and over the last four weeks averaged 35.",
        "They fell to 412, and over the last four weeks averaged 35.",
    ),
    (
        "It was sent within the 72 hours before a hearing.",
        "It was sent no more than 72 hours before a hearing.",
    ),
    ("They sued it over $410,000.", "They sued it for $410,000."),
    (
        "It did not tell the press about 11 samples.",
        "The press was not told of the 11 samples.",
    ),
    ("It at no time exceeded 60 names.", "It never had more than 60 names."),
    # days: of a month, of every week, counted from a day that is named, from a deed
    ("It sailed on the final Tuesday of March.", "It sailed on Tuesday, March 31."),
    ("It met on the second Monday in May 2025.", "It met on May 12, 2025."),
    ("Saturday waits were 35 minutes.", "On Saturdays waits were 35 minutes."),
    (
        "It closed on Friday, August 8.",
        "Saturday, August 9, 2025. We had it closed on Friday.",
    ),
    (
        "It closed at five o'clock on the morning of May 2.",
        "It closed at 5 a.m. on May 2.",
    ),
    (
        "Agents passed it 11 days before 86 dogs were taken.",
        "Agents passed it 11 days before officers took 86 dogs.",
    ),
    ("It must give notice of a year.", "It voted 5-2. It must give a year's notice."),
    (
        "She sent an e-mail on Monday and another on Tuesday, April 21.",
        "ELM, Tuesday, April 21. She sent an e-mail on Monday.",
    ),
    # quotations cut fairly
    ('He called her story "fiction."', 'He called it "fiction with a good ear."'),
    ('He said it has a "good" ear.', 'He called it "fiction with a good ear."'),
    ('The order was "reckless."', 'He called it "a reckless order of the court."'),
    (
        'It went "to the county ... the state."',
        'It went "to the county and to the state."',
    ),
    (
        'He called the pump "sound," if not for its valve.',
        'He called the pump "sound, but for the valve."',
    ),
    ("It shut two days after the fire.", "The fire was May 2. It shut May 4."),
    ("They met the day after Christmas.", "They met on December 26, 2025."),
    ("The two met that Tuesday, March 10.", "They spoke March 3, and met Tuesday."),
    ("It met at half past two in the afternoon.", "It met at 2:30 p.m."),
    ("It begins at ten in the morning.", "It begins at 10 a.m."),
    ("Over the past year it lost boats.", "It lost boats in the last 12 months."),
    ("It takes effect on Friday, May 1.", "It takes effect Friday."),
    (
        "It was done in April of each of three years.",
        "It was done in April 2023, April 2024 and April 2025.",
    ),
    # fractions and bounds in other words
    ("It took the better part of two hours.", "It took nearly two hours."),
    ("The wait was never shorter than 6 weeks.", "The wait was at least 6 weeks."),
    ("It serves 2,000 meals or so a week.", "It serves about 2,000 meals a week."),
    ("It fell by half, to 20.", "It fell from 40 to 20."),
    ("A quarter of them, nine people, fell ill.", "Nine of the crew of 36 fell ill."),
    ("Every third patient was late.", "One in three patients was late."),
    ("The half-million-dollar grant ended.", "The grant of $500,000 ended."),
    ("Once every two weeks it is cleaned.", "It is cleaned every other week."),
    # rates and shares
    (
        "The monthly count fell from about 310 to less than 20.",
        "It fell from about 310 a month to fewer than 20.",
    ),
    (
        "Children were hurt in at least nine.",
        "There were at least nine reports involving a child who was hurt.",
    ),
    ("Nearly one in three reported it.", "Of them, nearly a third reported it."),
    (
        "They put in two written requests.",
        "They twice asked in writing. It says it answered both times.",
    ),
    (
        "Of 640 sampled boats, 212 had not been seen in more than 36 months.",
        "Of 640 boats, 212 had gone more than 36 months without being seen.",
    ),
]

WRONG = [
    ("It did not reach 40 members.", "It had more than 40 members.", "hedge-reversed"),
    ("It sold at most about 33 boats.", "It sold at least 33 boats.", "hedge-reversed"),
    (
        "It met on the third Monday in May 2025.",
        "It met on May 12, 2025.",
        "date-not-in-source",
    ),
    ("Sunday waits are long.", "On Saturdays waits are long.", "date-not-in-source"),
    (
        "It closed on Thursday, August 7.",
        "Saturday, August 9, 2025. We had it closed on Friday.",
        "date-not-in-source",
    ),
    ("It closed at six o'clock.", "It closed at 5 a.m.", "time-not-in-source"),
    ("It met at half past three.", "It met at 2:30 p.m.", "time-not-in-source"),
    ("It met at ten at night.", "It met at 10 a.m.", "time-not-in-source"),
    ("It fell by a third, to 20.", "It fell from 40 to 20.", "figure-not-in-source"),
    (
        "A third of them, nine people, fell ill.",
        "Nine of the crew of 36 fell ill.",
        "figure-not-in-source",
    ),
    (
        "It was required until May at the latest.",
        "It was required until at least May.",
        "date-reversed",
    ),
    # figures that changed places
    (
        "It was cut by $5 million, to $3 million.",
        "It was cut by $3 million, to $5 million.",
        "figures-exchanged",
    ),
    (
        "It sets 900 trees a day, where it once set 500.",
        "A crew that once set 900 trees a day now sets 500.",
        "figures-exchanged",
    ),
    ("It gave notice of a month.", "It gave a year's notice.", "unit-differs"),
    (
        "She sent an e-mail on Tuesday, April 21.",
        "ELM, Tuesday, April 21. She sent an e-mail on Monday.",
        "date-not-in-source",
    ),
    ("It shut on Thursday, June 26.", "It shuts on Friday, June 26.", "wrong-weekday"),
    # quotations
    (
        'He called her story "good."',
        'He called it "fiction with a good ear."',
        "quotation-not-verbatim",
    ),
    (
        'He called the pump "sound."',
        'He called the pump "sound, but for the valve."',
        "cut-before-exception",
    ),
    (
        'She was "told to say ... we were not full."',
        'She was "told to say full when we were not full."',
        "quotation-not-verbatim",
    ),
    (
        'They "will be in danger ... days."',
        'They "will be in danger within days."',
        "quotation-not-verbatim",
    ),
    (
        'Roe, who is not a nurse, said the rules "... require" a card.',
        'Roe, who is not a nurse, said the rules "do not require" a card.',
        "gap-hides-negation",
    ),
    (
        "It left a year before the launch.",
        "It left a week before launch.",
        "unit-differs",
    ),
]


def told(statement: str, *passages: str, **fields: object) -> set[str]:
    behind = tuple(Passage(words, published=PUBLISHED) for words in passages)
    made = Claim(statement, behind, **fields)  # type: ignore[arg-type]
    return {item.rule for item in compare(made) if item.severity == "error"}


@pytest.mark.parametrize(("statement", "passage"), RIGHT)
def test_the_same_in_other_words_is_let_be(statement: str, passage: str) -> None:
    assert told(statement, passage) == set()


@pytest.mark.parametrize(("statement", "passage", "rule"), WRONG)
def test_what_differs_is_told(statement: str, passage: str, rule: str) -> None:
    assert rule in told(statement, passage)


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
