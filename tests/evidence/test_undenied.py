"""A "not" is told of where the passage tells the same as so, and only there."""

import pytest

from briefings.evidence import compare
from briefings.evidence.readers.words.forms import stem
from tests.evidence.cases import Case, cases, claim

CASES = list(cases("undenied.yaml"))


def named(case: Case) -> str:
    return case.claim.statement[:50]


def told(case: Case) -> dict[str, str]:
    return {
        item.rule: item.message
        for item in compare(case.claim)
        if item.severity != "info"
    }


@pytest.mark.parametrize("case", [c for c in CASES if not c.rule], ids=named)
def test_what_is_right_is_let_be(case):
    assert not told(case)


@pytest.mark.parametrize("case", [c for c in CASES if c.rule], ids=named)
def test_a_denial_of_what_is_told_as_so_is_told(case):
    assert case.rule in told(case)


@pytest.mark.parametrize(
    "forms",
    [
        "deliver delivers delivered delivering delivery",
        "consider considers considered considering",
        "transfer transfers transferred transferring",
        "sponsor sponsors sponsored sponsoring",
        "inspect inspects inspector inspectors inspecting",
    ],
)
def test_all_forms_of_a_verb_have_one_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("passage", ["", "No", "?", "not", "Never."])
def test_a_passage_without_a_clause_is_no_trouble(passage):
    one = claim({"passage": passage}, "The board did not move the ponies.")

    assert isinstance(compare(one), tuple)
