"""The marks of a change: inserted, deleted, by whom and on which day."""

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from itertools import groupby

from briefings.redlining.tokens import Token
from briefings.redlining.trees import SPACE, Element, made, w, words

NoteId = Callable[[str], str]
"""From the id of a note of the old document to its id in the new one."""

_NOTES = (w("footnoteReference"), w("endnoteReference"))
_PICTURES = (w("drawing"), w("pict"), w("object"))


class Ink:
    """Marks changes; each has a number of its own."""

    def __init__(self, author: str, date: str, note_id: NoteId) -> None:
        self._author = author
        self._date = date
        self._note_id = note_id
        self._number = 900_000  # above those that a document counts itself
        self.count = 0

    def inserted(self, tokens: Iterable[Token]) -> Element:
        """Return tokens of the new document, marked as inserted."""
        return self._mark("ins", *kept(tokens))

    def deleted(self, tokens: Iterable[Token]) -> Element:
        """Return tokens of the old document, marked as deleted; None for no words."""
        runs = list(self._gone(tokens))
        return self._mark("del", *runs) if runs else None

    def mark_paragraph(self, paragraph: Element, kind: str) -> None:
        """Mark the end of a paragraph as inserted (`ins`) or deleted (`del`)."""
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = made("pPr")
            paragraph.insert(0, properties)
        look = properties.find(w("rPr"))
        if look is None:
            look = made("rPr")
            after = [properties.find(w(name)) for name in ("sectPr", "pPrChange")]
            later = next((item for item in after if item is not None), None)
            place = len(properties) if later is None else properties.index(later)
            properties.insert(place, look)
        look.insert(0, self._mark(kind))

    def mark_row(self, row: Element, kind: str) -> None:
        """Mark a row of a table as inserted or deleted."""
        properties = row.find(w("trPr"))
        if properties is None:
            properties = made("trPr")
            before = row.find(w("tblPrEx"))
            row.insert(0 if before is None else 1, properties)
        properties.append(self._mark(kind))

    def _mark(self, kind: str, *runs: Element) -> Element:
        self._number += 1
        self.count += 1
        stamp = {"id": str(self._number), "author": self._author, "date": self._date}
        return made(kind, *runs, **stamp)

    def _gone(self, tokens: Iterable[Token]) -> Iterator[Element]:
        for _, group in groupby(tokens, _sort):
            held = list(group)
            if not held[0].nodes or held[0].is_field:
                text = "".join(token.text for token in held)
                if text:
                    yield _run(held[0].look, words("delText", text))
            elif held[0].nodes[0].tag not in _PICTURES:
                yield _run(held[0].look, *map(self._carried, held[0].nodes))

    def _carried(self, node: Element) -> Element:
        copy = deepcopy(node)
        if copy.tag in _NOTES:
            copy.set(w("id"), self._note_id(copy.get(w("id"), "")))
        return copy


def kept(tokens: Iterable[Token]) -> Iterator[Element]:
    """Yield the runs of tokens as they are; words that look alike share one."""
    for _, group in groupby(tokens, _sort):
        held = list(group)
        if not held[0].nodes:
            text = words("t", "".join(token.text for token in held))
            yield _run(held[0].look, text)
        elif held[0].is_field:
            yield from held[0].nodes
        else:
            yield _run(held[0].look, *held[0].nodes)


def _sort(token: Token) -> tuple[int, int]:
    """Return what plain tokens of one look share, and others with none."""
    return (1, id(token)) if token.nodes else (0, id(token.look))


def _run(look: Element, *children: Element) -> Element:
    run = made("r")
    if look is not None:
        run.append(deepcopy(look))
    run.extend(children)
    for text in run.iter(w("t"), w("delText")):
        text.set(SPACE, "preserve")
    return run
