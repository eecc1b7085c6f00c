"""A text that still holds a placeholder.

Why it matters
    A memo with "TBD" in it went out before it was ready. Whatever is open belongs under
    `questions`, where it is printed as open.

Flagged::

    facts: [{id: wet, statement: TBD}]

Clean::

    facts: [{id: wet, statement: It rained.}]
"""

import re
from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.ERROR


# A pattern that began with a word's edge would be tried at each word of the dossier.
_MARKS = re.compile(
    r"[TFXLl](?:(?<=\bT)(?:ODO|B[AD]|KTK)|(?<=\bF)IXME|(?<=\bX)XX"
    r"|(?<=\b[Ll])orem ipsum)\b"
)


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each text of a record that holds a placeholder."""
    for route, entry in desk.entries():
        for field, value in entry:
            if isinstance(value, str) and (found := _MARKS.search(value)):
                yield Flag(
                    (*route, field),
                    f"'{found.group()}' stands where words are missing",
                    "write the words, or ask under `questions`",
                    found.group(),
                )
