"""Days of all sorts, rule packs, and a calendar that another reader takes."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.clocks import (
    as_ics,
    due_days,
    is_business_day,
    known_packs,
    moved,
    pack_of,
    ruled,
)
from briefings.errors import BriefingsError
from briefings.model import Dossier, Hearing, Pack, Term
from tests import kit

HEARING = date(2026, 3, 3)


def hearing(**given: Any) -> Hearing:
    plain = {"title": "Why?", "chamber": "house", "committee": "Committee on Ports"}
    return Hearing.model_validate(plain | {"purpose": "To learn."} | given)


def dated(**given: Any) -> Dossier:
    """Return a dossier whose hearing is on the day."""
    held = {"status": "noticed", "date": HEARING.isoformat()} | given.pop("hearing", {})
    return kit.dossier({"hearing": held} | given)


@pytest.mark.parametrize(
    ("start", "count", "unit", "expected"),
    [
        (date(2026, 3, 3), -3, "calendar", date(2026, 2, 28)),
        (date(2026, 3, 3), -3, "business", date(2026, 2, 26)),
        (date(2026, 2, 17), -1, "business", date(2026, 2, 13)),  # Washington's Birthday
        (date(2026, 7, 6), -1, "business", date(2026, 7, 2)),  # July 4 on a Saturday
        (date(2021, 12, 30), 1, "business", date(2022, 1, 3)),  # New Year's observed
        (date(2026, 11, 25), 1, "business", date(2026, 11, 27)),  # Thanksgiving
        (date(2026, 3, 3), 0, "business", date(2026, 3, 3)),
    ],
)
def test_days_are_counted(start: date, count: int, unit: str, expected: date) -> None:
    assert moved(start, count, unit) == expected


HOLIDAYS_2026 = "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"


def test_the_federal_holidays_of_a_year_are_those_of_the_law() -> None:
    days = (date(2026, 1, 1) + timedelta(days=n) for n in range(365))
    closed = [d for d in days if d.weekday() < 5 and not is_business_day(d)]

    assert [f"{d:%m-%d}" for d in closed] == HOLIDAYS_2026.split()


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(-40, 40))
def test_business_days_lead_back(start: date, count: int) -> None:
    there = moved(start, count, "business")

    assert there is not None
    assert count == 0 or is_business_day(there)
    if is_business_day(start):
        assert moved(there, -count, "business") == start


def test_legislative_days_are_never_guessed() -> None:
    session = [date(2026, 3, 4), date(2026, 3, 9), date(2026, 2, 27)]

    assert moved(HEARING, 2, "legislative") is None
    assert moved(HEARING, 2, "legislative", session) == date(2026, 3, 9)
    assert moved(HEARING, -1, "legislative", session) == date(2026, 2, 27)
    assert moved(HEARING, 3, "legislative", session) is None


@pytest.mark.parametrize("name", known_packs())
def test_our_packs_are_read_and_each_rule_has_its_citation(
    name: str, tmp_path: Path
) -> None:
    pack = pack_of(hearing(rules=name), tmp_path)

    assert pack.name
    assert all(term.citation for term in pack.terms)
    assert set(pack.form.sections) <= set(pack.form.every_section())
    # A memo of any house has its purpose, witnesses and whom to call.
    assert {"purpose", "witnesses", "contacts"} <= set(pack.form.sections)


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ({}, "House, in general"),
        ({"chamber": "senate"}, "Senate, in general"),
        ({"chamber": "joint"}, "No house's own rules"),
        (
            {"committee": "Committee on Oversight and Government Reform"},
            "House Oversight",
        ),
        (
            {"committee": "COMMITTEE ON ENERGY AND COMMERCE"},
            "House Energy and Commerce",
        ),
        (
            {"committee": "Committee on Energy and Commerce", "chamber": "senate"},
            "Senate, in general",
        ),
        ({"rules": "house/judiciary"}, "House Judiciary"),
    ],
)
def test_a_hearing_is_under_its_committees_rules(
    given: dict[str, str], name: str, tmp_path: Path
) -> None:
    assert pack_of(hearing(**given), tmp_path).name == name


def test_a_committees_pack_changes_what_it_says_and_keeps_the_rest(
    tmp_path: Path,
) -> None:
    general = pack_of(hearing(), tmp_path)
    science = pack_of(hearing(rules="house/science"), tmp_path)

    assert [t.id for t in science.terms] == [t.id for t in general.terms]
    assert science.form.name == "Hearing charter"
    assert science.form.senders == general.form.senders
    assert "overview" in science.form.sections


def test_a_dossiers_session_gives_legislative_days(tmp_path: Path) -> None:
    dossier = dated(hearing={"rules": "house/judiciary"})
    days = [f"2026-03-{day:02}\n" for day in (4, 5, 6, 9, 10, 11)]

    without = ruled(dossier, tmp_path).day_of("qfr-in")
    (tmp_path / "session.txt").write_text("".join(days))

    assert without is None
    assert ruled(dossier, tmp_path).day_of("qfr-in") == date(2026, 3, 10)


def test_a_session_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "session.txt").write_text("next Tuesday")

    with pytest.raises(BriefingsError, match="no list of days"):
        ruled(dated(), tmp_path)


def test_a_memo_that_is_late_is_told(tmp_path: Path) -> None:
    late = ruled(dated(prepared="2026-03-01"), tmp_path).due
    in_time = ruled(dated(prepared="2026-02-28"), tmp_path).due

    assert [due.term.id for due in late if due.is_late] == ["memo"]
    assert not any(due.is_late for due in in_time)


def test_a_hearing_without_a_day_has_no_deadlines(tmp_path: Path) -> None:
    assert ruled(kit.dossier({}), tmp_path).due == ()


OWN = """name = "Committee on Cranes"
[[clock]]
id = "memo"
what = "Memo"
{}
citation = "Rule 4"
verified_on = 2026-01-05
"""


def test_a_dossiers_own_pack_goes_before_ours(tmp_path: Path) -> None:
    (tmp_path / "pack.toml").write_text(OWN.format('before = 5\nunit = "business"'))

    pack = pack_of(hearing(), tmp_path)

    assert pack.name == "Committee on Cranes"
    (clock,) = pack.terms
    assert (clock.days, clock.unit) == (-5, "business")
    assert clock.rule == "Rule 4, read 2026-01-05"


def test_an_own_pack_may_extend_one_of_ours(tmp_path: Path) -> None:
    own = 'extends = "house/science"\n' + OWN.format("before = 5")
    (tmp_path / "pack.toml").write_text(own)

    pack = pack_of(hearing(), tmp_path)

    assert {t.id: t.days for t in pack.terms}["memo"] == -5
    assert {t.id: t.days for t in pack.terms}["qfr-in"] == 10
    assert pack.form.name == "Hearing charter"


def test_a_rule_read_in_another_congress_is_not_verified(tmp_path: Path) -> None:
    own = "congress = 118\n" + OWN.format("before = 5")
    (tmp_path / "pack.toml").write_text(own)

    (then,) = pack_of(hearing(congress=118), tmp_path).terms
    (now,) = pack_of(hearing(congress=119), tmp_path).terms

    assert then.verified_on == date(2026, 1, 5)
    assert now.rule == "Rule 4; rule not verified"


def test_a_default_is_told_as_one_and_a_committees_own_pack_makes_it_a_rule() -> None:
    general, own = (
        ruled(dated(hearing={"rules": name}), kit.NOWHERE)
        for name in ("house", "house/oversight")
    )

    assert [due.term.id for due in general.binding] == ["notice", "posting"]
    assert "memo" in [due.term.id for due in own.binding]
    rules = {due.term.id: due.term.rule for due in general.due}
    assert rules["memo"].endswith("; a default only, not this committee's rule")
    days = as_ics("harbor", "Why?", HEARING, general.due)
    assert "SUMMARY:Hearing memorandum to every member due by default: Why?" in days


DATED = dated()


def events(text: str) -> list[dict[str, str]]:
    """Read a calendar as RFC 5545 says, by other code than wrote it."""
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    found: list[dict[str, str]] = []
    for line in text.replace("\r\n ", "").strip().split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            plain = value.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
            found[-1][name.partition(";")[0]] = plain
    return found


@given(st.text(min_size=1, max_size=120))
def test_any_title_stands_in_a_calendar(title: str) -> None:
    term = Term("memo", "Memo", -3, "calendar", "Rule 4; (a), (b)")
    due = due_days(Pack("x", (term,)), DATED)

    held = events(as_ics("d", title, HEARING, due))

    printable = "".join(c if c.isprintable() else " " for c in title)
    assert [e["DTSTART"] for e in held] == ["20260303", "20260228"]
    assert held[0]["SUMMARY"].split() == f"Hearing: {printable}".split()
    assert "Rule 4; (a), (b)" in held[1]["DESCRIPTION"]
