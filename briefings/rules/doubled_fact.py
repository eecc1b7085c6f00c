"""Two facts that say the same.

Why it matters
    A fact that is told twice counts twice, in the reader's mind and in the tables; and
    when one copy is mended the other is not (Yellow Book 9.17: concise reports).

Flagged::

    facts:
      - {id: f1, statement: Inspectors failed 41 cranes.}
      - {id: f2, statement: "inspectors failed 41 cranes"}

Clean::

    facts:
      - {id: f1, statement: Inspectors failed 41 cranes.}
      - {id: f2, statement: Inspectors failed 14 cranes.}
"""

import re
from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.evidence import plain
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW
BETWEEN = True

_WORDS = re.compile(r"[^\W_]+(?:[.,:/][^\W_]+)*")
_LITTLE = frozenset(("a", "an", "the"))


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each fact whose words another fact has before it, articles aside."""
    seen: dict[tuple[str, ...], str] = {}
    for index, fact in enumerate(desk.dossier.facts):
        words = _WORDS.findall(plain(fact.statement).lower())
        key = tuple(word for word in words if word not in _LITTLE)
        if key in seen:
            yield Flag(
                ("facts", index, "statement"),
                f"fact '{fact.id}' says what fact '{seen[key]}' says",
                f"take one out, and give '{seen[key]}' the excerpts of both",
            )
        seen.setdefault(key, fact.id)
