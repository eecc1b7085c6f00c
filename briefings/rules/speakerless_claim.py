"""A statement whose basis names nobody and nothing.

Why it matters
    On the record means a name; a document means a document. Attribution is kept as the
    source has it, or the reader cannot weigh the statement (Yellow Book 8.94:
    testimonial evidence is judged by who gives it).

Flagged::

    facts: [{id: wet, basis: on_record, statement: The director says it rained.}]

Clean::

    facts:
      - id: wet
        basis: on_record
        statement: The director says it rained.
        attribution: {speaker: Dana Roe}
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import Basis
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


_NEEDS = {
    Basis.ON_RECORD: (("speaker", "organization"), "`speaker:` with who said it"),
    Basis.SWORN: (("speaker",), "`speaker:` with who swore to it"),
    Basis.ANONYMOUS: (
        ("anonymous",),
        "`anonymous:` with how the source describes the person it does not name",
    ),
    Basis.DOCUMENT: (("document", "organization"), "`document:` with which one"),
    Basis.DATA: (("data", "organization"), "`data:` with whose data they are"),
}


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact whose attribution lacks what its basis promises."""
    for index, fact in enumerate(desk.dossier.facts):
        fields, remedy = _NEEDS.get(fact.basis, ((), ""))
        held = fact.attribution
        if fields and not any(held and getattr(held, field) for field in fields):
            yield Flag(
                ("facts", index),
                f"fact '{fact.id}' is '{fact.basis}' but does not say whose words"
                " it rests on",
                f"add, under `attribution:`, {remedy}",
            )
