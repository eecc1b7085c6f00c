"""A derived figure is worked out again from its inputs, exactly."""

from fractions import Fraction

import pytest

from briefings.evidence.claim import Claim, Derivation, Input
from briefings.evidence.comparisons.names import derived_names
from briefings.evidence.comparisons.sums.arithmetic import evaluate
from briefings.evidence.comparisons.sums.derived import recompute
from briefings.evidence.comparisons.sums.roundings import place, rounded

FAILED = Input("failed-cranes", "Inspectors failed 588 cranes.")
LISTED = Input(
    "register-size", "The register lists 4,200 cranes at 31 terminals.", "4,200"
)


def derived(
    statement, kind="percent", rounding="", expression="failed / listed", **inputs
):
    held = inputs or {"failed": FAILED, "listed": LISTED}
    derivation = Derivation(expression, tuple(held.items()), kind, rounding)
    return Claim(statement, derivation=derivation)


def rules(one):
    return [found.rule for found in recompute(one)]


@pytest.mark.parametrize(
    ("statement", "kind", "rounding"),
    [
        ("By staff calculation, 14 percent of the cranes failed.", "percent", ""),
        ("By staff calculation, about one in seven cranes failed.", "percent", ""),
        ("By staff calculation, nearly 15 percent failed.", "percent", ""),
        ("By staff calculation, more than 13 percent failed.", "percent", ""),
        (
            "By staff calculation, 14.0 percent failed.",
            "percent",
            "to one decimal place",
        ),
    ],
)
def test_a_right_result_raises_nothing(statement, kind, rounding):
    assert rules(derived(statement, kind, rounding)) == []


@pytest.mark.parametrize(
    "statement",
    [
        "By staff calculation, 24 percent of the cranes failed.",
        "By staff calculation, 1.4 percent of the cranes failed.",
        "By staff calculation, more than 14 percent of the cranes failed.",
        "By staff calculation, 14 percentage points failed.",
        "By staff calculation, many of the cranes failed.",
    ],
)
def test_a_wrong_result_is_an_error_that_shows_the_sum(statement):
    found = list(recompute(derived(statement)))

    assert [one.rule for one in found] == ["derived-differs"]
    assert "14 percent" in found[0].message


def test_an_input_that_rests_on_nothing_is_an_error():
    loose = FAILED._replace(is_anchored=False)
    one = derived("So 14 percent failed.", failed=loose, listed=LISTED)

    assert rules(one) == ["derived-input-unanchored"]


def test_an_input_with_several_figures_asks_which_is_meant():
    several = LISTED._replace(figure="")
    one = derived("So 14 percent failed.", failed=FAILED, listed=several)

    assert rules(one) == ["derived-input-ambiguous"]


def test_an_input_without_a_figure_is_an_error():
    none = FAILED._replace(statement="Inspectors failed cranes.")
    one = derived("So 14 percent failed.", failed=none, listed=LISTED)

    assert rules(one) == ["derived-input-without-figure"]


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        ("It cost $40 million.", "It failed 30 boats.", "unlike-units"),
        ("It took 40 days.", "It took 30 months.", "unlike-units"),
        ("It sees 40 boats a day.", "It sees 30 boats a week.", "unlike-periods"),
    ],
)
def test_inputs_of_different_sorts_do_not_go_together(first, second, rule):
    one = derived(
        "The gap is 10.",
        "difference",
        expression="a - b",
        a=Input("a", first),
        b=Input("b", second),
    )

    assert rule in rules(one)


def test_a_share_of_two_times_is_reviewed_when_they_are_far_apart():
    early = FAILED._replace(as_of="2023-01")
    late = LISTED._replace(as_of="2025-06")
    found = list(recompute(derived("So 14 percent failed.", failed=early, listed=late)))

    assert [(one.rule, one.severity) for one in found] == [("unlike-periods", "review")]


def test_a_plain_result_of_a_bounded_input_is_reviewed():
    bounded = FAILED._replace(statement="Inspectors failed about 588 cranes.")
    found = list(
        recompute(derived("So 14 percent failed.", failed=bounded, listed=LISTED))
    )

    assert [(one.rule, one.severity) for one in found] == [
        ("derived-too-precise", "review")
    ]


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("By staff count, the Harbor Office stopped 100 trucks a day.", []),
        ("By staff count, 100 trucks a day were stopped.", []),
        ("By a count of the Judiciary Committee, it is 100 trucks a day.", []),
        ("By staff count, the Forest Service stopped 100 trucks.", ["agency-swapped"]),
    ],
)
def test_a_result_is_of_whom_its_inputs_are(statement, told):
    total = Input(
        "total", "The Harbor Office stopped 2,800 trucks in 28 days.", "2,800"
    )
    one = derived(statement, "number", expression="total / 28", total=total)

    assert [found.rule for found in derived_names.compare(one)] == told


def test_a_result_in_another_unit_is_an_error():
    one = derived(
        "It took 10 hours longer.",
        "difference",
        expression="a - b",
        a=Input("a", "It took 40 minutes."),
        b=Input("b", "It took 30 minutes."),
    )

    assert rules(one) == ["unit-differs"]


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("a / b", 2),
        ("a - b * 2", 0),
        ("-(a) - b", -9),
        ("(a + b) / (a - b)", 3),
        ("1.5 * a", 9),
        ("a / 0", None),
        ("a b", None),
        ("((a", None),
        ("a)", None),
        ("()", None),
        ("c", None),
        ("", None),
        ("(" * 150 + "a" + ")" * 150, None),
    ],
)
def test_an_expression_has_its_exact_value_or_none(expression, value):
    assert evaluate(expression, {"a": Fraction(6), "b": Fraction(3)}) == value


def test_brackets_within_the_limit_do_no_harm():
    assert evaluate("(" * 90 + "a" + ")" * 90, {"a": Fraction(6)}) == 6


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("to the nearest percent", 1),
        ("to the nearest hundred thousand", 100_000),
        ("to one decimal place", Fraction(1, 10)),
        ("to the nearest tenth of a percent", Fraction(1, 10)),
        ("exact", 0),
    ],
)
def test_a_rounding_is_read_from_its_words(said, step):
    assert place(said) == step


def test_halves_are_rounded_away_from_zero():
    assert [rounded(Fraction(n, 2), Fraction(1)) for n in (1, 3, -1)] == [1, 2, -1]
    assert rounded(Fraction(299), Fraction(100), {"down"}) == 200
