"""From the paths of a command line to dossiers, each once."""

from collections.abc import Sequence
from pathlib import Path

from briefings.errors import BriefingsError

ROOT = "dossier.yaml"
_ENDINGS = frozenset({".yaml", ".yml", ".toml"})


def dossiers_of(paths: Sequence[Path]) -> list[Path]:
    """Return the dossiers that the paths are, or are files of, each once.

    A file that another dossier includes, or its words, stands for that dossier, so that
    a hook may name the files that were changed.
    """
    found = {path.resolve(): path for path in map(_dossier_of, reversed(paths))}
    return list(found.values())[::-1]


def _dossier_of(path: Path) -> Path:
    if path.name == ROOT and path.is_file():
        return path.parent
    if path.suffix not in _ENDINGS or not path.is_file() or _is_root(path):
        return path
    for folder in path.absolute().parents:
        if (folder / ROOT).is_file():
            return _shown(folder)
    return path


def _is_root(path: Path) -> bool:
    """Whether a file says itself that it is a dossier's root."""
    try:
        with path.open(encoding="utf-8") as lines:
            return any(line.startswith("dossier:") for line in lines)
    except (OSError, ValueError):
        return True  # whatever is wrong with it is said of the file itself


def _shown(folder: Path) -> Path:
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def outs_of(dossiers: Sequence[Path], out: Path | None) -> list[Path]:
    """Return the folder for each dossier's documents: its own, or one below `out`.

    Raises `BriefingsError` where two would share one.
    """
    roots = [path.parent if path.is_file() else path for path in dossiers]
    if out is None:
        return [root / "out" for root in roots]
    names = [root.resolve().name for root in roots]
    for name in names:
        if names.count(name) > 1:
            raise BriefingsError(
                f"two dossiers would be built into '{out / name}'",
                help="leave out `--out`, or build them one after the other",
            )
    return [out / name for name in names]
