"""A short form that a document uses before it says what it stands for.

Why it matters
    A Member opens one document and not the one in which the letters were explained.
    In each, a short form is told where it is first used (GPO Style Manual, chapter 9).
    Titles, headings and footnotes do not count as a use, nor does what is read aloud:
    its written statement tells them.

Flagged::

    entities: [{id: ha, kind: agency, name: Harbor Agency, acronym: HA}]
    # and a template without `{{ abbreviations() }}`: The HA keeps the register.

Clean::

    entities: [{id: ha, kind: agency, name: Harbor Agency, acronym: HA}]
    # and a template: {{ abbreviations() }}, or: The Harbor Agency (HA) keeps it.

Remedy
    Put `{{ abbreviations() }}` near the top of the template: it tells the short forms
    that the document uses, and no others; or write the name out at its first use.
    Letters, questions for the record and testimony have a note there by themselves.
"""

from collections.abc import Iterator

from briefings.diagnostics import Diagnostic, Severity
from briefings.proofreading.grounds import Grounds
from briefings.proofreading.short_forms import Declared
from briefings.proofreading.units import Unit

RULE = "unexplained-acronym"
SEVERITY = Severity.REVIEW

ALOUD = frozenset({"oral-statement"})
"""Kinds that are read aloud."""


class UnexplainedAcronyms:
    """Which short forms a document has told by now."""

    def __init__(self, grounds: Grounds, kind: str) -> None:
        self._grounds = grounds
        self._is_aloud = kind in ALOUD
        self._told: set[str] = set()  # or complained of

    def read(self, unit: Unit, short: str, body: Declared) -> Iterator[Diagnostic]:
        """Yield a short form at its first use, unless its unit says what it means."""
        if short in self._told or unit.is_furniture or self._is_aloud:
            return
        self._told.add(short)
        if _explains(unit, body):
            return
        route = ("entities", body.at, "acronym")
        yield Diagnostic(
            RULE,
            SEVERITY,
            f"the document uses '{short}' and does not say that it is '{body.name}'",
            "put `{{ abbreviations() }}` near the top of its template",
            route=route,
            waived=self._grounds.dossier.waiver_of(route, RULE),
        )


def _explains(unit: Unit, body: Declared) -> bool:
    name = ("entities", body.entity, "name")
    if any(said.origin == name for said in unit.words):
        return True
    return body.name in "".join(said.text for said in unit.words)
