"""From pages that are turned to section properties that keep header and footer."""

from collections.abc import Sequence

from briefings.writing.house.opened import House, Page
from briefings.writing.package import Part, Tie


class Sections:
    """The sections of a document, one for each run of pages the same way up.

    A section ends only when the next one has something in it, so that no page is
    left empty.
    """

    def __init__(self, house: House) -> None:
        self._house = house
        self._current: Page | None = None  # of what was written last
        self._coming = house.portrait
        self._ended: list[str] = []
        self.is_turned = True  # what comes lies on another page than what was

    @property
    def measure(self) -> int:
        """Twips of text across the page that comes."""
        return self._coming.measure

    def turn(self, *, landscape: bool) -> None:
        """Lay what comes on a page this way up."""
        self._coming = self._house.landscape if landscape else self._house.portrait
        self.is_turned = self._coming is not self._current

    def begin(self) -> str:
        """Return the properties of the section that ends before what comes now."""
        ended = ""
        if self.is_turned and self._current is not None:
            ended = self.last()
            self._ended.append(ended)
        self._current = self._coming
        self.is_turned = False
        return ended

    def all(self) -> tuple[str, ...]:
        """Return the properties of every section, once all is written."""
        return (*self._ended, self.last())

    def last(self) -> str:
        """Return the properties of the section that is being written."""
        page = self._current or self._coming
        return page.later if self._ended else page.first

    def kept(self, ties: Sequence[Tie]) -> tuple[list[Tie], frozenset[str]]:
        """Return the ties of the house file that this document keeps, and their parts.

        Where no page stands this way up, its headers and footers stay behind.
        """
        said = "".join((*self._ended, self.last()))
        strays = {
            tie.target
            for tie in ties
            if tie.kind.endswith(("/header", "/footer"))
            and f'"{tie.identity}"' not in said
        }
        kept = [tie for tie in ties if not {tie.source, tie.target} & strays]
        return kept, frozenset(tie.target for tie in kept)

    def furniture(self) -> tuple[list[Part], list[Tie]]:
        """Return the headers and footers of their own that turned pages refer to."""
        said = "".join((*self._ended, self.last()))
        page = self._house.landscape
        ties = [tie for tie in page.ties if f'"{tie.identity}"' in said]
        targets = {tie.target for tie in ties}
        ties += [tie for tie in page.ties if tie.source in targets]
        return [part for part in page.parts if part.name in targets], ties
