"""A file is written whole or not at all, and nothing is left behind."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefings.errors import BriefingsError
from briefings.files import UNFINISHED, locked, write_atomically, write_together


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("content", [b"", b"new", bytes(range(256)) * 5000])
def test_a_file_holds_what_was_written(tmp_path: Path, content: bytes) -> None:
    for _ in range(2):
        write_atomically(tmp_path / "memo.docx", content)

        assert (tmp_path / "memo.docx").read_bytes() == content
        assert names(tmp_path) == ["memo.docx"]


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(b"old")
    path.chmod(0o640)

    write_atomically(path, b"new")

    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_mode_that_others_get(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")

    write_atomically(tmp_path / "memo.docx", b"new")

    modes = {path.stat().st_mode for path in tmp_path.iterdir()}
    assert len(modes) == 1


def test_a_link_is_replaced_and_what_it_led_to_is_untouched(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"kept")
    (tmp_path / "link").symlink_to("kept")

    write_atomically(tmp_path / "link", b"new")

    assert (tmp_path / "kept").read_bytes() == b"kept"
    assert (tmp_path / "link").read_bytes() == b"new"
    assert not (tmp_path / "link").is_symlink()


def test_a_link_that_waits_at_the_new_name_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefings.files._unforeseen", lambda: "known")
    (tmp_path / "kept").write_bytes(b"kept")
    (tmp_path / f"{UNFINISHED}known.tmp").symlink_to("kept")

    with pytest.raises(BriefingsError):
        write_atomically(tmp_path / "memo.docx", b"new")

    assert (tmp_path / "kept").read_bytes() == b"kept"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("folder", "is a folder"),
        ("pipe", "is no ordinary file"),
        ("nowhere/memo.docx", "lies in a folder that does not exist"),
        ("file/memo.docx", "lies below a file, not a folder"),
        ("a" * 300, "is too long a name"),
        ("a\x00b", "cannot be a file's name"),
    ],
)
def test_what_cannot_be_written_is_said(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"kept")
    os.mkfifo(tmp_path / "pipe")
    before = names(tmp_path)

    with pytest.raises(BriefingsError) as raised:
        write_atomically(tmp_path / name, b"new")

    assert says in raised.value.message
    assert raised.value.help
    assert names(tmp_path) == before
    assert (tmp_path / "file").read_bytes() == b"kept"


@pytest.mark.parametrize("call", ["open", "write", "fchmod", "fsync"])
@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your share of the disk is full"),
        (errno.EROFS, "where nothing can be written"),
        (errno.EACCES, "may not be written by you"),
        (errno.EIO, "could not be written"),
    ],
)
def test_a_failing_disk_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, says: str
) -> None:
    def fail(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    path = tmp_path / "memo.docx"
    path.write_bytes(b"old")
    monkeypatch.setattr(f"briefings.files.os.{call}", fail)

    with pytest.raises(BriefingsError) as raised:
        write_atomically(path, b"new")

    monkeypatch.undo()
    assert says in raised.value.message
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["memo.docx"]


WRITER = """\
import os, signal, sys
from pathlib import Path
from briefings.files import write_atomically
call, path = sys.argv[1], Path(sys.argv[2])
holder = Path if call == "replace" else os
setattr(holder, call, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
write_atomically(path, b"new")
"""


@pytest.mark.slow
@pytest.mark.parametrize("call", ["open", "write", "fchmod", "fsync", "replace"])
def test_a_kill_leaves_the_old_file_and_the_next_write_cleans_up(
    tmp_path: Path, call: str
) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(b"old")

    killed = subprocess.run(
        [sys.executable, "-c", WRITER, call, str(path)], check=False, timeout=20
    )

    assert killed.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"
    assert len(names(tmp_path)) <= 2

    write_atomically(path, b"newer")

    assert path.read_bytes() == b"newer"
    assert names(tmp_path) == ["memo.docx"]


def test_what_another_writer_holds_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")
    held = tmp_path / f"{UNFINISHED}held.tmp"
    held.write_bytes(b"half")
    with held.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)

        write_atomically(tmp_path / "memo.docx", b"new")
        monkeypatch.setattr("briefings.files._unforeseen", lambda: "held")
        with pytest.raises(BriefingsError):
            write_atomically(tmp_path / "memo.docx", b"newer")

        assert held.read_bytes() == b"half"
        assert (tmp_path / "memo.docx").read_bytes() == b"new"


def test_several_files_are_written_or_none(tmp_path: Path) -> None:
    (tmp_path / "b.docx").mkdir()

    with pytest.raises(BriefingsError, match=r"b\.docx"):
        write_together({tmp_path / "a.docx": b"new", tmp_path / "b.docx": b"new"})

    assert names(tmp_path) == ["b.docx"]


@pytest.mark.slow
def test_who_holds_a_folder_lets_others_wait(tmp_path: Path) -> None:
    script = (
        "import pathlib, sys; from briefings.files import locked\n"
        "with locked(pathlib.Path(sys.argv[1])): print('in')"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    with locked(tmp_path):
        waiting = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        with pytest.raises(subprocess.TimeoutExpired):
            waiting.wait(0.3)

    assert waiting.communicate(timeout=10)[0] == "in\n"
