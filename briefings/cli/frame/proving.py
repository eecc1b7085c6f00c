"""From the trials of a dossier's wrong versions to text, and to JSON."""

import json
from collections.abc import Iterator, Sequence

from briefings.model import Dossier
from briefings.reading import Places
from briefings.report import plural, printable
from briefings.selftest import Proof, Trial

_HEAD = ("changed", "tried", "stopped", "flagged", "escaped")


def as_text(proof: Proof, dossier: Dossier, places: Places) -> str:
    """Return what was tried, kind by kind, and each wrong version that escaped."""
    return "".join(f"{line}\n" for line in _lines(proof, dossier, places))


def as_json_text(proof: Proof, dossier: Dossier, places: Places) -> str:
    """Return the same as JSON."""
    kinds = {
        kind: dict(zip(_HEAD[1:], _counts(trials), strict=True))
        for kind, trials in proof.by_kind().items()
    }
    escaped = [
        {
            "fact": dossier.facts[trial.number].id,
            "changed": trial.mutant.kind,
            "statement": trial.mutant.fact.statement,
            **_place(trial, places),
        }
        for trial in proof.escaped
    ]
    shown = {
        "self-test": "briefings.self-test/1",
        "dossier": dossier.dossier,
        "facts": proof.tried,
        "left_out": proof.left_out,
        "tried": len(proof.trials),
        "caught": proof.caught,
        "kinds": kinds,
        "escaped": escaped,
    }
    return json.dumps(shown, indent=2, ensure_ascii=False) + "\n"


def _lines(proof: Proof, dossier: Dossier, places: Places) -> Iterator[str]:
    if not proof.trials:
        yield "Nothing was tried: no fact stands checked with its text at hand."
        return
    yield "{:<16}{:>8}{:>9}{:>9}{:>9}".format(*_HEAD)
    rows = {**proof.by_kind(), "all": list(proof.trials)}
    for kind, trials in rows.items():
        yield "{:<16}{:>8}{:>9}{:>9}{:>9}".format(kind, *_counts(trials))
    if proof.escaped:
        yield "\nEscaped:"
    for trial in proof.escaped:
        at = _place(trial, places)
        fact = dossier.facts[trial.number].id
        yield f"  {at['file']}:{at['line']}: {fact} [{trial.mutant.kind}]"
        yield f"      {printable(trial.mutant.fact.statement)}"
    yield (
        f"\n{proof.share:.1f} percent of {plural(len(proof.trials), 'wrong version')}"
        f" of {plural(proof.tried, 'fact')} would be caught."
    )
    if proof.left_out:
        yield f"{plural(proof.left_out, 'fact')} left out: not checked, or with errors."


def _counts(trials: Sequence[Trial]) -> tuple[int, int, int, int]:
    """Return how many were tried, stopped by an error, flagged by a review, missed."""
    stopped = sum(trial.is_stopped for trial in trials)
    caught = sum(trial.is_caught for trial in trials)
    return len(trials), stopped, caught - stopped, len(trials) - caught


def _place(trial: Trial, places: Places) -> dict[str, str | int]:
    place = places.find(("facts", trial.number, "statement"))
    return {"file": place.file, "line": place.line}
