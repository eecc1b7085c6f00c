"""From lists that each count from one to the numbering of a document."""

from collections.abc import Mapping
from typing import NamedTuple

from briefings.errors import BriefingsError
from briefings.writing.house.opened import Counting
from briefings.writing.markup import val

_UNCOUNTED = frozenset(("bullet", "callout", "compact"))


class Place(NamedTuple):
    """Where an item's paragraphs stand: in which list, how deep."""

    style: str  # the id of its items' style
    counting: Counting
    number: int  # the id of the list
    level: int

    @property
    def indent(self) -> int:
        """Twips from the margin to the item's text."""
        indents = self.counting.indents
        return indents[min(self.level, len(indents) - 1)] if indents else 0


class Lists:
    """The lists of a document: those that count start anew by an entry of their own."""

    def __init__(self, lists: Mapping[str, Counting], free: int) -> None:
        self._lists = lists
        self._next = free
        self.entries: list[str] = []

    def place(self, kind: str, outer: Place | None, start: int = 1) -> Place:
        """Return where the items of a list stand, inside another one or on their own.

        A counted list inside a counted one is the next level of it, which Word starts
        anew by itself. Raises `BriefingsError` for a kind there is no list for.
        """
        counting = self._lists.get(kind)
        if counting is None:
            raise BriefingsError(
                f"no style stands for a list of kind '{kind}'",
                help="name one under `list:` in the house file's `.yaml`",
            )
        level = 0 if outer is None else outer.level + 1
        if kind in _UNCOUNTED:
            return Place(counting.style, counting, counting.number, level)
        if outer is not None and outer.number != outer.counting.number:
            return Place(counting.style, outer.counting, outer.number, level)
        number = self._restarted(counting, level, start)
        return Place(counting.style, counting, number, level)

    def _restarted(self, counting: Counting, level: int, start: int) -> int:
        number, self._next = self._next, self._next + 1
        self.entries.append(
            f'<w:num w:numId="{number}"><w:abstractNumId {val(counting.definition)}/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride {val(start)}/>'
            "</w:lvlOverride></w:num>"
        )
        return number
