"""From a commit's name to the files of a folder as they were in it, read from git.

Nothing of a repository runs: objects are listed and read, no filter, hook, editor or
pager is asked.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from briefings.errors import BriefingsError

MOST_BYTES = 256 * 1024 * 1024
_PLAIN = (
    "100644",
    "100755",
)  # modes of ordinary files; no links, no other repositories
_SECONDS = 60


def files_of(commit: str, path: Path) -> dict[str, bytes]:
    """Return the files of a folder, by their paths in it, as they were in a commit.

    Of a path that was a file, its name alone. Raises `BriefingsError` where there is no
    git, no such commit or nothing at the path.
    """
    home = _home(path)
    if commit.startswith("-"):
        raise _unknown(commit, path)
    inside = os.path.relpath(path.resolve(), home.resolve())
    named = _git(home, "rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}")
    if named is None:
        raise _unknown(commit, path)
    place = [] if inside == "." else [Path(inside).as_posix()]
    listed = _git(home, "ls-tree", "-rz", "--full-tree", named.strip(), "--", *place)
    found = dict(_entries(listed or ""))
    if not found:
        raise BriefingsError(
            f"'{path}' is not in the commit '{commit}'",
            help="see what is there: `git ls-tree -r --name-only COMMIT`",
        )
    contents = _contents(home, list(found.values()))
    prefix = "" if inside == "." else f"{Path(inside).as_posix()}/"
    names = [name.removeprefix(prefix) for name in found]
    if list(found) == [prefix.rstrip("/")]:
        names = [Path(inside).name]
    return dict(zip(names, contents, strict=True))


def _home(path: Path) -> Path:
    """Return the top of the repository that a path lies in, or lay in."""
    for folder in (path.resolve(), *path.resolve().parents):
        if (folder / ".git").exists():
            return folder
    raise BriefingsError(
        f"'{path}' lies in no repository of git",
        help="name a dossier that git keeps, or two folders",
    )


def _entries(listed: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each ordinary file, and the name of its object."""
    for line in filter(None, listed.split("\0")):
        about, _, name = line.partition("\t")
        mode, _, held = about.partition(" ")
        if mode in _PLAIN:
            yield name, held.rpartition(" ")[2]


def _contents(home: Path, objects: list[str]) -> Iterator[bytes]:
    """Yield the bytes of objects, in their order."""
    asked = "".join(f"{name}\n" for name in objects).encode()
    answer = _run(home, ["cat-file", "--batch"], asked)
    if answer is None or len(answer) > MOST_BYTES:
        raise BriefingsError(
            "the commit holds more than can be compared", help="name a smaller folder"
        )
    at = 0
    for _ in objects:
        end = answer.index(b"\n", at)
        size = int(answer[at:end].rpartition(b" ")[2])
        yield answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def _git(home: Path, *arguments: str) -> str | None:
    answer = _run(home, list(arguments))
    return None if answer is None else answer.decode("utf-8", "surrogateescape")


def _run(home: Path, arguments: list[str], given: bytes = b"") -> bytes | None:
    """Return what git answers; None where it refuses."""
    command = ["git", "--no-pager", "--literal-pathspecs", "-C", str(home), *arguments]
    kept = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    quiet = {**kept, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(  # noqa: S603 -- our own words, and no shell
            command,
            input=given,
            capture_output=True,
            check=False,
            env=quiet,
            timeout=_SECONDS,
        )
    except FileNotFoundError as error:
        raise BriefingsError("git is not installed here", help="install git") from error
    except subprocess.TimeoutExpired as error:
        raise BriefingsError(
            "git does not answer", help="try again, or compare two folders"
        ) from error
    return done.stdout if done.returncode == 0 else None


def _unknown(commit: str, path: Path) -> BriefingsError:
    return BriefingsError(
        f"there is no commit '{commit}' where '{path}' lies",
        help="see what there is: `git log --oneline`",
    )
