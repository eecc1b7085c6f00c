"""The kinds of document, who each is for, and the name its file gets."""

import re

from briefings.errors import BriefingsError
from briefings.model import Audience, DocumentOrder, Dossier

AUDIENCES = {"hearing-memo": Audience.COMMITTEE}
"""Kind → its readers, where the order does not say; a new kind is the committee's."""

DEFAULT = DocumentOrder(kind="hearing-memo")


def orders_of(dossier: Dossier) -> tuple[DocumentOrder, ...]:
    """Return what to build, with each order's audience and file name filled in."""
    orders = dossier.documents or (DEFAULT,)
    named = tuple(_completed(order, dossier) for order in orders)
    files = [order.file for order in named]
    for file in files:
        if files.count(file) > 1:
            raise BriefingsError(
                f"two documents would be written to '{file}.docx'",
                help="give one of them another `file:` under `documents`",
            )
    return named


def _completed(order: DocumentOrder, dossier: Dossier) -> DocumentOrder:
    file = order.file or f"{dossier.dossier}-{order.kind}"
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", file):
        raise BriefingsError(
            f"'{file}' cannot be a file's name",
            help="use letters, digits, hyphens, points and underscores",
        )
    audience = order.audience or AUDIENCES.get(order.kind, Audience.COMMITTEE)
    return order.model_copy(update={"file": file, "audience": audience})
