"""A memo in the form of each house, and as each side writes it."""

from typing import Any

import pytest

from briefings.clocks import known_packs, ruled
from briefings.memo import as_text, compose
from briefings.model import Audience, Profile
from tests.kinds.family import TEMPLATES, full, order_of
from tests.kit import NOWHERE
from tests.memo.crates import CRATES, ledger_of
from tests.memo.test_golden_memos import proposed

HOUSES = [name for name in known_packs() if name != "general"]


def text_of(
    rules: str, profile: str = "joint", documents: Any = (), **order: Any
) -> str:
    hearing = CRATES["hearing"] | {
        "rules": rules,
        "contacts": [
            {"name": "Pat Doe"},
            {"name": "Maj Major", "side": "majority"},
            {"name": "Min Minor", "side": "minority"},
        ],
    }
    dossier = full(hearing=hearing, profile=profile, documents=documents)
    given = {"audience": Audience.COMMITTEE} | order
    memo = compose(
        "hearing-memo",
        dossier,
        ledger_of(dossier),
        order=order_of("hearing-memo", **given),
        templates=[TEMPLATES],
        ruled=ruled(dossier, NOWHERE),
    )
    return as_text(memo)


def headings(text: str) -> list[str]:
    found = [line[2:] for line in text.split("\n") if line.startswith("# ")]
    return [one for one in found if not one.startswith("Annex")]


@pytest.mark.parametrize("name", HOUSES)
def test_every_house_tells_every_part_that_has_something_to_say(name: str) -> None:
    usual = set(headings(text_of("house")))
    own = ruled(full(hearing=CRATES["hearing"] | {"rules": name}), NOWHERE).pack.form
    renamed = set(own.headings.values())

    found = headings(text_of(name))

    assert len(found) == len(set(found))
    assert len(found) >= len(usual)
    assert set(found) - usual <= renamed


@pytest.mark.parametrize(
    ("name", "kicker", "first", "last"),
    [
        ("house/oversight", "Hearing memorandum", "Purpose", "About the sources"),
        ("house/energy-and-commerce", "Memorandum", "Purpose", "Staff contacts"),
        (
            "house/transportation",
            "Summary of subject matter",
            "Purpose",
            "Witness list",
        ),
        ("house/science", "Hearing charter", "Purpose", "Staff contacts"),
        ("senate", "Staff memorandum", "Purpose of the hearing", "About the sources"),
    ],
)
def test_a_house_calls_and_orders_the_parts_as_it_does(
    name: str, kicker: str, first: str, last: str
) -> None:
    text = text_of(name)

    assert f"(Kicker) {kicker}\n" in text
    assert headings(text)[0] == first
    assert headings(text)[-1] == last


def test_a_charter_tells_time_and_place_and_the_overarching_questions() -> None:
    text = text_of("house/science")

    assert "HEARING: “" in text
    assert "HEARING: Hearing" not in text
    assert "TIME: Tuesday, March 3, 2026, 10:00 a.m. (ET)" in text
    assert "PLACE: 2154 Rayburn House Office Building" in text
    assert "DATE:" not in text
    questions = text.partition("# Overarching questions\n\n")[2]
    assert questions.startswith("- How many crates does the register place wrongly?")


@pytest.mark.parametrize(
    ("profile", "sender", "named"),
    [
        ("majority", "Majority staff, Committee on Example Oversight", {"Major"}),
        ("minority", "Minority staff, Committee on Example Oversight", {"Minor"}),
        ("joint", "Staff of the Subcommittee on Depots", {"Major", "Minor"}),
        ("advocate", "Staff of the Subcommittee on Depots", set()),
    ],
)
def test_each_side_writes_in_its_own_name_and_names_its_own_staff(
    profile: str, sender: str, named: set[str]
) -> None:
    text = text_of("house", profile)

    assert f"FROM: {sender}\n" in text
    assert "Pat Doe" in text
    assert {name for name in ("Major", "Minor") if f"{name[:3]} {name}" in text} == (
        named
    )


def test_an_advocate_writes_no_committees_memorandum() -> None:
    text = text_of("house/science", "advocate")

    assert "(Kicker) Background memorandum" in text
    assert "Contact" in headings(text)
    assert "Hearing charter" not in text


def test_who_writes_from_outside_and_names_nobody_writes_for_no_committee() -> None:
    dossier = proposed().model_copy(update={"profile": Profile.ADVOCATE})
    memo = compose(
        "hearing-memo",
        dossier,
        ledger_of(dossier),
        order=order_of("hearing-memo"),
        templates=[TEMPLATES],
    )

    assert "FROM: not in the record" in as_text(memo)


def test_the_days_of_the_rules_stand_in_the_committees_memo_alone() -> None:
    inside = text_of("house/oversight")
    public = text_of("house/oversight", audience=Audience.PUBLIC)

    row = "| Saturday, February 28, 2026 | Hearing memorandum to every member |"
    assert row in inside
    assert "House Oversight (rules not verified)" in inside
    assert "What is due when" not in public


def test_the_day_that_the_questions_for_the_record_name_stands_in_the_table() -> None:
    row = "| Answers to questions for the record | "
    asked = [{"kind": "qfr", "witness": "w-agency", "due": "2026-03-20"}]
    told = text_of("house/energy-and-commerce", documents=asked)

    assert f"{row}Set in the questions for the record |" not in text_of(
        "house/energy-and-commerce"
    )
    assert (
        f"| Friday, March 20, 2026 {row}Set in the questions for the record |" in told
    )
    assert told.count("Answers to questions for the record") == 1


def test_no_memo_prints_a_day_by_the_rule_of_another_committee() -> None:
    text = text_of("house")

    assert "| Tuesday, February 24, 2026 | Public notice of the hearing | House" in text
    assert "Members' questions for the record" not in text
    assert "Committee on Science" not in text


def test_a_day_that_is_not_known_says_why() -> None:
    text = text_of("house/judiciary")

    assert "| Not known: legislative days need the session's calendar |" in text
