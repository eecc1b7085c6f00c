"""From a template's name to its text, out of a few folders and nowhere else."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from briefings.errors import BriefingsError
from briefings.memo.templating.faults import Sheet

NAME = re.compile(r"[\w-][\w.-]*", re.ASCII)
ENDING = ".md.j2"
MOST_BYTES = 1024 * 1024
_PRIVATE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\ue000-\uf8ff\ufffe\uffff\U000f0000-\U0010ffff]"
)
"""Characters without a meaning of their own: control, private use."""


class Shelf:
    """The templates of a few folders; the first folder that has a name wins."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = tuple(folders)
        self.sheets: dict[str, Sheet] = {}

    def path_of(self, name: str) -> Path | None:
        """Return where a template lies, or None if no folder has it."""
        if not NAME.fullmatch(name):
            return None
        for folder in self.folders:
            path = folder / name
            if path.is_file() and path.resolve().parent == folder.resolve():
                return path
        return None

    def read(self, name: str) -> tuple[str, Callable[[], bool]]:
        """Return a template's text, and whether it is still what lies on disk.

        Raises `BriefingsError` where it is missing, too large or not UTF-8 text.
        """
        path = self.path_of(name)
        if path is None:
            raise self.missing(name)
        text = _text(path)
        self.sheets[name] = Sheet(f"{path.parent.name}/{name}", text)
        self._refuse_private(name, text)
        return text, lambda: self.path_of(name) == path and _text(path) == text

    def _refuse_private(self, name: str, text: str) -> None:
        found = _PRIVATE.search(text)
        if found is not None:
            line = text.count("\n", 0, found.start()) + 1
            raise self.sheets[name].fault(
                line,
                f"the character U+{ord(found.group()):04X} has no meaning for others",
                "take it out; it may be an icon of a certain typeface",
                words=found.group(),
            )

    def missing(self, name: str) -> BriefingsError:
        """Return the error for a template that no folder has."""
        import difflib

        kinds = self.kinds()
        kind = name.removesuffix(ENDING)
        near = difflib.get_close_matches(kind, kinds, n=1)
        listed = f"use one of: {', '.join(kinds)}" if kinds else "make one"
        return BriefingsError(
            f"there is no template for '{kind}'",
            help=f"did you mean '{near[0]}'?" if near else listed,
        )

    def kinds(self) -> list[str]:
        """Return the kinds of document there is a template for."""
        found = {
            path.name.removesuffix(ENDING)
            for folder in self.folders
            for path in folder.glob(f"*{ENDING}")
        }
        return sorted(found)


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise BriefingsError(
            f"the template '{path.name}' cannot be read: {reason}",
            help="see that the file is there and may be read",
        ) from error
    if len(content) > MOST_BYTES:
        raise BriefingsError(
            f"the template '{path.name}' is larger than 1 MB",
            help="move words that belong to the dossier into the dossier",
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BriefingsError(
            f"the template '{path.name}' is not UTF-8 text", help="save it as UTF-8"
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
