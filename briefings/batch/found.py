"""From a checked dossier to the report of a run."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from briefings.build import ENDING, Built, Checked, Finished, templates_of
from briefings.diagnostics import Diagnostic, Place, Severity
from briefings.errors import BriefingsError
from briefings.model import Standing
from briefings.report import (
    Account,
    DocumentAccount,
    Entry,
    Report,
    SourceAccount,
    entries_of,
)


class Found(NamedTuple):
    """How far a run has come: what was checked, and which documents were written."""

    checked: Checked
    built: tuple[Built, ...] = ()
    contents: Mapping[str, bytes] = {}  # of documents that are not written yet

    def with_finished(self, finished: Finished) -> "Found":
        """Return the same with documents that are finished and not written yet."""
        return Found(
            self.checked.with_more(finished.diagnostics),
            finished.built_in(Path()),
            finished.contents,
        )


def report_of(found: Found, *, is_strict: bool, is_build: bool) -> Report:
    """Return the report of a run, as far as it came."""
    reading = found.checked.reading
    diagnostics = [at_home(item, reading.root) for item in found.checked.diagnostics]
    entries = entries_of(diagnostics, reading.places, _Lines(reading.root).of)
    return Report(
        entries,
        _account(found)._replace(
            is_strict=is_strict, is_build=is_build, is_draft=_is_draft(found)
        ),
    )


def _is_draft(found: Found) -> bool:
    return any(built.path.stem.endswith(ENDING) for built in found.built)


def at_home(item: Diagnostic, root: Path) -> Diagnostic:
    """Return a diagnostic whose place counts from the dossier's folder."""
    if item.place is None:
        return item
    return item._replace(place=place_at_home(item.place, root))


def place_at_home(place: Place, root: Path) -> Place:
    """Return a place with its file relative to `root` where it lies inside.

    The room that read a template names it by its folder or by its path; one of ours
    that no file of the dossier stands before gets its whole path.
    """
    path = Path(place.file)
    if (root / path).is_file() and not path.is_absolute():
        return place
    if path.is_relative_to(root):
        return place._replace(file=path.relative_to(root).as_posix())
    if path.parts[:1] == ("templates",):
        held = (folder.parent / path for folder in templates_of(root))
        place = place._replace(file=str(next(filter(Path.is_file, held), path)))
    return place


def prefix_of(root: Path) -> str:
    """Return what stands before a dossier's file names so that an editor finds them."""
    shown = os.path.relpath(root)
    if shown.startswith(os.pardir):
        shown = str(root.resolve())
    return _as_prefix(shown)


def repository_prefix(root: Path) -> str:
    """Return what leads to a dossier's files from the root of its repository.

    That is the nearest folder above with a `.git`, or else the folder a person stands
    in; build servers count from there. A dossier that lies in neither counts alone.
    """
    folder = root.resolve()
    bases = [above for above in (folder, *folder.parents) if (above / ".git").exists()]
    for base in (*bases[:1], Path.cwd().resolve()):
        if folder.is_relative_to(base):
            return _as_prefix(folder.relative_to(base).as_posix())
    return ""


def stop_entry(error: BriefingsError, found: Found | None) -> Entry:
    """Return what stopped a run, as it is shown among what was found.

    What has no place of its own is shown at the head of the dossier, where one was
    read: a build server shows nothing that stands nowhere.
    """
    item = Diagnostic("stopped-run", Severity.ERROR, error.message, error.help)
    if found is None:
        return Entry(item, error.place or Place("", 1, 1), error.excerpt)
    reading = found.checked.reading
    if error.place is None:
        return Entry(item, Place(reading.places.files[0], 1, 1))
    return Entry(item, place_at_home(error.place, reading.root), error.excerpt)


def _as_prefix(shown: str) -> str:
    return "" if shown == "." else f"{shown}/"


def _account(found: Found) -> Account:
    checked = found.checked
    desk = checked.desk
    if desk is None:
        return Account()
    counts = checked.standings()
    sources = (
        SourceAccount(
            source.id,
            desk.texts[source.id].state,
            desk.texts[source.id].file,
            desk.texts[source.id].detail,
        )
        for source in desk.dossier.sources
    )
    return Account(
        desk.dossier.dossier,
        {str(standing): counts[standing] for standing in Standing},
        tuple(sources),
        tuple(map(_document, found.built)),
    )


def _document(built: Built) -> DocumentAccount:
    coverage = built.coverage
    return DocumentAccount(
        built.kind,
        built.path.as_posix(),
        built.size,
        coverage.statements,
        coverage.claims,
        coverage.share,
        built.engine,
    )


class _Lines:
    """Lines of files that are not the dossier's own, each file read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._held: dict[str, list[str]] = {}

    def of(self, place: Place) -> str:
        if place.file not in self._held:
            self._held[place.file] = _lines(self._root / place.file)
        lines = self._held[place.file]
        return lines[place.line - 1] if place.line <= len(lines) else ""


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except (OSError, ValueError):
        return []
