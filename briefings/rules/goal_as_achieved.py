"""A goal, plan or rule that is told as if it were done.

Why it matters
    Sources report goals; memos repeat them as results. Where the status says goal,
    planned or rule, the sentence must say so too (ICD 203: separate what is from what
    is expected).

Flagged::

    facts:
      - id: goal
        status: goal
        statement: The agency inspects 300 cranes a month.

Clean::

    facts:
      - id: goal
        status: goal
        statement: The agency aims to inspect 300 cranes a month.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.evidence import tells_of_ahead
from briefings.model import Status
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each goal, plan or rule whose statement has no word that says so."""
    for index, fact in enumerate(desk.dossier.facts):
        if fact.status not in _NOUN:
            continue
        is_rule = fact.status is Status.RULE
        if not tells_of_ahead(fact.statement, desk.lexicon, is_rule=is_rule):
            yield Flag(
                ("facts", index, "statement"),
                f"fact '{fact.id}' is marked as {_NOUN[fact.status]} but reads as done",
                "say in the sentence that it is a goal, a plan or a rule, and whose",
            )


_NOUN = {
    Status.GOAL: "a goal",
    Status.PLANNED: "planned",
    Status.RULE: "a rule",
}
