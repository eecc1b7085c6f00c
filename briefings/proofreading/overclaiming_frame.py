"""A verb that makes more of a statement than its status carries.

Why it matters
    Whoever writes that somebody revealed, found or confirmed a thing has said that it
    is so. On an allegation the verb of telling is said, told or alleged; `revealed`,
    `exposed` and `admitted` take a side (CRS: objective and non-partisan; ICD 203:
    no more confidence than the evidence bears; AP Stylebook: said is neutral).
    The first verb of telling counts, outside quotation marks: `said that the audit
    confirmed it` only says what was said. In a template's own words it is an error; of
    a record's words a person decides.

Flagged::

    facts:
      - statement: Roe admitted that the list was wrong.
        status: claimed

Clean::

    facts:
      - statement: Roe said that the list was wrong.
        status: claimed

Remedy
    Write `said`, or another verb that leaves open whether it is so; or waive it with
    the reason why the stronger verb is the source's own and right.
"""

import re
from collections.abc import Iterator

from briefings.diagnostics import Diagnostic, Severity
from briefings.memo import Need, Origin, need, overclaim
from briefings.proofreading.gravity import ASKED
from briefings.proofreading.grounds import Grounds
from briefings.proofreading.sites import Remark, Sites
from briefings.proofreading.units import Unit, Words

RULE = "overclaiming-frame"
SEVERITY = Severity.ERROR
MILDER = (Severity.REVIEW,)  # of a record's own words

_STOP = re.compile(r"(?<=[.?!;])\s+")


def _is_asked(origin: Origin | None) -> bool:
    """Whether words ask for something to be confirmed, and tell nothing."""
    if origin is None:
        return False
    return origin.collection == "requests" or origin.field in ASKED


class OverclaimingFrames:
    """Holds the verbs of telling to the status of what they tell."""

    def __init__(self, grounds: Grounds, sites: Sites) -> None:
        self._grounds = grounds
        self._sites = sites

    def of_statement(self, said: Words) -> Iterator[Diagnostic]:
        """Yield the verb of a fact's own statement, which is too strong."""
        assert said.origin is not None  # noqa: S101 -- the words are a statement's
        fact = self._grounds.facts[said.origin.record]
        verb = self._grounds.account(fact.id).strong
        yield self._remark(said, verb, fact.id, fact.status.value)

    def read(self, unit: Unit, said: Words) -> Iterator[Diagnostic]:
        """Yield each verb that is too strong for all the facts it can be about."""
        if _is_asked(said.origin):
            return
        facts = self._grounds.of(said.origin) or unit.facts
        known = [self._grounds.facts[name] for name in facts & self._grounds.names]
        if not known or any(need(fact) is not Need.WHOSE for fact in known):
            return
        about = min(known, key=lambda fact: fact.id)
        for sentence in _STOP.split(said.text):
            verb = overclaim(sentence, Need.WHOSE)
            if verb:
                yield self._remark(said, verb, about.id, about.status.value)

    def _remark(self, said: Words, verb: str, fact: str, status: str) -> Diagnostic:
        shown = status.replace("_", " ")
        remark = Remark(
            RULE,
            SEVERITY if said.origin is None else Severity.REVIEW,
            f"'{verb}' makes more of fact '{fact}' than its status, {shown}, carries",
            "write `said`, or another verb that leaves open whether it is so",
            verb,
        )
        return self._sites.diagnostic(remark, said.origin, said.text)
