"""A command cut short: an exit code that says so, and never a traceback."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.kit import environment, hearing_interrupts


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
        assert errors.read() == b""
    assert printing.wait(timeout=20) == 0


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
