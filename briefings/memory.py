"""From what was found in order before to what need not be compared again.

A claim's fingerprint covers all that its comparison depends on; those found in order
are kept in the user's cache folder, for this very program only. The file may be deleted
at any time, and one that cannot be read or written is none.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from briefings.errors import BriefingsError
from briefings.files import write_atomically
from briefings.program import program

SIZE = 16  # bytes of a fingerprint
MOST = 1_000_000
"""Fingerprints that are kept; beyond that only those of the last run."""

OFF = "BRIEFINGS_NO_CACHE"


def is_on() -> bool:
    """Whether anything may be remembered: nobody has set BRIEFINGS_NO_CACHE."""
    return os.environ.get(OFF, "").lower() in ("", "0", "false", "no")


def settled_claims() -> set[bytes]:
    """Return the fingerprints of claims that this program has found in order."""
    content = b""
    if is_on():
        with contextlib.suppress(OSError, RuntimeError):  # nobody's home, too
            content = _file().read_bytes()
    whole = len(content) - len(content) % SIZE
    return {content[at : at + SIZE] for at in range(0, whole, SIZE)}


def keep_claims(known: set[bytes], found: set[bytes]) -> None:
    """Keep what was `known` and what was `found` in this run."""
    if not is_on() or found <= known:
        return
    kept = known | found if len(known) < MOST else found
    with contextlib.suppress(OSError, RuntimeError, BriefingsError):
        path = _file()
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_atomically(path, b"".join(sorted(kept)))
        for old in _older(path):
            old.unlink()


def cache_folder() -> Path:
    """Return the folder where a person's programs keep what they can do without."""
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "briefings"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "briefings"
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "briefings"


def _file() -> Path:
    return cache_folder() / f"claims-{program()[:32]}"


def _older(path: Path) -> Iterator[Path]:
    """Yield what other versions of the program have left."""
    return (old for old in path.parent.glob("claims-*") if old != path)
