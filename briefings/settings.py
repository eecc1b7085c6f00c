"""From briefings.toml to the options a command has where nobody gives them.

The file of a folder that came from elsewhere must not decide what is written or read
outside it: its paths lie in its own folder.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from briefings.diagnostics import Place
from briefings.errors import BriefingsError

FILE = "briefings.toml"
PROJECT = "pyproject.toml"
_MOST_BYTES = 1024 * 1024
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")


class Settings(NamedTuple):
    """What a file sets, by the name of the option, and where it lies."""

    values: Mapping[str, Any] = {}
    file: Path | None = None


class _Line(NamedTuple):
    """A key of a settings file, for messages about it."""

    key: str
    file: Path
    text: str
    table: str = ""  # the table it stands in; "" for the top of the file

    def fault(self, message: str, remedy: str) -> BriefingsError:
        """Return the error that points at the key."""
        lines = self.text.splitlines()
        first = self._first(lines)
        pattern = re.compile(rf"\s*[\"']?({re.escape(self.key)})[\"']?\s*[.=]")
        for number, line in enumerate(lines[first:], first + 1):
            found = pattern.match(line)
            if found:
                place = Place(str(self.file), number, found.start(1) + 1, len(self.key))
                return BriefingsError(message, help=remedy, place=place, excerpt=line)
        place = Place(str(self.file), first + 1, 1)
        return BriefingsError(message, help=remedy, place=place)

    def _first(self, lines: list[str]) -> int:
        heads = (
            number
            for number, line in enumerate(lines)
            if self.table and line.strip().startswith(f"[{self.table}]")
        )
        return next(heads, 0)


def find_settings(dossier: Path) -> Settings:
    """Return the settings that hold for a dossier: the first file found upwards.

    The search ends with the repository that the dossier is in. Raises
    `BriefingsError`, with the line, for what a settings file cannot say.
    """
    for folder in _upwards(dossier):
        for name in (FILE, PROJECT):
            path = folder / name
            if path.is_file():
                settings = read_settings(_from_here(path))
                if settings.file is not None:
                    return settings
    return Settings()


def read_settings(path: Path) -> Settings:
    """Return what a briefings.toml, or the table of a pyproject.toml, sets."""
    text = _text(path)
    is_project = path.name == PROJECT
    if is_project and "briefings" not in text:
        return Settings()
    held = _parsed(path, text)
    if is_project:
        held = _table(_table(held, "tool"), "briefings")
        if not held:
            return Settings()
    table = "tool.briefings" if is_project else ""
    values = {}
    for key, value in held.items():
        line = _Line(key, path, text, table)
        name, shape = _known(line)
        values[name] = shape(value, line)
    return Settings(values, path)


def _table(held: dict[str, Any], name: str) -> dict[str, Any]:
    found = held.get(name)
    return found if isinstance(found, dict) else {}


def _from_here(path: Path) -> Path:
    """Return a path as a person names it: relative where it lies below them."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _upwards(dossier: Path) -> Iterator[Path]:
    here = dossier.absolute()
    for folder in (here, *here.parents):
        yield folder
        if (folder / ".git").exists():
            return


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise BriefingsError(
                f"'{path}' is larger than 1 MB", help="make it smaller"
            )
        return content.decode("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise BriefingsError(
            f"'{path}' cannot be read: {reason}", help="see that you may read it"
        ) from error
    except UnicodeDecodeError as error:
        raise BriefingsError(
            f"'{path}' is not UTF-8 text", help="save it as UTF-8"
        ) from error


def _parsed(path: Path, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _AT.search(str(error))
        lines = text.splitlines() or [""]
        number, column = (
            (int(found[1]), int(found[2]))
            if found
            else (len(lines), len(lines[-1]) + 1)
        )
        excerpt = lines[number - 1] if number <= len(lines) else ""
        raise BriefingsError(
            "the settings break off or are garbled here",
            help='write `key = "value"`, `key = true` or `key = ["value", "value"]`',
            place=Place(str(path), number, column),
            excerpt=excerpt,
        ) from error


def _known(line: _Line) -> tuple[str, Callable[[Any, _Line], Any]]:
    key = line.key
    if key in KEYS:
        return key.replace("-", "_"), KEYS[key]
    from difflib import get_close_matches

    near = get_close_matches(key.replace("_", "-"), KEYS, n=1)
    remedy = f"did you mean '{near[0]}'?" if near else f"use: {', '.join(KEYS)}"
    raise line.fault(f"there is no setting '{key}'", remedy)


def _yes_no(value: Any, line: _Line) -> bool:
    if not isinstance(value, bool):
        raise line.fault(f"'{line.key}' is yes or no", "write `true` or `false`")
    return value


def _one_of(*words: str) -> Callable[[Any, _Line], str]:
    def shape(value: Any, line: _Line) -> str:
        if value in words:
            return str(value)
        listed = ", ".join(f'"{word}"' for word in words)
        raise line.fault(f"'{line.key}' cannot be {_shown(value)}", f"use: {listed}")

    return shape


def _texts(value: Any, line: _Line) -> tuple[str, ...]:
    held = [value] if isinstance(value, str) else value
    if not isinstance(held, list) or not all(isinstance(item, str) for item in held):
        raise line.fault(
            f"'{line.key}' is one text, or a list", 'write `["...", "..."]`'
        )
    return tuple(held)


def _inside(value: Any, line: _Line) -> str:
    """Return a path below the file's folder, as it is found from here."""
    if not isinstance(value, str) or not value or "\0" in value:
        raise line.fault(f"'{line.key}' is a path", 'write `"folder"`')
    folder = line.file.parent
    path = folder / value
    if PurePath(value).is_absolute() or not _lies_in(path, folder):
        raise line.fault(
            f"'{value}' lies outside the folder of '{line.file.name}'",
            "keep it inside, or give it on the command line",
        )
    return str(path)


def _lies_in(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _folders(value: Any, line: _Line) -> tuple[str, ...]:
    return tuple(_inside(item, line) for item in _texts(value, line))


def _outputs(value: Any, line: _Line) -> tuple[str, ...]:
    """Return `FORMAT` and `FORMAT=FILE` with the files' places worked out."""
    given = (item.partition("=") for item in _texts(value, line))
    return tuple(
        f"{name}={_inside(file, line)}" if file else name for name, _, file in given
    )


def _shown(value: Any) -> str:
    return f"'{value}'" if isinstance(value, str | int | float) else "a list or a table"


KEYS: Mapping[str, Callable[[Any, _Line], Any]] = {
    "color": _one_of("auto", "always", "never"),
    "fail-on": _one_of("error", "review", "never"),
    "out": _inside,
    "output": _outputs,
    "sources": _folders,
    "strict": _yes_no,
    "waived": _yes_no,
}
"""Key → how its value is read; each is an option of the command line as well."""
