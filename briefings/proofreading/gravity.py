"""How grave a naked claim is, by who made it and where."""

from briefings.diagnostics import Severity
from briefings.memo import Origin
from briefings.proofreading.backing import Naked

# What staff say of their own reckoning, or why something does not fit: a person reads
# the figure there as theirs, and settles it.
REMARKS = frozenset({"caveat", "explanation", "why", "why_now", "about_sources"})

# What is asked for has a period or a deadline; that is no claim about the matter.
ASKED = frozenset({"request", "if_yes", "if_no", "if_evades", "unknown"})


NAMED = frozenset({"ask", "text", "explanation"})
"""Fields of records in which a name that no ground has is looked at."""


def is_asked_for(origin: Origin | None, naked: Naked) -> bool:
    """Whether a claim is none: a time or body that is asked of, `the three feeds`."""
    if origin is None:
        return False
    field = origin.field
    match naked.kind:
        case "name":
            return not {*field.split(".")} & NAMED
        case "figure":
            is_term = naked.is_duration and field in ASKED
            return is_term or (naked.is_small and field in REMARKS | ASKED | NAMED)
        case "date":
            is_bound = naked.is_bound or naked.words == "today"
            is_term = origin.collection == "requests" or field in ASKED
            return is_term or (field == "ask" and is_bound)
    return False


def gravity(origin: Origin | None, naked: Naked) -> Severity:
    """Return how grave it is: a template's words and hard figures are errors."""
    if origin is None or naked.kind == "quotation":
        return Severity.ERROR
    if origin.field in REMARKS or naked.kind in {"date", "name"}:
        return Severity.REVIEW
    return Severity.ERROR
