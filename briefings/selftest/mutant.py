"""A wrong version of a fact."""

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
    """Return the fact with other words at a span of its statement."""
    start, end = span
    statement = fact.statement[:start] + words + fact.statement[end:]
    return Mutant(kind, fact.model_copy(update={"statement": statement}))
