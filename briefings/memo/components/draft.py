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


ANNEX = "annex"
"""What a reference to the evidence annex counts on."""

ANNEXES = frozenset({"evidence_annex", "proof_table", "check_sheet"})
"""The components that give each fact a row of its own."""


class Draft:
    """What the components of one document share."""

    def __init__(
        self,
        book: Book,
        calls: frozenset[str],
        absent: frozenset[str] = frozenset(),
    ) -> None:
        self.book = book
        self.calls = calls  # the components that the template calls anywhere
        self.absent = absent  # keys known not to be in the memo after all
        self.notes: dict[str, Note] = {}
        self.ranks: dict[str, int] = {}  # fact → how many have a note before it
        self.cited: set[str] = set()  # sources that a note has cited in full
        self.promised: set[str] = set()  # keys that the memo refers to
        self.made: set[str] = set()  # of those, the ones that are in it
        self.warned: set[str] = set()  # authorities whose caution was printed
        self.annexes = 0  # how many have a letter
        self.has_annex = bool(ANNEXES & calls) and ANNEX not in absent

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Fact → its number in the annex, from 1."""
        return {name: number for number, name in enumerate(self.book.shown["facts"], 1)}

    @property
    def broken(self) -> frozenset[str]:
        """The keys that the memo refers to and does not have."""
        return frozenset(self.promised - self.made)


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
