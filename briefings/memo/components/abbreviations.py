"""From the bodies of a dossier to the short forms that a document uses for them."""

import re
from collections.abc import Iterator

from briefings.memo.blocks import Filled, Paragraph, ParagraphRoles, Pieces, Run, Slot
from briefings.memo.components.draft import Draft
from briefings.memo.views import Book
from briefings.model import Entity

LINE = Paragraph((Slot(0),), role=ParagraphRoles.DETAIL.value)

_DOTTED = re.compile(r"(?:[A-Z]\.){2,}")  # F.B.I.
_TOLD = (
    ("facts", "statement"),
    ("questions", "ask"),
    ("topics", "title"),
    ("topics", "question"),
    ("systems", "name"),
    ("witnesses", "title"),
)
"""Where short forms are used that a reader must be told of."""


def abbreviations(draft: Draft) -> Pieces:
    """Return one line: each short form that the records use, and what it stands for.

    Nothing where they use none.
    """
    book = draft.book
    words = " ".join(_words(book))
    found: list[Run] = []
    for body in book.all("entities"):
        for field, short in _short_forms(body.record):
            if re.search(rf"(?<!\w){re.escape(short)}(?!\w)", words):
                found.append(Run("; " if found else "Short forms: "))
                found.append(Run(short, origin=body.origin(field)))
                found += (Run(", "), body.see("name").run)
    return Pieces((Filled(LINE, ((*found, Run(".")),)),)) if found else Pieces()


def _short_forms(body: Entity) -> Iterator[tuple[str, str]]:
    if body.acronym:
        yield "acronym", body.acronym
    for index, alias in enumerate(body.aliases):
        if _DOTTED.fullmatch(alias):
            yield f"aliases.{index}", alias


def _words(book: Book) -> Iterator[str]:
    for collection, field in _TOLD:
        for view in book.all(collection):
            yield getattr(view.record, field) or ""
