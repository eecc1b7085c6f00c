"""From a document to what it prints out of each record."""

from collections.abc import Mapping

from briefings.tracing.document import Document
from briefings.tracing.former import said_of

_TELLING = ("statement", "ask", "title", "name", "text", "description", "cite")
"""Fields that tell best what a record is."""


class Printed:
    """The words of a document by record and field, each different text once."""

    def __init__(self, document: Document) -> None:
        self._stamp = document.stamp
        self._said = said_of(document.values)
        self._texts: dict[str, dict[str, list[str]]] = {}
        for value in document.values:
            texts = self._texts.setdefault(value.record, {})
            held = texts.setdefault(value.field, [])
            if value.text not in held:
                held.append(value.text)

    @property
    def records(self) -> tuple[str, ...]:
        """The names of all records that anything is printed of, in order."""
        return tuple(self._texts)

    def standing(self, record: str) -> str:
        """Return how a fact stood when the document was built; "" where unknown."""
        stamped = self._stamp.records.get(record)
        return stamped.standing if stamped else ""

    def texts(self, record: str) -> Mapping[str, list[str]]:
        """Return field → words, for one record."""
        return self._texts.get(record, {})

    def telling(self, record: str) -> str:
        """Return the words that tell best what a record is; "" where none stand."""
        texts = self.texts(record)
        fields = [field for field in _TELLING if field in texts] or list(texts)
        return texts[fields[0]][0] if fields else ""

    def is_as_built(self, record: str) -> bool:
        """Return whether all printed words of a record are those that were built."""
        stamped = self._stamp.records.get(record)
        return stamped is not None and stamped.said == self._said.get(record)
