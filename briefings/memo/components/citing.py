"""From a fact to the footnote that says what it rests on."""

from collections.abc import Iterator
from typing import Any

from briefings.memo.blocks import Link, Note, Origin, Reference, Run
from briefings.memo.components.draft import Draft, facts_of, one
from briefings.memo.views import words
from briefings.memo.views.facts import FactView
from briefings.memo.views.records import SourceView
from briefings.model import Basis

Part = Run | Link | Reference


def cite(draft: Draft, fact: Any) -> Note:
    """Return the note of a fact, the same one wherever the fact is cited."""
    return note_of(draft, one(fact, FactView.noun))


def cite_all(draft: Draft, facts: Any) -> tuple[Note, ...]:
    """Return the notes of several facts, each once."""
    return notes_of(draft, facts_of(facts))


def notes_of(draft: Draft, facts: Any) -> tuple[Note, ...]:
    """Return the notes of several facts, each once."""
    return tuple(note_of(draft, fact) for fact in dict.fromkeys(facts))


def note_of(draft: Draft, fact: FactView) -> Note:
    """Return the note of a fact: source and place, basis, as-of, place in the annex."""
    note = draft.notes.get(fact.id)
    if note is None:
        note = Note(f"facts/{fact.id}", tuple(_note(draft, fact)))
        draft.notes[fact.id] = note
    return note


def grounds(draft: Draft, facts: Any) -> tuple[Any, ...]:
    """Return where the facts stand in the annex, or their notes if there is none."""
    return grounds_of(draft, list(facts_of(facts)))


def grounds_of(draft: Draft, facts: Any) -> tuple[Any, ...]:
    """Return references to the facts' rows in the annex, or else their notes."""
    if not draft.has_annex:
        return notes_of(draft, facts)
    found: list[Part] = []
    for fact in dict.fromkeys(facts):
        if found:
            found.append(Run(", "))
        found.append(reference(draft, fact))
    return tuple(found)


def reference(draft: Draft, fact: FactView) -> Reference:
    """Return `A-7`, which leads to the fact's row in the annex."""
    return Reference(f"A-{draft.numbers[fact.id]}", f"annex/{fact.id}")


def _note(draft: Draft, fact: FactView) -> Iterator[Part]:
    if fact.record.derived is not None:
        yield from _calculation(draft, fact)
    else:
        yield from places(draft, fact)
        yield Run(" (")
        yield from basis(fact)
        yield Run(")")
    if fact.record.as_of is not None:
        shown = words.partial_day(fact.record.as_of)
        yield Run("; as of ")
        yield Run(shown, origin=fact.origin("as_of"))
    yield Run(".")
    if draft.has_annex:
        yield Run(" Annex ")
        yield reference(draft, fact)
        yield Run(".")


def _calculation(draft: Draft, fact: FactView) -> Iterator[Part]:
    """Yield how a derived figure came about, and from which facts."""
    yield Run("Staff calculation")
    for number, source in enumerate(fact.see("inputs")):
        yield Run("; " if number else " from ")
        if draft.has_annex:
            yield reference(draft, source)
        else:
            yield from places(draft, source)


def places(draft: Draft, fact: FactView) -> Iterator[Part]:
    """Yield each source of a fact with the places in it."""
    excerpts: dict[str, list[int]] = {}
    for number, excerpt in enumerate(fact.record.excerpts):
        excerpts.setdefault(excerpt.source, []).append(number)
    first = True
    for name, numbers in excerpts.items():
        source = draft.book.find("sources", name)
        if isinstance(source, SourceView):
            if not first:
                yield Run("; ")
            yield from citation(draft, source)
            yield from _spots(fact, numbers)
            first = False
    if first:
        yield Run("No source in the record")


def _spots(fact: FactView, numbers: list[int]) -> Iterator[Part]:
    """Yield the paragraphs, or the author's own locators, of excerpts of one source."""
    spots = dict.fromkeys(
        spot for number in numbers if (spot := spot_of(fact, number)) is not None
    )
    for spot in spots:
        yield Run(", ")
        yield spot


def spot_of(fact: FactView, number: int) -> Run | None:
    """Return where an excerpt stands in its source, or None if that is not known."""
    excerpt = fact.record.excerpts[number]
    origin = fact.origin(f"excerpts.{number}")
    if excerpt.locator:
        return Run(excerpt.locator, origin=origin)
    sightings = fact.standing.sightings
    paragraph = sightings[number].paragraph if number < len(sightings) else None
    if paragraph is None and excerpt.at is not None:
        paragraph = excerpt.at.paragraph
    return Run(f"\u00b6\u00a0{paragraph}", origin=origin) if paragraph else None


def citation(draft: Draft, source: SourceView) -> tuple[Part, ...]:
    """Return a source in full where it is cited first, and in short after that."""
    if source.id in draft.cited:
        return short_citation(source)
    draft.cited.add(source.id)
    return full_citation(source)


def full_citation(source: SourceView) -> tuple[Part, ...]:
    """Return author, title, publisher and day (The Bluebook, rule 16)."""
    parts: list[Part] = []
    for number, author in enumerate(source.record.authors):
        if number:
            parts.append(Run(" & "))
        parts.append(Run(author, origin=source.origin(f"authors.{number}")))
    if parts:
        parts.append(Run(", "))
    parts.append(_title(source))
    if source.record.publisher:
        parts.append(Run(", "))
        parts.append(Run(source.record.publisher, origin=source.origin("publisher")))
    return (*parts, *_day(source))


def short_citation(source: SourceView) -> tuple[Part, ...]:
    """Return publisher, or else title, and day."""
    publisher = source.record.publisher
    if publisher is None:
        return (_title(source), *_day(source))
    return (Run(publisher, origin=source.origin("publisher")), *_day(source))


def _title(source: SourceView) -> Run:
    return Run(source.record.title, italic=True, origin=source.origin("title"))


def _day(source: SourceView) -> tuple[Part, ...]:
    day = source.record.published
    if day is None:
        return (Run(" (undated)"),)
    about = " (on or about " if source.see("is_inferred") else " ("
    shown = words.short_day(day)
    return Run(about), Run(shown, origin=source.origin("published")), Run(")")


def basis(fact: FactView) -> tuple[Run, ...]:
    """Return what the source itself rests on, and who or what it names."""
    kind = fact.record.basis
    shown = words.words_of(Basis)[kind.value]
    parts = [Run(shown, origin=fact.origin("basis"))]
    parts.extend(_attribution(fact))
    return tuple(parts)


def _attribution(fact: FactView) -> Iterator[Run]:
    attribution = fact.record.attribution
    if attribution is None:
        return
    first = True
    for field, value in attribution:
        if value is None:
            continue
        path = f"attribution.{field}"
        name = value if field not in NAMES else draft_name(fact, path, value)
        if name is not None:
            yield Run(": " if first else ", ")
            yield Run(name, origin=_origin(fact, path, value))
            first = False


NAMES = frozenset({"speaker", "organization"})
"""Fields of an attribution that may hold an entity's id."""


def draft_name(fact: FactView, path: str, value: str) -> str | None:
    """Return a name, looked up where `value` is an entity's id."""
    name = fact.book.name(fact, path, value)
    return None if name is None else str(name)


def _origin(fact: FactView, path: str, value: str) -> Origin:
    name = fact.book.name(fact, path, value)
    return name.origin if name is not None else fact.origin(path)
