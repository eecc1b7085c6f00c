"""The command line as a person uses it: in a folder, with arguments, to its exit."""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

HARBOR = Path(__file__).parents[2] / "examples" / "harbor-cranes"


class Ran(NamedTuple):
    """What a command came to."""

    code: int
    out: str
    err: str


def copy_of_harbor(folder: Path) -> Path:
    """Return a copy of the small example that asks for its memo alone, unbuilt."""
    shutil.copytree(HARBOR, folder, ignore=shutil.ignore_patterns("out"))
    root = folder / "dossier.yaml"
    memo, _, others = root.read_text("utf-8").partition("  - kind: member-brief\n")
    root.write_text(memo + others[others.index("include:") :], encoding="utf-8")
    return folder


def replace(path: Path, old: str, new: str) -> None:
    """Replace a piece of a text file that stands there once."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")


def line_of(path: Path, words: str) -> int:
    """Return the number, from 1, of the line of a file that holds some words."""
    lines = path.read_text("utf-8").split("\n")
    (number,) = (n for n, line in enumerate(lines, 1) if words in line)
    return number


def with_error(harbor: Path, day: str = "Monday") -> Path:
    """Return the small example, with a weekday that does not fit its date."""
    replace(harbor / "dossier.yaml", "weekday: Tuesday", f"weekday: {day}")
    return harbor


def error_at(harbor: Path) -> str:
    """Return where the error stands that `with_error` makes, as it is printed."""
    return f"dossier.yaml:{line_of(harbor / 'dossier.yaml', '  weekday: ')}:12: "


def own_template(harbor: Path, text: str) -> None:
    """Give a dossier a template of its own, for its memo."""
    (harbor / "templates").mkdir()
    (harbor / "templates" / "hearing-memo.md.j2").write_text(text, encoding="utf-8")


def own_house(harbor: Path, content: bytes) -> None:
    """Give a dossier a house file of its own."""
    (harbor / "templates").mkdir()
    (harbor / "templates" / "house.docx").write_bytes(content)


def run(*arguments: object, env: dict[str, str] | None = None, **more: Any) -> Ran:
    """Run the command in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "briefings", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        env=environment(env),
        **more,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def environment(more: dict[str, str] | None = None) -> dict[str, str]:
    """Return the environment without what would change how we print."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("BRIEFINGS") and name not in {"NO_COLOR", "FORCE_COLOR"}
    }
    return kept | (more or {})


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, by its path there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def without_privilege() -> None:
    """Give up the superuser's right to write and read everywhere."""
    for capability in (1, 2):  # of Linux
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)


def hearing_interrupts() -> None:
    """Let a new process hear Ctrl-C, also where the tests run in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
