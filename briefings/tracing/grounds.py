"""From a record to what bears it out, as a document and its dossier tell."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from briefings.model import (
    Derived,
    Excerpt,
    Fact,
    Ledger,
    Sighting,
    Source,
    named_records,
    stamp_of,
)
from briefings.tracing.printed import Printed
from briefings.tracing.staleness import Now
from briefings.tracing.stamp import Stamp


class Ground(NamedTuple):
    """One excerpt that bears a fact out."""

    source: str  # its id
    cited: str = ""  # title, publisher and day, as far as they are known
    step: str = ""  # how it was found: exact, normalised, moved; "" if it was not
    paragraph: str = ""  # of the source's text, from 1
    locator: str = ""  # page or section of the original
    words: str = ""  # the source's own, or those of the dossier; "" where not at hand
    is_source: bool = False  # whether they were read in the source's text just now
    snapshot: str = ""  # hash of the text it was checked against


class Account(NamedTuple):
    """What is known of a record."""

    record: str
    said: str = ""  # the words that tell best what it is
    standing: str = ""  # of a fact, when the document was built
    standing_now: str = ""  # in the dossier of today; "" without one
    status: str = ""  # reported, claimed, ...
    basis: str = ""
    grounds: tuple[Ground, ...] = ()
    rests_on: tuple[str, ...] = ()  # other records: facts behind a question, inputs
    derived: str = ""  # how a figure was worked out
    since: str = ""  # what the dossier has otherwise today


class Accounts:
    """What a document, and its dossier where it is at hand, tell of records."""

    def __init__(self, stamp: Stamp, printed: Printed, now: Now | None) -> None:
        self._stamp = stamp
        self._printed = printed
        self._now = now
        self._records = dict(named_records(now.dossier)) if now else {}
        self._sources = {one.id: one for one in now.dossier.sources} if now else {}

    def of(self, name: str, field: str = "") -> Account:
        """Return what is known of a record, or of the part of it that has a field."""
        record = self._records.get(name)
        stamped = self._stamp.records.get(name)
        account = Account(
            name,
            self._printed.telling(name),
            stamped.standing if stamped else "",
            since=self._since(name),
        )
        if isinstance(record, Fact):
            return self._of_fact(account, record)
        if stamped:
            sighted = stamped.sighted
            grounds = tuple(
                Ground(one.source, self._cited(one.source), one.step, one.paragraph)
                for one in sighted
            )
            account = account._replace(grounds=grounds)
        because = _because(record, field)
        return account._replace(rests_on=tuple(f"facts/{fact}" for fact in because))

    def _of_fact(self, account: Account, fact: Fact) -> Account:
        ledger: Ledger = self._now.ledger if self._now else {}
        standing = ledger.get(fact.id)
        sightings: Sequence[Sighting] = standing.sightings if standing else ()
        return account._replace(
            said=account.said or fact.statement,
            standing_now=str(standing.standing) if standing else "",
            status=str(fact.status),
            basis=str(fact.basis),
            grounds=tuple(
                self._ground(excerpt, sighting)
                for excerpt, sighting in zip(fact.excerpts, sightings, strict=False)
            ),
            rests_on=_inputs(fact.derived),
            derived=_worked_out(fact.derived),
        )

    def _ground(self, excerpt: Excerpt, sighting: Sighting) -> Ground:
        source = self._sources.get(excerpt.source)
        return Ground(
            excerpt.source,
            self._cited(excerpt.source),
            sighting.step,
            str(sighting.paragraph or ""),
            excerpt.locator or "",
            sighting.words or excerpt.quote or "",
            bool(sighting.words),
            source.snapshot.sha256 if source else "",
        )

    def _cited(self, source: str) -> str:
        """Return what a source is: by the dossier, or as the document prints it."""
        known = self._sources.get(source)
        if known is not None:
            return _citation(known)
        texts = self._printed.texts(f"sources/{source}")
        fields = ("title", "publisher", "published")
        return ", ".join(texts[field][0] for field in fields if field in texts)

    def _since(self, name: str) -> str:
        stamped = self._stamp.records.get(name)
        if self._now is None or stamped is None or name == "document":
            return ""
        record = self._records.get(name)
        if record is None:
            return "the dossier no longer has it"
        if stamp_of(record).startswith(stamped.stamp):
            return ""
        return "the dossier has it otherwise today"


def _because(record: Any, field: str) -> tuple[str, ...]:
    """Return the facts behind a record, or behind the nearest part that has its own.

    A field is told by its path: `bottom_line.0.text`.
    """
    found: tuple[str, ...] = getattr(record, "because", ())
    for step in field.split(".")[:-1]:
        if isinstance(record, tuple):
            record = record[int(step)] if int(step) < len(record) else None
        else:
            record = getattr(record, step, None)
        found = getattr(record, "because", found)
    return found


def _citation(source: Source) -> str:
    parts = (source.title, source.publisher, source.published)
    return ", ".join(str(part) for part in parts if part)


def _inputs(derived: Derived | None) -> tuple[str, ...]:
    names = derived.inputs.values() if derived else ()
    return tuple(f"facts/{name}" for name in dict.fromkeys(names))


def _worked_out(derived: Derived | None) -> str:
    if derived is None:
        return ""
    inputs = ", ".join(f"{name}: facts/{fact}" for name, fact in derived.inputs.items())
    return f"{derived.expression} ({inputs}), as {derived.as_}"
