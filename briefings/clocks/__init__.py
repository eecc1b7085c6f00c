"""From a hearing and the rules of its house to the days by which things are due."""

from briefings.clocks.calendar import as_ics
from briefings.clocks.days import is_business_day, moved
from briefings.clocks.due import due_days, ruled
from briefings.clocks.packs import known_packs, pack_of

__all__ = [
    "as_ics",
    "due_days",
    "is_business_day",
    "known_packs",
    "moved",
    "pack_of",
    "ruled",
]
