"""A page shown on this machine as it changes, to nobody else."""

from briefings.preview.changes import stamps_of
from briefings.preview.server import Preview

__all__ = ["Preview", "stamps_of"]
