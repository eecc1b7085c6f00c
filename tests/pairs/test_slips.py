"""Slips made by machine in right statements are told of no less than they were."""

from collections import Counter

import pytest

from tests.pairs.scores import files
from tests.pairs.slips import slips

EVERY = 10  # one of so many right statements is tried
FLOORS = {  # per cent told of
    "digit": 94,
    "power of ten": 98.5,
    "unit": 86.5,
    "hedge added": 93.5,
    "hedge dropped": 88,
    "hedge reversed": 90,
    "date": 96,
    "person": 71,
    "agency": 58.5,
    "quotation": 98,
    "negation added": 33,
    "negation dropped": 44,
}


@pytest.mark.slow
def test_slips_made_by_machine_are_told_of_as_they_were() -> None:
    found = [one for name in files(set_aside=False) for one in slips(name, EVERY)]
    made = Counter(one.kind for one in found)
    told = Counter(one.kind for one in found if one.told)
    shares = {kind: 100 * told[kind] / made[kind] for kind in FLOORS}

    assert {k: v for k, v in shares.items() if v < FLOORS[k]} == {}
