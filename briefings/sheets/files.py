"""From tables to a workbook or a folder of CSV files, and back."""

from collections.abc import Mapping
from pathlib import Path

from briefings.errors import BriefingsError
from briefings.sheets.grids import Grid

MOST_BYTES = 64 * 1024 * 1024
WORKBOOK = ".xlsx"


def write_sheets(
    grids: Mapping[str, Grid], ids: Mapping[str, tuple[str, ...]], path: Path
) -> dict[Path, bytes]:
    """Return the files that hold tables: a workbook, or CSV files in a folder.

    `ids` are those of each collection, for what is chosen from a list. Raises
    `BriefingsError` for words that a cell cannot hold.
    """
    if path.suffix.lower() == WORKBOOK:
        from briefings.sheets.workbook import as_workbook

        return {path: as_workbook(grids, ids)}
    if path.suffix and not path.is_dir():
        raise BriefingsError(
            f"'{path.name}' is neither a workbook nor a folder",
            help="name a file that ends in .xlsx, or a folder for CSV files",
        )
    from briefings.sheets.commas import as_files

    return {path / name: content for name, content in as_files(grids).items()}


def read_sheets(path: Path) -> dict[str, Grid]:
    """Return the tables of a workbook, a folder of CSV files, or a Word file.

    Raises `BriefingsError`, naming the place, for all that is no table of ours.
    """
    if path.is_dir():
        from briefings.sheets.commas import from_files

        names = sorted(p for p in path.iterdir() if p.suffix.lower() in _PLAIN)
        return from_files({p.name: _content(p) for p in names}, str(path))
    if path.suffix.lower() in _PLAIN:
        from briefings.sheets.commas import from_files

        return from_files({path.name: _content(path)}, path.name)
    if path.suffix.lower() == ".docx":
        from briefings.sheets.documents import from_document

        return from_document(_content(path), path.name)
    from briefings.sheets.workbook import from_workbook

    return from_workbook(_content(path), path.name)


_PLAIN = {".csv", ".json"}


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BriefingsError(
                f"'{path.name}' is larger than {MOST_BYTES // 1024**2} MB",
                help="see that it is the right file",
            )
        return path.read_bytes()
    except OSError as error:
        raise BriefingsError(
            f"'{path}' cannot be read: {error.strerror}",
            help="see that it is there, and yours to read",
        ) from error
