"""From a reference manager's file to what a dossier's sources lack, and back."""

from pathlib import Path
from typing import Any

from briefings.editing import Change, Route, commit, edited, records_of
from briefings.entering import new_errors
from briefings.errors import BriefingsError
from briefings.model import Audience
from briefings.reading import read_whole
from briefings.references import Match, as_annotations, as_csl, matched, read_references


def take_in(folder: Path, content: bytes, name: str) -> list[Match]:
    """Fill in what a dossier's sources lack and a file of references says.

    Nothing that a person wrote is changed. Raises `BriefingsError` where dossier or
    file cannot be read, where the result would have an error that is not there now, and
    where somebody writes at the same time.
    """
    reading, dossier = read_whole(folder)
    found = list(matched(read_references(content, name), dossier.sources))
    keys: dict[Route, Any] = {
        ("sources", match.source, field): value
        for match in found
        for field, value in match.fills.items()
    }
    changes = []
    for file in reading.places.files:
        path = reading.root / file
        text = path.read_bytes().decode("utf-8")
        held = {(c, str(record["id"])) for c, record in records_of(text, file)}
        here = {route: value for route, value in keys.items() if route[:2] in held}
        if here:
            made = edited(text, here, [], file)
            changes.append(Change(path, text.encode(), made.encode()))
    contents = {
        change.path.relative_to(reading.root).as_posix(): change.content
        for change in changes
    }
    if changes and (errors := new_errors(reading.root, contents)):
        raise BriefingsError(
            f"'{name}' would bring an error into the dossier: {errors[0].message}",
            help="mend it in the reference manager, and export again",
        )
    commit(reading.root, changes)
    return found


def references_of(folder: Path) -> bytes:
    """Return a dossier's sources as CSL-JSON. Raises where it cannot be read."""
    _, dossier = read_whole(folder)
    return as_csl(dossier.sources)


def annotations_of(folder: Path, audience: str = "") -> bytes:
    """Return a dossier's excerpts as annotations, for its own readers or others.

    Raises `BriefingsError` where it cannot be read.
    """
    _, dossier = read_whole(folder)
    return as_annotations(dossier, Audience(audience or dossier.audience))
