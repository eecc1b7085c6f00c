"""Who is measured at what, and in which order: each round every contestant in turn."""

import json
import os
import shutil
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from benchmarks.contestants import Given, Peer, peers
from benchmarks.counting import expected
from benchmarks.measuring import Command, Spent, median, repeated, run
from benchmarks.preparing import places, prepare_many

SIZES = [20, 200, 2_000, 20_000]
COLD_ROUNDS = {20: 15, 200: 11, 2_000: 5, 20_000: 2}
WARM_ROUNDS = {20: 3, 200: 3, 2_000: 3, 20_000: 2}
REPEATS = {20: 15, 200: 10, 2_000: 5, 20_000: 2}
BARE = "nothing, `import click`"
SMALL = 20
"""Facts of a small memo, of which many are made in a row."""

US = "briefings"
FLOOR = "deflate alone"
KNOWN = "briefings, claims compared before"
UNCACHED = {"BRIEFINGS_NO_CACHE": "1"}


class Case(NamedTuple):
    """One thing that is measured."""

    kind: str  # cold, warm, check, small
    who: str
    facts: int


class Entry(NamedTuple):
    """How a case is run; what must be cleared away before; what it writes."""

    case: Case
    command: Command
    environment: Mapping[str, str] = {}
    fresh: Path | None = None  # removed before each run
    document: Path | None = None  # to be counted
    is_warm: bool = False


class Result(NamedTuple):
    """All medians, what each document held, and who took part."""

    spent: dict[Case, Spent]
    counts: dict[Case, dict[str, int]]
    peers: tuple[Peer, ...]
    memos: int
    runs: dict[Case, int]


