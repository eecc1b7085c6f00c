"""What a comparison of a statement with its passages says."""

from typing import NamedTuple


class Discrepancy(NamedTuple):
    """One way in which a statement and the words behind it part."""

    rule: str  # the bad thing in plain words, `figure-not-in-source`
    severity: str  # "error", "review" or "info"
    words: str  # the exact slice of the field to point at; empty for the whole
    start: int  # of `words` in the field, in code points
    end: int
    passage_words: str  # what the passage says instead; empty when it says nothing
    message: str  # lower-case start, no full stop
    help: str  # one thing to do, starting with a verb
    field: str = "statement"  # the field of the fact that `words` lies in
