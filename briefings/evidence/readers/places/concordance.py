"""From a text that is searched often to where its words stand in it.

A search from the beginning for each of many quotations takes the square of their
number; here each looks only where its rarest word stands.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_WORD = re.compile(r"\w{3,}")
_RARE = 3  # places of a word that is rare enough


class Concordance(NamedTuple):
    """A text, and for each of its words where it begins."""

    text: str
    places: "Mapping[str, array[int]]"

    def occurrences(self, wanted: str) -> Iterator[int]:
        """Yield where `wanted` begins, from the first to the last."""
        rarest = self._rarest(wanted)
        if rarest is None:
            yield from occurrences(self.text, wanted)
            return
        offset, places = rarest
        for place in places:
            if place >= offset and self.text.startswith(wanted, place - offset):
                yield place - offset

    def _rarest(self, wanted: str) -> "tuple[int, array[int]] | None":
        """Return where a word begins in `wanted`, and its places in the text.

        The first and the last word may be parts of longer ones; `None` where there is
        no word between them.
        """
        rarest = None
        for word in list(_WORD.finditer(wanted))[1:-1]:
            places = self.places.get(word.group(), _NOWHERE)
            if rarest is None or len(places) < len(rarest[1]):
                rarest = word.start(), places
                if len(places) <= _RARE:
                    break
        return rarest


_NOWHERE = array("I")


def concordance(text: str) -> Concordance:
    """Return the concordance of a text, in time and memory linear in its length."""
    places: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    for word in _WORD.finditer(text):
        places[word.group()].append(word.start())
    return Concordance(text, dict(places))


def occurrences(text: str, wanted: str) -> Iterator[int]:
    """Yield where `wanted` begins in a text, overlapping ones included."""
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)
