"""Right statements raise no error, wrong ones raise theirs; all of it invented."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.evidence.claim import Name, Passage, claim
from briefings.evidence.comparisons.dates.dates_compared import compare_dates
from briefings.evidence.comparisons.figures.bounds import compare_hedges
from briefings.evidence.comparisons.figures.figures_compared import compare_figures
from briefings.evidence.comparisons.sums.derived import recompute
from briefings.evidence.own_words.extending import extended
from briefings.evidence.readers.words.normalise import normalise
from tests import kit

CASES = kit.listed(Path(__file__).with_name("figures.yaml"))


def compared(one):
    """Return all that the comparisons of figures, bounds and dates say."""
    comparisons = (compare_figures, compare_hedges, compare_dates, recompute)
    return [found for compare in comparisons for found in compare(one)]


def rules(one):
    return {found.rule for found in compared(one) if found.severity != "info"}


def raised(case, statement):
    return rules(claim(statement, case["passage"], published=case["published"]))


def test_a_right_statement_raises_nothing():
    right = [(case, one) for case in CASES for one in case["right"]]

    assert len(right) > 200
    assert [(one, found) for case, one in right if (found := raised(case, one))] == []


def test_a_wrong_statement_raises_its_rule():
    wrong = [(case, *pair) for case in CASES for pair in case.get("wrong", {}).items()]

    assert len(wrong) > 200
    assert [
        (rule, one) for case, rule, one in wrong if rule not in raised(case, one)
    ] == []


def test_a_discrepancy_points_at_the_words_in_the_raw_statement():
    statement = "The register — all of it — lists\u00a0“4,700” cranes."

    found = next(compare_figures(claim(statement, "It lists 4,200 cranes.")))

    assert found.words == "4,700"
    assert statement[found.start : found.end] == "4,700"
    assert found.passage_words == "4,200"


def test_a_figure_of_the_paragraph_is_a_review_and_asks_for_a_wider_excerpt():
    words = "The port has 31 terminals."
    paragraph = f"{words} Inspectors visited 12 of its quays in May."
    passage = Passage(words, paragraph)

    found = list(compare_figures(claim("Inspectors visited 12 of the quays.", passage)))

    assert [(d.rule, d.severity) for d in found] == [
        ("figure-outside-excerpt", "review")
    ]
    assert "widen the excerpt" in found[0].help


def test_a_figure_that_stands_elsewhere_is_told_with_its_paragraph():
    source = "The port has 31 terminals.\n\nIt was built in 1931.\n\nIt has 77 cranes."
    passage = Passage(source[:26], source[:26], normalise(source), source="gazette")

    found = next(compare_figures(claim("The port has 77 cranes.", passage)))

    assert found.rule == "figure-not-in-source"
    assert "paragraph 3 of 'gazette'" in found.help


def test_dollars_in_thousands_are_read_as_the_head_of_the_table_says():
    source = (
        "(dollars in thousands)\nDredging: FY 2026 enacted, 312,250; FY 2027, 268,900"
    )
    passage = Passage(source, source, normalise(source))

    assert rules(claim("For FY 2026, $312.25 million was enacted.", passage)) == set()
    assert "figure-misdated" in rules(
        claim("For FY 2026, $268.9 million was enacted.", passage)
    )


def test_a_number_that_is_part_of_a_known_name_is_no_figure():
    held = claim("Local 12 called the strike.", "The union called the strike.")
    known = held._replace(names=(Name("Local 12", "organization"),))

    assert "reference-not-in-source" in rules(held)
    assert rules(known) == set()


def test_a_dossier_can_add_words_of_its_own():
    words = {"hedges": {"before": {"gt": ["a jot clear of"]}}}
    held = claim("It lists more than 40 boats.", "It lists a jot clear of 40 boats.")

    assert rules(held) != set()
    assert rules(held._replace(lexicon=extended(words, b"own").lexicon)) == set()


def test_more_figures_than_can_be_checked_are_an_error_and_not_a_silence():
    statement = "It lists " + ", ".join(str(n) for n in range(1000, 1200)) + " boats."

    assert "overfull-statement" in rules(claim(statement, statement))


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "7" * 20_000,
        "," * 20_000,
        "1," * 10_000,
        "1/2/" * 5_000,
        "one hundred and " * 1_500,
        "on May 5, 2025, " * 1_500,
        "the end of " * 2_000,
        "late " * 4_000,
        "more than " * 2_000,
        "\N{ARABIC-INDIC DIGIT THREE}" * 5_000,
        "1\u200b2\u202e3 " * 3_000,
        "a day " * 3_000,
        "Section 5(a) " * 1_500,
    ],
    ids=lambda text: text[:12].encode("unicode_escape").decode(),
)
def test_hostile_text_neither_crashes_nor_hangs(text):
    plain = "It lists 4,200 cranes."
    for statement, passage in ((text, plain), (plain, text)):
        found = compared(claim(statement, passage, published=date(2026, 1, 5)))

        assert all(0 <= one.start <= one.end <= len(statement) for one in found)


_PIECES = """
more than nearly about 40 4,200 1.4 million percent $ % - / ( ) , . " ' of in the a one
two half third quarter twice dozens May March Monday 2025 '24 last week fiscal year
Section 5 No. § Q1 per day each from to between and or so least not boats were ½ ² ٣
Jan. 31 1/2 3:00 p.m. 0800 hours later before again many as
"""
_WORDS = st.sampled_from(_PIECES.split())


@pytest.mark.slow
@given(st.lists(_WORDS, max_size=30), st.lists(_WORDS, max_size=30), st.booleans())
def test_no_text_of_figures_crashes(ours, theirs, is_tight):
    joint = "" if is_tight else " "
    one = claim(joint.join(ours), joint.join(theirs), published=date(2026, 2, 28))

    for found in compared(one):
        assert found.words == one.statement[found.start : found.end]


@pytest.mark.slow
@given(st.text(max_size=60), st.text(max_size=60), st.none() | st.dates())
def test_no_text_crashes(statement, passage, published):
    for found in compared(claim(statement, passage, published=published)):
        if found.field == "statement":
            assert found.words == statement[found.start : found.end]


@given(st.integers(11, 10**9), st.integers(0, 8), st.integers(1, 9))
def test_a_changed_digit_is_always_an_error(number, place, by):
    digits = list(str(number))
    at = place % len(digits)
    digits[at] = str((int(digits[at]) + by) % 10 or 9)
    other = int("".join(digits))
    held = claim(f"It lists {other:,} boats.", f"It lists {number:,} boats.")

    assert other == number or rules(held)
