"""Names, speakers, quotations and tone, held to invented passages in many registers."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.evidence.claim import Claim, Passage, claim
from briefings.evidence.comparing import compare, comparisons
from briefings.evidence.own_words.extending import extended
from tests.evidence.cases import cases

FILES = ("speech", "speech_more", "speech_third", "speech_fourth", "speech_fifth")
CASES = [case for file in FILES for case in cases(f"{file}.yaml")]
FIGURES = ("figures_compared", "bounds", "dates_compared", "derived")
SPEECH = [one for one in comparisons() if not one.__module__.endswith(FIGURES)]

ODD = st.text(
    alphabet=st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("\"'“”[](),;:—… \n\u200b\u202e\ud800"),
    ),
    max_size=200,
)
PIECES = """
said not no never "we told the board Mr. Roe, U.S. Dana according to [the] ...
but unless he it agency asked may will all some former denied that "no longer" 4,200
from to 12 - ' ; and who was by of Department Labor"""
WORDS = st.lists(st.sampled_from(PIECES.split()), max_size=40).map(" ".join)


def told(one: Claim, severities=("error", "review")) -> set[str]:
    found = (item for check in SPEECH for item in check(one))
    return {item.rule for item in found if item.severity in severities}


def test_a_right_statement_raises_nothing():
    right = [case.claim for case in CASES if not case.rule]

    assert len(right) > 300
    assert [(one.statement, found) for one in right if (found := told(one))] == []


def test_a_wrong_statement_is_told_by_its_rule():
    wrong = [case for case in CASES if case.rule]

    assert len(wrong) > 200
    assert [
        (case.rule, case.claim.statement)
        for case in wrong
        if case.rule not in told(case.claim)
    ] == []


def test_a_discrepancy_points_at_the_words_it_names():
    for case in CASES[::3]:
        for item in compare(case.claim):
            text = case.claim.statement if item.field == "statement" else item.words

            assert item.words in ("", text[item.start : item.end])
            assert item.message[0] in "'\"" or not item.message[0].isupper()
            assert item.help


@given(st.one_of(ODD, WORDS), st.one_of(ODD, WORDS), st.sampled_from(CASES[:40]))
def test_no_text_stops_a_comparison(statement, words, case):
    odd = case.claim._replace(statement=statement)
    beside = case.claim._replace(passages=(Passage(words, words + statement),))
    for one in (odd, beside):
        found = compare(one)

        assert {item.severity for item in found} <= {"error", "review", "info"}
        assert all(item.message and item.help for item in found)


HOSTILE = (
    *('"', "'", '" said ', "not ", "no, ", "A. ", "Roe ", "Department of ", "[", "..."),
    *(
        "said Roe, ",
        "who ",
        "may ",
        "all ",
        "rose fell ",
        "unable to inspect ",
        "if so, ",
    ),
    *("Roe asked Park to ", "plan to inspect ", "suspected man ", "Aa\u0430", "‘a’ "),  # noqa: RUF001
)


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_and_not_faster(piece):
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        one = claim(text, Passage(text + ".", text + ".", kind="transcript"))
        began = time.process_time()
        told(one)
        return time.process_time() - began

    def least(size: int) -> float:
        return min(seconds(size) for _ in range(3))

    assert least(6_000) < 12 * max(least(1_500), 0.02)


def test_a_dossier_may_add_words_to_a_list():
    passage = "The levee is kaputt, Dana Roe said."
    one = claim("Dana Roe grokked that the levee is kaputt.", passage)
    words = extended({"wording": {"loaded": {"words": ["kaputt"]}}}, b"own").lexicon

    assert "loaded-word" not in told(one)
    assert "loaded-word" in {item.rule for item in compare(one._replace(lexicon=words))}


def test_a_claim_without_passages_is_left_alone():
    assert told(claim("Dana Roe said that the cranes were safe.")) == set()
