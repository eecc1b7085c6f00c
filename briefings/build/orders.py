"""From what a dossier asks for to the orders to build, each with readers and a file."""

import re

from briefings.build.kinds import audience_of
from briefings.errors import BriefingsError
from briefings.model import DocumentOrder, Dossier

_UNFIT = re.compile(r"[^a-z0-9]+")


def asked_of(dossier: Dossier) -> tuple[DocumentOrder, ...]:
    """Return what a dossier asks for: the memo, where it asks for nothing."""
    return dossier.documents or (DocumentOrder(kind="hearing-memo"),)


def orders_of(dossier: Dossier, ending: str = "") -> tuple[DocumentOrder, ...]:
    """Return what to build, with each order's audience and file name filled in.

    `ending` is added to each file's name.
    """
    named = tuple(_completed(order, dossier, ending) for order in asked_of(dossier))
    files = [order.file for order in named]
    for file in files:
        if files.count(file) > 1:
            raise BriefingsError(
                f"two documents would be written to '{file}'",
                help="give one of them another `file:` under `documents`",
            )
    return named


def _completed(order: DocumentOrder, dossier: Dossier, ending: str) -> DocumentOrder:
    file = (order.file or _named(order, dossier)) + ending
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", file):
        raise BriefingsError(
            f"'{file}' cannot be a file's name",
            help="use letters, digits, hyphens, points and underscores",
        )
    audience = order.audience or audience_of(order.kind)
    return order.model_copy(update={"file": file, "audience": audience})


def _named(order: DocumentOrder, dossier: Dossier) -> str:
    """Return the dossier's name, the kind's, and whom the document is for."""
    whom = (order.witness, order.addressee, order.member)
    parts = (dossier.dossier, order.kind, *(part for part in whom if part))
    names = (_UNFIT.sub("-", part.lower()).strip("-") for part in parts)
    return "-".join(name for name in names if name)[:100]
