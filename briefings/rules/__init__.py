"""From a dossier to diagnostics: one rule a file, asked all together."""

from briefings.diagnostics import Diagnostic
from briefings.rules.checking import Rule, ask, name_of
from briefings.rules.desk import Desk, DocumentKind
from briefings.rules.register import RULES, SINGLE
from briefings.rules.severities import severities_of

__all__ = [
    "RULES",
    "Desk",
    "DocumentKind",
    "Rule",
    "check",
    "name_of",
    "severities_of",
]


def check(desk: Desk, *, between: bool = True) -> tuple[Diagnostic, ...]:
    """Return all that is wrong with the dossier on the desk, waived or not.

    Without `between`, each fact is looked at by itself: nothing is said of facts that
    conflict, repeat or replace each other.
    """
    return ask(desk, RULES if between else SINGLE)
