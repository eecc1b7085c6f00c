"""From the first use of a short form to a note that says what it stands for.

So a letter or a testimony tells it, where a memo has a line of its short forms.
"""

from collections.abc import Iterable, Iterator, Sequence

from briefings.memo.blocks import (
    Block,
    Container,
    Filled,
    Listing,
    Note,
    Paragraph,
    Run,
    Slot,
)
from briefings.memo.components.abbreviations import short_forms, used_in
from briefings.memo.views import Book


def with_first_uses(blocks: Sequence[Block], book: Book) -> tuple[Block, ...]:
    """Return blocks in which the first use of each short form has a note."""
    waiting: dict[str, Note] = {}
    for body in book.all("entities"):
        for field, short in short_forms(body.record):
            told = (
                Run(short, origin=body.origin(field)),
                Run(" stands for "),
                body.see("name").run,
                Run("."),
            )
            waiting.setdefault(short, Note(f"entities/{body.id}/{field}", told))
    return tuple(_noted(blocks, waiting)) if waiting else tuple(blocks)


def _noted(blocks: Iterable[Block], waiting: dict[str, Note]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Container():
                yield block._replace(blocks=tuple(_noted(block.blocks, waiting)))
            case Listing():
                items = tuple(tuple(_noted(item, waiting)) for item in block.items)
                yield block._replace(items=items)
            case Paragraph():
                notes = _notes(block, waiting)
                yield block._replace(inlines=(*block.inlines, *notes))
            case Filled(form=Paragraph() as form) if notes := _notes(block, waiting):
                slot = Slot(len(block.values))
                inlines = (*form.inlines, slot)
                values = (*block.values, notes)
                yield block._replace(form=form._replace(inlines=inlines), values=values)
            case _:
                yield block


def _notes(block: Block, waiting: dict[str, Note]) -> tuple[Note, ...]:
    """Return the notes for what a paragraph uses first; a title counts for nothing."""
    form = block.form if isinstance(block, Filled) else block
    if isinstance(form, Paragraph) and form.role in ("Kicker", "Title"):
        return ()
    used = sorted(used_in((block,)).intersection(waiting))
    return tuple(waiting.pop(short) for short in used)
