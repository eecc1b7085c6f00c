"""From passages that a person marked in a browser to facts to be written.

Marks come as W3C Web Annotations, which Hypothesis exports: a text quotation with the
words around it, and perhaps a comment (https://www.w3.org/TR/annotation-model/).
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from briefings.drafting.excerpts import TODO, excerpt_record
from briefings.editing import record_lines
from briefings.evidence import (
    Located,
    Normalised,
    Span,
    Step,
    locate_quote,
    normalise,
)
from briefings.model import Source

_LONGEST = 80  # characters that are shown of a mark that is not found


class Mark(NamedTuple):
    """A passage that was marked, and what was said of it."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    comment: str = ""


class Marked(NamedTuple):
    """A file of facts to be written, and the marks that the source does not hold."""

    text: str  # "" where nothing is new
    facts: int
    lost: tuple[str, ...]


def read_marks(content: bytes) -> list[Mark]:
    """Return the marks of a file of annotations; a `ValueError` where there are none.

    A list of annotations, a collection's `items`, or Hypothesis's `rows`.
    """
    held = json.loads(content.decode("utf-8-sig"))
    if isinstance(held, dict):
        held = held.get("rows") or held.get("items") or [held]
    found = [mark for item in held for mark in _marks(item)]
    if not found:
        raise ValueError
    return found


def _marks(item: Mapping[str, Any]) -> Iterator[Mark]:
    bodies = _listed(item.get("body"))
    said = [str(body.get("value", "")) for body in bodies if isinstance(body, dict)]
    comment = " ".join([str(item.get("text") or ""), *said]).strip()
    for target in _listed(item.get("target")):
        for selector in _listed(target.get("selector")):
            if selector.get("type") == "TextQuoteSelector" and selector.get("exact"):
                yield Mark(
                    str(selector["exact"]),
                    str(selector.get("prefix") or ""),
                    str(selector.get("suffix") or ""),
                    " ".join(comment.split()),
                )


def _listed(thing: Any) -> list[Any]:
    return thing if isinstance(thing, list) else [thing] if thing else []


def marked(
    source: Source, text: str, marks: Iterable[Mark], known: frozenset[str]
) -> Marked:
    """Return facts to be written, one for each mark that the source's text holds.

    Ids in `known` are there already.
    """
    held = normalise(text)
    lines: list[str] = []
    lost: list[str] = []
    places: dict[Span, Mark] = {}
    for mark in marks:
        located = _located(held, mark)
        if located.step.is_found:
            places.setdefault((located.start, located.end), mark)
        else:
            lost.append(" ".join(mark.exact.split())[:_LONGEST])
    count = 0
    for (start, end), mark in sorted(places.items()):
        name = f"mark-{hashlib.sha256(held.raw[start:end].encode()).hexdigest()[:8]}"
        if name in known:
            continue
        count += 1
        record: dict[str, Any] = {"id": name, "statement": TODO, "basis": "reporter"}
        record["excerpts"] = [excerpt_record(source, held, (start, end))]
        if mark.comment:
            record["notes"] = mark.comment
        lines += record_lines(record, 2)
    head = f"# Marked in source '{source.id}'. Put each statement in your own words."
    whole = "\n".join([head, "", "facts:", *lines]) + "\n" if lines else ""
    return Marked(whole, count, tuple(lost))


def _located(held: Normalised, mark: Mark) -> Located:
    """Return where a mark stands; the words around it choose between places."""
    exact = mark.exact.strip()
    located = locate_quote(held, exact)
    if located.step is Step.AMBIGUOUS:
        return locate_quote(held, exact, mark.prefix.strip(), mark.suffix.strip())
    return located
