"""From a file of days to the days on which a chamber meets."""

from datetime import date
from pathlib import Path

from briefings.errors import BriefingsError

OWN = "session.txt"
"""The file in a dossier's folder that holds them, where none is named."""


def session_of(root: Path, named: Path | None = None) -> tuple[date, ...]:
    """Return the days of a file, or of the dossier's own; none where there is none.

    Raises `BriefingsError` for a file that holds something else.
    """
    file = named or root / OWN
    if named is None and not file.is_file():
        return ()
    try:
        lines = file.read_text(encoding="utf-8").split()
        return tuple(map(date.fromisoformat, lines))
    except (OSError, ValueError) as error:
        raise BriefingsError(
            f"'{file}' is no list of days", help="write a day a line, as 2026-03-02"
        ) from error
