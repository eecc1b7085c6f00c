"""What a build promises whatever happens: whole documents, and nothing else touched."""

import contextlib
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.kit import (
    copy_of_harbor,
    environment,
    replace,
    run,
    tree,
    without_privilege,
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs to fork"),
]

FACT = "590 of the listed cranes failed an inspection in 2025, the extract"
TOUCHING = ("write", "fchmod", "fsync", "replace", "unlink", "mkdir")
"""Calls of the system by which a build changes anything on a disk."""

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
"""The same of opening a file, by whichever function."""


class Case:
    """A dossier that was built, was edited since, and what both states give."""

    def __init__(self, home: Path) -> None:
        self.folder = copy_of_harbor(home / "harbor")
        self.out = self.folder / "out"
        self.cache = home / "cache"
        assert self.build().code == 0
        self.old = self.documents()
        replace(
            self.folder / "facts.yaml", FACT, FACT.replace("failed", "did not pass")
        )
        self.dossier = self.inputs()
        self.before = tree(self.out)

    def build(self, **more: Any) -> Any:
        return run(
            "build", self.folder, env={"XDG_CACHE_HOME": str(self.cache)}, **more
        )

    def documents(self) -> dict[str, bytes]:
        return {k: v for k, v in tree(self.out).items() if k.endswith(".docx")}

    def inputs(self) -> dict[str, bytes]:
        return {k: v for k, v in tree(self.folder).items() if not k.startswith("out/")}

    def leftovers(self) -> list[Path]:
        return list(self.folder.rglob(".briefings-*.tmp"))

    def restore(self) -> None:
        for path in self.out.iterdir():
            path.unlink()
        for name, content in self.before.items():
            (self.out / name).write_bytes(content)


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return Case(tmp_path)


def killed_at(folder: Path, cache: Path, number: int) -> int:
    """Build in a process that is killed before it touches the disk the nth time.

    Return how it ended: minus a signal, or its exit code.
    """
    child = os.fork()
    if not child:
        with contextlib.suppress(BaseException):
            _build_until(folder, cache, number)
        os._exit(99)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def _build_until(folder: Path, cache: Path, number: int) -> None:
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    os.environ["XDG_CACHE_HOME"] = str(cache)
    _die_at(number)
    from briefings.cli import main

    try:
        main(["build", str(folder)])
    except SystemExit as exit_:
        os._exit(int(exit_.code or 0))


def _die_at(number: int) -> None:
    """Let this process be killed before it touches the disk the nth time."""
    left = iter(range(number - 1, -1, -1))

    def touch() -> None:
        if not next(left, 1):
            os.kill(os.getpid(), signal.SIGKILL)

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*arguments: Any, **named: Any) -> Any:
            touch()
            return call(*arguments, **named)

        return counting

    def opened(event: str, about: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(about[2], int) and about[2] & WRITING:
            touch()

    for name in TOUCHING:
        setattr(os, name, counted(getattr(os, name)))
    sys.addaudithook(opened)


def test_killed_at_any_write_every_document_is_the_old_or_the_new(case: Case) -> None:
    assert case.build().code == 0
    new = case.documents()
    assert new.keys() == case.old.keys()
    assert new != case.old

    points, code = 0, -signal.SIGKILL
    while code == -signal.SIGKILL:
        case.restore()
        points += 1
        code = killed_at(case.folder, case.cache, points)

        assert code in (0, -signal.SIGKILL), f"at {points}"
        for name, content in case.documents().items():
            assert content in (case.old[name], new[name]), f"{name} at {points}"
        assert case.inputs() == case.dossier, f"at {points}"
        assert len(case.leftovers()) <= 4, f"at {points}"
        if points % 5 == 0:
            assert case.build().code == 0
            assert case.documents() == new
            assert not case.leftovers()

    assert code == 0
    assert points > 10


def too_large() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def test_a_document_that_does_not_fit_changes_nothing(case: Case) -> None:
    ran = case.build(preexec_fn=too_large)

    assert ran.code == 2
    assert "is larger than a file may be there" in ran.err
    assert "Traceback" not in ran.err
    assert (case.documents(), case.inputs()) == (case.old, case.dossier)
    assert not case.leftovers()


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    command = ["mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        pytest.skip("there is no mount")
    if done.returncode:
        pytest.skip("nothing may be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_changes_nothing(case: Case, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk):
        out = disk / "out"
        out.mkdir()
        for name, content in case.before.items():
            (out / name).write_bytes(content)
        before = tree(out)

        ran = run("build", case.folder, "--out", out)

        assert ran.code == 2
        assert "the disk is full" in ran.err
        assert tree(out) == before


@pytest.mark.skipif(sys.platform != "linux", reason="gives up a right of Linux")
def test_folders_that_may_not_be_written_are_named_and_left(
    case: Case, tmp_path: Path
) -> None:
    case.out.chmod(0o555)
    case.folder.chmod(0o555)
    try:
        ran = case.build(preexec_fn=without_privilege)
        elsewhere = run(
            *("build", case.folder, "--out", tmp_path / "elsewhere"),
            preexec_fn=without_privilege,
        )
    finally:
        case.folder.chmod(0o755)
        case.out.chmod(0o755)

    assert ran.code == 2
    assert "may not be written by you" in ran.err
    assert (case.documents(), case.inputs()) == (case.old, case.dossier)
    assert elsewhere.code == 0
    assert list((tmp_path / "elsewhere").glob("*.docx"))


def test_two_builds_at_once_end_as_one(case: Case) -> None:
    assert case.build().code == 0
    new = case.documents()
    command = [sys.executable, "-m", "briefings", "build", str(case.folder)]
    for _ in range(3):
        case.restore()
        both = [
            subprocess.Popen(
                command,
                env=environment({"XDG_CACHE_HOME": str(case.cache)}),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
            )
            for _ in range(2)
        ]
        said = [build.communicate(timeout=60)[1] for build in both]

        assert [build.returncode for build in both] == [0, 0], said
        assert case.documents() == new
        assert not case.leftovers()
        assert case.build().out.startswith("Nothing has changed")
