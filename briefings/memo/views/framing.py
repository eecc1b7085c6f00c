"""From a fact to the runs that open its sentence, each with its own origin."""

from typing import TYPE_CHECKING

from briefings.memo.blocks import Run
from briefings.memo.views import words
from briefings.memo.views.frames import article_of, closing_of, frame_of, frames, need
from briefings.model import Attribution, Audience, Basis, EntityKind

if TYPE_CHECKING:
    from briefings.memo.views.facts import FactView

BARE = frozenset({EntityKind.PERSON, EntityKind.COMPANY, EntityKind.PUBLISHER})
"""Kinds of entities whose names take no article."""

_SAYERS = ("speaker", "organization", "anonymous", "document", "data")
_FIRST = {
    Basis.ANONYMOUS: ("anonymous",),
    Basis.DOCUMENT: ("document",),
    Basis.DATA: ("data", "document"),
}
"""Basis → the parts of an attribution that say who or what, before the others."""


def opening(fact: "FactView") -> tuple[Run, ...]:
    """Return the words by which a sentence says whose it is, a capital first."""
    parts = _filled(fact, frame_of(*_how(fact)))
    first = parts[0]
    parts[0] = first._replace(text=words.first_up(first.text))
    return tuple(parts)


def closing(fact: "FactView") -> tuple[Run, ...]:
    """Return the words that say so at a sentence's end, where there are such words."""
    statement = fact.record.statement
    frame = closing_of(*_how(fact))
    is_open = statement.endswith(".") and not statement.endswith("..")
    return tuple(_filled(fact, frame)) if frame and is_open else ()


def _how(fact: "FactView") -> tuple[str, str]:
    if need(fact.record) == "ours":
        return "derived", "derived"
    return fact.record.basis.value, fact.record.status.value


def _filled(fact: "FactView", frame: str) -> list[Run]:
    parts: list[Run] = []
    for text, name in _split(frame):
        if text:
            parts.append(Run(text, origin=fact.origin("basis")))
        if name:
            parts += _who(fact) if name == "who" else _source(fact)
    return parts


def is_hidden(fact: "FactView", attribution: Attribution) -> bool:
    """Whether it names somebody whom the document must not name; all of it goes."""
    names = (attribution.speaker, attribution.organization)
    return any(name is not None and fact.book.hides(name) for name in names)


def _split(frame: str) -> list[tuple[str, str]]:
    """Return the words of a frame, each with the name that follows them."""
    found: list[tuple[str, str]] = []
    for part in frame.split("{"):
        name, closed, text = part.partition("}")
        if closed:
            found[-1] = (found[-1][0], name)
            found.append((text, ""))
        else:
            found.append((part, ""))
    return found


def _who(fact: "FactView") -> list[Run]:
    """Return who says so, with the office; nobody whom the document must not name."""
    attribution = fact.record.attribution
    basis = fact.record.basis
    given = _FIRST.get(basis, ()) + _SAYERS
    for field in given if attribution and not is_hidden(fact, attribution) else ():
        value = getattr(attribution, field)
        # The public copy does not say how a source describes whom it does not name.
        is_kept = field == "anonymous" and fact.book.audience is Audience.PUBLIC
        if value is not None and not is_kept:
            return [*_named(fact, field, value), *_office(fact, field)]
    return [Run(frames()["nobody"][basis.value], origin=fact.origin("basis"))]


def _named(fact: "FactView", field: str, value: str) -> list[Run]:
    path = f"attribution.{field}"
    if field not in ("speaker", "organization"):
        return [Run(value, origin=fact.origin(path))]
    name = fact.book.name(fact, path, value)
    assert name is not None  # noqa: S101 -- a hidden name has been left out
    entity = fact.book.find("entities", value)
    kind = entity.record.kind if entity is not None else None
    article = "" if kind in BARE or entity is None else article_of(name)
    named = Run(str(name), origin=name.origin)
    return [Run(article, origin=fact.origin("basis")), named] if article else [named]


def _office(fact: "FactView", field: str) -> list[Run]:
    """Return `, acting director,` after a speaker, where the record has the office."""
    attribution = fact.record.attribution
    role = attribution.role if attribution is not None else None
    if field != "speaker" or role is None:
        return []
    comma = Run(", ", origin=fact.origin("basis"))
    office = Run(role, origin=fact.origin("attribution.role"))
    return [comma, office, comma._replace(text=",")]


def _source(fact: "FactView") -> list[Run]:
    """Return who published it, or else its title in quotation marks."""
    for source in fact.see("sources"):
        publisher = source.text("publisher")
        if publisher is not None:
            return [Run(str(publisher), origin=publisher.origin)]
        title = source.see("title")
        return [Run(f"“{title}”", origin=title.origin)]
    return [Run(frames()["nobody"]["source"], origin=fact.origin("basis"))]
