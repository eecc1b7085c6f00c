"""From a dossier's folder to its records, and to all that is wrong with them."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefings.diagnostics import Diagnostic, Severity
from briefings.errors import BriefingsError
from briefings.model import Dossier, Seal
from briefings.reading.joining import join
from briefings.reading.lexicon import read_lexicon
from briefings.reading.limits import LIMITS, ROOT_FILE, Limits
from briefings.reading.places import Places
from briefings.reading.seals import read_seal
from briefings.reading.validating import validate

if TYPE_CHECKING:
    from briefings.evidence import Lexicon


class Reading(NamedTuple):
    """A dossier as it was read."""

    root: Path  # its folder
    dossier: Dossier | None  # None where its YAML holds an error
    diagnostics: tuple[Diagnostic, ...]  # each with its place, file by file
    places: Places
    seal: Seal | None = None  # None where there is none, or a damaged one
    lexicon: "Lexicon | None" = None  # None where it names no words of its own

    @property
    def files(self) -> list[str]:
        """The names of all files of its folder that it is read from."""
        words = [self.dossier.lexicon] if self.dossier and self.dossier.lexicon else []
        return [*self.places.files, *words]


def read(path: Path, limits: Limits = LIMITS) -> Reading:
    """Return the dossier in a folder, or in the YAML file that is its root.

    Raises `BriefingsError` where there is no such file or it cannot be opened.
    """
    file = _root_file(path)
    root = file.parent
    joined = join(root, file.name, limits)
    dossier, refused = validate(joined, limits)
    lexicon, told = read_lexicon(root, joined, limits)
    found = _in_order((*joined.problems, *refused, *told), joined.places)
    is_whole = all(item.severity is not Severity.ERROR for item in found)
    seal, damage = read_seal(root)
    return Reading(
        root,
        dossier if is_whole else None,
        (*found, *damage),
        joined.places,
        seal,
        lexicon,
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
