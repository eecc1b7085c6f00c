"""A wrong version of a fact."""

import re
from typing import NamedTuple

from briefings.model import Fact


class Mutant(NamedTuple):
    """A fact in which one thing was changed."""

    kind: str  # what was changed: digit, hedge dropped, speaker, ...
    fact: Fact

    @property
    def is_soft(self) -> bool:
        """Whether a review is enough of an answer: what was changed is no hard fact."""
        return self.kind == "negation"


def reworded(fact: Fact, kind: str, span: tuple[int, int], words: str) -> Mutant:
    """Return the fact with other words at a span of its statement.

    It begins with a capital where it did, and "a" or "an" suits the words behind it.
    """
    start, end = span
    statement = fact.statement[:start] + words + fact.statement[end:]
    statement = _with_article(statement, start)
    if fact.statement[:1].isupper():
        statement = statement[:1].upper() + statement[1:]
    return Mutant(kind, fact.model_copy(update={"statement": statement}))


_ARTICLE = re.compile(r"\b([Aa])n?( )$")
_AN = re.compile(r"(?:8|11\b|18\b|eight|eleven|hour|acre|[aeio])", re.IGNORECASE)
_NO_AN = re.compile(r"(?:one|once|eu)", re.IGNORECASE)


def _with_article(statement: str, start: int) -> str:
    """Return a statement in which "a" or "an" straight before a place is right."""
    found = _ARTICLE.search(statement, 0, start)
    if found is None:
        return statement
    is_an = _AN.match(statement, start) and not _NO_AN.match(statement, start)
    article = found.group(1) + ("n" if is_an else "") + found.group(2)
    return statement[: found.start()] + article + statement[start:]
