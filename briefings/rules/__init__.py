"""From a dossier to diagnostics: one rule a file, asked all together."""

from briefings.diagnostics import Diagnostic
from briefings.rules.checking import Rule, ask, name_of
from briefings.rules.desk import Desk, DocumentKind
from briefings.rules.register import RULES

__all__ = ["RULES", "Desk", "DocumentKind", "Rule", "check", "name_of"]


def check(desk: Desk) -> tuple[Diagnostic, ...]:
    """Return all that is wrong with the dossier on the desk, waived or not."""
    return ask(desk, RULES)
