"""A word that takes a side.

Why it matters
    A memo for all Members uses words that all of them would accept; heat belongs to
    the ones who are quoted (CRS: objective and non-partisan).

Flagged::

    texts:
      log: The agency closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency brazenly closed the pier.
        excerpts: [{source: log, quote: The agency closed the pier.}]

Clean::

    texts:
      log: The agency closed the pier.
    sources: [{id: log}]
    facts:
      - id: cranes
        statement: The agency closed the pier.
        excerpts: [{source: log, quote: The agency closed the pier.}]
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.evidence import loaded_words
from briefings.rules.desk import Desk
from briefings.rules.partings import partings

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each word outside quotation marks that praises, blames or alarms.

    In statements, and in the labels that key figures are shown under.
    """
    yield from partings(desk, "loaded-word")
    for number, order in enumerate(desk.dossier.documents):
        for index, point in enumerate(order.key_figures):
            for words in loaded_words(point.label, desk.lexicon):
                yield Flag(
                    ("documents", number, "key_figures", index, "label"),
                    f"'{words}' takes a side",
                    "use a neutral word for what is counted",
                    words,
                )
