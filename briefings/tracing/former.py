"""From a hash to the words it was made of, where any place still has them.

A document keeps no copy of its words: who takes a sentence out of one must not send it
along all the same. Words that were there are known again where they stand elsewhere in
the copy, or in a document that is built anew; their hash proves them.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, product

from briefings.shown import line_of, short_hash
from briefings.tracing.document import Document, Value

MOST = 256
"""Combinations of values that are tried for a line."""


class Former:
    """What the words of a copy were, as far as anything tells."""

    def __init__(self, document: Document, rebuilt: Document | None) -> None:
        sources = [document] if rebuilt is None else [rebuilt, document]
        self._lines = {
            hash_: line
            for source in sources
            for hash_, line in zip(source.hashes, source.lines, strict=True)
        }
        self._texts: dict[str, dict[str, None]] = {}
        for source in sources:
            for value in source.values:
                self._texts.setdefault(value.tag, {})[value.text] = None

    def line(self, built: str) -> str | None:
        """Return the line that a hash was made of."""
        return self._lines.get(built)

    def line_with(self, built: str, now: str, values: Sequence[Value]) -> str | None:
        """Return the line that a hash was made of, if it had other values in it."""
        kept = [value for value in values if 0 <= value.start <= value.end <= len(now)]
        others = [
            [(value, text) for text in self._texts.get(value.tag, {})] for value in kept
        ]
        for chosen in islice(product(*others), MOST):
            line = _with(now, chosen)
            if short_hash(line) == built:
                return line
        return None


def said_of(values: Iterable[Value]) -> Mapping[str, str]:
    """Return for each record the short hash of all its printed words, in order."""
    texts: dict[str, list[str]] = {}
    for value in values:
        texts.setdefault(value.record, []).append(value.text)
    return {
        record: short_hash(line_of(" ".join(said))) for record, said in texts.items()
    }


def _with(line: str, chosen: Iterable[tuple[Value, str]]) -> str:
    for value, text in sorted(chosen, key=lambda item: -item[0].start):
        line = line[: value.start] + text + line[value.end :]
    return line
