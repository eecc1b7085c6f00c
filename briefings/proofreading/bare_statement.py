"""A statement that a document tells without saying who says so.

Why it matters
    A claim in the memo's own voice has become the memo's claim, and a Member who
    repeats it stands behind it (ICD 203: separate what was reported from judgement;
    Yellow Book 8.90: testimonial evidence is told as that). For a claim, an opinion
    and whoever is not named, the sentence says whose word it is, and it is an error
    where it does not. For what was reported, planned or ruled, a label, the source in
    brackets or the other cells of a table will do, and a person may settle it.

Flagged::

    {{ fact.statement }}{{ cite(fact) }}   # a claim: The crane was safe.

Clean::

    {{ says(fact) }}{{ cite(fact) }}       # Dana Roe said: The crane was safe.

Remedy
    Print it with `says(fact)`, or with a component such as `fact_list`, which open it
    by basis and status; or say in the statement who says so.
"""

from collections.abc import Iterator

from briefings.diagnostics import Diagnostic, Severity
from briefings.memo import Need, tells
from briefings.model import Fact, Status
from briefings.proofreading.grounds import Grounds
from briefings.proofreading.sites import Remark, Sites
from briefings.proofreading.units import Unit, Words

RULE = "bare-statement"
SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)  # where only the way it is known is not told

_LACKS = {
    Need.WHOSE: "does not say whose word it is",
    Need.OURS: "does not say that staff worked it out",
    Need.HOW: "does not say how it is known",
}


class BareStatements:
    """Holds each printed statement to what must be told beside it."""

    def __init__(self, grounds: Grounds, sites: Sites) -> None:
        self._grounds = grounds
        self._sites = sites

    def read(self, unit: Unit, at: int, said: Words) -> Iterator[Diagnostic]:
        """Yield the statement at `at`, in need of it, if nothing tells who says so."""
        origin = said.origin
        assert origin is not None  # noqa: S101 -- the words are a statement's
        fact = self._grounds.facts[origin.record]
        need = self._grounds.account(fact.id).need
        before = unit.words[:at]
        if any(_opens(words, fact, self._grounds.verbs) for words in before):
            return
        if _is_told_beside(unit, at, fact, need):
            return
        is_soft = need is Need.HOW
        remark = Remark(
            RULE,
            Severity.REVIEW if is_soft else SEVERITY,
            f"the document tells fact '{fact.id}' and {_LACKS[need]}",
            "print it with `says(fact)` in the template, or say in the statement who"
            " says so",
        )
        yield self._sites.diagnostic(remark, origin, said.text)


def _is_told_beside(unit: Unit, at: int, fact: Fact, need: Need) -> bool:
    if unit.is_row and _has_other_cells(unit, fact):
        return True
    if any(_closes(words, fact) for words in unit.words[at + 1 :]):
        return True
    if need is Need.WHOSE:
        return False
    return any(_shows_how(words, fact, need) for words in unit.words)


def _has_other_cells(unit: Unit, fact: Fact) -> bool:
    """Whether a row has more of a fact than its statement: basis, status, inputs."""
    if fact.derived is not None and unit.facts.issuperset(fact.derived.inputs.values()):
        return True
    return any(
        said.origin is not None
        and said.origin[:2] == ("facts", fact.id)
        and said.origin.field != "statement"
        for said in unit.words
    )


def _opens(said: Words, fact: Fact, verbs: frozenset[str]) -> bool:
    """Whether words before a statement say whose it is: a frame, or the template."""
    if said.in_note:
        return False
    if said.origin is None:
        return tells(said.text, fact.basis.value, fact.status.value, verbs)
    return said.origin == ("facts", fact.id, "basis")


def _closes(said: Words, fact: Fact) -> bool:
    """Whether words behind a statement say whose it is, as a letter has them."""
    return not said.in_note and said.origin == ("facts", fact.id, "basis")


def _shows_how(said: Words, fact: Fact, need: Need) -> bool:
    """Whether words are the label of a status, or the source in brackets."""
    if said.in_note or said.origin is None:
        return False
    if said.origin == ("facts", fact.id, "status"):
        return need is Need.HOW or fact.status is Status.DERIVED
    if need is Need.HOW:
        return said.origin.collection == "sources"
    return said.origin == ("facts", fact.id, "basis")
