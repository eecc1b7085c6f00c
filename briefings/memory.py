"""From what was found in order before to what need not be compared again.

A claim's fingerprint covers all that its comparison depends on, that of a document's
text all that its reading does; those found in order are kept in the user's cache
folder, for this very program only. The files may be deleted at any time, and one that
cannot be read or written is none.
"""

import contextlib
import hashlib
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from briefings.errors import BriefingsError
from briefings.files import write_atomically
from briefings.program import program

SIZE = 16  # bytes of a fingerprint
MOST = 1_000_000
"""Fingerprints that are kept; beyond that only those of the last run."""

LEAST = 100
"""Texts that are kept; fewer are read as fast as they are remembered."""

DOSSIERS = 200
"""Dossiers whose texts are kept: those that were written last."""

OFF = "BRIEFINGS_NO_CACHE"

_COUNTS = 256  # that one byte can hold


def is_on() -> bool:
    """Whether anything may be remembered: nobody has set BRIEFINGS_NO_CACHE."""
    return os.environ.get(OFF, "").lower() in ("", "0", "false", "no")


def settled_claims() -> set[bytes]:
    """Return the fingerprints of claims that this program has found in order."""
    return set(_entries(_claims, SIZE))


def keep_claims(known: set[bytes], found: set[bytes]) -> None:
    """Keep what was `known` and what was `found` in this run."""
    if not found <= known:
        kept = known | found if len(known) < MOST else found
        _keep(_claims, kept)


def backed_texts(dossier: Path) -> dict[bytes, int] | None:
    """Return the fingerprints of a dossier's backed texts → how much they claim.

    None where nothing may be remembered. Each dossier has a file of its own: it has
    many more texts than claims, and few that another one has.
    """
    if not is_on():
        return None
    entries = _entries(partial(_texts, dossier), SIZE + 1)
    return {entry[:SIZE]: entry[SIZE] for entry in entries}


def keep_texts(
    dossier: Path, known: Mapping[bytes, int], found: Mapping[bytes, int]
) -> None:
    """Keep what was `known` and what was `found` in this run, unless that is little."""
    fits = {mark: count for mark, count in found.items() if count < _COUNTS}
    if len(fits) >= LEAST and not fits.keys() <= known.keys():
        kept = {**known, **fits} if len(known) < MOST else fits
        entries = (mark + bytes((count,)) for mark, count in kept.items())
        _keep(partial(_texts, dossier), entries, DOSSIERS)


def _entries(file: Callable[[], Path], size: int) -> Iterator[bytes]:
    content = b""
    if is_on():
        with contextlib.suppress(OSError, RuntimeError):  # nobody's home, too
            content = file().read_bytes()
    whole = len(content) - len(content) % size
    return (content[at : at + size] for at in range(0, whole, size))


def _keep(
    file: Callable[[], Path], entries: Iterable[bytes], most: int | None = None
) -> None:
    """Write a file of entries; of its folder the `most` written last are kept."""
    if not is_on():
        return
    with contextlib.suppress(OSError, RuntimeError, BriefingsError):
        path = file()
        cache_folder().mkdir(mode=0o700, parents=True, exist_ok=True)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        write_atomically(path, b"".join(sorted(entries)))
        for old in (*_older(), *_surplus(path, most)):
            shutil.rmtree(old) if old.is_dir() else old.unlink()


def cache_folder() -> Path:
    """Return the folder where a person's programs keep what they can do without."""
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "briefings"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "briefings"
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "briefings"


def _claims() -> Path:
    return cache_folder() / f"claims-{program()[:32]}"


def _texts(dossier: Path) -> Path:
    place = os.fsencode(dossier.resolve())
    name = hashlib.blake2b(place, digest_size=SIZE).hexdigest()
    return cache_folder() / f"texts-{program()[:32]}" / name


def _older() -> Iterator[Path]:
    """Yield what other versions of the program have left."""
    ours = f"-{program()[:32]}"
    for path in cache_folder().iterdir():
        if path.name.startswith(("claims-", "texts-")) and not path.name.endswith(ours):
            yield path


def _surplus(written: Path, most: int | None) -> list[Path]:
    """Return what its folder has beyond the `most` written last, itself among them."""
    if most is None:
        return []
    others = [path for path in written.parent.iterdir() if path != written]
    others.sort(key=lambda path: path.stat().st_mtime_ns, reverse=True)
    return others[most - 1 :]
