"""From a fact to what it rests on: source, place in it, and day.

What a fact's note and its row in the annex both say is made once and kept.
"""

from briefings.memo.blocks import Link, Origin, Reference, Run
from briefings.memo.components.draft import Draft
from briefings.memo.views import words
from briefings.memo.views.facts import FactView
from briefings.memo.views.records import SourceView
from briefings.memo.views.spans import partial_day

Part = Run | Link | Reference

_PARAGRAPH = "\u00b6\u00a0"

UNSOURCED = Run("No source in the record")
_COMMA, _NEXT, _AND = Run(", "), Run("; "), Run(" & ")
_CALLED, _CLOSE_CALLED = Run(" (“"), Run("”)")
_DAY, _ABOUT, _CLOSE, _UNDATED = (
    *(Run(" ("), Run(" (on or about "), Run(")"), Run(" (undated)")),
)


def as_of(fact: FactView) -> Run | None:
    """Return the day, month or year a statement holds for, or None."""
    day = fact.record.as_of
    if day is None:
        return None
    if fact.as_of_run is None:
        fact.as_of_run = Run(partial_day(day), origin=fact.origin("as_of"))
    return fact.as_of_run


def places(draft: Draft, fact: FactView, *, in_note: bool = False) -> tuple[Part, ...]:
    """Return each source of a fact with the places in it.

    A note cites a source in full where no note has done so before.
    """
    if in_note and not draft.cited.issuperset(_spots(fact)):
        return _places(draft, fact, in_full=True)
    if fact.place_runs is None:
        fact.place_runs = _places(draft, fact, in_full=False)
    return fact.place_runs


def _places(draft: Draft, fact: FactView, *, in_full: bool) -> tuple[Part, ...]:
    parts: list[Part] = []
    for name, spots in _spots(fact).items():
        source = draft.book.find("sources", name)
        if isinstance(source, SourceView):
            if parts:
                parts.append(_NEXT)
            is_first = in_full and name not in draft.cited
            parts += full_citation(source) if is_first else short_citation(source)
            for spot in spots:
                parts += (_COMMA, spot)
        if in_full:
            draft.cited.add(name)
    return tuple(parts) or (UNSOURCED,)


def _spots(fact: FactView) -> dict[str, list[Run]]:
    """Return source → the places of the fact's excerpts in it, each once."""
    if fact.spot_runs is None:
        fact.spot_runs = {}
        for number, excerpt in enumerate(fact.record.excerpts):
            spots = fact.spot_runs.setdefault(excerpt.source, [])
            text = excerpt.locator or _paragraph(fact, number)
            if text is not None and all(spot.text != text for spot in spots):
                spots.append(Run(text, origin=fact.origin(f"excerpts.{number}")))
        for spots in fact.spot_runs.values():
            if len(spots) > 1:
                _join_signs(spots)
    return fact.spot_runs


def _join_signs(spots: list[Run]) -> None:
    """Write one doubled sign before a row of paragraphs: `¶¶ 4, 9`."""
    if all(spot.text.startswith(_PARAGRAPH) for spot in spots):
        numbers = [spot.text.removeprefix(_PARAGRAPH) for spot in spots]
        numbers[0] = f"\u00b6{_PARAGRAPH}{numbers[0]}"
        for place, number in enumerate(numbers):
            spots[place] = spots[place]._replace(text=number)


def _paragraph(fact: FactView, number: int) -> str | None:
    sightings = fact.standing.sightings
    paragraph = sightings[number].paragraph if number < len(sightings) else None
    if paragraph is None:
        at = fact.record.excerpts[number].at
        paragraph = at.paragraph if at else None
    return f"{_PARAGRAPH}{paragraph}" if paragraph else None


def full_citation(source: SourceView) -> tuple[Part, ...]:
    """Return author, title, publisher and day (The Bluebook, rule 16)."""
    if source.full_runs is None:
        parts: list[Part] = []
        for number, author in enumerate(source.record.authors):
            if parts:
                parts.append(_AND)
            parts.append(Run(author, origin=source.origin(f"authors.{number}")))
        if parts:
            parts.append(_COMMA)
        parts.append(_title(source))
        if source.record.publisher:
            parts += (_COMMA, _publisher(source, source.record.publisher))
        parts += _day(source)
        if source.record.short:
            short = Run(source.record.short, origin=source.origin("short"))
            parts += (_CALLED, short, _CLOSE_CALLED)
        source.full_runs = tuple(parts)
    return source.full_runs


def short_citation(source: SourceView) -> tuple[Part, ...]:
    """Return a source's short name, or else publisher or title, and day."""
    if source.short_runs is None and source.record.short:
        source.short_runs = (Run(source.record.short, origin=source.origin("short")),)
    if source.short_runs is None:
        publisher = source.record.publisher
        name = _publisher(source, publisher) if publisher else _title(source)
        source.short_runs = (name, *_day(source))
    return source.short_runs


def _title(source: SourceView) -> Run:
    return Run(source.record.title, italic=True, origin=source.origin("title"))


def _publisher(source: SourceView, publisher: str) -> Run:
    return Run(publisher, origin=source.origin("publisher"))


def _day(source: SourceView) -> tuple[Part, ...]:
    day = source.record.published
    if day is None:
        return (_UNDATED,)
    about = _ABOUT if source.see("is_inferred") else _DAY
    origin: Origin = source.origin("published")
    return about, Run(words.short_day(day), origin=origin), _CLOSE
