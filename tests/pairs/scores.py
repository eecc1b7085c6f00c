"""How many right statements about short passages are flagged, and wrong ones told of.

`python -m tests.pairs.scores` prints the scores of the files that are tuned on, with
what went wrong; `python -m tests.pairs.scores set-aside` prints totals of the others.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from briefings.evidence import Claim, Discrepancy, Name, Passage, compare, normalise
from tests import kit

FOLDER = Path(__file__).parent
RIGHT = "right"
_PAPERS = {
    "organization": "news",
    "agency": "report",
    "office": "report",
    "court": "court_order",
}
_HIDDEN = re.compile("anonymity|not (?:to )?be (?:named|identified)|unnamed")


class Trial(NamedTuple):
    """A statement about a passage, and what was said of it."""

    kind: str  # of what is wrong with it, or `RIGHT`
    statement: str
    passage: str
    told: tuple[Discrepancy, ...]  # without what is for information only

    @property
    def has_error(self) -> bool:
        return any(item.severity == "error" for item in self.told)


def files(*, set_aside: bool) -> list[str]:
    """Return the names of the files that are tuned on, or of those set aside."""
    lines = (FOLDER / "SET-ASIDE").read_text("utf-8").splitlines()
    aside = {line for line in lines if line and not line.startswith("#")}
    names = sorted(path.stem for path in FOLDER.glob("*.yaml"))
    return [name for name in names if (name in aside) is set_aside]


def trials(name: str) -> Iterator[Trial]:
    """Yield every statement of a file, with what was said of it."""
    for item in kit.listed(FOLDER / f"{name}.yaml"):
        for statement in item["right"]:
            yield tried(item, RIGHT, statement)
        for wrong in item["wrong"]:
            yield tried(item, wrong["kind"], wrong["statement"])


def tried(item: dict[str, Any], kind: str, statement: str) -> Trial:
    """Return a statement about the passage of an item, with what was said of it."""
    told = compare(_claim(item, statement))
    kept = tuple(one for one in told if one.severity != "info")
    return Trial(kind, statement, item["passage"], kept)


def _claim(item: dict[str, Any], statement: str) -> Claim:
    """Return a statement as a claim; its speaker counts where it names that one.

    A speaker whom the passage does not name gives it as testimony; a body as its own.
    """
    speaker = item.get("speaker", "")
    surname = speaker.split()[-1].rstrip(".") if speaker else ""
    paper = _PAPERS.get(item.get("names", {}).get(speaker, ""), "")
    forms = (
        (speaker, *item.get("aliases", {}).get(speaker, ())) if paper else (surname,)
    )
    is_own = bool(speaker) and not any(form in item["passage"] for form in forms)
    paper, is_spoken = (paper, not paper) if is_own else ("", False)
    passage = Passage(
        item["passage"],
        published=date.fromisoformat(str(item["published"])),
        publisher=speaker if paper else "",
        kind="testimony" if is_spoken else paper or "news",
        authors=(speaker,) if is_spoken else (),
        context=normalise(item["passage"]),
    )
    if not speaker or paper or surname not in statement:
        return Claim(statement, (passage,), basis="reporter", names=_names(item))
    is_hidden = speaker.islower() and _HIDDEN.search(item["passage"])
    return Claim(
        statement,
        (passage,),
        basis="anonymous" if is_hidden else "on_record",
        status="claimed",
        speaker=speaker,
        names=_names(item),
    )


def _names(item: dict[str, Any]) -> tuple[Name, ...]:
    aliases = item.get("aliases", {})
    return tuple(
        Name(name, kind, tuple(aliases.get(name, ())), id=re.sub(r"\W+", "-", name))
        for name, kind in item.get("names", {}).items()
    )


def table(found: Sequence[Trial]) -> Iterator[str]:
    """Yield the lines of the scores: right statements first, then kind by kind."""
    right = [trial for trial in found if trial.kind == RIGHT]
    errors = sum(trial.has_error for trial in right)
    flagged = sum(bool(trial.told) for trial in right)
    yield f"right {share(errors, len(right))} errors"
    yield f"right {share(flagged, len(right))} errors or reviews"
    wrong = [trial for trial in found if trial.kind != RIGHT]
    yield f"wrong {share(sum(bool(t.told) for t in wrong), len(wrong))} told of"
    kinds = Counter(trial.kind for trial in wrong)
    caught = Counter(trial.kind for trial in wrong if trial.told)
    for kind, count in sorted(kinds.items()):
        yield f"  {kind:<18} {share(caught[kind], count)}"


def share(part: int, whole: int) -> str:
    """Return a part and its whole, with per cent."""
    return f"{part:>4}/{whole:<4} {100 * part / whole if whole else 0:5.1f} %"


def misses(found: Sequence[Trial]) -> Iterator[str]:
    """Yield what is to be mended: right statements flagged, wrong ones let through."""
    for trial in found:
        if bool(trial.told) is (trial.kind == RIGHT):
            yield f"\n[{trial.kind}] {trial.statement}\n    of: {trial.passage}"
            yield from (f"    {d.severity}: {d.message} [{d.rule}]" for d in trial.told)


def main(arguments: Sequence[str]) -> None:
    """Print the scores of the files that are tuned on, or of those set aside."""
    set_aside = "set-aside" in arguments
    found = [t for name in files(set_aside=set_aside) for t in trials(name)]
    lines = [*([] if set_aside else misses(found)), "", *table(found)]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
