"""A document that is ordered and has nothing to tell its readers.

Why it matters
    It is built all the same: a fact sheet of a purpose and a few questions, a timeline
    of no day, a form with nothing to answer. Whoever sent it out finds that on the day.
    A memo without facts has witnesses and questions still, and a person may settle it.

Flagged::

    kinds: {fact-sheet: {audience: public}}
    documents: [{kind: fact-sheet}]
    facts: [{id: wet, statement: It rained., audience: public}]

Clean::

    kinds: {fact-sheet: {audience: public}}
    documents: [{kind: fact-sheet, facts: [wet]}]
    facts: [{id: wet, statement: It rained., audience: public}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import DocumentOrder, Lifecycle, Materiality
from briefings.rules.desk import Desk
from briefings.rules.readers import seen_in

SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)  # a memo may be begun before its facts

_SETTLED = frozenset(
    {
        Lifecycle.ANSWERED,
        Lifecycle.COMMITTED,
        Lifecycle.WITHDRAWN,
        Lifecycle.CLOSED,
    }
)


_MEMO = (
    "the hearing memo tells no fact that its readers may see",
    "add `facts:`, each with the words of a source that bear it out",
)
_SHEET = (
    "the fact sheet tells no fact",
    "add `facts: [...]` to its order, or `materiality: headline` to what readers see",
)
_TIMELINE = (
    "the timeline tells no event",
    "add `timeline:`, each event with its date and the facts that bear it out",
)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each document that would tell nothing of what its kind tells."""
    orders = desk.dossier.documents or (DocumentOrder(kind="hearing-memo"),)
    for index, order in enumerate(orders):
        route = ("documents", index, "kind") if desk.dossier.documents else ("title",)
        lack = _lack(desk, order)
        if lack is not None:
            is_memo = order.kind == "hearing-memo"
            grave = Severity.REVIEW if is_memo else None
            yield Flag(route, *lack, severity=grave)


def _lack(desk: Desk, order: DocumentOrder) -> tuple[str, str] | None:
    """Return what a document has not to tell, and what to do about it."""
    dossier = desk.dossier
    match order.kind:
        case "hearing-memo":
            return None if seen_in(desk, order, dossier.facts) else _MEMO
        case "fact-sheet":
            named = order.facts or order.key_figures
            return None if named or _has_headline(desk, order) else _SHEET
        case "timeline":
            return None if seen_in(desk, order, dossier.timeline) else _TIMELINE
        case "qfr" if order.witness and not _has_open(desk, order):
            return (
                f"no question is open that '{order.witness}' may be asked in writing",
                "add `questions:` that its readers may see, or leave the document out",
            )
    return None


def _has_headline(desk: Desk, order: DocumentOrder) -> bool:
    facts = seen_in(desk, order, desk.dossier.facts)
    return any(fact.materiality is Materiality.HEADLINE for fact in facts)


def _has_open(desk: Desk, order: DocumentOrder) -> bool:
    """Whether a question is open to the witness of an order, or to the body behind."""
    bodies = {one.id: one.organization for one in desk.dossier.witnesses}
    asked = {order.witness, bodies.get(order.witness or "")}
    return any(
        question.to in asked and question.lifecycle not in _SETTLED
        for question in seen_in(desk, order, desk.dossier.questions)
    )
