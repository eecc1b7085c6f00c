"""From a dossier to diagnostics: one rule a file, asked all together."""

from collections.abc import Mapping

from briefings.diagnostics import Diagnostic
from briefings.rules.checking import Rule, ask, in_order, name_of, severities_of
from briefings.rules.desk import Desk
from briefings.rules.document_kind import DocumentKind
from briefings.rules.register import ON_RECORDS, ON_WAIVERS, RULES, SINGLE
from briefings.rules.told import Severities, Told, by_record

__all__ = [
    "RULES",
    "Desk",
    "DocumentKind",
    "Rule",
    "Severities",
    "check",
    "name_of",
    "severities_of",
]


def check(
    desk: Desk, *, between: bool = True, others: Mapping[str, Severities] = {}
) -> tuple[Diagnostic, ...]:
    """Return all that is wrong with the dossier on the desk, waived or not.

    Without `between`, each fact is looked at by itself: nothing is said of facts that
    conflict, repeat or replace each other. `others` are the rules of other rooms that a
    waiver may name, with what they can tell.
    """
    rules = ON_RECORDS if between else SINGLE
    found = ask(desk, rules)
    desk.told = Told(
        {**others, **{name_of(rule): severities_of(rule) for rule in RULES}},
        frozenset(map(name_of, rules)),
        by_record(found),
    )
    return in_order((*found, *ask(desk, ON_WAIVERS)))
