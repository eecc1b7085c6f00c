"""From a claim and its passages to a sourcing that the passages do not bear out."""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.comparisons.sides.sides import Complaint, Sides, sides
from briefings.evidence.comparisons.speech.venues import KIND_VENUES
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.antecedents import is_author
from briefings.evidence.readers.names.called import is_described
from briefings.evidence.readers.names.sights import Sight, sights
from briefings.evidence.readers.speech.sayings import Saying, sayings
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.prose import Prose, read

_OWN_DOCUMENTS = word_set(
    """
    report audit statute regulation notice transcript testimony letter press_release
    statement court_order court_filing contract dataset budget post
    """
)
_SWORN_KINDS = frozenset(("transcript", "testimony", "court_filing", "court_order"))
_PERSONAL = word_set("he she they")
_OPENING = 5  # tokens with which a statement begins
_APART = 14  # tokens between one speaker's verb and the next speaker
_NAMED = frozenset(("person", "body", "spokes"))


class _Bearings(NamedTuple):
    """What the passages show of where their words come from."""

    both: Sides
    statement: Sight
    seen: tuple[Sight, ...]  # the passages
    kinds: frozenset[str]  # of the sources

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """Who says what in the passages."""
        return tuple(saying for sight in self.seen for saying in sayings(sight))

    def shows(self, kind: str) -> bool:
        """Return whether words of that kind stand in a passage or beside it."""
        return self.both.has(kind) or any(p.has(kind) for p in self.both.surroundings())

    def words(self, kind: str) -> str:
        """Return the first words of that kind in a passage."""
        for prose, mark in self.both.marks(kind):
            return prose.words(mark.first, mark.last)
        return ""

    @property
    def has_named(self) -> bool:
        """Whether a person or a body with a name speaks in a passage."""
        return any(s.who in _NAMED for s in self.sayings)


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield where the claim's basis, anonymity or venue is not that of its passages."""
    if not claim.passages:
        return
    lexicon = claim.lexicon
    seer = sights(claim.names, lexicon)
    both = sides(claim)
    bearings = _Bearings(
        both,
        seer.see(claim.statement),
        tuple(seer.see(p.words) for p in claim.passages),
        frozenset(p.kind for p in claim.passages),
    )
    check = _BY_BASIS.get(claim.basis)
    if check:
        yield from check(claim, bearings)
    yield from _venue(claim, bearings)


CHECKS = (compare,)


def _has_unnamed_speaker(statement: Sight) -> bool:
    """Whether somebody without a name speaks, or begins the statement."""
    begins = any(mark.first < _OPENING for mark in statement.prose.of("unnamed"))
    return begins or any(s.who == "unnamed" for s in sayings(statement))


def _has_named_speaker(passage: Sight) -> bool:
    """Whether one with a name speaks, but for one who answers the unnamed at once."""
    hidden = passage.prose.of("anonymous")
    sentences = passage.prose.sentences
    return any(
        saying.who in _NAMED
        and not any(
            mark.first < saying.verb.first
            and sentences[mark.first] == sentences[saying.verb.first]
            # "Whistleblower Dana Roe" has a name.
            and not (
                saying.mention
                and saying.mention.first <= mark.first < saying.mention.last
            )
            for mark in hidden
        )
        for saying in sayings(passage)
    )


def _on_record(claim: Claim, bearings: _Bearings) -> Iterator[Discrepancy]:
    if _is_hidden(bearings) and not _is_own_word(claim, bearings):
        words = bearings.words("anonymous")
        yield Complaint(
            "on-record-but-anonymous",
            "error",
            f"the passage does not name its source ('{words}')",
            "set `basis: anonymous`, and show it in the statement",
        ).overall(words, "basis")
        return
    told = bearings.sayings
    if told and all(saying.who == "document" for saying in told):
        if claim.speaker or _is_own_document(bearings) or _speaks(bearings.both):
            return
        words = bearings.words("document")
        yield Complaint(
            "on-record-but-document",
            "error",
            f"the passage rests on a document ('{words}'), not on a person's word",
            "set `basis: document`, and name the document under `attribution`",
        ).overall(words, "basis")


def _is_hidden(bearings: _Bearings) -> bool:
    """Whether the sentence nearest to the statement hides who speaks.

    In a passage with several speakers only one may ask not to be named. A sentence that
    tells no speaker goes on with the one before it.
    """
    both = bearings.both
    is_named = both.has("anonymous") and any(map(_has_named_speaker, bearings.seen))
    if is_named or not both.has("anonymous"):
        return False
    words = both.statement.content()
    best, hidden = 0, True
    for passage in both.passages:
        speaking = {passage.sentences[mark.first] for mark in passage.of("say")}
        hiding = {passage.sentences[mark.first] for mark in passage.of("anonymous")}
        for number in dict.fromkeys(passage.sentences):
            fit = len(words & passage.stems_of(number))
            if fit > best:
                best = fit
                is_silent = number not in speaking or _goes_on(passage, number)
                hidden = number in hiding or is_silent
    return hidden and not _speaks_before_anonymous(both)


def _is_own_word(claim: Claim, bearings: _Bearings) -> bool:
    """Whether one whose testimony or letter it is tells of another without a name."""
    is_signed = not bearings.kinds.isdisjoint(("testimony", "letter"))
    named = claim.speaker.split()[-1:]
    return is_signed and any(
        s.mention
        and s.mention.words.split()[-1:] == named
        and any(is_author(s.mention, passage) for passage in claim.passages)
        for s in sayings(bearings.statement)
    )


