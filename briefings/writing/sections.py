"""From pages that are turned to section properties that keep header and footer."""

from briefings.writing.house.opened import House, Page
from briefings.writing.package import Part, Tie


class Sections:
    """The sections of a document, one for each run of pages the same way up.

    A section ends only when the next one has something in it, so that no page is
    left empty.
    """

    def __init__(self, house: House) -> None:
        self._house = house
        self._current = house.portrait  # of what was written last
        self._coming = house.portrait
        self._written: list[str] = []
        self._is_empty = True

    @property
    def measure(self) -> int:
        """Twips of text across the page that comes."""
        return self._coming.measure

    def turn(self, *, landscape: bool) -> None:
        """Lay what comes on a page this way up."""
        self._coming = self._house.landscape if landscape else self._house.portrait

    def begin(self) -> str:
        """Return the properties of the section that ends before what comes now."""
        ended = ""
        if self._coming is not self._current:
            if not self._is_empty:
                ended = self.last()
                self._written.append(ended)
            self._current = self._coming
        self._is_empty = False
        return ended

    def last(self) -> str:
        """Return the properties of the section that is being written."""
        page: Page = self._current
        return page.later if self._written else page.first

    def furniture(self) -> tuple[list[Part], list[Tie]]:
        """Return the headers and footers of their own that turned pages refer to."""
        said = "".join((*self._written, self.last()))
        page = self._house.landscape
        ties = [tie for tie in page.ties if f'"{tie.identity}"' in said]
        targets = {tie.target for tie in ties}
        ties += [tie for tie in page.ties if tie.source in targets]
        return [part for part in page.parts if part.name in targets], ties
