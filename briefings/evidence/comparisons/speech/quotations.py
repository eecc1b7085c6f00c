"""From a statement and its passages to quotations that the source does not bear out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparisons.speech.quote_places import Pointer, Quoted, cut_off
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.names.sights import sights
from briefings.evidence.readers.places.quotes import Fragment, Quotation, quotations
from briefings.evidence.readers.places.searching import Found, Missing, has_part, search
from briefings.evidence.readers.speech.sayings import sayings
from briefings.evidence.readers.speech.who_is_heard import is_in_own_voice
from briefings.evidence.readers.words.forms import word_set
from briefings.evidence.readers.words.normalise import Normalised, normalise, plain
from briefings.evidence.readers.words.prose import Prose, plain_words, read

_SPEECH_KINDS = frozenset(("", "news", "opinion", "post"))
_LABEL = re.compile(
    r"(?:^|[.?!\"]\s+)(?:[QA]\.|[A-Z][a-z]{0,11}\.? [A-Z]{3,}[.:]|[A-Z]{3,}:) "
)
_OWN_NAMES = word_set(
    "article story newspaper paper piece column post report author reporter"
)
_MOST = 40  # quotations of one statement; it is flagged for its length before


class _Place(NamedTuple):
    """A text a quotation may stand in."""

    passage: Passage
    text: Normalised
    is_excerpt: bool


def compare(claim: Claim) -> Iterator[Discrepancy]:
    """Yield quotations that are altered, cut, unmarked, and words quoted unmarked."""
    if not claim.passages:
        return
    statement = read(claim.statement, claim.lexicon)
    for quotation in quotations(statement.norm.text)[:_MOST]:
        if quotation.fragments:
            yield from _check(claim, quotation, statement)


CHECKS = (compare,)


def _places(claim: Claim) -> Iterator[_Place]:
    """Yield the excerpts, then their paragraphs."""
    for passage in claim.passages:
        yield _Place(passage, normalise(passage.words), is_excerpt=True)
    for passage in claim.passages:
        if passage.paragraph and passage.paragraph != passage.words:
            yield _Place(passage, normalise(passage.paragraph), is_excerpt=False)


_MANY = 12  # places of quoted words that are looked at


def _check(
    claim: Claim, quotation: Quotation, statement: Prose
) -> Iterator[Discrepancy]:
    missing: Missing | None = None
    for place in _places(claim):
        found = search(place.text.text, quotation, claim.lexicon)
        if isinstance(found, Found):
            yield from _borne_out(claim, quotation, statement, place, found)
            return
        if found.is_partly and (missing is None or not missing.is_partly):
            missing = found
    yield _not_verbatim(claim, quotation, statement, missing)


def _borne_out(
    claim: Claim,
    quotation: Quotation,
    statement: Prose,
    place: _Place,
    found: Found,
) -> Iterator[Discrepancy]:
    """Yield what is wrong with a quotation whose words stand in the source."""
    point = Pointer(statement, quotation)
    theirs = place.text.text[found.start : found.end]
    if not place.is_excerpt:
        yield point(
            "quotation-outside-excerpt",
            "review",
            "the quoted words stand beside the excerpt, not in it",
            "widen the excerpt so that it holds the quoted words",
            theirs,
        )
    whole = normalise(place.passage.surroundings)
    at = whole.text.find(theirs)
    if at < 0:
        whole, at = place.text, found.start
    yield from cut_off(Quoted(point, whole.text, (at, at + len(theirs)), claim.lexicon))
    is_told = place.passage.kind in _SPEECH_KINDS and not _has_turns(place.passage)
    around = read(whole.raw, claim.lexicon)
    is_told = is_told and not is_in_own_voice(around)
    found_at = _places_of(whole.text, theirs) or [at]
    is_marked = any(_is_marked(around, place, len(theirs)) for place in found_at)
    is_unmarked = is_told and not is_marked
    if is_unmarked and not _is_of_source(claim, place.passage, statement):
        yield point(
            "quotation-unmarked",
            "review",
            "these are the source's own words, not between quotation marks there",
            "leave out the quotation marks, or say that the source writes it",
            theirs,
        )


def _places_of(text: str, words: str) -> list[int]:
    """Return where a text has some words, the first dozen times."""
    found: list[int] = []
    at = text.find(words)
    while at >= 0 and len(found) < _MANY:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def _has_turns(passage: Passage) -> bool:
    """Whether turns are told by their speakers' labels: "MS. ROE:", "Q.", "A."."""
    return len(_LABEL.findall(passage.surroundings)) > 1