def _goes_on(passage: Prose, number: int) -> bool:
    """Whether "he" or "she" alone speaks in a sentence, the one spoken of before."""
    spoken = [
        m.first for m in passage.of("say") if passage.sentences[m.first] == number
    ]
    return bool(spoken) and passage.lows[spoken[0] - 1] in _PERSONAL


def _speaks_before_anonymous(both: Sides) -> bool:
    """Whether somebody else speaks, in one sentence, before the one not named."""
    for passage in both.passages:
        hidden = [mark.first for mark in passage.of("anonymous")]
        spoken = [mark.first for mark in passage.of("say")]
        if hidden and spoken and min(spoken) + _APART < min(hidden):
            return passage.sentences[min(spoken)] == passage.sentences[min(hidden)]
    return False


def _speaks(both: Sides) -> bool:
    return any(any(p.quoted) for p in both.passages)


def _is_own_document(bearings: _Bearings) -> bool:
    return not bearings.kinds.isdisjoint(_OWN_DOCUMENTS)


def _anonymous(claim: Claim, bearings: _Bearings) -> Iterator[Discrepancy]:
    statement = bearings.both.statement
    is_shown = statement.has("anonymous") or _has_unnamed_speaker(bearings.statement)
    if not is_shown and not is_described(claim.speaker, bearings.statement):
        yield Complaint(
            "anonymity-hidden",
            "review",
            "the statement does not show that its source is not named",
            "say how the source describes the person: 'according to an official who "
            "asked not to be named'",
        ).overall()
    hidden = bearings.shows("anonymous")
    shown = hidden or bearings.shows("unnamed")
    speaks_unnamed = any(s.who == "unnamed" for s in bearings.sayings)
    if not shown or (bearings.has_named and not (hidden or speaks_unnamed)):
        yield _unsupported(claim, "no passage shows a source that is not named")


def _sworn(claim: Claim, bearings: _Bearings) -> Iterator[Discrepancy]:
    if bearings.shows("oath") or not bearings.kinds.isdisjoint(_SWORN_KINDS):
        return
    yield Complaint(
        "sworn-without-oath",
        "error",
        "no passage shows an oath, a testimony or a sworn paper",
        "set the basis the passage shows, or add an excerpt that shows the oath",
    ).overall("", "basis")


def _document(claim: Claim, bearings: _Bearings) -> Iterator[Discrepancy]:
    if _is_own_document(bearings) or bearings.shows("document"):
        return
    if _is_told_of(claim.document, bearings):
        return
    yield _unsupported(claim, "no passage speaks of a document")


def _data(claim: Claim, bearings: _Bearings) -> Iterator[Discrepancy]:
    is_own = _is_own_document(bearings)
    if is_own or bearings.shows("data") or bearings.shows("document"):
        return
    if _is_told_of(claim.data, bearings):
        return
    yield _unsupported(claim, "no passage speaks of data")


def _is_told_of(words: str, bearings: _Bearings) -> bool:
    """Whether the passages tell of what the attribution names: an inspection."""
    wanted = read(words, bearings.both.lexicon).content()
    near = frozenset().union(*(p.stems for p in bearings.both.surroundings()))
    return bool(wanted & near) and 2 * len(wanted & near) >= len(wanted)


def _unsupported(claim: Claim, message: str) -> Discrepancy:
    return Complaint(
        "basis-unsupported",
        "review",
        message,
        f"change `basis: {claim.basis}`, or add the excerpt that bears it out",
    ).overall("", "basis")


_BY_BASIS = {
    "on_record": _on_record,
    "anonymous": _anonymous,
    "sworn": _sworn,
    "document": _document,
    "data": _data,
}


def _venue(claim: Claim, bearings: _Bearings) -> Iterator[Discrepancy]:
    """Yield a venue of the attribution that stands nowhere near the passages."""
    if not claim.venue:
        return
    venue = read(claim.venue, claim.lexicon)
    wanted = {mark.value for mark in venue.of("venue")}
    shown = {
        mark.value
        for prose in (*bearings.both.passages, *bearings.both.surroundings())
        for mark in prose.of("venue")
    }
    if not wanted or wanted & shown or _is_said_so(venue, bearings):
        return
    if _fits_kind(wanted, bearings.kinds):
        return
    severity = "error" if shown else "review"
    yield Complaint(
        "venue-not-in-source",
        severity,
        f"no passage says that it was said '{claim.venue}'",
        "add the excerpt that tells where it was said, or leave `venue` out",
    ).overall("", "attribution.venue")


def _is_said_so(venue: Prose, bearings: _Bearings) -> bool:
    """Whether the venue's own words stand around the passages."""
    words = venue.content()
    near = frozenset().union(*(p.stems for p in bearings.both.surroundings()))
    return bool(words) and words <= near


def _fits_kind(wanted: set[str], kinds: frozenset[str]) -> bool:
    """Whether the source itself is of the venue's sort: a transcript, a letter."""
    names = {value.partition("/")[0] for value in wanted}
    return any(not names.isdisjoint(KIND_VENUES.get(kind, ())) for kind in kinds)
