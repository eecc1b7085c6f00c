"""From what was measured to tables, and to what issue 7 asks for beside it."""

import math
import platform
from collections.abc import Callable, Iterator
from typing import NamedTuple

from benchmarks.measuring import Spent, processor
from benchmarks.race import BARE, FLOOR, KNOWN, SMALL, US, Case, Result


class Target(NamedTuple):
    """What we want to reach: a ratio of two measured numbers, or a growth."""

    name: str
    most: float
    reached: Callable[[Result], float | None]


def _ratio(ours: Case, theirs: Case, field: str = "cpu") -> Callable:
    def ratio(result: Result) -> float | None:
        if ours not in result.spent or theirs not in result.spent:
            return None
        return getattr(result.spent[ours], field) / getattr(result.spent[theirs], field)

    return ratio


def _warm(who: str, facts: int) -> Callable:
    return _ratio(Case("warm", US, facts), Case("warm", who, facts))


def _cold(who: str, facts: int) -> Callable:
    return _ratio(Case("cold", US, facts), Case("cold", who, facts))


def _growth(kind: str, field: str) -> Callable:
    def growth(result: Result) -> float | None:
        first, last = (Case(kind, US, facts) for facts in (200, 20_000))
        if first not in result.spent or last not in result.spent:
            return None
        ratio = getattr(result.spent[last], field) / getattr(result.spent[first], field)
        return math.log(ratio) / math.log(100)

    return growth


SMALLEST, SHORT, LONG, LONGEST = 20, 200, 2_000, 20_000

TARGETS = (
    *(
        Target(f"make, warm, N = {facts:,}: ferrodoc", 0.8, _warm("ferrodoc", facts))
        for facts in (SHORT, LONG, LONGEST)
    ),
    Target("make, warm, N = 2,000: docxtpl", 0.2, _warm("docxtpl", LONG)),
    Target("make, warm, N = 20,000: docxtpl", 0.1, _warm("docxtpl", LONGEST)),
    Target("make, warm, N = 2,000: the floor", 3, _warm(FLOOR, LONG)),
    Target("build, cold, N = 20: docxtpl", 1.0, _cold("docxtpl", SMALLEST)),
    Target("build, cold, N = 200: docxtpl", 1.0, _cold("docxtpl", SHORT)),
    Target("build, cold, N = 2,000: docxtpl", 0.5, _cold("docxtpl", LONG)),
    Target("build, cold, N = 20,000: docxtpl", 0.2, _cold("docxtpl", LONGEST)),
    Target("build, cold, N = 200: pandoc", 0.6, _cold("pandoc", SHORT)),
    Target("build, cold, N = 2,000: pandoc", 0.12, _cold("pandoc", LONG)),
    Target(
        "`briefings --help`: `import click`",
        1.3,
        _ratio(Case("help", US, SMALLEST), Case("help", BARE, SMALLEST)),
    ),
    Target(
        "second `build`, N = 20: `import click`",
        2,
        _ratio(Case("again", US, SMALLEST), Case("help", BARE, SMALLEST)),
    ),
    Target(
        "second `build`, N = 2,000: `import click`",
        2,
        _ratio(Case("again", US, LONG), Case("help", BARE, LONG)),
    ),
    Target(
        "`check`, N = 2,000: the same, rules off",
        5,
        _ratio(Case("check", US, LONG), Case("check", "rules off", LONG)),
    ),
    Target(
        "`check`, N = 2,000, claims compared before: the same, rules off",
        5,
        _ratio(Case("check", KNOWN, LONG), Case("check", "rules off", LONG)),
    ),
    Target("growth of time, make, warm, 200 to 20,000", 1.05, _growth("warm", "cpu")),
    Target("growth of time, build, cold, 200 to 20,000", 1.05, _growth("cold", "cpu")),
    Target(
        "growth of memory, build, cold, 200 to 20,000", 1.05, _growth("cold", "peak")
    ),
    Target(
        "peak memory, build, N = 20,000: docxtpl",
        0.5,
        _ratio(Case("cold", US, LONGEST), Case("cold", "docxtpl", LONGEST), "peak"),
    ),
)


