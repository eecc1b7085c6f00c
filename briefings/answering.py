"""From one answer of a person who adds a record to what is wrong with it.

Each answer is held to the dossier as it is given; the record as a whole is held to
every rule by `entering`.
"""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from briefings.build import Wanted, excerpt_of
from briefings.errors import BriefingsError
from briefings.model import COLLECTIONS
from briefings.reading import read_whole

NAMED: Mapping[str, tuple[str, ...]] = {
    "source": ("sources",),
    "topic": ("topics",),
    "to": ("witnesses", "entities"),
}
"""What is asked for → the collections whose records it may name."""

_ID = re.compile(r"(?=.{1,40}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


class Answers:
    """What may be answered, of one dossier."""

    def __init__(self, folder: Path, sources: Sequence[Path] = ()) -> None:
        self._folder = folder
        self._sources = sources
        _, dossier = read_whole(folder)
        self._ids = {
            name: tuple(entry.id for entry in getattr(dossier, name))
            for name in COLLECTIONS
        }

    def offered(self, key: str) -> tuple[str, ...]:
        """Return the ids that may be given; none where any words may."""
        return tuple(
            id_ for name in NAMED.get(key, ()) for id_ in self._ids.get(name, ())
        )

    def complaint(self, key: str, answer: str, given: Mapping[str, Any]) -> str:
        """Return what is wrong with an answer after those given; "" if nothing."""
        if not answer.strip():
            return "it is empty"
        if key == "id_":
            return self._id(answer)
        if key in NAMED:
            return self._name(key, answer)
        if key == "quote":
            return self._quote(answer, str(given.get("source", "")))
        return ""

    def _id(self, answer: str) -> str:
        if not _ID.fullmatch(answer):
            return "an id has small letters, digits and hyphens, a letter first"
        for name, ids in self._ids.items():
            if answer in ids:
                return f"'{answer}' is the id of a record in `{name}` already"
        return ""

    def _name(self, key: str, answer: str) -> str:
        known = self.offered(key)
        if answer in known:
            return ""
        near = get_close_matches(answer, known, n=1)
        hint = f"; did you mean '{near[0]}'?" if near else ""
        return f"the dossier has no '{answer}' for this{hint}"

    def _quote(self, answer: str, source: str) -> str:
        try:
            found = excerpt_of(self._folder, Wanted(source, answer), self._sources)
        except BriefingsError as error:
            return f"{error.message}; {error.help}"
        return "" if found.is_single else "; ".join(found.remarks)
