"""The texts' scores are held: what was once caught stays caught, and quiet stays quiet.

Of the texts set aside only totals are asked for; what escapes there is not to be read.
"""

from typing import NamedTuple

import pytest

from tests.texts.scores import Trial, texts, trials


class Floors(NamedTuple):
    """Shares in per cent: the first two at most, the others at least."""

    errors: float  # on correct facts
    flagged: float  # errors or reviews on correct facts
    hard: float
    soft: float


GROUPS = {
    "set aside": "letter-cameras release-shelter",
    "set aside later": "feature-quotas hearing-portals report-matching",
}
HELD = {
    "tuned on": Floors(1.1, 5.7, 94.1, 64.7),
    "set aside": Floors(2.3, 15.6, 84.2, 65.6),
    "set aside later": Floors(3.1, 12.2, 90.9, 57.4),
}


def test_every_text_set_aside_is_of_a_group() -> None:
    grouped = sorted(name for names in GROUPS.values() for name in names.split())

    assert texts(set_aside=True) == grouped


@pytest.mark.slow
@pytest.mark.parametrize("held", HELD)
def test_texts_score_no_worse_than_they_did(held: str) -> None:
    found = [t for name in _names(held) for t in trials(name)]
    correct = [t for t in found if t.kind == "correct"]
    wrong = [t for t in found if not t.is_right]
    floors = HELD[held]

    # Shares by themselves: a message that fails shows nothing of what was scored.
    errors = _share(correct, [t for t in correct if t.has_error])
    flagged = _share(correct, [t for t in correct if t.is_flagged])
    hard, soft = (
        _share(of_sort, [t for t in of_sort if t.is_caught])
        for of_sort in (
            [t for t in wrong if t.is_hard],
            [t for t in wrong if not t.is_hard],
        )
    )

    assert errors <= floors.errors
    assert flagged <= floors.flagged
    assert hard >= floors.hard
    assert soft >= floors.soft


def _names(held: str) -> list[str]:
    return GROUPS[held].split() if held in GROUPS else texts(set_aside=False)


def _share(whole: list[Trial], part: list[Trial]) -> float:
    return 100 * len(part) / len(whole)
