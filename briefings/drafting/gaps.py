"""From sentences to what they leave open, each with the words that show it."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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
        for pattern in _patterns():
            prompted = pattern.prompted(candidate)
            if prompted:
                ask = pattern.ask.format(who=_who(candidate), prompted=prompted)
                yield Gap(pattern.kind, candidate.id, prompted, ask, pattern.form)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What shows a gap of one kind, and what closes it."""

    kind: str
    ask: str
    form: str
    words: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    unless_day: bool = False
    unless_figures: bool = False
    needs_speech: bool = False
    figures: bool = False
    marks: frozenset[str] = frozenset()

    def prompted(self, candidate: Candidate) -> str:
        """Return the words that show the gap; "" where there is none."""
        sentence = candidate.sentence
        low = " ".join(candidate.words.casefold().split())
        is_closed = (
            (self.unless_day and sentence.days)
            or (self.unless_figures and sentence.figures)
            or (self.needs_speech and not _is_claimed(candidate))
            or (self.marks and not self.marks & sentence.marks)
            or (self.unless and self.unless.search(low))
        )
        if is_closed:
            return ""
        if self.figures:
            return next(iter(sentence.figures), "")
        found = self.words.search(low) if self.words else None
        return found[0] if found else ""


def _is_claimed(candidate: Candidate) -> bool:
    """Return whether a person or a body says it, not a document."""
    speech = candidate.sentence.speech
    return speech is not None and speech.who in ("person", "body", "spokes", "pronoun")


def _who(candidate: Candidate) -> str:
    speech = candidate.sentence.speech
    if speech and speech.who in ("person", "body", "spokes") and speech.words:
        return speech.words
    return candidate.sentence.names[0] if candidate.sentence.names else "the agency"


@cache
def _patterns() -> tuple[_Pattern, ...]:
    lists: list[dict[str, Any]] = tomllib.loads(_LISTS.read_text("utf-8"))["gap"]
    return tuple(_pattern(**entry) for entry in lists)


def _pattern(
    *,
    words: Sequence[str] = (),
    unless: Sequence[str] = (),
    marks: Sequence[str] = (),
    **rest: Any,
) -> _Pattern:
    return _Pattern(
        words=_any(words), unless=_any(unless), marks=frozenset(marks), **rest
    )


def _any(words: Sequence[str]) -> re.Pattern[str] | None:
    """Return what finds any of these words, or their beginnings (`word*`)."""
    each = (
        rf"{re.escape(word[:-1])}\w*"
        if word.endswith("*")
        else rf"{re.escape(word)}(?!\w)"
        for word in words
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})") if words else None
