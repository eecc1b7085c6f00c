"""From a document that is being written to what it says of how it was made.

Only records that it prints are named: no trace of another reaches its readers.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from briefings import __version__
from briefings.memo import template_texts
from briefings.model import (
    Audience,
    DocumentOrder,
    Fact,
    dossier_digest,
    stamp_of,
)
from briefings.program import rules_digest
from briefings.proofreading import Coverage
from briefings.rules import Desk
from briefings.shown import (
    VERSION,
    digest_of,
    furniture_entry,
    line_of,
    short_hash,
    short_hashes,
)
from briefings.writing import Written

STAMP = 12
"""Hexadecimal digits that are kept of a record's stamp."""

WIDE = (Audience.PUBLIC, Audience.WITNESS)

Printed = Mapping[tuple[str, str], Sequence[str]]
"""Collection and id of a record → the words printed out of it, in order."""


class Making(NamedTuple):
    """What a document is made from."""

    desk: Desk
    stamps: Mapping[str, str]  # of the dossier's records, by name
    order: DocumentOrder
    templates: Sequence[Path]
    house: Path
    coverage: Coverage


def manifest_of(making: Making, written: Written) -> dict[str, str]:
    """Return what a document was made from and what it shows, by name.

    Hashes of dossier, snapshots, template and house file, and the result of the check;
    a hash of each line that it shows; and for each record printed, hashes of its words
    as printed and of all its fields, and how a fact was checked.
    """
    printed = _printed(written)
    return {
        **dict(_inputs(making, printed)),
        **dict(_result(making, printed)),
        "shown": f"{VERSION} {digest_of(written.shown)}",
        "lines": short_hashes(written.shown.body),
        "notes": short_hashes(written.shown.notes),
        "furniture": furniture_entry(written.shown),
        "origins": hashlib.sha256(written.origins.encode()).hexdigest(),
        **dict(_records(making, printed)),
    }


def _printed(written: Written) -> Printed:
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for origin, text in written.values:
        found[origin[:2]].append(text)
    return found


def _inputs(making: Making, printed: Printed) -> Iterator[tuple[str, str]]:
    dossier, order = making.desk.dossier, making.order
    yield "dossier", dossier.dossier
    yield "dossier-sha256", dossier_digest(making.stamps, making.desk.lexicon.mark)
    yield "kind", order.kind
    yield "file", order.file or ""
    yield "audience", str(order.audience or "")
    yield "prepared", str(dossier.prepared or "")
    yield "marking", line_of(order.marking or "")
    yield "template-sha256", _templates_digest(order.kind, making.templates)
    yield "house-sha256", hashlib.sha256(making.house.read_bytes()).hexdigest()
    yield "briefings", __version__
    yield "rules-sha256", rules_digest()
    if making.desk.lexicon.mark:
        yield "lexicon-sha256", making.desk.lexicon.mark.hex()
    yield "pack", line_of(making.desk.ruled.pack.name)
    for source in dossier.sources:
        if ("sources", source.id) in printed:
            yield f"snapshot-{source.id}", source.snapshot.sha256


def _result(making: Making, printed: Printed) -> Iterator[tuple[str, str]]:
    """Yield how the document's facts stand, and what it says beside them."""
    desk = making.desk
    standings = Counter(
        standing.standing
        for name, standing in desk.ledger.items()
        if ("facts", name) in printed
    )
    for name, count in sorted(standings.items()):
        yield f"facts-{name}", str(count)
    facts = [desk.facts[name] for kind, name in printed if kind == "facts"]
    if facts:
        confirmed = sum(fact.is_confirmed for fact in facts)
        yield "confirmed", f"{confirmed} of {len(facts)}"
    waived = [
        f"{waiver.rule} {collection}/{entry.id}"
        for (collection, _), entry in desk.entries()
        if (collection, entry.id) in printed
        for waiver in entry.waive
    ]
    yield "waivers", str(len(waived))
    # Which ones is the office's business: wider readers are told how many.
    if waived and making.order.audience not in WIDE:
        yield "waived", ", ".join(waived)
    share = making.coverage.share
    yield "covered", "" if share is None else f"{share:.1%}"


def _records(making: Making, printed: Printed) -> Iterator[tuple[str, str]]:
    """Yield each record's hashes: of its printed words, then of all that it says."""
    desk = making.desk
    stamps = {**making.stamps, "document": stamp_of(making.order)}
    for (collection, record), texts in printed.items():
        name = f"{collection}/{record}" if record else collection
        said = short_hash(line_of(" ".join(texts)))
        hashes = [said, stamps.get(name, "-")[:STAMP]]
        if collection == "facts":
            hashes += _check_of(desk.facts[record], desk, printed)
        # A slash stands in the names of records alone: `hearing/`, `facts/<id>`.
        yield f"{collection}/{record}", " ".join(hashes)


def _check_of(fact: Fact, desk: Desk, printed: Printed) -> Iterator[str]:
    """Yield how a fact stands, then each excerpt as `source:step:paragraph`."""
    standing = desk.ledger[fact.id]
    yield str(standing.standing)
    for excerpt, sighting in zip(fact.excerpts, standing.sightings, strict=True):
        if ("sources", excerpt.source) in printed:
            yield f"{excerpt.source}:{sighting.step}:{sighting.paragraph or ''}"


def _templates_digest(kind: str, folders: Sequence[Path]) -> str:
    """Return the SHA-256 of a template, or of the list of it and the parts it includes.

    The list has a line for each, as `sha256sum` prints them.
    """
    texts = template_texts(kind, folders)
    hashes = {name: hashlib.sha256(text.encode()) for name, text in texts.items()}
    if len(hashes) == 1:
        return next(iter(hashes.values())).hexdigest()
    lines = (f"{hashes[name].hexdigest()}  {name}\n" for name in sorted(hashes))
    return hashlib.sha256("".join(lines).encode()).hexdigest()
