"""Every expression of time becomes an interval, counted from the publication."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.evidence.claim import claim
from briefings.evidence.comparisons.dates.dates_compared import compare_dates
from briefings.evidence.lexicons import SHIPPED
from briefings.evidence.readers.dates.dates import dated
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.intervals import (
    MONTHS,
    fiscal_year,
    partial,
    spoken,
)
from briefings.evidence.readers.words.tokens import tokens

WEDNESDAY = date(2025, 6, 11)


def dates_in(text: str, published: date | None = None) -> list[Dating]:
    return dated(tokens(text), published, SHIPPED)[0]


_TIMES = """
last week
next month
this year
last spring
next fall
over the weekend
two months ago
last fiscal year
the third quarter
on Thursday
by the 31st
Christmas
Feb. 29
late last month
earlier this year
yesterday
a decade ago
last January
next Friday
year-end
the winter
"""
TIMES = _TIMES.strip().splitlines()


def read(text, published=WEDNESDAY):
    return [spoken(found.interval) for found in dates_in(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on January 5, 2026", "January 5, 2026"),
        ("on the 5th of January, 2026", "January 5, 2026"),
        ("5 Jan. 2026", "January 5, 2026"),
        ("05JAN2026", "January 5, 2026"),
        ("5 Jan 26", "January 5, 2026"),
        ("2026-01-05", "January 5, 2026"),
        ("1/5/2026", "January 5, 2026"),
        ("13/5/2026", "May 13, 2026"),
        ("January 5 to 7, 2026", "January 5 to January 7, 2026"),
        ("Jan. 28 to Feb. 3, 2026", "January 28 to February 3, 2026"),
        ("between Jan. 28 and Feb. 3, 2026", "January 28 to February 3, 2026"),
        ("January 2026", "January 2026"),
        ("in March", "March 2025"),
        ("an August memo", "August 2024"),
        ("on Dec. 18", "December 18, 2024"),
        ("in late May", "May 21 to May 31, 2025"),
        ("late last month", "May 21 to May 31, 2025"),
        ("mid-2024", "May 1 to August 31, 2024"),
        ("by the end of last year", "December 2024"),
        ("by year-end", "December 2025"),
        ("by the new year", "January 2026"),
        ("earlier this month", "June 1 to June 11, 2025"),
        ("on Thursday", "June 5, 2025"),
        ("on Wednesday", "June 11, 2025"),
        ("Thursday, June 5", "June 5, 2025"),
        ("September 16, 2026, a Wednesday", "September 16, 2026"),
        ("last week", "June 2 to June 8, 2025"),
        ("the week of June 2", "June 2 to June 8, 2025"),
        ("over the weekend", "June 7 to June 8, 2025"),
        ("last month", "May 2025"),
        ("two years ago", "2023"),
        ("a week ago", "June 2 to June 8, 2025"),
        ("yesterday", "June 10, 2025"),
        ("fiscal year 2025", "October 1, 2024, to September 30, 2025"),
        ("FY2025", "October 1, 2024, to September 30, 2025"),
        ("the 2025 fiscal year", "October 1, 2024, to September 30, 2025"),
        ("last fiscal year", "October 1, 2023, to September 30, 2024"),
        ("Q1 2025", "January 1 to March 31, 2025"),
        ("the first quarter of fiscal 2025", "October 1 to December 31, 2024"),
        ("the first six months of 2021", "January 1 to June 30, 2021"),
        ("spring 2025", "March 1 to May 31, 2025"),
        ("last spring", "March 1 to May 31, 2025"),
        ("the winter of 2023-24", "December 1, 2023, to February 29, 2024"),
        ("from 2019 to 2021", "January 1, 2019, to December 31, 2021"),
        ("2019-20", "January 1, 2019, to December 31, 2020"),
        ("the 1990s", "January 1, 1990, to December 31, 1999"),
        ("the '93 flood", "1993"),
        ("Labor Day 2025", "September 1, 2025"),
        ("by the 20th.", "June 20, 2025"),
        ("a document of 2024", "2024"),
    ],
)
def test_an_expression_is_an_interval(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "officers may arrest",
        "May I ask",
        "the March on Washington",
        "they march on",
        "June Carter said",
        "the sun rose",
        "prices fall",
        "2000 people came",
        "more than 2000 boats",
        "today's boats",
    ],
)
def test_what_is_no_time_is_not_read_as_one(text):
    assert dates_in(text, WEDNESDAY) == []


def test_two_days_later_counts_from_the_date_before_it():
    found = read("It was written last Tuesday and sent two days later")

    assert found == ["June 10, 2025", "June 12, 2025"]


def test_a_bare_year_beside_a_fiscal_one_may_be_fiscal():
    later = dates_in("93 percent in FY 2023, and 91 in 2024")[1]

    assert fiscal_year(2024) in later.others


@pytest.mark.parametrize(
    ("statement", "rule", "severity"),
    [
        ("It failed on June 6, 2025.", "date-not-in-source", "error"),
        ("It failed on Friday, June 5, 2025.", "wrong-weekday", "error"),
        ("It failed on Monday.", "date-not-in-source", "error"),
        ("It failed on June 41.", "no-such-day", "error"),
        ("It failed before June 5, 2025.", "date-reversed", "error"),
        ("It failed on Thursday.", "relative-date", "info"),
        ("It failed at 9 a.m. on June 5, 2025.", "time-not-in-source", "error"),
    ],
)
def test_a_date_that_differs_is_told(statement, rule, severity):
    passage = "It has failed since Thursday, at 10 a.m."
    held = claim(statement, passage, published=WEDNESDAY)

    assert (rule, severity) in [(d.rule, d.severity) for d in compare_dates(held)]


@pytest.mark.parametrize(
    ("as_of", "rule", "severity"),
    [
        ("2025-07", "as-of-after-publication", "error"),
        ("2024-01", "as-of-disagrees", "info"),
    ],
)
def test_an_as_of_day_is_held_to_the_source(as_of, rule, severity):
    held = claim("It failed.", "It failed on Thursday.", published=WEDNESDAY)

    found = list(compare_dates(held._replace(as_of=as_of)))

    assert [(d.rule, d.severity, d.field) for d in found] == [(rule, severity, "as_of")]


def test_a_date_after_the_publication_is_reviewed_unless_it_is_planned():
    passage = "It fails. The board meets on June 20, 2025."
    held = claim("It failed on June 20, 2025.", passage, published=WEDNESDAY)

    assert [d.rule for d in compare_dates(held)] == ["date-after-publication"]
    assert list(compare_dates(held._replace(status="planned"))) == []


def test_a_relative_date_without_a_publication_asks_for_one():
    held = claim("It failed last Friday.", "It failed on Thursday, or last week.")

    assert [d.rule for d in compare_dates(held)] == ["unresolved-date"]


@given(st.dates(date(1800, 1, 1), date(2199, 12, 31)), st.integers(0, 3))
def test_a_date_is_read_as_it_was_meant(day, form):
    month = MONTHS[day.month - 1]
    text = (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        day.isoformat(),
        f"{month[:3]}. {day.day}, {day.year}",
    )[form]

    assert [found.interval for found in dates_in(text)] == [partial(day.isoformat())]


@given(st.dates(date(1900, 1, 1), date(2190, 1, 1)), st.sampled_from(TIMES))
def test_every_word_of_time_can_be_placed_on_any_day(published, words):
    for found in dates_in(f"in {words}", published):
        assert found.interval is None or found.interval.first <= found.interval.last


@pytest.mark.parametrize("published", [date.min, date(2, 6, 1), date(9998, 7, 1)])
@pytest.mark.parametrize("words", [*_TIMES.strip().splitlines(), "last winter"])
def test_the_calendar_has_ends(words: str, published: date) -> None:
    for found in dates_in(f"It opens {words}.", published):
        assert found.interval is None or found.interval.first <= found.interval.last


@pytest.mark.parametrize("published", [date.min, date.max])
def test_what_is_beyond_the_calendar_breaks_nothing(published: date) -> None:
    said = " ".join(f"It opens {words}." for words in _TIMES.strip().splitlines())

    found = compare_dates(claim(said, said, published=published))
    assert {one.rule for one in found if one.severity == "error"} <= {"no-such-day"}
