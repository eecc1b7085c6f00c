"""From a dossier's files to one set of plain data, list joined to list."""

from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from briefings.diagnostics import Diagnostic
from briefings.errors import BriefingsError
from briefings.reading.finding import FORBIDDEN, content_of, inside, remedy
from briefings.reading.limits import Limits
from briefings.reading.loading import Loaded, load
from briefings.reading.places import Places, Share, Volume


class Joined(NamedTuple):
    """All files of a dossier as one."""

    data: dict[str, Any]
    places: Places
    problems: tuple[Diagnostic, ...]
    values: int  # keys, texts, lists and maps in it
    is_whole: bool  # whether each file could be read to its end


class _Wish(NamedTuple):
    """A file that another one includes."""

    name: str
    by: Loaded
    entry: int  # its index in the list `include` of that file


def join(root: Path, name: str, limits: Limits) -> Joined:
    """Return the file `name` in the folder `root`, with all files it includes.

    Raises `BriefingsError` where the first file cannot be opened.
    """
    content = content_of(root / name, limits.all_bytes)
    if isinstance(content, str):
        may_not = content == FORBIDDEN
        raise BriefingsError(
            f"'{name}' {content}",
            help="see that you may read it" if may_not else "name another file",
        )
    shelf = _Shelf(root, limits)
    shelf.put(load(content, name, limits), len(content))
    shelf.fetch_wishes()
    return shelf.joined()


class _Shelf:
    """The files read so far, joined."""

    def __init__(self, root: Path, limits: Limits) -> None:
        self._root = root
        self._limits = limits
        self._data: dict[str, Any] = {}
        self._shares: dict[str, list[Share]] = {}
        self._volumes: list[Volume] = []
        self._problems: list[Diagnostic] = []
        self._wishes: deque[_Wish] = deque()
        self._names: dict[Path, str] = {}
        self._bytes = 0
        self._values = 0
        self._asked = 0
        self._is_whole = True

    def joined(self) -> Joined:
        """Return what was put on the shelf."""
        places = Places(self._volumes, self._shares)
        problems = tuple(self._problems)
        return Joined(self._data, places, problems, self._values, self._is_whole)

    def put(self, loaded: Loaded, size: int) -> None:
        """Add a file."""
        self._bytes += size
        self._values += len(loaded.outline.marks) // 2
        self._volumes.append(Volume(loaded.sheet, loaded.outline))
        self._names[(self._root / loaded.sheet.name).resolve()] = loaded.sheet.name
        self._problems.extend(loaded.problems)
        if not isinstance(loaded.data, dict):
            self._refuse_shape(loaded)
            return
        for key, value in loaded.data.items():
            self._add(key, value, loaded)
        self._wishes.extend(_wishes(loaded))

    def fetch_wishes(self) -> None:
        """Add the files that are included, and those that they include."""
        while self._wishes:
            wish = self._wishes.popleft()
            refusal, remedy = self._fetch(wish.name)
            if refusal:
                self._is_whole = False
                span = wish.by.outline.span(("include", wish.entry))
                self._problems.append(
                    wish.by.sheet.complain("lost-include", span, refusal, remedy)
                )

    def _fetch(self, name: str) -> tuple[str, str]:
        """Add a file by its name; return why not and what to do, or two times ""."""
        path, refusal = inside(self._root, name)
        if path is None:
            return f"'{name}' {refusal}", "give its path from the dossier's folder"
        if path.resolve() in self._names:
            return f"'{name}' is read already", "remove it here"
        self._asked += 1
        if self._asked >= self._limits.files:
            self._wishes.clear()
            most = self._limits.files
            return f"more than {most} files are included", "join some of them"
        content = content_of(path, self._limits.all_bytes - self._bytes)
        if isinstance(content, str):
            taken = (*self._names.values(), *(wish.name for wish in self._wishes))
            return f"'{name}' {content}", remedy(self._root, name, content, taken)
        loaded = load(content, name, self._limits, taken=self._values)
        self.put(loaded, len(content))
        return "", ""

    def _add(self, key: str, value: Any, loaded: Loaded) -> None:
        number = len(self._volumes) - 1
        held = self._data.get(key)
        if value is None and key in self._data:
            return
        if held is None:
            self._data[key] = list(value) if isinstance(value, list) else value
            count = len(value) if isinstance(value, list) else -1
            self._shares[key] = [Share(number, 0, count)]
        elif isinstance(held, list) and isinstance(value, list):
            self._shares[key].append(Share(number, len(held), len(value)))
            held.extend(value)
        else:
            self._refuse_twin(key, loaded)

    def _refuse_twin(self, key: str, loaded: Loaded) -> None:
        first = self._volumes[self._shares[key][0].volume]
        span = first.outline.key_span((key,))
        there = first.sheet.place(*span)
        self._problems.append(
            loaded.sheet.complain(
                "duplicate-key",
                loaded.outline.key_span((key,)),
                f"'{key}' is given twice: here and in {there.file}:{there.line}",
                "keep one of the two",
            )
        )

    def _refuse_shape(self, loaded: Loaded) -> None:
        self._is_whole = False
        if loaded.problems:
            return
        is_list = isinstance(loaded.data, list)
        self._problems.append(
            loaded.sheet.complain(
                "unkeyed-file",
                loaded.outline.span(()),
                "this list stands under no key" if is_list else "no key stands here",
                "write a key such as `facts:` above it",
            )
        )


def _wishes(loaded: Loaded) -> Iterator[_Wish]:
    names = loaded.data.get("include")
    for index, name in enumerate(names if isinstance(names, list) else ()):
        if isinstance(name, str):
            yield _Wish(name, loaded, index)
