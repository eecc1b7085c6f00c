"""A quotation that is not the source's words.

Why it matters
    Quotation marks promise the very words. Only typography may differ; what is left
    out is marked, what is added is bracketed (AP Stylebook: quotations are never
    altered; Chicago Manual of Style, chapter on quotations).

Flagged::

    texts:
      log: Roe said, "The crane was not safe."
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Roe said the crane was "never safe."
        excerpts: [{source: log, quote: 'Roe said, "The crane was not safe."'}]

Clean::

    texts:
      log: Roe said, "The crane was not safe."
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: Roe said the crane was "not safe."
        excerpts: [{source: log, quote: 'Roe said, "The crane was not safe."'}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each quotation that is not in the source word for word."""
    yield from partings(desk, "quotation-not-verbatim")
