"""From a dossier's folder to its records, and to all that is wrong with them."""

from pathlib import Path
from typing import NamedTuple

from briefings.diagnostics import Diagnostic
from briefings.errors import BriefingsError
from briefings.model import Dossier, Seal
from briefings.reading.joining import join
from briefings.reading.limits import LIMITS, ROOT_FILE, Limits
from briefings.reading.places import Places
from briefings.reading.seals import read_seal
from briefings.reading.validating import validate


class Reading(NamedTuple):
    """A dossier as it was read."""

    root: Path  # its folder
    dossier: Dossier | None  # None where its YAML holds an error
    diagnostics: tuple[Diagnostic, ...]  # each with its place, file by file
    places: Places
    seal: Seal | None = None  # None where there is none, or a damaged one


def read(path: Path, limits: Limits = LIMITS) -> Reading:
    """Return the dossier in a folder, or in the YAML file that is its root.

    Raises `BriefingsError` where there is no such file or it cannot be opened.
    """
    file = _root_file(path)
    root = file.parent
    joined = join(root, file.name, limits)
    dossier, refused = validate(joined, limits)
    found = _in_order((*joined.problems, *refused), joined.places)
    seal, damage = read_seal(root)
    return Reading(
        root, None if found else dossier, (*found, *damage), joined.places, seal
    )


def read_whole(path: Path) -> tuple[Reading, Dossier]:
    """Return a dossier that can be read, for whoever goes on to change it.

    Raises `BriefingsError`, with all that is wrong, for one that cannot.
    """
    reading = read(path)
    if reading.dossier is None:
        raise BriefingsError(
            f"the dossier in '{path}' cannot be read as it stands",
            help=f"see what is wrong with it: briefings check {path}",
            diagnostics=reading.diagnostics,
        )
    return reading, reading.dossier


def _root_file(path: Path) -> Path:
    if path.is_dir():
        file = path / ROOT_FILE
        if not file.exists():
            raise BriefingsError(
                f"'{path}' holds no {ROOT_FILE}",
                help=f"name the dossier's folder, or begin one: briefings new {path}",
            )
        return file
    if not path.exists():
        raise BriefingsError(
            f"'{path}' does not exist",
            help="name a dossier's folder or its dossier.yaml",
        )
    return path


def _in_order(found: tuple[Diagnostic, ...], places: Places) -> tuple[Diagnostic, ...]:
    files = places.files
    return tuple(
        sorted(
            found,
            key=lambda item: (
                (files.index(item.place.file), *item.place[1:3])
                if item.place and item.place.file in files
                else (len(files), 0, 0)
            ),
        )
    )
