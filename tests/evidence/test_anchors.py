# ruff: noqa: RUF001 - texts as they are printed
from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefings.evidence import (
    Step,
    locate_quote,
    normalise,
    plain,
    ready_quotation,
    word_difference,
)
from tests.evidence.prose import COPYING, texts

GREEN = (Step.EXACT, Step.NORMALISED)
ARTICLE = normalise(
    "The register lists more than 4,200 cranes at 31 terminals, Ms. Roe said.\r\n\r\n"
    "“We don’t know which non-criminal cases were moved,” she said. "
    "The agency\u00a0spent −$5 million, about 5% of its budget — "
    "or 4\u202f200 hours a year.\r\n\r\n"
    "The agency’s records show 30 boats. The agency said so. The agency said no."
)


def found(quote, **context):
    place = locate_quote(ARTICLE, quote, **context)
    words = ARTICLE.raw[place.start : place.end] if place.start >= 0 else None
    return place.step.value, words


LADDER = [
    ("more than 4,200 cranes", "exact", "more than 4,200 cranes"),
    ("said.\n\n\"We don't know", "normalised", "said.\r\n\r\n“We don’t know"),
    ("The agency spent", "normalised", "The agency\u00a0spent"),
    ("about 5% of its budget", "exact", "about 5% of its budget"),
    ("More Than 4,200 Cranes", "near", "more than 4,200 cranes"),
    ("THE AGENCY SAID NO", "near", "The agency said no"),
    ("more than 4,700 cranes at 31", "near", "more than 4,200 cranes at 31"),
    (
        "The agency's records show 40 boats",
        "near",
        "The agency’s records show 30 boats",
    ),
    ("more than 4200 cranes", "near", "more than 4,200 cranes"),
    ("Volcanic ash grounded several aircraft", "missing", None),
    ("", "missing", None),
]


@pytest.mark.parametrize(("quote", "step", "words"), LADDER)
def test_a_quotation_is_found_by_a_named_step(quote, step, words):
    assert found(quote) == (step, words)


CUT = [
    ("30 boat", "30 boats"),
    ("egister lists", "register lists"),
    ("criminal cases", "non-criminal cases"),
    ("200 cranes", "4,200 cranes"),
    ("200 hours", "4\u202f200 hours"),
    ("$5 million", "−$5 million"),
    ("million, about 5", "million, about 5%"),
    ("5 million", "−$5 million"),
    ("We don", "We don’t"),
]


@pytest.mark.parametrize(("quote", "whole"), CUT)
def test_a_quotation_that_cuts_a_word_is_near_and_shows_the_whole(quote, whole):
    assert found(quote) == ("near", whole)


def test_a_dash_parts_words_where_a_hyphen_joins_them():
    source = normalise("The storm—5 people died—passed. The well-known crane fell.")

    assert locate_quote(source, "5 people died").step is Step.EXACT
    assert locate_quote(source, "known crane").step is Step.NEAR


def test_a_space_lost_between_sentences_does_not_make_one_word_of_two():
    source = normalise("Nobody knew, she said.The crane fell.")

    assert locate_quote(source, "The crane fell.").step is Step.EXACT


def test_a_quotation_in_several_places_lists_them_all():
    place = locate_quote(ARTICLE, "The agency said")

    assert place.step is Step.AMBIGUOUS
    assert [ARTICLE.raw[a:b] for a, b in place.places] == ["The agency said"] * 2


def test_only_places_with_the_right_surroundings_are_listed():
    assert len(locate_quote(ARTICLE, "The agency").places) == 3
    assert len(locate_quote(ARTICLE, "The agency", suffix="said").places) == 2


CONTEXTS = [
    ({"suffix": "no."}, "exact"),
    ({"prefix": "30 boats. "}, "exact"),
    ({"prefix": "said so.", "suffix": "no"}, "exact"),
    ({"prefix": "said"}, "ambiguous"),
    ({"prefix": "Nobody wrote"}, "ambiguous"),
]


@pytest.mark.parametrize(("context", "step"), CONTEXTS)
def test_words_around_choose_between_places(context, step):
    assert found("The agency said", **context)[0] == step


