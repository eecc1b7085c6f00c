"""How grave what a rule tells of may be, beside the severity that it mostly has.

How closely a statement keeps to its passage, or who is meant, may make a slip graver or
lighter: `closeness` in the evidence room says when. What else a rule may come to stands
here, so that its page says so; tests hold it to all that is flagged in them.
"""

from collections.abc import Mapping

from briefings.diagnostics import Severity
from briefings.rules.checking import Rule, name_of

ALSO: Mapping[str, str] = {
    "condition-dropped": "info",
    "cut-before-exception": "error",
    "date-not-in-source": "review info",
    "date-reversed": "review",
    "deed-misdated": "info",
    "empty-document": "review",
    "event-type-differs": "info",
    "figure-misdated": "review info",
    "figure-misplaced": "info",
    "figure-not-in-source": "review info",
    "figure-rounded": "info",
    "figure-worked-out": "info",
    "gap-hides-negation": "review",
    "hedge-added": "info",
    "hedge-dropped": "review",
    "incomplete-order": "info",
    "missed-deadline": "review",
    "modality-differs": "info",
    "modifier-differs": "info",
    "name-outside-excerpt": "info",
    "other-speaker": "review",
    "overlong-round": "review",
    "polarity-differs": "info",
    "qualifier-dropped": "info",
    "roles-reversed": "info",
    "suspicious-character": "error",
    "unit-differs": "review info",
    "unreachable-question": "info",
}


def severities_of(rule: Rule) -> tuple[Severity, ...]:
    """Return each severity that a rule's flags may have, the usual one first."""
    also = map(Severity, ALSO.get(name_of(rule), "").split())
    return (rule.SEVERITY, *also)
