"""From a fact's sentence to its opposite, and from its quotations to altered ones."""

import re
from collections.abc import Iterator

from briefings.model import Fact
from briefings.rules import Desk
from briefings.selftest.mutant import Mutant, reworded

_AUXILIARIES = "is are was were has have had will would could can should may must did"
# Before one of these "not" makes no sentence: it is denied, asked, or what is had.
_DENIED = "not|no|never|none|nobody|nothing|neither|nor|yet|ever"
_ASKED = "it|he|she|they|we|you|there"
_HAD = (
    "the|an?|to|any|all|every|each|its|his|her|their|our|my|your|this|that|until|so|"
    "more|fewer|less|at|about|some|only|nearly|two|three|four|five|six|seven|eight|nine"
)
_AUXILIARY = re.compile(
    rf"\b(?:{_AUXILIARIES.replace(' ', '|')})\b(?! (?:{_DENIED}|{_ASKED})\b)"
    rf"(?!(?<=\bhas|\bhad) (?:(?:{_HAD})\b|[\d$“\"]))"
    rf"(?!(?<=\bhave) (?:(?:{_HAD})\b|[\d$“\"]))"
)
_NOT = re.compile(
    rf"\b(?:{_AUXILIARIES.replace(' ', '|')}|does|do|cannot)( not| never)\b"
)
_QUOTED = re.compile(r"[“\"]([^“”\"]{12,400})[”\"]")
_WORD = re.compile(r"[a-z]{4,}")


def negations(fact: Fact, _: Desk) -> Iterator[Mutant]:
    """Yield the fact with its first negation taken out, or one put in."""
    quoted = [found.span() for found in _QUOTED.finditer(fact.statement)]
    if found := _outside(_NOT, fact.statement, quoted):
        yield reworded(fact, "negation", found.span(1), "")
    elif found := _outside(_AUXILIARY, fact.statement, quoted):
        yield reworded(fact, "negation", (found.end(), found.end()), " not")


def quotations(fact: Fact, _: Desk) -> Iterator[Mutant]:
    """Yield the fact with one word of its first quotation changed."""
    found = _QUOTED.search(fact.statement)
    words = list(_WORD.finditer(fact.statement, *found.span(1))) if found else []
    if words:
        word = words[len(words) // 2]
        yield reworded(fact, "quotation", word.span(), word.group()[::-1])


def _outside(
    pattern: re.Pattern[str], text: str, quoted: list[tuple[int, int]]
) -> re.Match[str] | None:
    """Return the first match that lies in no quotation."""
    for found in pattern.finditer(text):
        if not any(start <= found.start() < end for start, end in quoted):
            return found
    return None
