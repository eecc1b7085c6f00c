"""The crates in every kind of document, for the tests of the kinds."""

from pathlib import Path
from typing import Any

from briefings.build import KINDS
from briefings.memo import Memo, compose
from briefings.model import Audience, DocumentOrder, Dossier
from tests.memo.crates import CRATES, crates, ledger_of

TEMPLATES = Path(__file__).parents[2] / "templates"
NAMES = [kind.name for kind in KINDS]

NAMED: dict[str, dict[str, Any]] = {
    "testimony": {"witness": "w-auditor"},
    "oral-statement": {"witness": "w-auditor"},
    "qfr": {"witness": "w-agency", "due": "2026-03-20"},
    "request-letter": {
        "addressee": "depot-agency",
        "address": ["The Director", "Depot Agency"],
        "signatory": "chair",
        "signed_by": ["Chair Doe"],
        "authorities": ["depot-act"],
        "copies": ["The Ranking Member"],
    },
}
"""Kind → what its order names, beside the kind."""

HEARING = CRATES["hearing"] | {
    "chair": "Chair Doe",
    "members": [{"name": "Rep. Vale", "stake": "Depots stand there."}],
}


def full(**changes: Any) -> Dossier:
    """Return the crates for everybody, with a Member and a version not to use."""
    facts = [
        fact | {"do_not_say": ["Hundreds of crates are stolen."]}
        if fact["id"] == "lost"
        else fact
        for fact in CRATES["facts"]
    ]
    changed = {"hearing": HEARING, "audience": "public", "facts": facts} | changes
    return crates(**changed)


def order_of(kind: str, **changes: Any) -> DocumentOrder:
    """Return an order for a kind, with the readers that the kind has."""
    audience = next(item.audience for item in KINDS if item.name == kind)
    given = {"kind": kind, "audience": audience} | NAMED.get(kind, {}) | changes
    return DocumentOrder.model_validate(given)


def memo_of(
    kind: str, dossier: Dossier | None = None, order: DocumentOrder | None = None
) -> Memo:
    """Return a document of a kind, of the full crates where nothing else is given."""
    made = dossier or full()
    return compose(
        kind,
        made,
        ledger_of(made),
        order=order or order_of(kind),
        templates=[TEMPLATES],
    )


STAFF = Audience.STAFF
