"""A command cut short: an exit code that says so, and never a traceback."""

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.kit import environment, hearing_interrupts, with_error


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", [["check", "harbor"], ["schema"], ["explain"]])
def test_output_that_cannot_be_printed_is_an_error(
    harbor: Path, command: list[str]
) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefings", *command],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
            env=environment(),
        )

    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.parametrize("command", [["schema"], ["check", "harbor"]])
def test_a_reader_that_stops_early_is_no_error(
    harbor: Path, command: list[str]
) -> None:
    assert code_without_reader(*command) == 0


@pytest.mark.parametrize(
    ("command", "code"), [("check harbor", 1), ("build harbor", 1), ("check no", 2)]
)
def test_a_reader_that_stops_early_hides_no_error(
    harbor: Path, command: str, code: int
) -> None:
    with_error(harbor)

    assert code_without_reader(*command.split()) == code


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(
    ("command", "code"), [("check harbor", 1), ("schema", 0), ("check no", 2)]
)
def test_closed_streams_leave_the_exit_code_as_it_is(
    harbor: Path, closed: str, command: str, code: int
) -> None:
    with_error(harbor)

    line = f"{shlex.quote(sys.executable)} -m briefings {command} {closed}"
    done = subprocess.run(
        ["sh", "-c", line], capture_output=True, check=False, env=environment()
    )

    assert done.returncode == code
    assert b"Traceback" not in done.stderr


def code_without_reader(*command: str) -> int:
    printing = subprocess.Popen(
        [sys.executable, "-m", "briefings", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert printing.stdout is not None
    assert printing.stderr is not None
    printing.stdout.close()

    with printing.stderr as errors:
        assert b"Traceback" not in errors.read()
    return printing.wait(timeout=20)


def test_an_interrupted_command_ends_clean(harbor: Path) -> None:
    # A pipe nobody fills keeps the command waiting on its dossier.
    (harbor / "facts.yaml").unlink()
    os.mkfifo(harbor / "pipe")
    waiting = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, "check", "harbor"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
        preexec_fn=hearing_interrupts,  # noqa: PLW1509 -- no threads here
    )
    assert waiting.stdout is not None
    assert waiting.stdout.readline() == "ready\n"
    time.sleep(0.05)
    waiting.send_signal(signal.SIGINT)
    out, err = waiting.communicate(timeout=20)

    assert waiting.returncode == 130
    assert err.strip() == "interrupted"
    assert out == ""


INTERRUPTED = """
import sys, time
import briefings.build
from briefings.cli import main
def slow(*arguments):
    print("ready", flush=True)
    time.sleep(20)
briefings.build.check_dossier = slow
main(sys.argv[1:])
"""


def test_an_unforeseen_fault_shows_no_traceback(harbor: Path) -> None:
    broken = INTERRUPTED.replace("time.sleep(20)", "raise ZeroDivisionError")

    done = subprocess.run(
        [sys.executable, "-c", broken, "check", "harbor"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=environment(),
    )

    assert done.returncode == 3
    assert done.stderr.startswith("error: ")
    assert "Traceback" not in done.stderr
    assert "ZeroDivisionError" not in done.stderr
