"""The sections of a document, and the headers and footers that stand on their pages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefings.shown.names import TIES, get, is_on

KINDS = ("header", "footer")


class Section(NamedTuple):
    """Pages with headers and footers: `header default` → relationship."""

    references: Mapping[str, str]
    has_first: bool = False


class Sections:
    """The sections of a story, as they are met."""

    def __init__(self) -> None:
        self.all: list[Section] = []
        self._references: dict[str, str] = {}
        self._has_first = False

    def begin(self) -> None:
        """Open the properties of a section."""
        self._references, self._has_first = {}, False

    def end(self) -> None:
        """Close them."""
        self.all.append(Section(self._references, self._has_first))

    def refer(self, kind: str, attributes: Mapping[str, str]) -> None:
        """Take a reference to a header or a footer."""
        place = f"{kind} {get(attributes, 'type') or 'default'}"
        self._references[place] = get(attributes, "id", TIES)

    def turn_first(self, attributes: Mapping[str, str]) -> None:
        """Note that the first page has a header and a footer of its own."""
        self._has_first = is_on(attributes)


def furniture(
    sections: Sequence[Section],
    lines: Callable[[str], tuple[str, ...]],
    *,
    has_even: bool,
) -> tuple[tuple[str, ...], ...]:
    """Return each header and footer that stands on any page, as lines, once.

    A section without one of its own has that of the section before. `lines` gives
    those of a relationship.
    """
    found = set()
    for place, identity in _on_pages(sections, has_even=has_even):
        kind = place.partition(" ")[0]
        found.add((kind, *(lines(identity) if identity else ())))
    return tuple(sorted(found))


def _on_pages(
    sections: Sequence[Section], *, has_even: bool
) -> Iterator[tuple[str, str]]:
    held: dict[str, str] = {}
    for section in sections:
        held.update(section.references)
        turns = ["default"]
        turns += ["first"] if section.has_first else []
        turns += ["even"] if has_even else []
        for kind in KINDS:
            for turn in turns:
                yield f"{kind} {turn}", held.get(f"{kind} {turn}", "")
