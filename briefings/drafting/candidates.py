"""From the sentences of a source to those that a fact may rest on, ranked."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from briefings.drafting.topics import Words, topics_of
from briefings.evidence import (
    SHIPPED,
    Lexicon,
    Name,
    Outlined,
    Span,
    normalise,
    outline,
)
from briefings.model import Basis, Status

_SHORTEST = 5  # words of a sentence that states something
_LEAST = 1.0  # of a score: a name, or two words of weight
_WEIGHTS = {"figures": 3.0, "days": 2.0, "quotations": 2.0, "speech": 2.0, "names": 1.0}
_MARKS = frozenset(
    ("plan", "goal", "court", "event", "anonymous", "document", "data", "restricting")
)
_MARK = 0.5
_TOPIC = 1.0
_NO_TOPICS: Words = {}
_CREDIT = re.compile(
    r"contributed (?:reporting|research|to this)|all rights? reserved|©", re.IGNORECASE
)


class Candidate(NamedTuple):
    """A sentence that a fact may rest on, with what it shows."""

    id: str
    sentence: Outlined
    words: str
    score: float
    basis: Basis
    status: Status
    topics: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Where it stands in the source's text."""
        return self.sentence.span


def candidates(
    text: str,
    published: date | None,
    names: tuple[Name, ...] = (),
    title: str = "",
    lists: Words = _NO_TOPICS,
    lexicon: Lexicon = SHIPPED,
) -> Iterator[Candidate]:
    """Yield the sentences with something to check, in order; no headings, no credits.

    `lists` are the words of the topics that are asked about.
    """
    for sentence in outline(text, published, names, lexicon):
        words = text[slice(*sentence.span)]
        topics = topics_of(words, lists)
        score = _score(sentence) + _TOPIC * bool(topics)
        if score < _LEAST or not _states_something(words, title):
            continue
        yield Candidate(
            name_of(words),
            sentence,
            words,
            score,
            _basis(sentence),
            _status(sentence),
            topics,
        )


def name_of(words: str) -> str:
    """Return an id for a sentence that does not change with its place."""
    plain = normalise(words).text.casefold()
    return f"draft-{hashlib.sha256(plain.encode('utf-8', 'replace')).hexdigest()[:8]}"


def best(found: Sequence[Candidate], limit: int | None) -> list[Candidate]:
    """Return the best of them in the order of the text; all where there is no limit."""
    if limit is None or len(found) <= limit:
        return list(found)
    ranked = sorted(range(len(found)), key=lambda at: (-found[at].score, at))[:limit]
    return [found[at] for at in sorted(ranked)]


def _states_something(words: str, title: str) -> bool:
    return (
        len(words.split()) >= _SHORTEST
        and words.strip() != title.strip()
        and _ends(words)
        and not _CREDIT.search(words)
    )


def _ends(words: str) -> bool:
    return words.rstrip("\"'”’)] ").endswith((".", "!", "?", "…", ":"))  # noqa: RUF001


def _score(sentence: Outlined) -> float:
    score = sum(
        weight for field, weight in _WEIGHTS.items() if getattr(sentence, field)
    )
    return score + _MARK * len(_MARKS & sentence.marks)


def _basis(sentence: Outlined) -> Basis:
    """Return how the passage seems to know it; a person decides."""
    if "anonymous" in sentence.marks:
        return Basis.ANONYMOUS
    if sentence.speech is None:
        return Basis.REPORTER
    match sentence.speech.who:
        case "person" | "body" | "spokes" | "pronoun":
            return Basis.ON_RECORD
        case "document":
            said = sentence.speech.words.casefold()
            is_data = any(word in said for word in ("data", "figures", "statistics"))
            return Basis.DATA if is_data else Basis.DOCUMENT
    return Basis.ANONYMOUS


def _status(sentence: Outlined) -> Status:
    marks = sentence.marks
    if "goal" in marks:
        return Status.GOAL
    if "plan" in marks and sentence.speech is None:
        return Status.PLANNED
    if sentence.speech and sentence.speech.who in ("person", "body", "spokes"):
        return Status.CLAIMED
    if _basis(sentence) is Basis.ANONYMOUS:
        return Status.CLAIMED  # the word of somebody is that, named or not
    return Status.REPORTED
