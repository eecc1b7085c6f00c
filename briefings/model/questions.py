"""What is open, what was asked for, and what the law has to do with it."""

from enum import StrEnum

from briefings.model.record import Day, Entry, PartialDay, Record, Slug, Text, YesNo


class Form(StrEnum):
    """What a good answer looks like."""

    YES_NO = "yes_no"
    NUMBER = "number"
    DATE = "date"
    DOCUMENT = "document"
    COMMITMENT = "commitment"
    OPEN = "open"


class Lifecycle(StrEnum):
    """How far a question has come."""

    OPEN = "open"
    ASSIGNED = "assigned"
    ASKED = "asked"
    ANSWERED = "answered"
    COMMITTED = "committed"
    EVADED = "evaded"
    TAKEN_FOR_RECORD = "taken_for_record"
    NOT_REACHED = "not_reached"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class Expected(Record):
    """The answer staff expects, and on what ground."""

    text: str = ""
    basis: Text = "unknown"


class Question(Entry):
    """Something open, put to one witness because of facts."""

    topic: Slug
    to: Slug
    """A witness, or an entity where nobody is invited yet."""
    ask: Text
    """The exact words: one idea, one question mark, at most 35 words."""
    form: Form
    because: tuple[Slug, ...] = ()
    """The facts that ground it."""
    why: Text | None = None
    """Why the answer matters; no claim of its own."""
    unknown: Text | None = None
    """What the record does not show, to follow `The record does not show`."""
    expected: Expected | None = None
    if_yes: Text | None = None
    if_no: Text | None = None
    if_evades: Text | None = None
    request: Text | None = None
    """What to ask for in writing where the answer does not come."""
    priority: int = 2
    """1 must be asked, 2 should, 3 if time allows."""
    member: Text | None = None
    lifecycle: Lifecycle = Lifecycle.OPEN


class AuthorityKind(StrEnum):
    """What sort of law it is."""

    STATUTE = "statute"
    REGULATION = "regulation"
    CONSTITUTION = "constitution"
    CASE = "case"
    EXECUTIVE_ORDER = "executive_order"
    GUIDANCE = "guidance"
    CHAMBER_RULE = "chamber_rule"
    AGREEMENT = "agreement"


class Certainty(StrEnum):
    """How sure the drafters are of the summary."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Side(StrEnum):
    """Whose argument an authority serves first."""

    PERMITS = "permits"  # the sharer's or actor's best authority
    LIMITS = "limits"
    BOTH = "both"
    PROCEDURE = "procedure"  # Congress's own powers


class Authority(Entry):
    """A law or rule the memo uses, with the trap it holds."""

    cite: Text
    short: Text | None = None
    kind: AuthorityKind
    summary: Text
    """What it does, in our own words."""
    applies_if: tuple[Text, ...] = ()
    does_not_apply_if: tuple[Text, ...] = ()
    trap: Text | None = None
    """What a confident memo gets wrong; printed wherever it is used."""
    side: Side = Side.BOTH
    certainty: Certainty = Certainty.MEDIUM
    verified_on: Day | None = None
    """When counsel last read the text; left out: not verified, and said so."""
    remedy: Text | None = None
    hook: Text | None = None
    """The report, notice or agreement that the committee can ask for."""
    topics: tuple[Slug, ...] = ()


class RequestStatus(StrEnum):
    """How far a request has come."""

    DRAFT = "draft"
    SENT = "sent"
    PARTIAL = "partial"
    COMPLETE = "complete"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Request(Entry):
    """A document, dataset or briefing the committee asks for."""

    to: Slug
    """A witness or an entity."""
    description: Text
    """What is asked for: one thing, bounded."""
    period: Text | None = None
    custodian: Text | None = None
    format: Text | None = None
    sent: Day | None = None
    due: Day | None = None
    status: RequestStatus = RequestStatus.DRAFT
    topic: Slug | None = None
    because: tuple[Slug, ...] = ()
    questions: tuple[Slug, ...] = ()
    """The questions it would answer."""


class EventKind(StrEnum):
    """What sort of event it is."""

    POLICY = "policy"
    OPERATION = "operation"
    DISCLOSURE = "disclosure"
    LITIGATION = "litigation"
    OVERSIGHT = "oversight"
    STATEMENT = "statement"
    CONTRACT = "contract"
    OTHER = "other"


class Event(Entry):
    """Something that happened, for the timeline; told by its facts."""

    date: PartialDay
    text: Text
    kind: EventKind = EventKind.OTHER
    because: tuple[Slug, ...]
    """The facts that bear it out."""
    approximate: YesNo = False
    """Whether the day is worked out from words such as `last week`."""
