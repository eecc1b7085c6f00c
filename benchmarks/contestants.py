"""Who runs, how each is started, and how large a memo each is given."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from benchmarks.measuring import Command
from benchmarks.setting_up import NODE, PEERS, PYTHON, pandoc


class Given(NamedTuple):
    """One size of the workload, in every form."""

    facts: int
    plain: Path
    markdown: Path
    dossier: Path


class Peer(NamedTuple):
    """What people would use instead."""

    name: str
    version: str  # "" where it cannot be had
    command: Callable[[Given, Path], Command]
    is_repeatable: bool = True
    most: int = 20_000  # facts it is given; beyond that it takes minutes


def peers() -> tuple[Peer, ...]:
    """Return all peers, with the versions that are here."""
    return (
        _python("docxtpl", "docxtpl", lambda given: given.plain),
        _python("ferrodoc", "ferrodoc", lambda given: given.markdown),
        Peer("docx (npm)", _npm_version(), _docx),
        Peer("pandoc", _pandoc_version(), _pandoc, is_repeatable=False),
        _python("python-docx", "python_docx", lambda given: given.plain, most=2_000),
    )


def _python(
    name: str, script: str, form: Callable[[Given], Path], most: int = 20_000
) -> Peer:
    def command(given: Given, target: Path) -> Command:
        return [PYTHON, PEERS / f"{script}_memo.py", form(given), target]

    return Peer(name, _pip_version(name), command, most=most)


def _docx(given: Given, target: Path) -> Command:
    return ["node", PEERS / "docx_memo.mjs", given.plain, target]


def _pandoc(given: Given, target: Path) -> Command:
    return [pandoc(), "-f", "gfm+footnotes", given.markdown, "-o", target]


def _pip_version(name: str) -> str:
    script = f"from importlib.metadata import version; print(version({name!r}))"
    return _asked([PYTHON, "-c", script])


def _pandoc_version() -> str:
    return _asked([pandoc(), "--version"]).partition("\n")[0].removeprefix("pandoc ")


def _npm_version() -> str:
    package = NODE / "node_modules" / "docx" / "package.json"
    if not package.exists() or shutil.which("node") is None:
        return ""
    docx = json.loads(package.read_text())["version"]
    return f"{docx} on node {_asked(['node', '--version'])}"


def _asked(command: Command) -> str:
    try:
        done = subprocess.run(
            list(map(str, command)), capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()
