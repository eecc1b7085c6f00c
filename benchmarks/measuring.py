"""What a process took: CPU time with that of its children, wall time, peak memory.

This module and those that import it stay small: a child's peak begins with ours.
"""

import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Spent(NamedTuple):
    """What one run took."""

    cpu: float  # seconds, user and system
    wall: float  # seconds
    peak: float = 0.0  # MiB
    said: str = ""  # what it printed


Command = Sequence[str | Path]

COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
"""Modules stay compiled from run to run, as on any machine that does not forbid it.

Without it each cold start compiles our modules anew, while those of the peers were
compiled when they were installed.
"""


def run(command: Command, environment: Mapping[str, str] | None = None) -> Spent:
    """Run a command to its end. Raises `RuntimeError` with what it said if it fails."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command],
            stdout=said,
            stderr=complained,
            env={**os.environ, **COMPILED, **(environment or {})},
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        complained.seek(0)
        if process.returncode:
            raise RuntimeError(
                f"{command}\n{said.read().decode()}{complained.read().decode()}"
            )
        cpu = usage.ru_utime + usage.ru_stime
        return Spent(cpu, wall, usage.ru_maxrss / 1024, said.read().decode())


def repeated(spent: Spent) -> list[Spent]:
    """Return the repetitions that a warm run has printed."""
    return [Spent(cpu, wall, spent.peak) for cpu, wall in json.loads(spent.said)]


def median(runs: Sequence[Spent]) -> Spent:
    """Return the median of each number."""
    return Spent(
        *(
            statistics.median(getattr(item, field) for item in runs)
            for field in ("cpu", "wall", "peak")
        )
    )


def processor() -> str:
    """Return the machine's processor and how many of them there are."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return f"{line.partition(':')[2].strip()}, {os.cpu_count()} cores"
    return f"{sys.platform}, {os.cpu_count()} cores"
