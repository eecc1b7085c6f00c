"""From a claim to its dates and those of the words behind it, read once."""

from datetime import date
from itertools import islice
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.contents.content import Content, content
from briefings.evidence.readers.dates.agreement import agree
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.intervals import Interval

MANY = 100  # dates of a statement that are looked at
_MOST = 2_000  # different dates of the passages that are looked at


class Timeline(NamedTuple):
    """The dates of a statement and of what it rests on."""

    claim: Claim
    statement: Content
    passages: tuple[Content, ...]
    known: tuple[Dating, ...]  # of the passages, each once
    published: tuple[date, ...]  # of the sources, the first to the last

    @property
    def lexicon(self) -> Lexicon:
        """The word lists that its texts are read by."""
        return self.claim.lexicon

    @property
    def stated(self) -> tuple[Dating, ...]:
        """The dates of the statement that are looked at."""
        return self.statement.dates[:MANY]

    def words(self, dating: Dating) -> str:
        """Return a date as the statement has it."""
        return self.statement.words(dating.first, dating.after)

    def bearing(self, dating: Dating) -> tuple[Dating, ...]:
        """Return the dates of the passages that bear out one of the statement's."""
        return tuple(other for other in self.known if agree(dating, other))

    def is_publication(self, dating: Dating) -> bool:
        """Whether a date is the day a source was published."""
        return dating.interval in [Interval(day, day) for day in self.published]

    def rivals(self, dating: Dating) -> tuple[Dating, ...]:
        """Return dates of the same sort that no date of the statement agrees with."""
        return tuple(
            other
            for other in self.known
            if other.grain == dating.grain
            and other.form != "recent"
            and not any(agree(own, other) for own in self.stated)
        )


def timeline(claim: Claim) -> Timeline:
    """Return the dates of a claim; a derivation's inputs count as passages."""
    texts = [content(p.words, p.published, claim.lexicon) for p in claim.passages]
    if claim.derivation is not None:
        texts += [
            content(held.statement, claim.published, claim.lexicon)
            for _, held in claim.derivation.inputs
            if held is not None
        ]
    once = dict.fromkeys(
        dating._replace(first=0, after=0) for text in texts for dating in text.dates
    )
    days = {passage.published for passage in claim.passages if passage.published}
    return Timeline(
        claim,
        content(claim.statement, claim.published, claim.lexicon),
        tuple(texts),
        tuple(islice(once, _MOST)),
        tuple(sorted(days)),
    )
