"""From the sections of a memo to facts whose answers are not told beside them."""

from collections.abc import Iterator

from briefings.diagnostics import Diagnostic, Severity
from briefings.model import CONTESTS, ContestNature, Dossier, Fact
from briefings.proofreading.units import Unit

RULE = "unanswered-statement"

_DECLINED = ContestNature.DECLINED


class Contests:
    """What a section tells and cites, and what of it was answered in vain."""

    def __init__(
        self, dossier: Dossier, untold: frozenset[ContestNature] = frozenset()
    ) -> None:
        facts = {fact.id: fact for fact in dossier.facts}
        self._answers = {
            fact.id: answers
            for fact in dossier.facts
            if (answers := _answers(fact, facts, untold | {_DECLINED}))
        }
        self._indices = {fact.id: at for at, fact in enumerate(dossier.facts)}
        self._heading = ""
        self._told: set[str] = set()
        self._cited: set[str] = set()
        self._alone: dict[str, str] = {}  # fact → the section that tells it alone

    def add(self, unit: Unit) -> None:
        """Take a paragraph, item or row, in reading order."""
        if not self._answers:
            return
        if unit.heading != self._heading:
            self._close()
            self._heading = unit.heading
        self._cited |= unit.facts
        for said in unit.words:
            origin = said.origin
            if origin is not None and origin[0] == "facts":
                if origin.field == "statement":
                    self._told.add(origin.record)
                self._cited.add(origin.record)

    def found(self) -> Iterator[Diagnostic]:
        """Yield each answered fact with a section in which nothing answers it."""
        self._close()
        for fact, heading in self._alone.items():
            where = f"under '{heading}'" if heading else "before the first heading"
            yield Diagnostic(
                RULE,
                Severity.ERROR,
                f"the document tells the fact '{fact}', which others answer, {where},"
                " and nothing there answers it",
                "tell it with `dispute_list` or `fact_list`, or cite the answer",
                route=("facts", self._indices[fact], "contested_by"),
            )

    def _close(self) -> None:
        for fact in sorted(self._told & self._answers.keys()):
            if not self._answers[fact] & self._cited:
                self._alone.setdefault(fact, self._heading.strip())
        self._told.clear()
        self._cited.clear()


def _answers(
    fact: Fact, facts: dict[str, Fact], untold: frozenset[ContestNature]
) -> frozenset[str]:
    """Return the facts of which one must be told beside another, but the `untold`.

    What contests it, or else what answers it. What it answers itself, and is answered
    by, will do as well.
    """
    told = [one for one in fact.contested_by if one.nature not in untold]
    contests = {one.fact for one in told if one.nature in CONTESTS}
    answered = {
        one.fact
        for one in told
        if one.fact in facts
        and any(other.fact == fact.id for other in facts[one.fact].contested_by)
    }
    return frozenset(contests | answered or {one.fact for one in told})
