"""From "Annex" that leads to one of the memo's annexes to "Annex E".

Which letter an annex has is known when the whole memo has been made: a template writes
`[Annex](#chronology)`, and `with_letters` adds the letter of the heading it leads to.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from briefings.memo.blocks import (
    Block,
    Container,
    Filled,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Reference,
)
from briefings.memo.expanding import filled_inlines

NAME = "Annex"
_LETTERED = re.compile(rf"({NAME} [A-Z])\. ")


def with_letters(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with each bare "Annex" led by a reference to its letter."""
    letters = dict(_letters(blocks))
    return tuple(_lettered(block, letters) for block in blocks)


def _letters(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """Yield key and name of each annex: `chronology`, `Annex E`."""
    for block in blocks:
        if isinstance(block, Container):
            yield from _letters(block.blocks)
            continue
        form, values, key = block if isinstance(block, Filled) else (block, (), "")
        if isinstance(form, Heading) and (key or form.key):
            inlines = filled_inlines(form.inlines, values)
            words = "".join(str(getattr(part, "text", "")) for part in inlines)
            found = _LETTERED.match(words)
            if found:
                yield key or form.key, found[1]


def _lettered(block: Any, letters: Mapping[str, str]) -> Any:
    match block:
        case Paragraph():
            inlines = tuple(_named(part, letters) for part in block.inlines)
            same = inlines == block.inlines
            return block if same else block._replace(inlines=inlines)
        case Filled():
            form = _lettered(block.form, letters)
            return block if form is block.form else block._replace(form=form)
        case Container():
            inside = tuple(_lettered(part, letters) for part in block.blocks)
            return block._replace(blocks=inside)
        case Listing():
            items = (
                tuple(_lettered(part, letters) for part in item) for item in block.items
            )
            return block._replace(items=tuple(items))
    return block


def _named(part: Inline, letters: Mapping[str, str]) -> Inline:
    if isinstance(part, Reference) and part.text == NAME:
        return part._replace(text=letters.get(part.key, part.text))
    return part
