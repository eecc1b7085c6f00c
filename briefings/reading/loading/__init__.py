"""From one file's YAML to plain data with its places."""

from briefings.reading.loading.builder import Loaded, load
from briefings.reading.loading.decoding import decode
from briefings.reading.loading.outline import Outline

__all__ = ["Loaded", "Outline", "decode", "load"]