def tables(result: Result) -> str:
    """Return everything that was measured, as Markdown."""
    return "\n".join(_lines(result)) + "\n"


def _lines(result: Result) -> Iterator[str]:
    yield f"Python {platform.python_version()}, {processor()}. Peers: " + ", ".join(
        f"{peer.name} {peer.version or '(could not be had)'}" for peer in result.peers
    )
    yield "\nMedian CPU time, user and system (wall time in brackets), milliseconds.\n"
    yield from _grid(result)
    yield "\nPeak memory of the cold runs, MiB.\n"
    yield from _peaks(result)
    yield "\n| what, and against what | reach | measured | |"
    yield "|---|--:|--:|---|"
    yield from (_target(target, result) for target in TARGETS)
    yield from _small(result)
    yield from _left_out(result)


def _grid(result: Result) -> Iterator[str]:
    sizes = sorted({case.facts for case in result.spent})
    yield f"| | {' | '.join(f'N = {facts:,}' for facts in sizes)} |"
    yield f"|---|{'--:|' * len(sizes)}"
    names = dict.fromkeys(
        (case.kind, case.who) for case in result.spent if case.kind != "small"
    )
    for kind, who in sorted(names, key=lambda name: _KINDS.index(name[0])):
        cells = [_cell(result.spent.get(Case(kind, who, facts))) for facts in sizes]
        yield f"| {_SHOWN[kind]}: {who} | {' | '.join(cells)} |"


_SHOWN = {
    "warm": "make, warm",
    "cold": "cold",
    "again": "cold, nothing changed",
    "check": "check",
    "help": "help",
}
_KINDS = list(_SHOWN)


def _cell(spent: Spent | None) -> str:
    if spent is None:
        return "-"
    return f"{_digits(spent.cpu * 1000)} ({_digits(spent.wall * 1000)})"


def _digits(number: float) -> str:
    return f"{number:,.0f}" if number >= 10 else f"{number:.2g}"


def _peaks(result: Result) -> Iterator[str]:
    cold = [case for case in result.spent if case.kind == "cold"]
    sizes = sorted({case.facts for case in cold})
    yield f"| | {' | '.join(f'N = {facts:,}' for facts in sizes)} |"
    yield f"|---|{'--:|' * len(sizes)}"
    for who in dict.fromkeys(case.who for case in cold):
        found = [result.spent.get(Case("cold", who, facts)) for facts in sizes]
        cells = [f"{spent.peak:,.0f}" if spent else "-" for spent in found]
        yield f"| {who} | {' | '.join(cells)} |"


def _target(target: Target, result: Result) -> str:
    reached = target.reached(result)
    if reached is None:
        return f"| {target.name} | {target.most} | - | not measured |"
    verdict = "reached" if reached <= target.most else "**not reached**"
    return f"| {target.name} | {target.most} | {reached:.2f} | {verdict} |"


def _small(result: Result) -> Iterator[str]:
    small = {
        case.who: spent for case, spent in result.spent.items() if case.kind == "small"
    }
    yield (
        f"\n{result.memos:,} memos of {SMALL} facts in one process, CPU a memo: "
        + ", ".join(
            f"{who} {_digits(spent.cpu * 1000 / result.memos)} ms"
            for who, spent in small.items()
        )
    )
    yield "(ours each from YAML: read, checked, composed, proofread, written to disk)"


def _left_out(result: Result) -> Iterator[str]:
    from benchmarks.counting import expected

    short = [
        f"{case.who} at {case.facts:,}: {found}"
        for case, found in result.counts.items()
        if found != expected(case.facts)
    ]
    yield f"\nDocuments opened and counted: {len(result.counts)}; incomplete: " + (
        "; ".join(short) or "none"
    )
