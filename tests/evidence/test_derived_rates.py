"""A derived figure is per what its expression and its inputs make it per."""

import pytest

from briefings.evidence.claim import Input
from tests.evidence.test_derived import derived, rules


@pytest.mark.parametrize(
    ("statement", "expression", "told"),
    [
        ("It comes to 300 boats a day.", "goal / multiple", []),
        ("It comes to 300 boats a week.", "goal / multiple", ["rate-differs"]),
        ("It comes to 2,100 boats a week.", "goal / multiple * 7", []),
        ("It comes to 300 boats.", "goal / multiple", []),
    ],
)
def test_a_result_is_per_what_its_inputs_are_per(statement, expression, told):
    one = derived(
        statement,
        "number",
        expression=expression,
        goal=Input("goal", "It wants to see 3,000 boats a day."),
        multiple=Input("multiple", "That is 10 times as many boats.", "10 times"),
    )

    assert rules(one) == told


TOTAL = Input(
    "total", "Inspectors stopped 2,800 trucks.", as_of="2025-03-01/2025-03-28"
)
YEAR = Input("total", "Inspectors stopped 2,800 trucks.", as_of="2025")
UNDATED = Input("total", "Inspectors stopped 2,800 trucks.")


@pytest.mark.parametrize(
    ("statement", "total", "expression", "told"),
    [
        ("They stopped 100 trucks a day.", TOTAL, "total / 28", []),
        ("They stopped 100 trucks a week.", TOTAL, "total / 28", ["rate-differs"]),
        ("They stopped 140 trucks a day.", TOTAL, "total / 20", []),  # working days
        ("They stopped 700 trucks a week.", TOTAL, "total / 4", []),
        ("They stopped 700 trucks a day.", TOTAL, "total / 4", ["rate-differs"]),
        ("They stopped 700 trucks each day.", TOTAL, "total / 4", ["rate-differs"]),
        ("They stopped 400 trucks an hour.", TOTAL, "total / 7", []),  # of seven posts
        ("About 233 trucks a month were stopped.", YEAR, "total / 12", []),
        ("About 233 trucks a week were stopped.", YEAR, "total / 12", ["rate-differs"]),
        ("About 54 trucks a week were stopped.", YEAR, "total / 52", []),
        ("About 54 trucks a day were stopped.", YEAR, "total / 52", ["rate-differs"]),
        ("About 8 trucks a day were stopped.", YEAR, "total / 365", []),
        ("About 11 trucks a day were stopped.", YEAR, "total / 250", []),
        ("About 233 trucks a week were stopped.", UNDATED, "total / 12", []),
        ("It stopped 1,400 trucks a year.", YEAR, "total / 2", []),
    ],
)
def test_a_total_is_per_what_its_time_has_so_many_of(
    statement, total, expression, told
):
    one = derived(statement, "number", expression=expression, total=total)

    assert rules(one) == told


DAILY = Input("daily", "The ferry carries 900 riders a day.")
OTHER = Input("other", "The barge carries 300 riders a day.")
MONTHLY = Input("daily", "The ferry costs $3,000 a month.")


@pytest.mark.parametrize(
    ("statement", "expression", "told"),
    [
        ("It carries 6,300 riders a week.", "daily * 7", []),
        ("It carries 4,500 riders a week.", "daily * 5", []),
        ("It carries 1,350 riders a week.", "daily * 3 / 2", ["rate-differs"]),
        ("It carries 328,500 riders a year.", "daily * 365", []),
        ("It carries 27,000 riders a month.", "daily * 30", []),
        ("It carries 6,300 riders a month.", "daily * 7", ["rate-differs"]),
        ("It carries 75 riders an hour.", "daily / 12", []),
        ("Each carries 4,200 riders a week.", "(daily + other) * 7 / 2", []),
        ("They carry 8,400 riders a week.", "(daily + other) * 7", []),
        ("They carry 600 riders a week.", "(daily + other) / 2", ["rate-differs"]),
        ("They carry 600 riders a day.", "(daily + other) / 2", []),
        ("They carry 7,200 riders a week.", "daily * 7 + other * 3", []),
    ],
)
def test_a_rate_becomes_another_by_how_many_there_are(statement, expression, told):
    given = {"daily": DAILY} | ({"other": OTHER} if "other" in expression else {})
    one = derived(statement, "number", expression=expression, **given)

    assert rules(one) == told


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("Each week took 50 boats.", []),
        ("It comes to 50 boats a week.", []),
        ("It comes to 50 boats a month.", ["rate-differs"]),
        ("It comes to 50 boats a day.", ["rate-differs"]),
    ],
)
def test_a_total_divided_by_a_time_is_per_that_time(statement, told):
    one = derived(
        statement,
        "number",
        expression="boats / weeks",
        boats=Input("boats", "The yard mended 300 boats."),
        weeks=Input("weeks", "The strike lasted 6 weeks."),
    )

    assert rules(one) == told
