"""A fact that rests on somebody's word alone, labelled as reported.

Why it matters
    `reported` reads as more than `stated`. Where one side's figure is the one and the
    other side's the other, the label has taken a side before the reader has (CRS:
    objective and non-partisan). What rests on a person whom the source does not name,
    or on a party's own data, is that person's or that party's word, and wants the
    same label as the answer to it: `status: claimed`, which documents show as
    "Stated". A second source of another origin makes it more than a word.

Flagged::

    entities: [{id: union, name: Dockworkers' Union, kind: organization}]
    topics:
      - id: rain
        title: Rain
        positions: [{holder: union, text: It is wet., because: [count]}]
    sources: [{id: log}]
    facts:
      - id: wet
        statement: An inspector said that it rained.
        basis: anonymous
        attribution: {anonymous: an inspector}
        excerpts: [{source: log, quote: It rained.}]
      - id: count
        statement: The union counted 41 wet days.
        basis: data
        attribution: {organization: union, data: a count of wet days}
        excerpts: [{source: log, quote: counted 41 wet days}]

Clean::

    sources: [{id: log}]
    facts:
      - id: wet
        statement: An inspector said that it rained.
        basis: anonymous
        status: claimed
        attribution: {anonymous: an inspector}
        excerpts: [{source: log, quote: It rained.}]

Remedy
    Write `status: claimed` (or `opinion`), add a source of another origin, or waive it
    with what else bears it out.
"""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.model import Basis, Fact, Status
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each reported fact of one origin that is somebody's own word."""
    parties = _parties(desk)
    for index, fact in enumerate(desk.dossier.facts):
        if fact.status is not Status.REPORTED or len(_origins(desk, fact)) > 1:
            continue
        whose = _whose(fact, parties)
        if whose:
            field = "status" if "status" in fact.model_fields_set else "basis"
            yield Flag(
                ("facts", index, field),
                f"fact '{fact.id}' rests on {whose}, and its status is 'reported'",
                "write `status: claimed`, which documents show as 'Stated', or add a"
                " source of another origin",
            )


def _parties(desk: Desk) -> frozenset[str]:
    """Return who holds a position on a topic: ids of entities, or names."""
    return frozenset(
        position.holder for topic in desk.dossier.topics for position in topic.positions
    )


def _origins(desk: Desk, fact: Fact) -> set[str]:
    sources = (desk.sources.get(excerpt.source) for excerpt in fact.excerpts)
    return {source.origin or source.id for source in sources if source is not None}


def _whose(fact: Fact, parties: frozenset[str]) -> str:
    """Return on whose word a fact rests, or nothing if on more than a word."""
    said = fact.attribution
    if fact.basis is Basis.ANONYMOUS:
        has_paper = said is not None and (said.document or said.data)
        return "" if has_paper else "the word of somebody not named"
    if fact.basis is Basis.DATA and said is not None and said.organization in parties:
        return f"data of '{said.organization}', which is a party to a topic"
    return ""
