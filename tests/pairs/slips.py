"""How many of the self-test's wrong versions of the right statements are told of.

`python -m tests.pairs.slips` prints, kind by kind, how many are told of in the files
that are tuned on, and those that are not, ten of a kind; `python -m tests.pairs.slips
set-aside` prints totals of the others. A slip counts as told of where something is said
above information that is not said of the right statement.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from briefings.evidence import Discrepancy
from briefings.model import EntityKind, Fact
from briefings.rules import Desk
from briefings.selftest import mutants
from tests import kit
from tests.pairs.scores import FOLDER, RIGHT, Trial, files, share, tried

_SHOWN = 10  # slips of a kind that are printed
_WORDING = "negation"


def slips(name: str, every: int = 1) -> Iterator[Trial]:
    """Yield the slips of a file's right statements, or of each so manyeth of them."""
    count = 0
    for item in kit.listed(FOLDER / f"{name}.yaml"):
        desk = _desk(item)
        for fact in desk.dossier.facts:
            if count % every == 0:
                yield from _of(item, fact, desk)
            count += 1


def _of(item: dict[str, Any], fact: Fact, desk: Desk) -> Iterator[Trial]:
    right = fact.statement
    own = {_said(one) for one in tried(item, RIGHT, right).told}
    for mutant in mutants(fact, desk):
        wrong = mutant.fact.statement
        found = tried(item, _kind(mutant.kind, right, wrong), wrong)
        new = tuple(one for one in found.told if _said(one) not in own)
        yield found._replace(told=new)


def _said(one: Discrepancy) -> tuple[str, str]:
    return one.rule, one.message


def _kind(kind: str, right: str, wrong: str) -> str:
    """Return the kind of a slip; a "not" put in is another one than one taken out."""
    if kind != _WORDING:
        return kind
    return f"{kind} added" if len(wrong) > len(right) else f"{kind} dropped"


def _desk(item: dict[str, Any]) -> Desk:
    """Return a desk with the right statements about a passage, and who is named."""
    entities = [
        {
            "id": f"entity-{at}",
            "name": name,
            "kind": kind,
            "aliases": item.get("aliases", {}).get(name, []),
        }
        for at, (name, kind) in enumerate(item.get("names", {}).items())
        if kind in list(EntityKind)
    ]
    facts = [
        {"id": f"fact-{at}", "statement": statement}
        for at, statement in enumerate(item["right"])
    ]
    return Desk(kit.dossier({"entities": entities, "facts": facts}), {})


def table(found: Sequence[Trial]) -> Iterator[str]:
    """Yield how many of each kind are told of, and of how many an error is."""
    made = Counter(one.kind for one in found)
    told = Counter(one.kind for one in found if one.told)
    errors = Counter(one.kind for one in found if one.has_error)
    for kind, count in made.items():
        yield f"{kind:<18} {share(told[kind], count)}, {errors[kind]} as errors"


def escapes(found: Sequence[Trial]) -> Iterator[str]:
    """Yield some slips of each kind that nothing is said of, from all the files."""
    for kind in dict.fromkeys(one.kind for one in found):
        silent = [one for one in found if one.kind == kind and not one.told]
        for one in silent[:: len(silent) // _SHOWN + 1]:
            yield f"\n[{kind}] {one.statement}\n    of: {one.passage}"


def main(arguments: Sequence[str]) -> None:
    """Print the shares told of in the files that are tuned on, or in the others."""
    set_aside = "set-aside" in arguments
    found = [one for name in files(set_aside=set_aside) for one in slips(name)]
    lines = [*([] if set_aside else escapes(found)), "", *table(found)]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
