"""Statements the memo makes, and what bears them out."""

import hashlib
import json
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from briefings.model.record import (
    Day,
    Entry,
    PartialDay,
    Record,
    Sha256,
    Slug,
    Text,
)
from briefings.model.sources import Excerpt


class Basis(StrEnum):
    """What the source itself rests on."""

    ON_RECORD = "on_record"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"
    DATA = "data"
    SWORN = "sworn"
    REPORTER = "reporter"
    DERIVED = "derived"


class Status(StrEnum):
    """What sort of statement it is."""

    ESTABLISHED = "established"  # two independent origins, or a primary record
    REPORTED = "reported"
    OBSERVED = "observed"
    CLAIMED = "claimed"
    OPINION = "opinion"
    GOAL = "goal"
    PLANNED = "planned"
    RULE = "rule"
    NO_COMMENT = "no_comment"
    DERIVED = "derived"


class Materiality(StrEnum):
    """How much of the memo's weight a fact carries."""

    HEADLINE = "headline"
    SUPPORTING = "supporting"
    CONTEXT = "context"


class Attribution(Record):
    """Who or what says so, as the source has it."""

    speaker: Text | None = None
    """An entity's id, or a name."""
    role: Text | None = None
    organization: Text | None = None
    """An entity's id, or a name."""
    document: Text | None = None
    data: Text | None = None
    anonymous: Text | None = None
    """How the source describes a person it does not name."""
    venue: Text | None = None
    """Where it was said: in an interview, on a broadcast, in a statement."""


class Derived(Record):
    """A figure worked out from other facts' figures."""

    expression: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_ .()+*/-]{1,200}$")]
    """Arithmetic over the names in `inputs`: `failed / listed`."""
    inputs: dict[str, Slug]
    """A name in the expression → the fact that holds its figure."""
    as_: Annotated[
        Literal["number", "percent", "ratio", "difference"], Field(alias="as")
    ]
    figures: dict[str, Text] = Field(default_factory=dict)
    """A name → the figure meant, where its fact states several."""
    rounding: Text | None = None
    """In words: `to the nearest percent`."""


class ContestNature(StrEnum):
    """How one fact stands against another.

    The first three dispute it. A fact that is qualified, or responded to without being
    denied, is not disputed: it is told in its own place, the answer below it.
    """

    DENIES = "denies"
    DISPUTES_SCOPE = "disputes_scope"
    DIFFERS = "differs"  # another figure for the same thing
    QUALIFIES = "qualifies"
    RESPONDS = "responds"  # meets it, as a motion does, without denying it
    JUSTIFIES = "justifies"  # says why it was done
    DECLINED = "declined"  # asked, would not answer


CONTESTS = frozenset(
    {ContestNature.DENIES, ContestNature.DISPUTES_SCOPE, ContestNature.DIFFERS}
)
"""How what is disputed is answered."""

RESPONSES = frozenset(
    {ContestNature.RESPONDS, ContestNature.JUSTIFIES, ContestNature.DECLINED}
)
"""How a party responds to what it does not dispute."""


class Contest(Record):
    """Another fact that answers this one."""

    fact: Slug
    nature: ContestNature = ContestNature.DENIES


class Confirmation(Record):
    """A second person's word that a fact says what its passages do.

    The manner of GAO's referencing.
    """

    by: Text
    """Who confirmed; never who wrote the fact."""
    on: Day
    fingerprint: Sha256
    """Of the fact as it stood: a later edit leaves it unconfirmed."""


class Fact(Entry):
    """One checkable statement, and the excerpts that bear it out."""

    statement: Text
    basis: Basis
    attribution: Attribution | None = None
    status: Status = Status.REPORTED
    as_of: PartialDay | None = None
    """The day, month or year the statement holds for."""
    topics: tuple[Slug, ...] = ()
    materiality: Materiality = Materiality.SUPPORTING
    excerpts: tuple[Excerpt, ...] = ()
    derived: Derived | None = None
    contested_by: tuple[Contest, ...] = ()
    supersedes: Slug | None = None
    caveat: Text | None = None
    """What a reader must know before using it; printed with it."""
    do_not_say: tuple[Text, ...] = ()
    """Versions that sound alike and are not borne out, each a whole sentence."""
    written_by: Text | None = None
    """Who wrote it, if not who prepared the dossier."""
    confirmed: tuple[Confirmation, ...] = ()
    """Who has held it to its passages since; `briefings confirm` writes it."""

    @property
    def is_sourced(self) -> bool:
        """Whether words or other facts stand behind the statement."""
        return bool(self.excerpts) or self.derived is not None

    @property
    def is_confirmed(self) -> bool:
        """Whether somebody has confirmed it as it stands now."""
        return any(one.fingerprint == self.fingerprint for one in self.confirmed)

    @property
    def fingerprint(self) -> str:
        """SHA-256 over all that a check of this fact looks at.

        Handling, topics and notes are left out: they change what is printed where,
        not whether the statement is borne out.
        """
        kept = self.model_dump(
            mode="json",
            by_alias=True,
            exclude_defaults=True,
            include={
                "statement",
                "basis",
                "attribution",
                "status",
                "as_of",
                "excerpts",
                "derived",
            },
        )
        text = json.dumps(kept, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class TensionKind(StrEnum):
    """In what way facts pull apart."""

    CONTRADICTION = "contradiction"
    FIGURES = "figures"  # two figures for one thing
    GOAL_AND_RESULT = "goal_and_result"
    RULE_AND_PRACTICE = "rule_and_practice"
    CLAIM_AND_RECORD = "claim_and_record"
    EMPHASIS = "emphasis"


class Tension(Entry):
    """Facts that do not sit together, and why; the memo takes no side."""

    title: Text
    kind: TensionKind
    facts: Annotated[tuple[Slug, ...], Field(min_length=2)]
    topic: Slug | None = None
    explanation: Text
    """What does not fit, and what would settle it; no claim of its own."""
