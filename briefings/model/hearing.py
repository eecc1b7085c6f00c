"""The occasion: the hearing, who testifies, and what it is about."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from briefings.model.record import Day, Entry, Record, Slug, Text, YesNo

Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""A time of day, written 10:00 or 14:30."""


class Chamber(StrEnum):
    """Which house of Congress holds the hearing, or another body."""

    HOUSE = "house"
    SENATE = "senate"
    JOINT = "joint"
    OTHER = "other"  # a state's legislature, a council, an inquiry of its own


class HearingStatus(StrEnum):
    """How far the hearing has come."""

    PROPOSED = "proposed"  # no date yet
    NOTICED = "noticed"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class InvitedBy(StrEnum):
    """Whose witness or staff it is."""

    MAJORITY = "majority"
    MINORITY = "minority"
    JOINT = "joint"


class Contact(Record):
    """A staff member whom readers of the memo may call."""

    name: Text
    role: Text | None = None
    side: InvitedBy = InvitedBy.JOINT
    """Whose staff: the other side's own memo leaves the contact out."""
    email: Text | None = None
    phone: Text | None = None


class Member(Record):
    """A Member who will question the witnesses."""

    name: Text
    """As the documents address the Member: `Rep. Doe`."""
    represents: Text | None = None
    """The State or district."""
    stake: Text | None = None
    """Why the hearing matters there, in a sentence; no claim of its own."""


class Sentence(Record):
    """A sentence of the memo's own, and the facts that bear it out."""

    text: Text
    because: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Where a document's readers may not see one of them, the sentence is left out."""


class BackgroundPart(Record):
    """A paragraph of the memo's background."""

    title: Text | None = None
    """Its heading."""
    sentences: Annotated[tuple[Sentence, ...], Field(min_length=1)]


class Hearing(Record):
    """The occasion that the documents are made for."""

    title: Text
    """As noticed, without quotation marks."""
    status: HearingStatus = HearingStatus.NOTICED
    chamber: Chamber
    legislature: Text | None = None
    """Where it is not Congress, what the letterhead has instead: `Calder Assembly`."""
    congress: int | None = None
    """The number of the Congress: 119."""
    committee: Text
    subcommittee: Text | None = None
    rules: Text | None = None
    """The rule pack, `house/science`; by chamber and committee if left out."""
    noticed_on: Day | None = None
    """The day on which the hearing was announced."""
    date: Day | None = None
    """Left out while the hearing is only proposed."""
    time: Clock | None = None
    timezone: Text | None = None
    """An IANA name: America/New_York."""
    weekday: Text | None = None
    """Written out where a notice gives it; checked against the date."""
    room: Text | None = None
    building: Text | None = None
    hybrid: YesNo = False
    """Whether witnesses or Members may take part from elsewhere."""
    purpose: Text
    """What the hearing is to examine, as one sentence that begins with `To`."""
    why_now: Text | None = None
    """Why the committee looks at it now; no claim of its own."""
    bottom_line: tuple[Sentence, ...] = ()
    """Three to five sentences for the memo's first page: what is known, disputed and
    not known. Left out: the headline facts, one by one."""
    background: tuple[BackgroundPart, ...] = ()
    """What a Member must have read before the issues, told in order. Left out: the
    facts of each system, and those that belong to no topic, one by one."""
    scope_out: tuple[Text, ...] = ()
    """What the hearing is not about."""
    chair: Text | None = None
    ranking_member: Text | None = None
    members: tuple[Member, ...] = ()
    """Those who will ask, where a document is made for one of them."""
    contacts: tuple[Contact, ...] = ()


class Capacity(StrEnum):
    """In what capacity a witness appears."""

    GOVERNMENT = "government"
    NON_GOVERNMENT = "non_government"
    INDIVIDUAL = "individual"
    MEMBER = "member"


class Witness(Entry):
    """A person or office that is to testify."""

    name: Text | None = None
    """Left out where an office is invited and its holder is not yet named."""
    title: Text
    organization: Slug | None = None
    """The entity that the witness speaks for."""
    panel: int = 1
    invited_by: InvitedBy = InvitedBy.JOINT
    capacity: Capacity = Capacity.GOVERNMENT
    confirmed: YesNo = False
    reason: Text | None = None
    """Why this witness: a committee must tell its members."""
    statement_on: Day | None = None
    """The day on which the written statement came in."""
    background: Text | None = None
    limits: Text | None = None
    """What the witness can and cannot speak to."""


class Position(Record):
    """The strongest answer a party is expected to give on a topic."""

    holder: Text
    """An entity's id, or a name."""
    text: Text
    """What goes on from the holder's name: `Can be expected to say that ...`."""
    because: tuple[Slug, ...]
    """The facts that hold the party's own words or evidence."""


class Topic(Entry):
    """A question the hearing is to answer."""

    title: Text
    question: Text | None = None
    """The issue as a question, neutral in its words."""
    why: Text | None = None
    """Why it matters to the committee's work; no claim of its own."""
    authorities: tuple[Slug, ...] = ()
    """The law that sets the measure."""
    positions: tuple[Position, ...] = ()
    """What each side is expected to say."""
    words: tuple[Text, ...] = ()
    """Words, or their beginnings, by which a draft knows a passage of this topic."""
