"""What others published, our saved copy of it, and words quoted from that copy."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from briefings.model.record import Day, Entry, Record, Sha256, Slug, Text, YesNo


class SourceKind(StrEnum):
    """What sort of document a source is."""

    NEWS = "news"
    REPORT = "report"
    AUDIT = "audit"
    STATUTE = "statute"
    REGULATION = "regulation"
    NOTICE = "notice"
    TRANSCRIPT = "transcript"
    TESTIMONY = "testimony"
    LETTER = "letter"
    PRESS_RELEASE = "press_release"
    STATEMENT = "statement"
    COURT_ORDER = "court_order"
    COURT_FILING = "court_filing"
    CONTRACT = "contract"
    DATASET = "dataset"
    INTERVIEW = "interview"
    BUDGET = "budget"
    OPINION = "opinion"
    POST = "post"
    OTHER = "other"


class Reliability(StrEnum):
    """The Admiralty grade of a source (NATO AJP-2.1), A best, F not judged."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class PublishedBasis(StrEnum):
    """How the day of publication is known."""

    STATED = "stated"
    INFERRED = "inferred"


class Snapshot(Record):
    """Our saved copy of a source: UTF-8 text and the hash of its bytes."""

    file: Text
    """Path from the dossier's folder."""
    sha256: Sha256
    extractor: Text
    """Name and version of what made the text, as `text/1`."""
    pages: tuple[Annotated[int, Field(ge=0)], ...] = ()
    """Where each page after the first begins, in code points: for citing."""


class Notice(Record):
    """What a publisher said later of its own document."""

    on: Day | None = None
    note: Text
    """What it said, in our words; printed."""


class Source(Entry):
    """A document someone else published."""

    kind: SourceKind
    title: Text
    short: Text | None = None
    """What later notes call it, once a note has cited it in full: `Gazette`."""
    publisher: Text | None = None
    authors: tuple[Text, ...] = ()
    published: Day | None = None
    published_basis: PublishedBasis = PublishedBasis.STATED
    published_note: Text | None = None
    """How an inferred day was arrived at; printed in the memo."""
    accessed: Day | None = None
    url: Text | None = None
    archive_url: Text | None = None
    reliability: Reliability = Reliability.F
    primary: YesNo = False
    """Whether it is the record itself and not a report of it."""
    origin: Slug | None = None
    """One name for all sources that rest on the same underlying document."""
    descriptor: Text | None = None
    """Access, directness and bias, in a sentence (ICD 206)."""
    copy_note: Text | None = None
    """Where our copy is not the publisher's own: what is different; printed."""
    redistribute: YesNo = True
    """Whether its words may travel with the dossier."""
    snapshot: Snapshot
    former: tuple[Snapshot, ...] = ()
    """Copies that a newer one has taken the place of, oldest first."""
    corrections: tuple[Notice, ...] = ()
    """What the publisher has corrected since."""
    retracted: Notice | None = None
    """That the publisher has taken it back."""


class Span(Record):
    """Where withheld words stand, and hashes that prove them."""

    start: Annotated[int, Field(ge=0)]
    """Code points from the beginning of the snapshot's text."""
    end: Annotated[int, Field(ge=1)]
    sha256: Sha256
    """Of the normalised span."""
    length: Annotated[int, Field(ge=1)]
    """Characters of the normalised span."""
    head: Sha256
    """Of its first 24 characters."""
    tail: Sha256
    """Of its last 24 characters."""
    paragraph: Annotated[int, Field(ge=1)] | None = None
    """The paragraph it begins in, for the reader's footnote."""


class Excerpt(Record):
    """Words of a source, in hand (`quote`) or withheld (`at`)."""

    source: Slug
    quote: Annotated[str, Field(min_length=1)] | None = None
    """The exact words."""
    prefix: str = ""
    """Words just before, where the quote occurs twice."""
    suffix: str = ""
    """Words just after, where the quote occurs twice."""
    at: Span | None = None
    locator: Text | None = None
    """A page, section or docket number of the original, for the footnote."""

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if (self.quote is None) == (self.at is None):
            raise PydanticCustomError("one_form", "give either `quote` or `at`")
        return self

    @property
    def is_withheld(self) -> bool:
        """Whether the words themselves are not in the dossier."""
        return self.quote is None
