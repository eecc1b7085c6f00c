"""From wrong versions of a dossier's facts to which of them its rules told of."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from briefings.diagnostics import Diagnostic, Severity
from briefings.model import Dossier, Fact, Standing
from briefings.rules import Desk, check
from briefings.selftest.mutant import Mutant
from briefings.selftest.mutants import mutants


class Trial(NamedTuple):
    """A wrong version of a fact, and what was said of it."""

    number: int  # of the fact in the dossier, from 0
    mutant: Mutant
    told: tuple[Diagnostic, ...]  # what was not said of the fact itself

    @property
    def is_stopped(self) -> bool:
        """Whether no final document would be built over it."""
        return any(item.severity is Severity.ERROR for item in self.told)

    @property
    def is_caught(self) -> bool:
        """Whether a person would hear of it before a document is built."""
        return bool(self.told)


class Proof(NamedTuple):
    """All trials of a dossier."""

    trials: tuple[Trial, ...]
    tried: int  # facts that wrong versions were made of
    left_out: int  # facts whose text is not at hand, or that have errors themselves

    @property
    def caught(self) -> int:
        """How many wrong versions somebody would hear of."""
        return sum(trial.is_caught for trial in self.trials)

    @property
    def share(self) -> float:
        """Per cent of the wrong versions that were caught; 0 where none was made."""
        return 100 * self.caught / len(self.trials) if self.trials else 0.0

    @property
    def escaped(self) -> tuple[Trial, ...]:
        """The wrong versions that nothing was said of."""
        return tuple(trial for trial in self.trials if not trial.is_caught)

    def by_kind(self) -> dict[str, list[Trial]]:
        """Return the trials of each kind, in the order the kinds were tried."""
        found: defaultdict[str, list[Trial]] = defaultdict(list)
        for trial in self.trials:
            found[trial.mutant.kind].append(trial)
        return dict(found)


def prove(desk: Desk) -> Proof:
    """Return what the rules say of wrong versions of the facts on a desk.

    The wrong versions are put on one desk together, beside the facts themselves, which
    derived facts are worked out from.
    """
    dossier = desk.dossier
    own = dict(_told(desk))
    sound = [
        index
        for index, fact in enumerate(dossier.facts)
        if _is_sound(desk, fact) and not _has_error(own.get(index, ()))
    ]
    made = [(index, m) for index in sound for m in mutants(dossier.facts[index], desk)]
    told = dict(_told(_among(desk, dossier, [mutant.fact for _, mutant in made])))
    trials = []
    for at, (index, mutant) in enumerate(made, len(dossier.facts)):
        known = {(d.rule, d.message) for d in own.get(index, ())}
        new = (d for d in told.get(at, ()) if (d.rule, d.message) not in known)
        trials.append(Trial(index, mutant, tuple(d for d in new if _counts(d))))
    return Proof(tuple(trials), len(sound), len(dossier.facts) - len(sound))


def _is_sound(desk: Desk, fact: Fact) -> bool:
    return desk.ledger[fact.id].standing is Standing.CHECKED


def _has_error(told: tuple[Diagnostic, ...]) -> bool:
    return any(item.severity is Severity.ERROR for item in told)


def _counts(item: Diagnostic) -> bool:
    return item.severity is not Severity.INFO and item.is_open


def _among(desk: Desk, dossier: Dossier, wrong: list[Fact]) -> Desk:
    """Return a desk on which wrong versions lie behind the facts, under new names."""
    named = (
        fact.model_copy(update={"id": f"wrong-version-{number}"})
        for number, fact in enumerate(wrong)
    )
    facts = (*dossier.facts, *named)
    whole = dossier.model_copy(update={"facts": facts})
    return Desk(whole, desk.texts, lexicon=desk.lexicon)


def _told(desk: Desk) -> Iterator[tuple[int, tuple[Diagnostic, ...]]]:
    """Yield what is said of each fact by itself, not of facts held to each other."""
    found: defaultdict[int, list[Diagnostic]] = defaultdict(list)
    for item in check(desk, between=False):
        match item.route:
            case ("facts", int(index), *_):
                found[index].append(item)
    for index, told in found.items():
        yield index, tuple(told)
