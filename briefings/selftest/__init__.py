"""From a checked dossier to wrong versions of its facts, and which of them pass."""

from briefings.selftest.mutant import Mutant
from briefings.selftest.mutants import mutants
from briefings.selftest.proof import Proof, Trial, prove

__all__ = ["Mutant", "Proof", "Trial", "mutants", "prove"]
