"""From a finished memo to what in it no cited fact bears out: no naked claims."""

from briefings.proofreading.coverage import Coverage, proofread
from briefings.proofreading.explained import EXPLAINED, Explained
from briefings.proofreading.fitting import misfits
from briefings.proofreading.grounds import Grounds

__all__ = ["EXPLAINED", "Coverage", "Explained", "Grounds", "misfits", "proofread"]
