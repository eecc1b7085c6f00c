"""A document of a kind that there is no template for.

Why it matters
    The build would stop at it, after everything else had been checked. `briefings
    documents` lists the kinds there are; a `templates/` folder beside the dossier adds
    to them.

Flagged::

    kinds: {hearing-memo: {audience: committee}}
    documents: [{kind: hearing-meno}]

Clean::

    kinds: {hearing-memo: {audience: committee}}
    documents: [{kind: hearing-memo}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.references import nearest

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each document whose kind has no template, where the kinds are known."""
    for index, order in enumerate(desk.dossier.documents):
        if desk.kinds and order.kind not in desk.kinds:
            yield Flag(
                ("documents", index, "kind"),
                f"there is no kind of document '{order.kind}'",
                nearest(order.kind, desk.kinds)
                or "see `briefings documents` for those there are",
            )
