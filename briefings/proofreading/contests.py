"""From the sections of a memo to contested facts that are told there unanswered."""

from collections.abc import Iterator

from briefings.diagnostics import Diagnostic, Severity
from briefings.model import ContestNature, Dossier, Fact
from briefings.proofreading.units import Unit

RULE = "unanswered-statement"


class Contests:
    """What a section tells and cites, and what of it was contested in vain."""

    def __init__(
        self, dossier: Dossier, untold: frozenset[ContestNature] = frozenset()
    ) -> None:
        self._answers = {
            fact.id: answers
            for fact in dossier.facts
            if (answers := _answers(fact, untold))
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
        """Yield each contested fact with a section in which nothing answers it."""
        self._close()
        for fact, heading in self._alone.items():
            where = f"under '{heading}'" if heading else "before the first heading"
            yield Diagnostic(
                RULE,
                Severity.ERROR,
                f"the document tells the contested fact '{fact}' {where}, and nothing"
                " there answers it",
                "tell it with `dispute_list`, or cite the answer beside it",
                route=("facts", self._indices[fact], "contested_by"),
            )

    def _close(self) -> None:
        for fact in sorted(self._told & self._answers.keys()):
            if not self._answers[fact] & self._cited:
                self._alone.setdefault(fact, self._heading.strip())
        self._told.clear()
        self._cited.clear()


def _answers(fact: Fact, untold: frozenset[ContestNature]) -> frozenset[str]:
    """Return the facts of which one must be told beside another, but the `untold`."""
    return frozenset(one.fact for one in fact.contested_by if one.nature not in untold)
