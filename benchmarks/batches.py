"""How long many dossiers take on each executor: `python -m benchmarks.batches`.

    python -m benchmarks.batches --documents 5000 --executors inline process dask

Each dossier is small (the one that `briefings new` writes) and asks for its memo alone.
CPU is that of all processes that worked; memory is the largest that the command itself
had, and the largest of one worker.
"""

import argparse
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import psutil

from benchmarks.measuring import COMPILED, run


def laid_out(folder: Path, count: int) -> list[Path]:
    """Return `count` dossiers, each with another title."""
    first = folder / "first"
    run([sys.executable, "-m", "briefings", "new", first])
    root = (first / "dossier.yaml").read_text(encoding="utf-8")
    made = []
    for number in range(count):
        path = folder / f"d{number:05}"
        shutil.copytree(first, path)
        text = root.replace("\ntitle: ", f"\ntitle: Copy {number}, ", 1)
        (path / "dossier.yaml").write_text(text, encoding="utf-8")
        made.append(path)
    return made


@contextmanager
def cluster(workers: int) -> Iterator[tuple[str, list[int]]]:
    """Lend a Dask scheduler and workers on this machine, and the workers' ids."""
    from distributed import Client, LocalCluster

    with LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=None,
    ) as made:
        with Client(made) as client:
            crew = list(client.run(os.getpid).values())
        yield f"dask:{made.scheduler_address}", crew


class Spent(NamedTuple):
    """What a command and those who worked for it took."""

    wall: float  # seconds
    cpu: float
    ours: float  # largest memory of the command itself, MiB
    worker: float  # and of one worker


def watched(command: list[str], env: dict[str, str], crew: list[int]) -> Spent:
    """Run a command, and look at it and its workers five times a second."""
    others = [psutil.Process(number) for number in crew]
    before = sum(map(_cpu, others))
    began = time.perf_counter()
    process = psutil.Popen(command, env=env)
    ours = worker = 0.0
    while process.poll() is None:
        ours = max(ours, _memory(process))
        working = [*_children(process), *others]
        worker = max(worker, *map(_memory, working), 0.0)
        time.sleep(0.2)
    assert process.returncode == 0, command
    wall = time.perf_counter() - began
    return Spent(wall, sum(map(_cpu, others)) - before, ours, worker)


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


def _memory(process: psutil.Process) -> float:
    with suppress(psutil.Error):
        return process.memory_info().rss / 1024**2
    return 0.0


def _children(process: psutil.Process) -> list[psutil.Process]:
    with suppress(psutil.Error):
        return process.children(recursive=True)
    return []


def timed(dossiers: list[Path], executor: str, jobs: int, crew: list[int]) -> str:
    """Return a row of the table: what a first build of all took, and a second one."""
    names = [str(path) for path in dossiers]
    command = [sys.executable, "-m", "briefings", "build", *names, "-qq"]
    command += ["--executor", executor, "-j", str(jobs)]
    for path in dossiers:
        shutil.rmtree(path / "out", ignore_errors=True)
    cells, ours, worker = [], 0.0, 0.0
    with tempfile.TemporaryDirectory() as cache:
        surroundings = {**_environment(), **COMPILED, "XDG_CACHE_HOME": cache}
        for _ in ("first", "again"):
            before = _spent()
            spent = watched(command, surroundings, crew)
            cpu = spent.cpu + _spent() - before
            cells.append(f"{spent.wall:.1f} s | {1000 * cpu / len(dossiers):.1f} ms")
            ours, worker = max(ours, spent.ours), max(worker, spent.worker)
    kind = executor.partition(":")[0]
    peaks = f"{ours:.0f} MiB | {f'{worker:.0f} MiB' if worker else '-'}"
    return f"| {kind} | {len(dossiers)} | {' | '.join(cells)} | {peaks} |"


def _spent() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _environment() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[50, 500, 5000])
    parser.add_argument("--executors", nargs="+", default=["inline", "process", "dask"])
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    print(
        "| executor | documents | first | CPU each | again | CPU each | ours | worker |"
    )
    print("|---|--:|--:|--:|--:|--:|--:|--:|", flush=True)
    with tempfile.TemporaryDirectory() as held:
        dossiers = laid_out(Path(held), max(asked.documents))
        for count in asked.documents:
            for executor in asked.executors:
                chosen = dossiers[:count]
                if executor == "dask":
                    with cluster(asked.jobs) as (address, crew):
                        row = timed(chosen, address, asked.jobs, crew)
                else:
                    row = timed(chosen, executor, asked.jobs, [])
                print(row, flush=True)


if __name__ == "__main__":
    main()
