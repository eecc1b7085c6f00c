"""From a claim to the two sides that are compared: its statement and its passages."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.words.phrases import Mark
from briefings.evidence.readers.words.prose import Prose, read

_SEVERAL = 2  # the sentence, counted from 0, with which a passage tells much


class Sides(NamedTuple):
    """A statement and the passages behind it, taken apart by one lexicon."""

    claim: Claim
    statement: Prose
    passages: tuple[Prose, ...]

    @property
    def lexicon(self) -> Lexicon:
        """The word lists that both are read by."""
        return self.claim.lexicon

    def marks(self, kind: str) -> Iterator[tuple[Prose, Mark]]:
        """Yield the known phrases of one kind in the passages."""
        for passage in self.passages:
            for mark in passage.of(kind):
                yield passage, mark

    def has(self, kind: str) -> bool:
        """Whether a known phrase of that kind occurs in a passage."""
        return any(kind in passage.marks for passage in self.passages)

    def stems(self) -> frozenset[str]:
        """Return the stems of all words of the passages."""
        return frozenset().union(*(passage.stems for passage in self.passages))

    def lows(self) -> frozenset[str]:
        """Return all words of the passages in lower case."""
        return frozenset().union(*(passage.lows for passage in self.passages))

    def tells_much(self) -> bool:
        """Whether a passage has several sentences, of which another may be meant."""
        return any(p.sentences[-1:] >= (_SEVERAL,) for p in self.passages)

    def surroundings(self) -> tuple[Prose, ...]:
        """Return the paragraphs around the passages, taken apart."""
        texts = dict.fromkeys(p.surroundings for p in self.claim.passages)
        return tuple(read(text, self.lexicon) for text in texts)


def sides(claim: Claim) -> Sides:
    """Return both sides of a claim."""
    return claim.lexicon.built(_Desk).sides(claim)


class _Desk:
    """Keeps the two sides of the claim that was asked about last."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._last: tuple[Claim, Sides] | None = None

    def sides(self, claim: Claim) -> Sides:
        last = self._last
        if last is not None and last[0] is claim:
            return last[1]
        made = Sides(
            claim,
            read(claim.statement, self._lexicon),
            tuple(read(passage.words, self._lexicon) for passage in claim.passages),
        )
        self._last = claim, made
        return made


class Complaint(NamedTuple):
    """What a rule has to say, before it is pointed at words."""

    rule: str
    severity: str
    message: str
    help: str

    def at(
        self, statement: Prose, first: int, last: int, passage_words: str = ""
    ) -> Discrepancy:
        """Return the discrepancy at some tokens of a statement."""
        start, end = statement.span(first, last)
        words = statement.norm.raw[start:end]
        return Discrepancy(
            self.rule,
            self.severity,
            words,
            start,
            end,
            passage_words,
            self.message,
            self.help,
        )

    def overall(self, passage_words: str = "", field: str = "statement") -> Discrepancy:
        """Return the discrepancy of a whole field."""
        return Discrepancy(
            self.rule,
            self.severity,
            "",
            0,
            0,
            passage_words,
            self.message,
            self.help,
            field,
        )
