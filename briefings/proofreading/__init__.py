"""From a finished memo to what in it no cited fact bears out: no naked claims."""

from briefings.proofreading.coverage import Coverage, proofread

__all__ = ["Coverage", "proofread"]
