"""A document that does not say whom it is about, and must.

Why it matters
    Questions in writing go to one witness, a letter to one body. A document for all of
    them would show each what is asked of the others; a statement is somebody's, or
    nobody's.

Flagged::

    kinds: {qfr: {audience: witness, needs: [witness]}}
    documents: [{kind: qfr}]

Clean::

    kinds: {qfr: {audience: witness, needs: [witness]}}
    witnesses: [{id: w-agency}]
    documents: [{kind: qfr, witness: w-agency}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import DocumentOrder
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR

STATED = frozenset({"testimony", "oral-statement"})
"""Kinds that say what a witness states."""


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each document without the witness or addressee that its kind asks for."""
    for index, order in enumerate(desk.dossier.documents):
        kind = desk.kinds.get(order.kind)
        for key in kind.needs if kind else ():
            if getattr(order, key) is None:
                yield Flag(
                    ("documents", index, "kind"),
                    f"a document of kind '{order.kind}' names no {key}",
                    f"add `{key}:` with the id of one",
                )
        if order.kind in STATED and order.witness is not None:
            yield from _speechless(desk, index, order)


def _speechless(desk: Desk, index: int, order: DocumentOrder) -> Iterator[Flag]:
    speakers = {testimony.witness for testimony in desk.dossier.testimonies}
    if order.witness not in speakers:
        yield Flag(
            ("documents", index, "witness"),
            f"witness '{order.witness}' has no testimony in the record",
            "write it under `testimonies`, or name a witness who has one",
            order.witness or "",
        )
