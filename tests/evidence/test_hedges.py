"""How a number is bounded is read before it and after it, in words and in verbs."""

import pytest

from briefings.evidence.claim import claim
from briefings.evidence.comparisons.figures.bounds import compare_hedges
from briefings.evidence.lexicons import SHIPPED
from briefings.evidence.readers.contents.content import content


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("more than 40 boats", "gt"),
        ("over 40 boats", "gt"),
        ("well over 40 boats", "gt"),
        ("exceeded 40 boats", "gt"),
        ("topped $40 million", "gt"),
        ("hotter than 40 degrees", "gt"),
        ("40-plus boats", "gt"),
        ("40+ boats", "gt"),
        ("at least 40 boats", "ge"),
        ("no fewer than 40 boats", "ge"),
        ("a “minimum” of 40 boats", "ge"),
        ("at least another 40 boats", "ge"),
        ("40 boats or more", "ge"),
        ("40 days or longer", "ge"),
        ("four months late or more", "ge"),
        ("fewer than 40 boats", "lt"),
        ("fell short of 40 boats", "lt"),
        ("nearly 40 boats", "near"),
        ("almost a third of them", "near"),
        ("neared 40 boats", "near"),
        ("up to 40 boats", "le"),
        ("no more than 40 boats", "le"),
        ("did not exceed 40 boats", "le"),
        ("never topped 40 boats", "le"),
        ("about 40 boats", "approx"),
        ("some 40 boats", "some"),
        ("an estimated 40 boats", "approx"),
        ("40 or so boats", "approx"),
        ("40-odd boats", "approx"),
        ("exactly 40 boats", "exact"),
        ("it went from 40 boats", ""),
        ("40 boats, at least 12 of which", ""),
        ("rather than 40 boats", ""),
    ],
)
def test_a_bound_is_read(text, kind):
    assert content(text, None, SHIPPED).figures[0].hedge.kind == kind


@pytest.mark.parametrize(
    "text", ["asked about three boats", "argued over 40 boats", "over three days"]
)
def test_a_word_that_may_only_lead_to_the_number_is_loose(text):
    assert content(text, None, SHIPPED).figures[0].hedge.is_loose


@pytest.mark.parametrize(
    ("statement", "passage", "rule"),
    [
        ("It lists 40 boats.", "It lists more than 40 boats.", "hedge-dropped"),
        ("It lists nearly 40 boats.", "It lists 40 boats.", "hedge-added"),
        ("It lists about 40 boats.", "It lists over 40 boats.", "hedge-changed"),
        ("It lists under 40 boats.", "It lists over 40 boats.", "hedge-reversed"),
        ("It takes a maximum of 40.", "It takes a minimum of 40.", "hedge-reversed"),
        ("It lists 36 boats.", "It lists dozens of boats.", "made-precise"),
        ("It lists 50 boats.", "It lists 40 to 50 boats.", "made-precise"),
        ("It lists 40 or more", "It lists fewer than 40.", "hedge-reversed"),
        ("It lists 40, at least", "It lists up to 40.", "hedge-reversed"),
    ],
)
def test_a_bound_that_differs_is_told(statement, passage, rule):
    found = list(compare_hedges(claim(statement, passage)))

    assert [(one.rule, one.severity) for one in found] == [(rule, "error")]


def test_about_added_to_a_plain_number_is_told_for_information():
    found = list(compare_hedges(claim("It lists about 40.", "It lists 40.")))

    assert [(one.rule, one.severity) for one in found] == [("hedge-added", "info")]


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("It lists some 40 boats.", "It lists 40 boats."),
        ("It lists at least 40 boats.", "It lists more than 40 boats."),
        ("It lists just under 40 boats.", "It lists nearly 40 boats."),
        ("It lists 40 boats or more.", "It lists at least 40 boats."),
        ("It lists up to 40 boats.", "It lists as many as 40 boats."),
        ("They asked about three boats.", "They asked about three boats."),
        ("They met for three days.", "They met over three days."),
        ("It fell short of the 40 ordered.", "It was to be at least 40."),
    ],
)
def test_a_bound_in_other_words_is_no_difference(statement, passage):
    assert list(compare_hedges(claim(statement, passage))) == []
