"""From a dossier's YAML to its records, and the way back to the line."""

from briefings.reading.complaints import COMPLAINTS, severity_of
from briefings.reading.limits import LIMITS, Limits
from briefings.reading.loading import Loaded, load
from briefings.reading.places import Places, Spot
from briefings.reading.reading import Reading, read, read_whole
from briefings.reading.scaffolding import scaffold
from briefings.reading.schema import schema
from briefings.reading.seals import read_seal, write_seal
from briefings.reading.trying import read_with

__all__ = [
    "COMPLAINTS",
    "LIMITS",
    "Limits",
    "Loaded",
    "Places",
    "Reading",
    "Spot",
    "load",
    "read",
    "read_seal",
    "read_whole",
    "read_with",
    "scaffold",
    "schema",
    "severity_of",
    "write_seal",
]
