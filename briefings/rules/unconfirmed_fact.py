"""A fact that no second person has confirmed, where the dossier requires it.

Why it matters
    Who wrote a statement reads what was meant. GAO has an analyst who did not write it
    hold each sentence to its evidence before release (indexing and referencing). An
    edit after that leaves it unconfirmed.

Flagged::

    require_confirmation: yes
    facts: [{id: wet, statement: It rained.}]

Clean::

    facts: [{id: wet, statement: It rained.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact that is not confirmed as it stands."""
    if not desk.dossier.require_confirmation:
        return
    for index, fact in enumerate(desk.dossier.facts):
        if fact.is_confirmed:
            continue
        since = " since it was changed" if fact.confirmed else ""
        yield Flag(
            ("facts", index),
            f"no second person has confirmed fact '{fact.id}'{since}",
            f"have it read: `briefings confirm DOSSIER {fact.id} --by NAME`",
        )
