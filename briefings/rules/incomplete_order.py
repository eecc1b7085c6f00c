"""A document that does not say whom it is about, or what it asks, and must.

Why it matters
    Questions in writing go to one witness, a letter to one body. A document for all of
    them would show each what is asked of the others; a statement is somebody's, or
    nobody's; a letter that asks for nothing goes out as if it did.

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
from briefings.model import DocumentOrder, RequestStatus
from briefings.rules.desk import Desk
from briefings.rules.readers import seen_in

SEVERITY = Severity.ERROR
MILDER = (Severity.INFO,)

STATED = frozenset({"testimony", "oral-statement"})
"""Kinds that say what a witness states."""

_OPEN = "see that a request to it is open, and `audience: witness` lets it be seen"
_NOT = "what `request:` of a question asks for is in no letter"

LETTER = "request-letter"
DONE = frozenset({RequestStatus.WITHDRAWN, RequestStatus.COMPLETE})
"""How far a request has come that no letter asks for any more."""


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
        if order.kind == LETTER and order.addressee is not None:
            yield from _requestless(desk, index, order)
            yield from _unfinished(desk, index, order)


def _speechless(desk: Desk, index: int, order: DocumentOrder) -> Iterator[Flag]:
    speakers = {testimony.witness for testimony in desk.dossier.testimonies}
    if order.witness not in speakers:
        yield Flag(
            ("documents", index, "witness"),
            f"witness '{order.witness}' has no testimony in the record",
            "write it under `testimonies`, or name a witness who has one",
            order.witness or "",
        )


def _requestless(desk: Desk, index: int, order: DocumentOrder) -> Iterator[Flag]:
    requests = seen_in(desk, order, desk.dossier.requests)
    if any(one.to == order.addressee and one.status not in DONE for one in requests):
        return
    is_there = any(one.to == order.addressee for one in desk.dossier.requests)
    yield Flag(
        ("documents", index, "addressee"),
        f"the letter to '{order.addressee}' asks for nothing",
        _OPEN if is_there else f"add `requests:` with `to: {order.addressee}`; {_NOT}",
        order.addressee or "",
    )


def _unfinished(desk: Desk, index: int, order: DocumentOrder) -> Iterator[Flag]:
    """Yield what a letter shows as a gap, to be filled before it is sent."""
    days = {one.due for one in desk.dossier.requests if one.to == order.addressee}
    gaps = {
        "signatory": order.signatory,
        "signed_by": order.signed_by,
        "due": order.due or None not in days,
    }
    names = [f"`{key}:`" for key, value in gaps.items() if not value]
    if names:
        yield Flag(
            ("documents", index, "addressee"),
            f"the letter to '{order.addressee}' has gaps where {_listed(names)} would"
            " stand",
            f"add {_listed(names)} before it is sent",
            order.addressee or "",
            Severity.INFO,
        )


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
