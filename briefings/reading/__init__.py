"""From a dossier's YAML to its records, and the way back to the line."""

from briefings.reading.limits import LIMITS, Limits
from briefings.reading.loading import Loaded, load
from briefings.reading.places import Places, Spot
from briefings.reading.reading import Reading, read

__all__ = ["LIMITS", "Limits", "Loaded", "Places", "Reading", "Spot", "load", "read"]
