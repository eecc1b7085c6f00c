"""What a witness will say: a written statement, and what of it is said aloud."""

from briefings.model.record import Entry, Record, Slug, Text


class Passage(Record):
    """One paragraph of a statement, and the facts it rests on."""

    text: Text
    """As it stands in the written statement."""
    spoken: Text | None = None
    """As it is said aloud; left out: it is not."""
    because: tuple[Slug, ...] = ()
    """The facts that bear it out."""
    topic: Slug | None = None
    """The issue that it belongs to; its heading."""


class Recommendation(Record):
    """One thing that somebody should do."""

    actor: Text
    """Who should do it: an entity's id, or a name with its article."""
    action: Text
    """What, to follow `should`: `publish the agreement with both insurers`."""
    why: Text | None = None
    because: tuple[Slug, ...] = ()
    """The facts behind it."""
    authorities: tuple[Slug, ...] = ()
    """The law that lets or makes the actor do it."""
    spoken: Text | None = None
    """As it is said aloud, where it is said in other words."""


class Testimony(Entry):
    """A witness's statement, in the witness's own voice."""

    witness: Slug
    who: Text
    """Who speaks and for whom, in the first person."""
    who_aloud: Text | None = None
    """The same as it is said aloud, where it is said in other words."""
    summary: tuple[Passage, ...] = ()
    """Three to five points for the first page."""
    passages: tuple[Passage, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    closing: Text | None = None
    closing_aloud: Text | None = None
    """The same as it is said aloud, where it is said in other words."""
