"""`python -m benchmarks`: measure us and the peers in one run, print the tables."""

import argparse
import sys
from pathlib import Path

from benchmarks import setting_up
from benchmarks.race import SIZES, Race
from benchmarks.setting_up import HERE
from benchmarks.table import tables


def main() -> None:
    options = _options()
    if options.what == "setup":
        setting_up.set_up()
        return
    race = Race(options.work, options.facts, options.rounds, options.memos)
    race.prepare()
    with options.work.joinpath("progress.txt").open("w", buffering=1) as progress:
        result = race.run(progress)
    text = tables(result)
    options.work.joinpath("table.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks", description=__doc__)
    parser.add_argument("what", nargs="?", choices=["setup", "run"], default="run")
    parser.add_argument("--facts", type=int, nargs="+", default=SIZES)
    parser.add_argument("--rounds", type=float, default=1, help="as a share of usual")
    parser.add_argument("--memos", type=int, default=500, help="small memos in a row")
    parser.add_argument("--work", type=Path, default=HERE / ".work")
    return parser.parse_args()


if __name__ == "__main__":
    main()
