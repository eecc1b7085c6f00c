"""One document while it is made: its book, its notes, and the annex it refers to."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from briefings.errors import BriefingsError
from briefings.memo.blocks import Note, Run
from briefings.memo.views import Book, Rows, View
from briefings.memo.views.facts import FactView

MISSING = Run("not in the record", italic=True, role="Missing")
"""What stands where a record has nothing to say."""


class Draft:
    """What the components of one document share."""

    def __init__(self, book: Book, calls: frozenset[str]) -> None:
        self.book = book
        self.calls = calls  # the components that the template calls anywhere
        self.notes: dict[str, Note] = {}
        self.cited: set[str] = set()  # sources that a note has cited in full
        self.made: set[str] = set()  # components that have run

    @property
    def has_annex(self) -> bool:
        """Whether notes may refer to the evidence annex."""
        return "evidence_annex" in self.calls

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Fact → its number in the annex, from 1."""
        return {name: number for number, name in enumerate(self.book.shown["facts"], 1)}

    def finish(self) -> None:
        """Raise `BriefingsError` where the memo refers to an annex it left out."""
        if self.notes and self.has_annex and "evidence_annex" not in self.made:
            raise BriefingsError(
                "the notes refer to the evidence annex, and it was not printed",
                help="print {{ evidence_annex() }} without a condition",
            )


def one(thing: Any, noun: str) -> Any:
    """Return a view that is a `noun`; raises `BriefingsError` if it is not."""
    if isinstance(thing, View) and thing.noun == noun:
        return thing
    raise _unfit(noun, thing)


def several(things: Any, noun: str) -> Any:
    """Return the views of a list, all of which are a `noun`."""
    if not isinstance(things, Rows):
        raise _unfit(f"a list, each of it {noun}", things)
    for thing in things:
        one(thing, noun)
    return things


def facts_of(things: Any) -> Iterable[FactView]:
    """Return the facts of a list."""
    found: Iterable[FactView] = several(things, FactView.noun)
    return found


def _unfit(wanted: str, thing: Any) -> BriefingsError:
    match thing:
        case View():
            got = thing.noun
        case Rows():
            got = "a list"
        case None:
            got = "nothing"
        case _:
            got = "something else"
    return BriefingsError(
        f"this component takes {wanted} and was given {got}",
        help="see what stands between its brackets",
    )
