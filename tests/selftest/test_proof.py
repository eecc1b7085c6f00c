"""The guard bites: machine-made wrong versions of the small example are caught."""

from pathlib import Path

import pytest

from briefings.build import check_dossier
from briefings.selftest import Proof, prove
from tests import kit

HARBOR = Path(__file__).parents[2] / "examples" / "harbor-cranes"


@pytest.fixture(scope="module")
def proof() -> Proof:
    desk = check_dossier(HARBOR, anew=True).desk
    assert desk is not None
    return prove(desk)


def test_nearly_all_wrong_versions_of_the_example_are_caught(proof: Proof) -> None:
    assert len(proof.trials) > 100
    assert proof.left_out == 0
    assert proof.share >= 96


def test_hard_things_of_the_example_are_stopped(proof: Proof) -> None:
    kinds = ("digit", "power of ten", "unit", "date", "quotation", "hedge reversed")
    hard = [trial for kind in kinds for trial in proof.by_kind().get(kind, [])]

    assert sum(trial.is_stopped for trial in hard) >= len(hard) * 0.97


def test_every_trial_is_of_a_kind_and_counted_once(proof: Proof) -> None:
    assert sum(map(len, proof.by_kind().values())) == len(proof.trials)
    assert proof.caught + len(proof.escaped) == len(proof.trials)


def test_a_fact_with_an_error_of_its_own_is_left_out() -> None:
    case = {
        "texts": {"log": "It lists 4,200 cranes."},
        "dossier": {
            "sources": [{"id": "log"}],
            "facts": [
                {
                    "id": "wrong",
                    "statement": "It lists 4,700 cranes.",
                    "excerpts": [{"source": "log", "quote": "It lists 4,200 cranes."}],
                }
            ],
        },
    }
    proof = prove(kit.desk(case))

    assert (proof.tried, proof.left_out, proof.share) == (0, 1, 0.0)
