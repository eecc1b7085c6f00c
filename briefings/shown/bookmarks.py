"""The bookmarks of a story, each from its start to its end."""

from briefings.shown.unit import Marked, Spot, Unit


class Bookmarks:
    """Bookmarks, as their ends are met."""

    def __init__(self) -> None:
        self.closed: list[Marked] = []
        self._open: dict[str, tuple[str, Spot | None]] = {}
        self._waiting: dict[str, None] = {}  # those that begin before the next unit

    def begin(self, identity: str, name: str, here: Spot | None) -> None:
        """Open a bookmark here, or at the next unit where none is open."""
        self._open[identity] = name, here
        if here is None:
            self._waiting[identity] = None

    def unit(self, unit: Unit) -> None:
        """Let those that wait begin with a unit."""
        for identity in self._waiting:
            name, _ = self._open[identity]
            self._open[identity] = name, Spot(unit, 0)
        self._waiting.clear()

    def end(self, identity: str, here: Spot | None) -> None:
        """Close a bookmark here; one without a start or an end is none."""
        name, start = self._open.pop(identity, ("", None))
        self._waiting.pop(identity, None)
        if start is not None and here is not None:
            self.closed.append(Marked(name, start, here))
