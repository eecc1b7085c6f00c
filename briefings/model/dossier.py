"""The root record: one dossier for one hearing."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from briefings.model.charts import Chart, Point
from briefings.model.entities import Entity, System
from briefings.model.facts import Fact, Tension
from briefings.model.hearing import Hearing, Topic, Witness
from briefings.model.questions import Authority, Event, Question, Request
from briefings.model.record import (
    Audience,
    Day,
    Entry,
    Record,
    Slug,
    Text,
    YesNo,
    first_day,
)
from briefings.model.sources import Source
from briefings.model.testimony import Testimony


class Profile(StrEnum):
    """Whose document it is."""

    MAJORITY = "majority"
    MINORITY = "minority"
    JOINT = "joint"
    ADVOCATE = "advocate"


class Signatory(StrEnum):
    """Who signs a letter, on which its powers depend."""

    CHAIR = "chair"
    BIPARTISAN = "bipartisan"  # the chair and the ranking member together
    RANKING_MEMBER = "ranking_member"
    SECTION_2954 = "section_2954"  # as many Members as 5 U.S.C. 2954 names
    MEMBERS = "members"
    ADVOCATE = "advocate"


class Theme(StrEnum):
    """The look of the house files that come with us."""

    CLASSIC = "classic"  # text with serifs
    MODERN = "modern"  # text without


class Format(StrEnum):
    """What a document is made as; the value is the ending of its file."""

    DOCX = "docx"
    HTML = "html"
    TXT = "txt"
    PDF = "pdf"


def _release(value: str) -> str:
    if value != "delivery":
        first_day(value[:10])
    return value


Embargo = Annotated[
    str,
    StringConstraints(
        pattern=r"^(delivery|\d{4}-\d{2}-\d{2}([ T]([01]\d|2[0-3]):[0-5]\d)?)$"
    ),
    AfterValidator(_release),
]
"""`delivery`, 2026-03-03, or 2026-03-03 10:00 in the hearing's time zone."""


class DocumentOrder(Record):
    """A document to build."""

    kind: Slug
    """The template's name: `hearing-memo`."""
    file: Text | None = None
    """The file's name without its ending; made from dossier and kind if left out."""
    formats: tuple[Format, ...] = ()
    """What it is made as, each in a file of its own: `docx` if left out."""
    audience: Audience | None = None
    """Narrower or wider than the kind's own."""
    to: Text | None = None
    sender: Text | None = None
    """What stands behind FROM."""
    subject: Text | None = None
    marking: Text | None = None
    """Printed on every page, beside what its readers' papers say: `Advance copy`."""
    embargo: Embargo | None = None
    """Until when nobody may publish it: a day, a day and time, or `delivery`."""
    witness: Slug | None = None
    """The one witness it is about; every witness if left out."""
    member: Text | None = None
    """The one Member it is made for, as the hearing names the Member."""
    facts: tuple[Slug, ...] = ()
    """What a brief tells, its bottom line first; the headline facts if left out."""
    questions: tuple[Slug, ...] = ()
    """What a brief asks, the best question first; the urgent ones if left out."""
    addressee: Slug | None = None
    """The witness or entity that a letter goes to."""
    address: tuple[Text, ...] = ()
    """The lines of a letter's address, the name with its form of address first."""
    authorities: tuple[Slug, ...] = ()
    """The law that a letter rests on, or that a memo tells in its body.

    The rest of the law that is used stands in the memo's annex.
    """
    signatory: Signatory | None = None
    """Who signs a letter: what it says of its authority depends on it."""
    signed_by: tuple[Text, ...] = ()
    """The names below a letter."""
    copies: tuple[Text, ...] = ()
    """Who gets a copy of a letter."""
    due: Day | None = None
    """The day by which a letter asks for its answers."""
    topics: tuple[Slug, ...] = ()
    """The issues to tell in full, all if left out; the others in a few lines."""
    key_figures: tuple[Point, ...] = ()
    """Figures to set out in a table, each word for word as its fact states it."""
    contents: bool = False
    """Whether a list of its sections stands at its beginning."""


class Dossier(Record):
    """All that is known and open for one hearing."""

    dossier: Slug
    """Its name."""
    title: Text
    language: Text = "en-US"
    prepared: Day | None = None
    """The day the documents carry; the clock is never asked."""
    prepared_by: Text | None = None
    """Stands as the documents' author."""
    profile: Profile = Profile.JOINT
    audience: Audience = Audience.COMMITTEE
    """For records that do not say."""
    theme: Theme = Theme.CLASSIC
    """The look of its documents, where it has no house file of its own."""
    about_sources: Text | None = None
    """What the source base is like as a whole (ICD 206); no claim of its own."""
    hearing: Hearing
    witnesses: tuple[Witness, ...] = ()
    topics: tuple[Topic, ...] = ()
    entities: tuple[Entity, ...] = ()
    systems: tuple[System, ...] = ()
    sources: tuple[Source, ...] = ()
    facts: tuple[Fact, ...] = ()
    tensions: tuple[Tension, ...] = ()
    charts: tuple[Chart, ...] = ()
    questions: tuple[Question, ...] = ()
    authorities: tuple[Authority, ...] = ()
    requests: tuple[Request, ...] = ()
    timeline: tuple[Event, ...] = ()
    testimonies: tuple[Testimony, ...] = ()
    documents: tuple[DocumentOrder, ...] = ()
    require_confirmation: YesNo = False
    """Whether no document is final before a second person has confirmed each fact."""
    include: tuple[Text, ...] = ()
    """Further files of the same keys; their lists are joined."""
    lexicon: Text | None = None
    """A TOML file with words of its own, beside those that statements are read by."""

    def waiver_of(self, route: tuple[str | int, ...], rule: str) -> str:
        """Return why a person let `rule` stand at a route; empty if nobody did."""
        match route:
            case (str(collection), int(index), *_) if collection in COLLECTIONS:
                entry: Entry = getattr(self, collection)[index]
                return next((w.reason for w in entry.waive if w.rule == rule), "")
        return ""


COLLECTIONS = (
    "witnesses",
    "topics",
    "entities",
    "systems",
    "sources",
    "facts",
    "tensions",
    "charts",
    "questions",
    "authorities",
    "requests",
    "timeline",
    "testimonies",
)
"""The lists whose records have ids; ids are unique across all of them."""
