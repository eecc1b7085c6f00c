"""How much of what is wrong the rules catch, and how often they cry wolf.

`python -m tests.texts.scores` prints the scores of the texts that are tuned on, with
what escaped; `python -m tests.texts.scores set-aside` prints those of the others, and
of them nothing but totals.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from briefings.diagnostics import Diagnostic, Severity
from briefings.model import Dossier, Fact
from briefings.reading import read
from briefings.rules import Desk, check
from briefings.sources import gather
from tests import kit

FOLDER = Path(__file__).parent


class Trial(NamedTuple):
    """A version of a fact, and what was said of it."""

    text: str
    fact: str
    kind: str  # of the mutation; "correct" or "equivalent" for right versions
    is_hard: bool
    statement: str
    diagnostics: tuple[Diagnostic, ...]

    @property
    def has_error(self) -> bool:
        return any(d.severity is Severity.ERROR for d in self.diagnostics)

    @property
    def is_flagged(self) -> bool:
        return any(d.severity is not Severity.INFO for d in self.diagnostics)

    @property
    def is_right(self) -> bool:
        return self.kind in ("correct", "equivalent")

    @property
    def is_caught(self) -> bool:
        return self.has_error if self.is_hard else self.is_flagged


def texts(*, set_aside: bool) -> list[str]:
    """Return the names of the texts that are tuned on, or of those set aside."""
    lines = (FOLDER / "SET-ASIDE").read_text("utf-8").splitlines()
    aside = {line for line in lines if line and not line.startswith("#")}
    return sorted(
        path.parent.name
        for path in FOLDER.glob("*/dossier.yaml")
        if (path.parent.name in aside) is set_aside
    )


def desk_of(name: str) -> Desk:
    """Return one desk with every version of every fact of a text."""
    dossier, root, versions = _read(name)
    facts = tuple(fact for _, fact in versions)
    return Desk(dossier.model_copy(update={"facts": facts}), gather(dossier, root, ()))


def trials(name: str) -> Iterator[Trial]:
    """Yield every version of every fact of a text, with what was said of it."""
    said: dict[int, list[Diagnostic]] = {}
    # Wrong versions stand beside right ones, so that facts are not held to each other.
    for item in check(desk_of(name), between=False):
        if item.route[:1] == ("facts",):
            said.setdefault(int(item.route[1]), []).append(item)
    for index, (trial, _) in enumerate(_read(name)[2]):
        yield trial._replace(diagnostics=tuple(said.get(index, ())))


@cache
def _read(name: str) -> tuple[Dossier, Path, list[tuple[Trial, Fact]]]:
    reading = read(FOLDER / name)
    dossier = reading.dossier
    assert dossier is not None, reading.diagnostics
    return dossier, reading.root, list(_versions(name, dossier))


def _versions(name: str, dossier: Dossier) -> Iterator[tuple[Trial, Fact]]:
    """Yield the facts themselves, which others are worked out from, then the others."""
    facts = {fact.id: fact for fact in dossier.facts}
    for fact in dossier.facts:
        yield Trial(name, fact.id, "correct", False, fact.statement, ()), fact
    for file in ("equivalents", "mutations"):
        entries = kit.listed(FOLDER / name / f"{file}.yaml")
        for number, entry in enumerate(entries):
            fact = _changed(facts[entry["fact"]], entry, f"{file[:4]}-{number}")
            trial = Trial(
                name,
                entry["fact"],
                entry.get("kind", "equivalent"),
                entry.get("hard", False),
                fact.statement,
                (),
            )
            yield trial, fact


def _changed(fact: Fact, entry: dict[str, Any], name: str) -> Fact:
    fields = ("statement", "attribution", "basis", "status", "as_of")
    kept = fact.model_dump(mode="json", by_alias=True, exclude_none=True)
    kept |= {key: entry[key] for key in fields if key in entry} | {"id": name}
    return Fact.model_validate({k: v for k, v in kept.items() if v is not None})


def table(found: Sequence[Trial]) -> Iterator[str]:
    """Yield the lines of the scores: right versions first, then kind by kind."""
    for kind in ("correct", "equivalent"):
        right = [trial for trial in found if trial.kind == kind]
        errors = sum(trial.has_error for trial in right)
        flagged = sum(trial.is_flagged for trial in right)
        yield (
            f"{kind:<22} {len(right):>4}: errors {_share(errors, len(right))},"
            f" errors or reviews {_share(flagged, len(right))}"
        )
    wrong = [trial for trial in found if not trial.is_right]
    for is_hard, title in ((True, "hard"), (False, "soft")):
        of_sort = [trial for trial in wrong if trial.is_hard is is_hard]
        yield f"{title:<22} {_caught(of_sort)}"
        for kind in sorted({trial.kind for trial in of_sort}):
            yield f"  {kind:<20} {_caught([t for t in of_sort if t.kind == kind])}"


def _caught(found: Sequence[Trial]) -> str:
    caught = sum(trial.is_caught for trial in found)
    return f"{_share(caught, len(found))} caught"


def _share(part: int, whole: int) -> str:
    return f"{part:>4}/{whole:<4} {100 * part / whole if whole else 0:5.1f} %"


def misses(found: Sequence[Trial]) -> Iterator[str]:
    """Yield what is to be mended: wrong versions let through, right ones flagged."""
    for trial in found:
        if trial.is_right:
            told = [d for d in trial.diagnostics if d.severity is not Severity.INFO]
        elif trial.is_caught:
            continue
        else:
            told = list(trial.diagnostics)
        if not trial.is_right or told:
            yield f"\n{trial.text} {trial.fact} [{trial.kind}] {trial.statement}"
            yield from (f"    {d.severity}: {d.message} [{d.rule}]" for d in told)


def rules_of(found: Sequence[Trial]) -> Iterator[str]:
    """Yield which rules flagged right versions, and how often."""
    counts = Counter(
        (d.rule, str(d.severity))
        for trial in found
        if trial.is_right
        for d in trial.diagnostics
        if d.severity is not Severity.INFO
    )
    for (rule, severity), count in counts.most_common():
        yield f"  {count:>3} {severity:<6} {rule}"


def main(arguments: Sequence[str]) -> None:
    """Print the scores of the texts that are tuned on, or of those set aside."""
    set_aside = "set-aside" in arguments
    named = [name for name in arguments if name != "set-aside"]
    chosen = [
        name
        for name in texts(set_aside=set_aside)
        if set_aside or not named or name in named
    ]
    found = [trial for name in chosen for trial in trials(name)]
    lines = [", ".join(chosen), *table(found)]
    if not set_aside:
        flagged = rules_of(found)
        lines = [*misses(found), "\nright versions flagged by", *flagged, "", *lines]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
