"""From origins and keys to bookmarks: names that can be read, numbers that count."""

import re

from briefings.errors import BriefingsError
from briefings.memo import Origin
from briefings.writing.markup import attribute

_UNFIT = re.compile(r"[^A-Za-z0-9_]")
_LONGEST = 40  # characters of a bookmark's name, by the standard
_ROOM = _LONGEST - 8  # what is left before a number of seven digits


class Marks:
    """The bookmarks of a document: counted, so that no two names are the same."""

    def __init__(self) -> None:
        self.count = 0
        self.origins: list[str] = []  # an element for each value from a record
        self.values: list[tuple[Origin, str]] = []  # the same values with their words
        self.said: dict[str, str] = {}  # text elements → the words that they show
        self._records: dict[str, tuple[str, str]] = {}
        self._fields: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._texts: dict[str, str] = {}

    def around(self, origin: Origin, words: str, inside: str, more: str = "") -> str:
        """Return text elements between the bookmarks of the field they came from.

        Called for nearly every run of a document: text is put together here once.
        """
        collection, record, field = origin
        known = self._records.get(record or collection)
        if known is None:
            known = self._new_record(collection, record)
        ending = self._fields.get(field)
        if ending is None:
            ending = self._fields[field] = f"/{attribute(field)}" if field else ""
        self.count += 1
        number = str(self.count)
        prefix, tag = known
        self.origins.append(
            f'<value bookmark="{prefix}_{number}" tag="{tag}{ending}"/>'
        )
        text = (
            f'<w:bookmarkStart w:id="{number}" w:name="{prefix}_{number}"/>{inside}'
            f'{more}<w:bookmarkEnd w:id="{number}"/>'
        )
        self.values.append((origin, words))
        self.said[text] = words
        return text

    def _new_record(self, collection: str, record: str) -> tuple[str, str]:
        """Remember a record by its id, which no record of another kind has."""
        path = [part for part in (collection, record) if part]
        known = (_readable("_".join(path)), attribute("/".join(path)))
        self._records[record or collection] = known
        return known

    def name_of(self, key: str) -> str:
        """Return the bookmark that a key leads to, whether or not it stands yet."""
        name = self._keys.get(key)
        if name is None:
            self.count += 1
            name = self._keys[key] = f"{_readable(key)}_{self.count}"
        return name

    def target(self, key: str, text: str) -> tuple[str, str]:
        """Return the two ends of the bookmark for a marked block; text is its words.

        A key that was used before marks nothing again.
        """
        if key in self._texts:
            return "", ""
        self._texts[key] = text
        name = self.name_of(key)
        self.count = number = self.count + 1
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>',
            f'<w:bookmarkEnd w:id="{number}"/>',
        )

    def text_of(self, key: str) -> str:
        """Return the words of a marked block. Raises for a key that marks none."""
        try:
            return self._texts[key]
        except KeyError:
            raise BriefingsError(
                f"the memo refers to '{key}', which nothing in it is marked as",
                help="print what it refers to, or take the reference out of the "
                "template",
            ) from None

    def enclosing(self, inside: str) -> tuple[str, str]:
        """Return the name of a note's bookmark, and text between its two ends."""
        self.count = number = self.count + 1
        name = f"note_{number}"
        return name, (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inside}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )


def _readable(words: str) -> str:
    """Return the start of a bookmark's name, as Word wants it: a letter first."""
    plain = words.replace("-", "_").replace("/", "_")[:_ROOM]
    if not (plain.isascii() and plain.isidentifier()):
        plain = _UNFIT.sub("_", plain)
    return plain if plain[:1].isalpha() else f"b_{plain}"[:_ROOM]
