"""From a text to what each of its sentences holds that can be checked."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from briefings.evidence.claim import Name
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.readers.contents.content import Content, content
from briefings.evidence.readers.dates.dating import Dating
from briefings.evidence.readers.dates.intervals import spoken
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.names.mentions import Mention
from briefings.evidence.readers.names.name_ends import CALENDAR
from briefings.evidence.readers.names.sights import Sight, Sights, sights
from briefings.evidence.readers.places.quotes import quotations
from briefings.evidence.readers.speech.voices import (
    Speech,
    Voice,
    continued,
    is_living,
    speech,
)
from briefings.evidence.readers.words.normalise import plain
from briefings.evidence.readers.words.passages import (
    Span,
    paragraph_at,
    paragraphs,
    sentences,
)

_LONGEST_MONTH, _SHORTEST_YEAR = 31, 364  # days
_SHORTEST_QUOTATION = 2  # words in quotation marks that are more than a term


class Outlined(NamedTuple):
    """A sentence with what can be checked in it, as raw words."""

    span: Span
    paragraph: int  # from 1
    figures: tuple[str, ...] = ()  # with bound, thing counted and rate
    days: tuple[str, ...] = ()  # as written, and the days they stand for
    as_of: str = ""  # the last day that is told, as 2026-02-10 or 2026-02
    names: tuple[str, ...] = ()
    quotations: tuple[str, ...] = ()
    speech: Speech | None = None
    marks: frozenset[str] = frozenset()  # kinds of known words: plan, event, unnamed
    person: str = ""  # who is named last


def outline(
    text: str,
    published: date | None,
    names: tuple[Name, ...],
    lexicon: Lexicon,
) -> Iterator[Outlined]:
    """Yield every sentence of a text, in order; a paragraph is read at a time."""
    seer = sights(names, lexicon)
    speaker: Speech | None = None
    parts = paragraphs(text)
    spans = sentences(text)
    for number, group in groupby(spans, lambda span: paragraph_at(parts, span[0]) or 1):
        found = [
            _outlined(text[start:end], published, seer, lexicon)._replace(
                span=(start, end), paragraph=number
            )
            for start, end in group
        ]
        voices = [
            Voice(text[slice(*o.span)], o.speech, bool(o.figures), o.person)
            for o in found
        ]
        for one, given in zip(found, continued(voices, speaker), strict=True):
            speaker = given if is_living(given) else speaker
            yield one._replace(speech=given)


def _outlined(
    raw: str, published: date | None, seer: Sights, lexicon: Lexicon
) -> Outlined:
    held = content(raw, published, lexicon)
    sight = seer.see(raw)
    told = [item for item in held.dates if item.interval or item.words]
    return Outlined(
        (0, 0),
        0,
        tuple(_figure(held, figure) for figure in held.figures if _counts(figure)),
        tuple(
            held.words(item.first, item.after)
            + (f" ({spoken(item.interval)})" if item.interval else "")
            for item in told
        ),
        _as_of(told),
        tuple(dict.fromkeys(_names(sight))),
        tuple(
            item.words
            for item in quotations(plain(raw))
            if len(item.words.split()) >= _SHORTEST_QUOTATION
        ),
        speech(sight),
        frozenset(sight.prose.marks),
        next((m.words for m in reversed(sight.mentions) if _is_person(m)), ""),
    )


def _is_person(mention: Mention) -> bool:
    """Whether a name is a person's: known as one, or with an age or post behind it."""
    if mention.kind == "person":
        return mention.is_sure
    is_set_off = mention.prose.low(mention.last + 1) == ","
    return mention.kind == "other" and is_set_off and mention.last > mention.first


def _counts(figure: Figure) -> bool:
    return not figure.is_weak and figure.number.kind not in ("ordinal", "vague")


def _figure(held: Content, figure: Figure) -> str:
    """Return a figure with its bound before it and its unit after it."""
    hedge, number = figure.hedge, figure.number
    is_before = hedge.kind and hedge.first < number.first
    first = min(hedge.first, number.first) if is_before else number.first
    return held.words(first, max(figure.after, number.after))


def _as_of(told: list[Dating]) -> str:
    """Return the last time that is told, as a dossier writes it."""
    known = [item.interval for item in told if item.interval is not None]
    if not known:
        return ""
    last = max(known, key=lambda of: (of.last, -of.days))
    if last.days == 1:
        return last.last.isoformat()
    if last.first.day == 1 and last.days <= _LONGEST_MONTH:
        return f"{last.first.year}-{last.first.month:02}"
    if last.days > _SHORTEST_YEAR and last.first.month == 1:  # no fiscal year
        return str(last.first.year)
    return f"{last.first.isoformat()}/{last.last.isoformat()}"


def _names(sight: Sight) -> Iterator[str]:
    for mention in sight.mentions:
        words = mention.words.removesuffix("'s").removesuffix("’s")  # noqa: RUF001
        if mention.is_sure and not set(mention.core) <= CALENDAR:
            yield words
