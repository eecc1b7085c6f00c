"""From a finished text to days that do not fall on the weekday beside them.

What the rule `wrong-weekday` wants stands with the rule on dossiers, which cannot see
what a template writes.
"""

from collections.abc import Iterator

from briefings.diagnostics import Diagnostic, Severity
from briefings.evidence import weekday_slips
from briefings.proofreading.grounds import Grounds
from briefings.proofreading.sites import Remark, Sites
from briefings.proofreading.units import Words

RULE = "wrong-weekday"


class Weekdays:
    """Holds each weekday of a document to the date beside it."""

    def __init__(self, grounds: Grounds, sites: Sites) -> None:
        self._hearing = grounds.dossier.hearing.date
        self._sites = sites

    def read(self, said: Words, text: str) -> Iterator[Diagnostic]:
        """Yield each weekday in `text` that is not its date's; `said` began it."""
        for slip in weekday_slips(text, self._hearing):
            words = slip.words if slip.words in said.text else ""
            remark = Remark(RULE, Severity.ERROR, slip.message, slip.remedy, words)
            yield self._sites.diagnostic(remark, said.origin, said.text)
