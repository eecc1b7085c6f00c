"""From sentences to what they leave open, each with the words that show it."""

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from briefings.drafting.candidates import Candidate

_LISTS = Path(__file__).with_name("gaps.toml")


class Gap(NamedTuple):
    """A question that a sentence leaves open."""

    kind: str
    because: str  # the candidate's id
    prompted: str  # the words that show it
    ask: str
    form: str

    @property
    def id(self) -> str:
        """An id that does not change with its place."""
        kind = self.kind.replace(" ", "-")
        return f"q-{kind}-{self.because.removeprefix('draft-')}"


def gaps(found: Iterable[Candidate]) -> Iterator[Gap]:
    """Yield what the candidates leave open, in their order."""
    for candidate in found:
        low = f" {candidate.words.casefold()} "
        for pattern in _patterns():
            prompted = _prompted(pattern, candidate, low)
            if prompted:
                yield Gap(
                    pattern["kind"],
                    candidate.id,
                    prompted,
                    pattern["ask"].format(who=_who(candidate)),
                    pattern["form"],
                )


def _prompted(pattern: dict[str, Any], candidate: Candidate, low: str) -> str:
    """Return the words that show a gap; "" where there is none, or it is closed."""
    sentence = candidate.sentence
    if any(word in low for word in pattern.get("unless", ())):
        return ""
    if pattern.get("unless_day") and sentence.days:
        return ""
    if pattern.get("needs_speech") and sentence.speech is None:
        return ""
    marks = pattern.get("marks")
    if marks and not sentence.marks.intersection(marks):
        return ""
    found = next((word for word in pattern["words"] if f" {word}" in low), "")
    return found.strip()


def _who(candidate: Candidate) -> str:
    speech = candidate.sentence.speech
    if speech and speech.who in ("person", "body", "spokes") and speech.words:
        return speech.words
    return candidate.sentence.names[0] if candidate.sentence.names else "the agency"


@cache
def _patterns() -> tuple[dict[str, Any], ...]:
    return tuple(tomllib.loads(_LISTS.read_text(encoding="utf-8"))["gap"])
