"""How long a check of many facts against many sources takes, and its memory.

python -m benchmarks.sources --facts 20000 --sources 1000
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.measuring import run
from benchmarks.workload import write_dossier

PLAIN = {"BRIEFINGS_NO_CACHE": "1"}


def main() -> None:
    """Print what a check takes against one source and against many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=20_000)
    parser.add_argument("--sources", type=int, nargs="*", default=[1, 1_000])
    parser.add_argument("--rounds", type=int, default=1)
    asked = parser.parse_args()
    for count in asked.sources:
        with tempfile.TemporaryDirectory() as folder:
            write_dossier(Path(folder), asked.facts, count)
            check = [sys.executable, "-m", "briefings", "check", folder]
            spent = [run(check, PLAIN) for _ in range(asked.rounds)]
        cpu = statistics.median(one.cpu for one in spent)
        print(
            f"{asked.facts:,} facts, {count:,} sources: {cpu:.1f} s,"
            f" {1000 * cpu / asked.facts:.2f} ms a fact,"
            f" {max(one.peak for one in spent):,.0f} MiB"
        )


if __name__ == "__main__":
    main()
