"""A short form that no entity of the dossier declares.

Why it matters
    Letters that nobody has spelled out may stand for two bodies, and the reader picks
    one (GPO Style Manual, chapter 9: explain what is not known to all). What the
    dossier declares can be told in every document; what it does not, in none. Common
    ones such as U.S., U.S.C. and PDF are known. It is told once, where it is first met.

Flagged::

    questions: [{ask: Has the HMB seen the register?}]

Clean::

    entities: [{id: hmb, kind: office, name: Harbor Master's Board, acronym: HMB}]
    questions: [{ask: Has the HMB seen the register?}]

Remedy
    Add the body to `entities` with its `acronym`; or write the name out.
"""

from collections.abc import Iterator

from briefings.diagnostics import Diagnostic, Severity
from briefings.proofreading.grounds import Grounds
from briefings.proofreading.sites import Remark, Sites
from briefings.proofreading.units import Words

RULE = "undeclared-acronym"
SEVERITY = Severity.REVIEW


class UndeclaredAcronyms:
    """Which short forms of a document nobody has spelled out."""

    def __init__(self, grounds: Grounds, sites: Sites) -> None:
        self._seen = grounds.undeclared
        self._sites = sites

    def read(self, said: Words, short: str) -> Iterator[Diagnostic]:
        """Yield a short form that stands for nothing, where it is first met."""
        if short in self._seen:
            return
        self._seen.add(short)
        remark = Remark(
            RULE,
            SEVERITY,
            f"'{short}' is a short form that no entity declares",
            "add the body to `entities` with its `acronym`, or write it out",
            short,
        )
        yield self._sites.diagnostic(remark, said.origin, said.text)
