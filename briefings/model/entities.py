"""Who acts, and the systems they act with."""

from enum import StrEnum

from briefings.model.record import Day, Entry, Record, Slug, Text


class EntityKind(StrEnum):
    """What sort of actor an entity is."""

    AGENCY = "agency"
    COMPONENT = "component"
    OFFICE = "office"
    COURT = "court"
    COMMITTEE = "committee"
    COMPANY = "company"
    ORGANIZATION = "organization"
    PUBLISHER = "publisher"
    PERSON = "person"
    PLACE = "place"
    OTHER = "other"


class Entity(Entry):
    """A person, office or body that facts speak of."""

    name: Text
    kind: EntityKind
    acronym: Text | None = None
    aliases: tuple[Text, ...] = ()
    """Other names the sources use for it."""
    misprints: tuple[Text, ...] = ()
    """Names a source gets wrong, recorded as such."""
    title: Text | None = None
    """A person's office, as of the sources."""
    parent: Slug | None = None
    """The body it belongs to."""


class FeedStatus(StrEnum):
    """Whether data flows yet."""

    CURRENT = "current"
    PLANNED = "planned"
    UNKNOWN = "unknown"


class Feed(Record):
    """One flow of data into a system.

    A field left out is printed as not in the record: that is the question to ask.
    """

    source: Slug
    """The entity the data come from."""
    elements: tuple[Text, ...] = ()
    """What the data hold: addresses, benefit records."""
    status: FeedStatus = FeedStatus.UNKNOWN
    since: Day | None = None
    decision: Text | None = None
    """What is decided with it."""
    legal_basis: tuple[Slug, ...] = ()
    """Authorities claimed by the sharer."""
    agreement: Text | None = None
    accuracy_control: Text | None = None
    """How errors are found and mended."""
    because: tuple[Slug, ...]
    """The facts that bear this row out."""


class System(Entry):
    """A tool or record system that decisions rest on, with what feeds it."""

    name: Text
    aliases: tuple[Text, ...] = ()
    owner: Slug
    operator: Text | None = None
    function: Text
    users: Text | None = None
    decision: Text | None = None
    privacy_documents: Text | None = None
    retention: Text | None = None
    redress: Text | None = None
    human_review: Text | None = None
    audit_log: Text | None = None
    because: tuple[Slug, ...]
    """The facts that describe it."""
    feeds: tuple[Feed, ...] = ()
