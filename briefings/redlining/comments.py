"""From reasons to the part of a document that holds its comments."""

from collections.abc import Sequence

from briefings.redlining.trees import Element, made, w, words


class Comments:
    """The comments of a document, old and new."""

    def __init__(self, root: Element, author: str, date: str) -> None:
        self.root = made("comments") if root is None else root
        self._stamp = {"author": author, "date": date, "initials": "b"}
        held = (int(item.get(w("id"), "0")) for item in self.root)
        self._next = max(held, default=-1) + 1

    def around(self, first: Element, last: Element, lines: Sequence[str]) -> None:
        """Put a comment around two elements of one paragraph and what is between."""
        number = str(self._next)
        self._next += 1
        self.root.append(
            made(
                "comment", *map(_paragraph, enumerate(lines)), id=number, **self._stamp
            )
        )
        first.addprevious(made("commentRangeStart", id=number))
        look = made("rPr", made("rStyle", val="CommentReference"))
        mark = made("r", look, made("commentReference", id=number))
        last.addnext(mark)
        last.addnext(made("commentRangeEnd", id=number))

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.root)


def _paragraph(numbered: tuple[int, str]) -> Element:
    number, line = numbered
    paragraph = made("p", made("pPr", made("pStyle", val="CommentText")))
    if not number:
        look = made("rPr", made("rStyle", val="CommentReference"))
        paragraph.append(made("r", look, made("annotationRef")))
    paragraph.append(made("r", words("t", line)))
    return paragraph
