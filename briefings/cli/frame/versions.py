"""From `COMMIT:PATH` on a command line to what lay there then, on the disk for now."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import click

from briefings.cli.frame.options import DossierPath


class AtHand(NamedTuple):
    """A dossier or a document that can be read."""

    path: Path


@contextmanager
def at_hand(named: str) -> Iterator[AtHand]:
    """Lend what a path names, or what `COMMIT:PATH` named in a commit of git."""
    commit, colon, place = named.partition(":")
    if not colon or len(commit) < 2 or Path(named).exists():  # noqa: PLR2004 -- C:\
        context = click.get_current_context()
        path = DossierPath(path_type=Path).convert(named, None, context)
        yield AtHand(Path(path))
        return
    from briefings.batch import Parcel, unpacked
    from briefings.commits import files_of

    path = Path(place or ".")
    held = path.parent if path.suffix in (".yaml", ".yml") else path
    files = files_of(commit, held)
    is_file = list(files) == [held.name] and bool(held.suffix)
    safe = {name: data for name, data in files.items() if _is_inside(name)}
    with unpacked(Parcel("", safe, {})) as (folder, _):
        name = held.name if is_file else path.name if path != held else ""
        yield AtHand(folder / name if name else folder)


def _is_inside(name: str) -> bool:
    return ".." not in PurePosixPath(name).parts