class Race:
    """The workload in every size, and all that is measured on it."""

    def __init__(
        self, work: Path, facts: Sequence[int], rounds: float, memos: int
    ) -> None:
        self._work = work
        self._sizes = list(facts)
        self._share = rounds
        self._memos = memos
        self._peers = peers()
        self._cached = {"XDG_CACHE_HOME": str(work.resolve() / "cache")}
        self._spent: dict[Case, list[Spent]] = defaultdict(list)
        self._counts: dict[Case, dict[str, int]] = {}

    def prepare(self) -> None:
        """Write the workload in every form, outside of what is measured."""
        self._work.mkdir(parents=True, exist_ok=True)
        sizes = map(str, self._sizes)
        run([sys.executable, "-m", "benchmarks.preparing", self._work, *sizes])
        for facts in self._sizes:
            run([*briefings(), "check", self._given(facts).dossier], self._cached)
        prepare_many(self._work / "many", self._memos, SMALL)

    def run(self, progress: TextIO) -> Result:
        """Measure everything; each round has every contestant once."""
        for facts in self._sizes:
            self._rounds(self._cold(facts), COLD_ROUNDS, facts, progress)
            self._rounds(self._warm(facts), WARM_ROUNDS, facts, progress)
        self._rounds(list(self._small()), {}, SMALL, progress)
        spent = {case: median(runs) for case, runs in self._spent.items()}
        runs = {case: len(runs) for case, runs in self._spent.items()}
        return Result(spent, self._counts, self._peers, self._memos, runs)

    def _rounds(
        self, entries: list[Entry], rounds: dict[int, int], facts: int, progress: TextIO
    ) -> None:
        count = max(1, round(rounds.get(facts, 1) * self._share))
        for number in range(count):
            turn = number % len(entries)
            for entry in entries[turn:] + entries[:turn]:
                self._measure(entry, progress)
        for entry in entries:
            if entry.document is not None:
                self._count(entry)

    def _measure(self, entry: Entry, progress: TextIO) -> None:
        if entry.fresh is not None:
            shutil.rmtree(entry.fresh, ignore_errors=True)
        spent = run(entry.command, entry.environment)
        progress.write(f"{entry.case} {spent.cpu:.3f} {spent.peak:.0f}\n")
        self._spent[entry.case] += repeated(spent) if entry.is_warm else [spent]

    def _count(self, entry: Entry) -> None:
        command = [
            *(sys.executable, "-m", "benchmarks.counting"),
            *(str(entry.document), str(entry.case.facts)),
        ]
        found = json.loads(run(command).said)
        self._counts[entry.case] = found
        if found != expected(entry.case.facts):
            print(f"{entry.case} left out: {found}", file=sys.stderr)

    def _cold(self, facts: int) -> list[Entry]:
        """Return whole processes, from file to file."""
        given, out = self._given(facts), self._work / f"out-{facts}"
        build = [*briefings(), "build", str(given.dossier), "--out", str(out)]
        check = [*briefings(), "check", str(given.dossier)]
        memo = out / "memo.docx"
        case: Callable[[str], Case] = lambda who: Case("cold", who, facts)  # noqa: E731
        found = [
            Entry(case(US), build, UNCACHED, out, memo),
            Entry(case(KNOWN), build, self._cached, out, memo),
            Entry(Case("again", US, facts), build, self._cached),
            Entry(Case("check", US, facts), check, UNCACHED),
            Entry(Case("check", KNOWN, facts), check, self._cached),
            Entry(
                Case("check", "rules off", facts),
                [*ours("read"), str(given.dossier)],
                UNCACHED,
            ),
            Entry(Case("help", US, facts), [*briefings(), "--help"]),
            Entry(Case("help", BARE, facts), [sys.executable, "-c", "import click"]),
        ]
        for peer in self._taking_part(facts):
            target = self._target(peer.name, facts)
            entry = Entry(case(peer.name), peer.command(given, target), document=target)
            found.append(entry)
        return found

    def _warm(self, facts: int) -> list[Entry]:
        """Return processes that do the same several times and time it themselves."""
        given, repeats = self._given(facts), str(REPEATS.get(facts, 3))
        target = self._target(US, facts)
        case: Callable[[str], Case] = lambda who: Case("warm", who, facts)  # noqa: E731
        found = [
            Entry(
                case(US),
                [*ours("make"), str(given.dossier), str(target), repeats],
                UNCACHED,
                document=target,
                is_warm=True,
            ),
            Entry(
                case(FLOOR),
                [*ours("deflate"), str(self._work / f"out-{facts}/memo.docx"), repeats],
                is_warm=True,
            ),
        ]
        for peer in self._taking_part(facts):
            if peer.is_repeatable:
                written = self._target(peer.name, facts)
                command = [*peer.command(given, written), repeats]
                found.append(Entry(case(peer.name), command, is_warm=True))
        return found

    def _small(self) -> Iterator[Entry]:
        """Yield many small memos in one process, ours from their YAML."""
        out = self._work / "out-many"
        yield Entry(
            Case("small", US, SMALL),
            [*ours("memos"), str(self._work / "many"), str(out)],
            UNCACHED,
            out,
        )
        given = self._given(SMALL)
        for peer in self._peers:
            if peer.version and peer.is_repeatable and SMALL in self._sizes:
                target = self._target(peer.name, SMALL)
                command = [*peer.command(given, target), str(self._memos - 1)]
                yield Entry(Case("small", peer.name, SMALL), command)

    def _taking_part(self, facts: int) -> Iterator[Peer]:
        return (peer for peer in self._peers if peer.version and facts <= peer.most)

    def _given(self, facts: int) -> Given:
        return places(self._work, facts)

    def _target(self, who: str, facts: int) -> Path:
        name = "".join(char if char.isalnum() else "-" for char in who)
        return self._work / f"{name}-{facts}.docx"


def briefings() -> list[str]:
    """Return how the installed program is started."""
    script = Path(sys.executable).parent / "briefings"
    if os.access(script, os.X_OK):
        return [str(script)]
    return [sys.executable, "-m", "briefings"]


def ours(part: str) -> list[str]:
    """Return how a part of ours is started."""
    return [sys.executable, "-m", "benchmarks.ours", part]
