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

RIGHT = [
    # a date turned round by a denial; a day that counts from a day
    ("It could not open before March 1.", "It would open no earlier than March 1."),
    (
        "It stays there until the next day.",
        "It sits overnight; it began in April 2025.",
    ),
    ("Automatic closing should start in May 2026.", "It is to begin in May 2026."),
    ("It was sold four months afterward.", "It was still sold four months later."),
    ("They met on two days, May 4 and 5.", "They met on May 4 and 5."),
    # bounds, rates and units
    ("The lowest reading was 41.", "It had a low of 41."),
    ("The limit is 4.", "It set a limit of 4."),
    (
        "The yearly savings are $3 million to $4 million.",
        "It saves $3 to $4 million a year.",
    ),
    ("It pays $128 an hour.", "It pays $128 for an hour of work."),
    (
        "The ten-year deal is worth $9 million.",
        "Under a ten-year deal, it gets $9 million.",
    ),
    ("It would close for a day each month.", "It would close one day a month."),
    ("It was told once in three years.", "It was told every third year."),
    ("Two states, Ohio and Iowa, have caps.", "Ohio and Iowa have caps."),
    ("One proposal was to close it.", "We made six proposals, among them to close it."),
    # denials in other words
    (
        "They never paid the fine.",
        "Each time the fine of $1,200 for the owner went unpaid.",
    ),
    (
        "Owners disagree that the plan should be dropped; they deny delays.",
        "We do not concur that the plan should be dropped; owners deny delays.",
    ),
    (
        "For most others the auditor found no cause.",
        "In most of the rest, we could not determine one.",
    ),
    (
        "The summary did not mention 63 positions unfilled since May.",
        "We received a summary that omits the 63 positions left vacant since May.",
    ),
    ("As yet no fuel has escaped.", "Fuel has so far not leaked."),
    (
        "Roe admitted that the audit was late but denied that a letter had arrived.",
        "Roe acknowledged that the audit was overdue but said no letter came.",
    ),
    ("It learned of this only in August.", "It was not informed until August."),
    # who speaks, and who does not
    ("Of 611 calls, 74 were reached late.", "It answered 611 calls, 74 of them late."),
    ("Work started again in May.", "It objected in writing, and work resumed in May."),
    (
        "The ferry went down at its dock on the island.",
        "The island ferry sank at its dock, two weeks after an inspector noted water.",
    ),
    (
        "By law, it noted, recovery of less than $9 is optional.",
        "It noted that the law allows but does not require recovery below $9.",
    ),
    (
        "Roe said she is unable to pay the $9 bonus that a nearby prison offers.",
        "Roe said that she cannot offer the bonus of $9 that a nearby prison pays.",
    ),
    (
        "The cameras had been requested by the Water Plant after two deaths.",
        "The Water Plant had asked for cameras after two deaths, and thefts fell.",
    ),
    ("Of each $75 fine $31 is kept.", "The firm keeps $31 of every $75 fine."),
    # bounds and times
    ("It costs $2 a month for each animal.", "It costs $2 per head a month."),
    (
        "Nine of 41 schools left early; at six of the nine, heads cited absent tutors.",
        "Nine of the 41 schools left early; heads at six of those cited absences.",
    ),
    ("The logs contain nothing.", "The logs are blank."),
    ("It is free of rent, and neither came.", "It is rent-free, and neither visited."),
    ("Pupils gained 4 points.", "Test scores of tutored pupils rose by 4 points."),
    ("No more than two volunteers drive.", "Only two volunteers drive."),
    ("Two requests drew one answer.", "I have asked twice. I received one answer."),
    # what is put off on both sides
    (
        "He heard that a quarter of the crop would otherwise be lost.",
        "He heard that they would lose a quarter of the crop otherwise.",
    ),
    (
        "Policy calls for checking release dates 60 days in advance.",
        "Its policy requires that a release date be verified 60 days ahead.",
    ),
    ("The panel may turn to a court.", "The panel will consider a court."),
    ("The firm no longer sends mail.", "The firm has quit sending mail."),
    ("The board did not grant the request.", "The request was denied."),
    (
        "The policy requires heat in all cells.",
        "The policy calls for heat in all cells.",
    ),
    (
        "The bill would make stores post notices.",
        "The bill requires stores to post notices.",
    ),
    ("The drivers type zeros to finish.", "The drivers type zeros in order to finish."),
    (
        "Two weeks after she quit, the plan came.",
        "She quit two weeks before the plan came.",
    ),
    (
        "The court denied the request to free Roe.",
        "The request that Roe be freed is denied.",
    ),
]
WRONG = [
    # dates and figures
    (
        "It fell on May 1.",
        "It fell on May 11 and was mended the next day.",
        "date-not-in-source",
    ),
    (
        "It serves 65 people a year.",
        "It serves an average of 65 people a year.",
        "hedge-dropped",
    ),
    (
        "She treated seven people after it came.",
        "She treated nine people after it came, two of them twice.",
        "figure-not-in-source",
    ),
    ("Unit A was cold.", "Unit C was cold.", "reference-not-in-source"),
    (
        "It saw 240 of the sampled 88.",
        "It saw 88 of the 240 sampled.",
        "figures-exchanged",
    ),
    (
        "It comes every 7 to 4 years.",
        "It comes every 4 to 7 years.",
        "figures-exchanged",
    ),
    (
        "The board voted 4-9 to close.",
        "The board voted 9-4 to close.",
        "figures-exchanged",
    ),
    # clauses that one side denies
    (
        "The office canceled cards of sold cars.",
        "The office did not deactivate cards when cars were sold.",
        "polarity-differs",
    ),
    (
        "The court did not believe him.",
        "The court found him credible.",
        "polarity-differs",
    ),
    ("It pays and inspects.", "It pays, and it inspects nothing.", "polarity-differs"),
    (
        "The rolls were changed.",
        "We could not say whether the rolls were changed.",
        "polarity-differs",
    ),
    (
        "The boilers were repaired in May.",
        "The boilers failed in May.",
        "polarity-differs",
    ),
    (
        "The yard handles ice.",
        "The yard will not handle ice until May.",
        "polarity-differs",
    ),
    (
        "The Department tracks such cases.",
        "The Department does not track such cases and disputed our count of them.",
        "polarity-differs",
    ),
    (
        "Roe said that the radar at Elm was working on that night.",
        "Was the radar at Elm working on that night? Dr. ROE. No. It had been down.",
        "polarity-differs",
    ),
    (
        "A locker was installed by December.",
        "Roe expects a locker to be installed by December.",
        "modality-differs",
    ),
    (
        "The bidders acted together to win.",
        "Nothing we reviewed shows that the bidders acted together.",
        "polarity-differs",
    ),
    (
        "The auditors referred the matter to a court.",
        "The auditors said that they referred the matter to no one.",
        "polarity-differs",
    ),
    # what is put off, limited, or meant of all
    (
        "The agency doubled output of seeds.",
        "The agency intends to plant more and to double output of seeds.",
        "modality-differs",
    ),
    (
        "The plaintiffs have succeeded.",
        "The plaintiffs are likely to succeed.",
        "modality-differs",
    ),
    (
        "The firm shipped a recalled heater.",
        "The firm knowingly shipped a recalled heater.",
        "qualifier-dropped",
    ),
    ("It closed most of its cards.", "It closed every card.", "universal-added"),
]


def told(statement: str, *passages: str, **fields: object) -> set[str]:
    behind = tuple(Passage(words, published=PUBLISHED) for words in passages)
    made = Claim(statement, behind, **fields)  # type: ignore[arg-type]
    return {item.rule for item in compare(made) if item.severity != "info"}


@pytest.mark.parametrize(("statement", "passage"), RIGHT)
def test_the_same_in_other_words_is_let_be(statement: str, passage: str) -> None:
    assert told(statement, passage) == set()


@pytest.mark.parametrize(("statement", "passage", "rule"), WRONG)
def test_what_differs_is_told(statement: str, passage: str, rule: str) -> None:
    assert rule in told(statement, passage)


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
        ("Health Board said that ", "Water Plant's pipe said that no one, "),
    ],
)
def test_names_and_denials_without_end_take_no_time(
    statement: str, passage: str
) -> None:
    start = process_time()
    told(statement * 150, passage * 2_000, names=(PLANT, BOARD))

    assert process_time() - start < 5
