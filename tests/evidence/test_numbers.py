"""Numbers are read with their value, their sort, and nothing that counts nothing."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.evidence.lexicons import SHIPPED
from briefings.evidence.readers.contents.content import content
from briefings.evidence.readers.figures.digits import numeral, roman
from briefings.evidence.readers.figures.number_ranges import lend_scales, ranges
from briefings.evidence.readers.figures.numbers import numbers
from briefings.evidence.readers.words.tokens import tokens

_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen
"""
ONES = _WORDS.split()
_TENS = """
_ _ twenty thirty forty fifty sixty seventy eighty ninety
"""
TENS = _TENS.split()


def spelled(number):
    """Return a whole number in words, as an American editor would write it."""
    if number < 20:
        return ONES[number]
    if number < 100:
        rest = f"-{ONES[number % 10]}" if number % 10 else ""
        return TENS[number // 10] + rest
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = f" {spelled(number % scale)}" if number % scale else ""
            return f"{spelled(number // scale)} {word}{rest}"
    rest = f" {spelled(number % 100)}" if number % 100 else ""
    return f"{ONES[number // 100]} hundred{rest}"


def numbers_in(text):
    return numbers(tokens(text), None, SHIPPED)


def values(text):
    return [(str(number.value), number.kind) for number in numbers_in(text)]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("1,400 people", "1400", "count"),
        ("1.4 million people", "1400000", "count"),
        ("seven hundred thousand", "700000", "count"),
        ("0.7 million", "700000", "count"),
        ("two and a half million", "2500000", "count"),
        ("a million and a half", "1500000", "count"),
        ("forty-two thousand and six", "42006", "count"),
        ("forty-three hundred boats", "4300", "count"),
        ("2½ miles", "5/2", "count"),
        ("2 1/2 miles", "5/2", "count"),
        ("a year and a half", "3/2", "count"),
        ("half an hour", "1/2", "count"),
        ("half a million people", "500000", "count"),
        ("a quarter of a million tons", "250000", "count"),
        ("half a dozen boats", "6", "count"),
        ("two dozen boats", "24", "count"),
        ("700k accounts", "700000", "count"),
        ("4m people", "4000000", "count"),
        ("12 000 people", "12000", "count"),
        ("six-month review", "6", "count"),
        ("a three-year-old boat", "3", "count"),
        ("more than a quarter of them", "1/4", "share"),
        ("one in four boats", "1/4", "share"),
        ("1-in-4", "1/4", "share"),
        ("one application in eight", "1/8", "share"),
        ("three of every 10 spans", "3/10", "share"),
        ("nine out of ten", "9/10", "share"),
        ("two-thirds of it", "2/3", "share"),
        ("3/4 of it", "3/4", "share"),
        ("half of it", "1/2", "share"),
        ("14.2 percent", "71/500", "share"),
        ("100 per cent", "1", "share"),
        ("3 percentage points", "3/100", "points"),
        ("25 basis points", "1/400", "points"),
        ("$1.4 million", "1400000", "money"),
        ("US$4 million", "4000000", "money"),
        ("4 million dollars", "4000000", "money"),
        ("50 cents", "1/2", "money"),
        ("€310,000", "310000", "money"),
        ("twice", "2", "times"),
        ("doubled", "2", "times"),
        ("threefold", "3", "times"),
        ("10-fold", "10", "times"),
        ("3x", "3", "times"),
        ("cut in half.", "1/2", "times"),
        ("the 3rd time", "3", "ordinal"),
        ("twenty-first", "21", "ordinal"),
        ("the 10,000th line", "10000", "ordinal"),
        ("its ten-thousandth line", "10000", "ordinal"),
        ("a third was arrested", "3", "ordinal"),
        ("tens of thousands of records", "10000", "vague"),
        ("a few hundred boats", "200", "vague"),
        ("dozens of boats", "24", "vague"),
        ("several inspectors", "3", "vague"),
    ],
)
def test_a_number_has_its_value_and_sort(text, value, kind):
    assert values(text) == [(value, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "a third country",
        "third parties",
        "no one came",
        "the one who came",
        "one another",
        "zero in on it",
        "last quarter",
        "for a second",
        "second thoughts",
        "the first half of it",
        "a million-dollar question",
        "fifty-fifty",
    ],
)
def test_what_counts_nothing_is_no_number(text):
    assert [n for n in numbers_in(text) if n.form != "implied"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40 to 50 percent", ["2/5", "1/2"]),
        ("$40-50 million", ["40000000", "50000000"]),
        ("$40 million to $50 million", ["40000000", "50000000"]),
        ("between 2 and 3 million", ["2000000", "3000000"]),
        ("$900,000 to $1 million", ["900000", "1000000"]),
    ],
)
def test_a_range_lends_its_first_number_what_is_said_of_the_second(text, expected):
    pieces = tokens(text)
    found = numbers(pieces, None, SHIPPED)

    lent = lend_scales(found, list(ranges(pieces, found)))

    assert [str(number.value) for number in lent] == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Section 230(c)(1) says", "230c1"),
        ("under § 287(g)", "287g"),
        ("Title VII", "7"),
        ("H.R. 1234", "1234"),
        ("S. 510", "510"),
        ("No. 25-cv-1234", "25cv1234"),
        ("Form I-9", "9"),
        ("COVID-19", "19"),
        ("42 U.S.C. § 1983", "42usc1983"),
        ("call 202-555-0142", "2025550142"),
        ("1201 Main Street", "1201"),
        ("Lincoln, NE 68501", "68501"),
        ("round 24/7", "24/7"),
        ("Terminal 3", "3"),
    ],
)
def test_a_number_that_names_something_counts_nothing(text, label):
    read = content(text, None, SHIPPED)

    assert [one.number for one in read.labels] == [label]
    assert read.figures == ()


def test_decimal_commas_are_marked_and_not_guessed():
    assert numeral("12,50").is_doubtful
    assert not numeral("12,500").is_doubtful
    assert numeral("1,2,3") is None


def test_roman_numerals_are_read_only_in_capitals():
    assert [roman(word) for word in ("VII", "IX", "XL", "vii", "IIII")] == [
        7,
        9,
        40,
        None,
        None,
    ]


@given(st.integers(2, 10**12))
def test_a_number_in_words_is_read_as_it_was_meant(number):
    assert values(f"{spelled(number)} boats")[0] == (str(number), "count")


@given(st.integers(0, 10**15))
def test_a_number_in_digits_is_read_as_it_was_meant(number):
    assert values(f"{number:,} boats") == [(str(number), "count")]


@given(st.decimals(0, 10**6, places=2))
def test_a_decimal_is_exact(number):
    assert numbers_in(f"{number} tons")[0].value == Fraction(number)
