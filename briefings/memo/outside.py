"""What papers for outside tell otherwise than a memo: letters, questions, testimony."""

from briefings.model import RESPONSES

LETTER = "request-letter"

OUTSIDE = frozenset({LETTER, "qfr"})
"""The kinds that ask a body or a witness for something."""

REPLIES = RESPONSES
"""How somebody answers who contests nothing: told there to its own body alone."""

WITNESS_PAPERS = frozenset({"testimony", "oral-statement"})
"""The kinds that a witness gives to the committee."""

NOTED = OUTSIDE | {"testimony"}
"""The kinds that tell a short form in a note at its first use."""
