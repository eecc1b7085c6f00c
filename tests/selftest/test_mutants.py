"""Wrong versions of facts: what is changed, and that it is one thing."""

from typing import Any

import pytest

from briefings.rules import Desk
from briefings.selftest import mutants
from tests import kit

PEOPLE = [
    {"id": "roe", "name": "Dana Roe", "kind": "person"},
    {"id": "orr", "name": "Max Orr", "kind": "person"},
    {"id": "ha", "name": "Harbor Agency", "acronym": "HA"},
    {"id": "cg", "name": "Coast Guard"},
]

CASES = [
    ("digit", "It lists 4,200 cranes.", "It lists 5,200 cranes."),
    ("digit", "Three of the cranes fell.", "Seven of the cranes fell."),
    ("power of ten", "It lists 4,200 cranes.", "It lists 42,000 cranes."),
    ("power of ten", "It cost $1.5 million.", "It cost $1.5 billion."),
    ("unit", "It took 12 days.", "It took 12 weeks."),
    ("hedge added", "It lists 4,200 cranes.", "It lists more than 4,200 cranes."),
    ("hedge dropped", "It lists over 4,200 cranes.", "It lists 4,200 cranes."),
    ("hedge reversed", "It lists over 90 cranes.", "It lists fewer than 90 cranes."),
    ("date", "It fell on May 3, 2025.", "It fell on May 12, 2025."),
    ("date", "It fell in June 2025.", "It fell in September 2025."),
    ("date", "It fell in 2025.", "It fell in 2023."),
    ("weekday", "It fell on Monday.", "It fell on Wednesday."),
    ("person", "Dana Roe closed it.", "Max Orr closed it."),
    ("agency", "The HA closed it.", "The Coast Guard closed it."),
    ("quotation", 'It is "a dangerous crane."', 'It is "a dangerous enarc."'),
    ("negation", "It was closed.", "It was not closed."),
    ("negation", "It was never closed.", "It was closed."),
    (
        "negation",
        "It had no permit and was open.",
        "It had no permit and was not open.",
    ),
    (
        "negation",
        "It had 40 cranes that had failed.",
        "It had 40 cranes that had not failed.",
    ),
    ("digit", "It fell from 21 to 31.", "It fell from 41 to 31."),
    ("hedge dropped", "About half of them fell.", "Half of them fell."),
    ("unit", "It lifts 23 an hour.", "It lifts 23 a day."),
]


def fact(statement: str, **fields: Any) -> Any:
    made = kit.dossier(
        {"entities": PEOPLE, "facts": [{"id": "f", "statement": statement, **fields}]}
    )
    return made.facts[0], Desk(made, {})


@pytest.mark.parametrize(("kind", "right", "wrong"), CASES)
def test_one_thing_is_changed(kind: str, right: str, wrong: str) -> None:
    found = [m.fact.statement for m in mutants(*fact(right)) if m.kind == kind]

    assert wrong in found


def test_a_speaker_is_changed_in_the_attribution_as_well() -> None:
    given = fact("Dana Roe said so.", attribution={"speaker": "roe"}, basis="on_record")
    (mutant,) = [m for m in mutants(*given) if m.kind == "speaker"]

    assert mutant.fact.statement == "Max Orr said so."
    assert mutant.fact.attribution.speaker == "orr"


def test_a_person_without_a_name_is_put_on_the_record() -> None:
    given = fact(
        "An official said so.", attribution={"anonymous": "x"}, basis="anonymous"
    )
    (mutant,) = [m for m in mutants(*given) if m.kind == "basis"]

    assert (mutant.fact.basis, mutant.fact.attribution.speaker) == ("on_record", "roe")


def test_what_says_nothing_has_no_wrong_version() -> None:
    assert list(mutants(*fact("Cranes fell."))) == []


def test_no_verb_is_dropped_for_a_bound() -> None:
    found = mutants(*fact("It shuts as long as losses exceed 20 cranes."))

    assert "hedge dropped" not in {mutant.kind for mutant in found}


def test_a_question_and_what_is_denied_get_no_second_denial() -> None:
    found = mutants(*fact("It should pay, should it fail, and had no permit."))

    assert [mutant.fact.statement for mutant in found if mutant.kind == "negation"] == [
        "It should not pay, should it fail, and had no permit."
    ]
