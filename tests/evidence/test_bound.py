"""Each measure of what goes with what is silent by itself where it should be."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparisons.deeds import compared_times, doers, swapped
from briefings.evidence.comparisons.denials import (
    bound_denials,
    bound_stances,
    risers,
    turned_trends,
)
from briefings.evidence.comparisons.denials.answers import denied_in_answer
from briefings.evidence.comparisons.figures import (
    bound_events,
    bound_parts,
    changed_places,
)
from briefings.evidence.comparisons.names import names_compared
from briefings.evidence.comparisons.scope import slant
from briefings.evidence.comparisons.sides.sides import sides
from briefings.evidence.comparisons.speech import other_voices
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.sights import sights
from briefings.evidence.readers.words.kindred import Kindred
from tests import kit

CASES = kit.listed(Path(__file__).with_name("bound.yaml"))


def voices(claim: Claim) -> Iterator[Discrepancy]:
    seer = sights(claim.names, claim.lexicon)
    return other_voices.said_by_another(claim, seer, claim.lexicon.built(Kindred))


def answers(claim: Claim) -> Iterator[Discrepancy]:
    return denied_in_answer(sides(claim))


MEASURES = {
    "absolute_word": slant.absolute_word,
    "answers": answers,
    "doers": doers.compare,
    "misnamed": names_compared.compare,
    "turned_trends": turned_trends.compare,
    "risers": risers.compare,
    "compared_times": compared_times.compare,
    "changed_places": changed_places.compare,
    "bound_denials": bound_denials.compare,
    "bound_events": bound_events.compare,
    "bound_parts": bound_parts.compare,
    "bound_stances": bound_stances.compare,
    "swapped": swapped.compare,
    "other_voices": voices,
}


@pytest.mark.parametrize(
    ("measure", "statement", "passage"),
    [
        (measure, case["statement"], case["passage"])
        for measure, cases in CASES.items()
        for case in cases
    ],
)
def test_a_measure_lets_be(measure: str, statement: str, passage: str) -> None:
    claim = Claim(statement, (Passage(passage, published=date(2026, 6, 12)),))

    assert list(MEASURES[measure](claim)) == []
