"""From a route to the span of a value in one file's text, worked out when asked.

While a file is read only two numbers are kept for each value, in the order of the
text. Which value they belong to follows from counting through the plain data.
"""

from array import array
from collections.abc import Mapping
from typing import Any, NamedTuple

from briefings.diagnostics import Route
from briefings.reading.sheet import Span


class Node(NamedTuple):
    """One value of the plain data, with its number and its key's, -1 for none."""

    value: Any
    number: int
    key: int = -1


class Outline(NamedTuple):
    """One file's plain data, and where each key and value of it stands."""

    data: Any
    marks: "array[int]"  # start and end of each key and value, in their order
    keys: Mapping[str, int]  # a key of the root → its number
    items: Mapping[str, "array[int]"]  # a list under the root → its items' numbers

    def reach(self, route: Route) -> tuple[Node, bool]:
        """Return the node a route leads to, and whether it leads all the way."""
        node = Node(self.data, 0)
        for depth, step in enumerate(route):
            child = self._child(node, step, depth, route)
            if child is None:
                return node, False
            node = child
        return node, True

    def span(self, route: Route) -> Span:
        """Return the span of a value; for a list or map, of its key or first key.

        A route that leads nowhere is followed as far as it goes.
        """
        node, _ = self.reach(route)
        if isinstance(node.value, dict) and node.value:
            return self._marked(node.number + 1)
        start, end = self._marked(node.number)
        if node.key >= 0 and (start == end or isinstance(node.value, (list, dict))):
            return self._marked(node.key)
        return start, end

    def key_span(self, route: Route) -> Span:
        """Return the span of the key a route ends in, or else of the value."""
        node, reached = self.reach(route)
        if reached and node.key >= 0:
            return self._marked(node.key)
        return self.span(route)

    def _marked(self, number: int) -> Span:
        if 2 * number + 1 >= len(self.marks):
            return 0, 0
        return self.marks[2 * number], self.marks[2 * number + 1]

    def _child(
        self, node: Node, step: str | int, depth: int, route: Route
    ) -> Node | None:
        if isinstance(node.value, dict) and step in node.value:
            return self._entry(node, str(step), depth)
        if isinstance(node.value, list) and isinstance(step, int):
            return self._item(node, step, self.items.get(str(route[0]), ()), depth)
        return None

    def _entry(self, node: Node, step: str, depth: int) -> Node:
        if depth == 0:
            key = self.keys[step]
            return Node(node.value[step], key + 1, key)
        number = key_number(node.value, node.number + 1, step)
        return Node(node.value[step], number + 1, number)

    def _item(self, node: Node, step: int, numbers: Any, depth: int) -> Node | None:
        if not 0 <= step < len(node.value):
            return None
        if depth == 1 and numbers:
            return Node(node.value[step], numbers[step])
        before = sum(_size(value) for value in node.value[:step])
        return Node(node.value[step], node.number + 1 + before)


def key_number(entries: dict[str, Any], first: int, key: str) -> int:
    """Return the number of a key, from the number of its map's first key."""
    for name, value in entries.items():
        if name == key:
            break
        first += 1 + _size(value)
    return first


def _size(value: Any) -> int:
    """Return how many keys and values a value is made of, itself included."""
    if isinstance(value, dict):
        return 1 + sum(1 + _size(part) for part in value.values())
    if isinstance(value, list):
        return 1 + sum(map(_size, value))
    return 1
