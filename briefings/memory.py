"""From what was found in order before to what need not be compared again.

A claim's fingerprint covers all that its comparison depends on, that of a document's
text all that its reading does; those found in order are kept in the user's cache
folder, for this very program only. The files may be deleted at any time, and one that
cannot be read or written is none.
"""

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from briefings.errors import BriefingsError
from briefings.files import write_atomically
from briefings.program import program

SIZE = 16  # bytes of a fingerprint
MOST = 1_000_000
"""Fingerprints that are kept; beyond that only those of the last run."""

OFF = "BRIEFINGS_NO_CACHE"

_CLAIMS, _TEXTS = "claims", "texts"
_COUNTS = 256  # that one byte can hold


def is_on() -> bool:
    """Whether anything may be remembered: nobody has set BRIEFINGS_NO_CACHE."""
    return os.environ.get(OFF, "").lower() in ("", "0", "false", "no")


def settled_claims() -> set[bytes]:
    """Return the fingerprints of claims that this program has found in order."""
    return set(_entries(_CLAIMS, SIZE))


def keep_claims(known: set[bytes], found: set[bytes]) -> None:
    """Keep what was `known` and what was `found` in this run."""
    if not found <= known:
        _keep(_CLAIMS, known | found if len(known) < MOST else found)


def backed_texts() -> dict[bytes, int] | None:
    """Return the fingerprints of texts that were backed → how much they claim.

    None where nothing may be remembered.
    """
    if not is_on():
        return None
    return {entry[:SIZE]: entry[SIZE] for entry in _entries(_TEXTS, SIZE + 1)}


def keep_texts(known: Mapping[bytes, int], found: Mapping[bytes, int]) -> None:
    """Keep what was `known` and what was `found` in this run, but for huge texts."""
    if not found.keys() <= known.keys():
        kept = {**known, **found} if len(known) < MOST else found
        fits = (item for item in kept.items() if item[1] < _COUNTS)
        _keep(_TEXTS, (mark + bytes((count,)) for mark, count in fits))


def _entries(name: str, size: int) -> Iterator[bytes]:
    content = b""
    if is_on():
        with contextlib.suppress(OSError, RuntimeError):  # nobody's home, too
            content = _file(name).read_bytes()
    whole = len(content) - len(content) % size
    return (content[at : at + size] for at in range(0, whole, size))


def _keep(name: str, entries: Iterable[bytes]) -> None:
    if not is_on():
        return
    with contextlib.suppress(OSError, RuntimeError, BriefingsError):
        path = _file(name)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_atomically(path, b"".join(sorted(entries)))
        for old in _older(path, name):
            old.unlink()


def cache_folder() -> Path:
    """Return the folder where a person's programs keep what they can do without."""
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "briefings"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "briefings"
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "briefings"


def _file(name: str) -> Path:
    return cache_folder() / f"{name}-{program()[:32]}"


def _older(path: Path, name: str) -> Iterator[Path]:
    """Yield what other versions of the program have left."""
    return (old for old in path.parent.glob(f"{name}-*") if old != path)