def test_words_around_are_matched_after_normalisation():
    assert found("We don’t know", prefix='said.\n "', suffix="which")[0] == "exact"


def test_a_single_place_in_other_surroundings_has_moved():
    assert found("31 terminals", prefix="ships at") == ("moved", "31 terminals")


def test_a_text_without_spaces_between_words_can_be_quoted():
    source = normalise("检查员发现三十台起重机有问题。")

    assert locate_quote(source, "三十台起重机").step is Step.EXACT


@given(texts, st.data())
def test_any_words_of_any_text_are_found(text, data):
    source, quote = normalise(text), _some_words(text, data)

    place = locate_quote(source, quote)

    assert place.step in (*GREEN, Step.AMBIGUOUS)
    assert plain(source.raw[place.start : place.end]) == plain(quote)
    assert len(place.places) != 1


@given(texts, st.sampled_from(sorted(COPYING)), st.data())
def test_copying_a_text_loses_no_quotation(text, manner, data):
    quote, copy = _some_words(text, data), normalise(COPYING[manner](text))

    place = locate_quote(copy, quote)

    assert place.step in (*GREEN, Step.AMBIGUOUS)
    assert plain(copy.raw[place.start : place.end]) == plain(quote)


@given(texts, st.data())
def test_a_changed_digit_is_never_green(text, data):
    quote = _some_words(text, data)
    digits = [at for at, c in enumerate(quote) if c.isdigit() and c.isascii()]
    assume(digits)
    at = data.draw(st.sampled_from(digits))
    changed = f"{quote[:at]}{(int(quote[at]) + 1) % 10}{quote[at + 1 :]}"
    assume(plain(changed) not in plain(text))

    assert locate_quote(normalise(text), changed).step in (Step.NEAR, Step.MISSING)


@pytest.mark.slow
@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=5))
def test_no_text_is_too_odd_to_look_in(text, quote, context):
    source = normalise(text)

    place = locate_quote(source, quote, prefix=context, suffix=context)

    assert -1 <= place.start <= place.end <= len(text)
    if place.step.is_found:
        assert plain(text[place.start : place.end]) == plain(quote)


def _some_words(text, data):
    words = text.split(" ")
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    return " ".join(words[first : last + 1]).strip()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("unit", "quote"),
    [
        ("word ", "wort " * 5000),
        ("a", "a" * 90),
        ("a ", "a"),
        ('"', '"x'),
        ("a-", "b-a"),
    ],
)
def test_no_text_is_made_to_tire_us(unit, quote):
    source = normalise(unit * 50_000)
    began = process_time()

    locate_quote(source, quote)

    assert process_time() - began < 1


DIFFERENCES = [
    ("about 30 boats", "about 40 boats", "about [-30-]{+40+} boats"),
    ("it was new", "it was not new", "it was {+not+} new"),
    ("it was not new", "it was new", "it was [-not-] new"),
    ("It’s  new", "It's new", ""),
    (
        "one two three four five six seven eight nine ten eleven",
        "one two three four five SIX seven eight nine ten twelve",
        "... three four five [-six-]{+SIX+} seven eight nine ten [-eleven-]{+twelve+}",
    ),
    ("a " * 30 + "b", "a " * 30 + "c d", "... a a a [-b-]{+c d+}"),
    ("x " + "a " * 30, "y " + "a " * 30, "[-x-]{+y+} a a a ..."),
    ("x", "", "[-x-]"),
]


@pytest.mark.parametrize(("expected", "found", "shown"), DIFFERENCES)
def test_a_difference_is_shown_word_by_word(expected, found, shown):
    assert word_difference(expected, found) == shown


@given(st.text(max_size=40))
def test_a_ready_quotation_is_one_line_that_reads_back(words):
    yaml = pytest.importorskip("yaml")
    assume(not any(0xD800 <= ord(c) <= 0xDFFF for c in words))

    line = ready_quotation(words)

    assert len(line.splitlines()) == 1
    assert yaml.safe_load(line) == " ".join(words.split())
