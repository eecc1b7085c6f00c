"""Days of all sorts, rule packs, and a calendar that another reader takes."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.clocks import (
    Clock,
    Pack,
    as_ics,
    due_days,
    is_business_day,
    moved,
    pack_of,
)
from briefings.errors import BriefingsError

HEARING = date(2026, 3, 3)


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


@pytest.mark.parametrize("chamber", ["house", "senate"])
def test_our_packs_are_read_and_say_what_is_unverified(
    chamber: str, tmp_path: Path
) -> None:
    pack = pack_of(chamber, tmp_path)

    assert len(pack.clocks) >= 3
    assert all(clock.citation for clock in pack.clocks)


def test_a_memo_that_is_late_is_told(tmp_path: Path) -> None:
    pack = pack_of("house", tmp_path)
    late = {
        due.clock.id: due.is_late for due in due_days(pack, HEARING, date(2026, 3, 1))
    }

    assert late["memo"]
    assert not any(due.is_late for due in due_days(pack, HEARING, date(2026, 2, 28)))


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

    pack = pack_of("house", tmp_path)

    assert pack.name == "Committee on Cranes"
    (clock,) = pack.clocks
    assert (clock.days, clock.unit) == (-5, "business")
    assert clock.verified_on == date(2026, 1, 5)


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("", "`before`"),
        ("before = 1\nafter = 1", "`before`"),
        ('before = "soon"', "`before`"),
        ("before = 5000", "`before`"),
        ('before = 1\nunit = "moons"', "`unit`"),
        ("before = 1\nwhen = 2", "`when`"),
        ("before = ", "cannot be read as TOML"),
    ],
)
def test_an_odd_pack_is_a_sentence(tmp_path: Path, lines: str, says: str) -> None:
    (tmp_path / "pack.toml").write_text(OWN.format(lines))

    with pytest.raises(BriefingsError, match=says) as raised:
        pack_of("house", tmp_path)

    assert raised.value.help


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
    clock = Clock("memo", "Memo", -3, "calendar", "Rule 4; (a), (b)")
    due = due_days(Pack("x", (clock,)), HEARING)

    held = events(as_ics("d", title, HEARING, due))

    printable = "".join(c if c.isprintable() else " " for c in title)
    assert [e["DTSTART"] for e in held] == ["20260303", "20260228"]
    assert held[0]["SUMMARY"].split() == f"Hearing: {printable}".split()
    assert "Rule 4; (a), (b)" in held[1]["DESCRIPTION"]
