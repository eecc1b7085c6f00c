"""From the text of a TOML file to where its keys and values stand."""

import re
from typing import NamedTuple

from briefings.diagnostics import Route
from briefings.reading.sheet import Span

_TOKEN = re.compile(
    r"#[^\n]*+"
    r'|"{3}(?>(?:[^"\\]|\\.|"(?!""))*)"{3,5}'
    r"|'{3}(?>(?:[^']|'(?!''))*)'{3,5}"
    r'|"(?>(?:[^"\\\n]|\\.)*)"'
    r"|'[^'\n]*+'"
    r"|[\[\]{}=,.\n]"
    r"|[^\s\"'#\[\]{}=,.]++"
    r"|[\"']",
    re.DOTALL,
)
_SIGNS = ("=", "\n", "[", "]", "{", "}", ",")
DEEPEST = 8
"""Names of one key, and brackets inside each other, that are read."""


class Piece(NamedTuple):
    """A word, a text or a sign of TOML, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """A key without its quotes."""
        return self.text[1:-1] if self.text[0] in "\"'" else self.text


class Spots:
    """Where the keys and values of a TOML text stand, by their routes.

    A text that is no TOML is read as far as it can be: where it breaks off is for
    another to say. `too_deep` is the place of what is too deep to be read on.
    """

    def __init__(self, text: str) -> None:
        self._pieces = [
            Piece(found[0], *found.span())
            for found in _TOKEN.finditer(text)
            if found[0][0] != "#"
        ]
        self._at = 0
        self._keys: dict[Route, Span] = {}
        self._values: dict[Route, Span] = {}
        self._begun: list[int] = []  # where a line's key or table stands
        self.too_deep: Span | None = None
        table: Route = ()
        while self._goes_on():
            table = self._line(table)

    def key_span(self, route: Route) -> Span:
        """Return the span of the key or table that a route ends in."""
        return self._keys.get(route) or self.span(route)

    def span(self, route: Route) -> Span:
        """Return the span of a value, or else of the nearest thing around it."""
        for length in range(len(route), 0, -1):
            for spans in (self._values, self._keys):
                if route[:length] in spans:
                    return spans[route[:length]]
        return 0, 1

    def begun_before(self, at: int) -> int:
        """Return where the line begins that is read on to a place: its key or table."""
        return max((start for start in self._begun if start < at), default=at)

    def _line(self, table: Route) -> Route:
        """Read a table's head or a key with its value; return the table that holds."""
        if self._takes("\n"):
            return table
        if self._takes("["):
            while self._takes("["):
                pass
            self._begin()
            table = self._key(())
            while self._takes("]"):
                pass
            return table
        self._begin()
        route = self._key(table)
        if self._takes("="):
            self._value(route)
        else:
            self._at += 1
        return table

    def _begin(self) -> None:
        if self._goes_on():
            self._begun.append(self._pieces[self._at].start)

    def _goes_on(self) -> bool:
        return self._at < len(self._pieces) and self.too_deep is None

    def _takes(self, sign: str) -> bool:
        """Go past a sign, if it stands here."""
        is_here = self._at < len(self._pieces) and self._pieces[self._at].text == sign
        self._at += is_here
        return is_here

    def _key(self, table: Route) -> Route:
        """Read a key, with the names that dots join to it."""
        route = table
        while self._at < len(self._pieces):
            piece = self._pieces[self._at]
            if piece.text in _SIGNS:
                break
            self._at += 1
            route = (*route, piece.name)
            self._keys.setdefault(route, (piece.start, piece.end))
            if len(route) - len(table) > DEEPEST:
                self.too_deep = piece.start, piece.end
                break
            if not self._takes("."):
                break
        return route

    def _value(self, here: Route, depth: int = 0) -> None:
        """Read the value of a key, with all that stands in its brackets."""
        if not self._goes_on():
            return
        piece = self._pieces[self._at]
        self._at += 1
        if piece.text not in ("[", "{"):
            self._values.setdefault(here, (piece.start, piece.end))
            while self._takes("."):  # a number's point
                self._at += 1
        elif depth == DEEPEST:
            self.too_deep = piece.start, piece.end
        elif piece.text == "[":
            self._list(here, depth + 1)
        else:
            self._table(here, depth + 1)

    def _list(self, here: Route, depth: int) -> None:
        count = 0
        while self._goes_on() and not self._takes("]"):
            if self._takes(","):
                count += 1
            elif not self._takes("\n"):
                self._value((*here, count), depth)

    def _table(self, here: Route, depth: int) -> None:
        while self._goes_on() and not self._takes("}"):
            if self._takes(",") or self._takes("\n"):
                continue
            route = self._key(here)
            if self._takes("="):
                self._value(route, depth)
            else:
                self._at += 1