def _is_of_source(claim: Claim, passage: Passage, statement: Prose) -> bool:
    """Whether the statement gives the words as the source's own."""
    seer = sights(claim.names, claim.lexicon)
    sight = seer.see(claim.statement)
    owners = plain_words(" ".join((passage.publisher, *passage.authors)))
    for saying in sayings(sight):
        first, last = saying.subject
        words = statement.lows[first : last + 1]
        if not _OWN_NAMES.isdisjoint(words) or not set(owners).isdisjoint(words):
            return True
    return False


def _not_verbatim(
    claim: Claim, quotation: Quotation, statement: Prose, missing: Missing | None
) -> Discrepancy:
    point = Pointer(statement, quotation)
    if missing is not None and missing.hidden:
        return point(
            "gap-hides-negation",
            "error",
            f"what is left out turns the meaning: '{missing.hidden}'",
            f'quote it whole: "{missing.whole}"',
            missing.hidden,
        )
    if missing is not None:
        return point(
            "quotation-not-verbatim",
            "error",
            missing.reason,
            f'quote the source: "{missing.whole}"'
            if missing.is_replaced
            else "quote each part by itself, in the order of the source",
            missing.whole,
        )
    return _nearest(claim, quotation, point)


def _nearest(claim: Claim, quotation: Quotation, point: Pointer) -> Discrepancy:
    from briefings.evidence.readers.places.nearest import closest
    from briefings.evidence.readers.places.word_differences import word_difference

    altered = _altered(claim, quotation)
    rule, severity = "quotation-not-verbatim", "error"
    for passage in claim.passages:
        near = closest(normalise(passage.surroundings), altered.words)
        if near is None:
            continue
        theirs = plain(passage.surroundings[near.start : near.end])
        if quotation.words.startswith(altered.words):
            theirs = _with_case_of(altered.words, theirs)
        difference = word_difference(altered.words, theirs.rstrip(_ENDS))
        message = f"the quotation differs from the source: {difference}"
        mended = quotation.words.replace(altered.words, theirs.rstrip(_ENDS), 1)
        return point(rule, severity, message, f'quote "{mended}"', theirs)
    message = "the quoted words are not in the excerpt or its paragraph"
    help_ = "quote the source's words, or add the excerpt that holds them"
    return point(rule, severity, message, help_, "")


_ENDS = " ,.;:"


def _altered(claim: Claim, quotation: Quotation) -> Fragment:
    """Return the first part of a quotation that no passage has as it stands."""
    texts = [normalise(passage.surroundings).text for passage in claim.passages]
    return next(
        (
            part
            for part in quotation.fragments
            if not any(has_part(text, part) for text in texts)
        ),
        quotation.fragments[0],
    )


def _with_case_of(ours: str, theirs: str) -> str:
    """Return words of a source with the first letter as the statement begins."""
    if ours[:1].isupper() and theirs[:1].islower():
        return theirs[:1].upper() + theirs[1:]
    return theirs


def _is_marked(around: Prose, at: int, length: int) -> bool:
    """Whether the words stand between quotation marks in the source."""
    inside = [
        quoted
        for start, quoted in zip(around.starts, around.quoted, strict=True)
        if at <= start < at + length
    ]
    return not inside or sum(inside) * 2 > len(inside)
