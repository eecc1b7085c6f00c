"""From facts that nobody else has read to facts that a second person has confirmed."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from briefings.editing import Change, commit, with_entry
from briefings.errors import BriefingsError
from briefings.model import Dossier, Fact
from briefings.reading import read_whole


class Unread(NamedTuple):
    """A fact that no second person has confirmed since its last change."""

    fact: Fact
    file: str
    line: int
    is_changed: bool  # whether somebody had confirmed it before


def unread(folder: Path) -> tuple[Dossier, list[Unread]]:
    """Return the facts that are not confirmed as they stand, in the dossier's order."""
    reading, dossier = read_whole(folder)
    found = []
    for index, fact in enumerate(dossier.facts):
        if not fact.is_confirmed:
            place = reading.places.find(("facts", index), "")
            found.append(Unread(fact, place.file, place.line, bool(fact.confirmed)))
    return dossier, found


def confirm(folder: Path, facts: Sequence[str], by: str, on: date) -> list[str]:
    """Write a confirmation to each fact, and return the files that were changed.

    Raises `BriefingsError`, and changes nothing, for a fact that is not there, and for
    a person who wrote one of them.
    """
    reading, dossier = read_whole(folder)
    known = {fact.id: index for index, fact in enumerate(dossier.facts)}
    read_, written = {}, {}
    for name in facts:
        if name not in known:
            raise _unknown(name, known)
        fact = dossier.facts[known[name]]
        _refuse_author(fact, dossier, by)
        if any(
            one.by == by and one.fingerprint == fact.fingerprint
            for one in fact.confirmed
        ):
            continue
        file = reading.places.find(("facts", known[name]), "").file
        if file not in read_:
            read_[file] = (reading.root / file).read_bytes()
            written[file] = read_[file].decode("utf-8")
        entry = {"by": by, "on": on.isoformat(), "fingerprint": fact.fingerprint}
        written[file] = with_entry(
            written[file], ("facts", name, "confirmed"), entry, file
        )
    changes = [
        Change(reading.root / file, read_[file], text.encode())
        for file, text in written.items()
    ]
    if changes:
        commit(reading.root, changes)
    return list(written)


def _refuse_author(fact: Fact, dossier: Dossier, by: str) -> None:
    author = fact.written_by or dossier.prepared_by
    if author and author.casefold() == by.casefold():
        raise BriefingsError(
            f"'{by}' wrote fact '{fact.id}' and cannot confirm it",
            help="have another person read it, or name its author: `written_by:`",
        )


def _unknown(name: str, known: dict[str, int]) -> BriefingsError:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return BriefingsError(
        f"there is no fact '{name}'",
        help=f"did you mean '{near[0]}'?" if near else "list them: briefings review",
    )
