"""From a hearing and the rules of its house to the days by which things are due."""

from briefings.clocks.calendar import as_ics
from briefings.clocks.days import is_business_day, moved
from briefings.clocks.due import Due, due_days
from briefings.clocks.packs import Clock, Pack, pack_of

__all__ = [
    "Clock",
    "Due",
    "Pack",
    "as_ics",
    "due_days",
    "is_business_day",
    "moved",
    "pack_of",
]
