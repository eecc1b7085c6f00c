"""Statements in words of their own: right ones are let be, wrong ones told of."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparing import compare
from tests import kit

FILES = sorted(Path(__file__).parent.glob("wordings*.yaml"))
GROUPS = [group for path in FILES for group in kit.listed(path)]
LEVELS = {"review": {"review", "error"}, "error": {"error"}}


def cases(which: str) -> Iterator[tuple[Claim, set[str], str]]:
    """Yield claims, the severities that count, and the rule that tells of it."""
    for group in GROUPS:
        published = date.fromisoformat(str(group["published"]))
        for case in group[which]:
            passage = Passage(case["passage"], published=published)
            claim = Claim(case["statement"], (passage,))
            level = case.get("level", group["level"])
            yield claim, LEVELS[level], case.get("rule", "")


def told(claim: Claim, severities: set[str]) -> set[str]:
    return {item.rule for item in compare(claim) if item.severity in severities}


@pytest.mark.parametrize(("claim", "severities", "rule"), list(cases("right")))
def test_the_same_in_other_words_is_let_be(
    claim: Claim, severities: set[str], rule: str
) -> None:
    assert told(claim, severities) == set()


def remedies() -> Iterator[tuple[str, str, str, str]]:
    """Yield passages, statements, and a remedy with the words that it is for."""
    for group in GROUPS:
        for case in group["wrong"]:
            if "help" in case:
                day = str(group["published"])
                yield case["passage"], day, case["statement"], case["help"]


@pytest.mark.parametrize(("passage", "day", "statement", "help_"), list(remedies()))
def test_the_remedy_is_the_right_one(
    passage: str, day: str, statement: str, help_: str
) -> None:
    of = Passage(passage, published=date.fromisoformat(day))

    assert help_ in {item.help for item in compare(Claim(statement, (of,)))}


@pytest.mark.parametrize(("claim", "severities", "rule"), list(cases("wrong")))
def test_what_differs_is_told(claim: Claim, severities: set[str], rule: str) -> None:
    assert rule in told(claim, severities)
