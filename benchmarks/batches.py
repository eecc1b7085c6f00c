"""How long many dossiers take on each executor: `python -m benchmarks.batches`.

    python -m benchmarks.batches --documents 5000 --executors inline process dask

Each dossier is small (the one that `briefings new` writes) and asks for its memo alone.
CPU is that of all processes that worked; memory is the largest of one worker.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
def cluster(workers: int) -> Iterator[str]:
    """Lend a Dask scheduler and workers on this machine."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=None,
    ) as made:
        yield f"dask:{made.scheduler_address}"


def timed(dossiers: list[Path], executor: str, jobs: int) -> str:
    """Return a row of the table: what a first build of all took, and a second one."""
    names = [str(path) for path in dossiers]
    command = [sys.executable, "-m", "briefings", "build", *names, "-qq"]
    command += ["--executor", executor, "-j", str(jobs)]
    for path in dossiers:
        shutil.rmtree(path / "out", ignore_errors=True)
    cells = []
    with tempfile.TemporaryDirectory() as cache:
        surroundings = {**_environment(), **COMPILED, "XDG_CACHE_HOME": cache}
        for _ in ("first", "again"):
            began, before = time.perf_counter(), _spent()
            subprocess.run(command, env=surroundings, check=True)
            wall, cpu = time.perf_counter() - began, _spent() - before
            cells.append(f"{wall:.1f} s | {1000 * cpu / len(dossiers):.1f} ms")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    kind = executor.partition(":")[0]
    return f"| {kind} | {len(dossiers)} | {' | '.join(cells)} | {peak:.0f} MiB |"


def _spent() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _environment() -> dict[str, str]:
    import os

    return {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[500, 5000])
    parser.add_argument("--executors", nargs="+", default=["inline", "process", "dask"])
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    print("| executor | documents | first | CPU each | again | CPU each | peak |")
    print("|---|--:|--:|--:|--:|--:|--:|", flush=True)
    with tempfile.TemporaryDirectory() as held:
        dossiers = laid_out(Path(held), max(asked.documents))
        for count in asked.documents:
            for executor in asked.executors:
                chosen = dossiers[:count]
                if executor == "dask":
                    with cluster(asked.jobs) as address:
                        row = timed(chosen, address, asked.jobs)
                else:
                    row = timed(chosen, executor, asked.jobs)
                print(row, flush=True)


if __name__ == "__main__":
    main()
