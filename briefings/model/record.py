"""The frozen record that every part of a dossier is made of, and its small types."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

SLUG = r"^[a-z0-9](-?[a-z0-9])*$"
PARTIAL = re.compile(r"\d{4}(-\d{2}){0,2}")

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Words a person wrote; white space around them does not count."""

# Forty characters, so that `questions/<id>/statement` fits a Word tag of 64.
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=40)]
"""A name for a record: lower-case letters, digits and single hyphens."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


def _day(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise PydanticCustomError("day", "not a day like 2026-03-03")
    return value


def _partial(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    for end in value.split("/"):
        if not PARTIAL.fullmatch(end):
            raise PydanticCustomError("partial_day", "not a day, month or year")
        first_day(end)
    if value.count("/") > 1:
        raise PydanticCustomError("partial_day", "more than one interval")
    return value


def first_day(partial: str) -> date:
    """Return the first day of a year, month or day; an error if there is none."""
    try:
        return date.fromisoformat(f"{partial}-01-01"[:10])
    except ValueError as error:
        raise PydanticCustomError("day", "no such day") from error


def _yes_no(value: Any) -> Any:
    words = {"true": True, "false": False, "yes": True, "no": False}
    if isinstance(value, str) and value in words:
        return words[value]
    if isinstance(value, bool):
        return value
    raise PydanticCustomError("yes_no", "neither true nor false")


Day = Annotated[date, BeforeValidator(_day)]
"""A calendar day, written 2026-03-03."""

PartialDay = Annotated[str, StringConstraints(max_length=21), BeforeValidator(_partial)]
"""A year, month or day (2026, 2026-02, 2026-02-10), or two with a slash between."""

YesNo = Annotated[bool, BeforeValidator(_yes_no)]


class Audience(StrEnum):
    """Who may see a record or a document, from the widest to the narrowest."""

    PUBLIC = "public"
    WITNESS = "witness"
    COMMITTEE = "committee"
    MEMBER = "member"
    STAFF = "staff"

    @property
    def rank(self) -> int:
        """0 for the widest; a record reaches documents of its rank or above."""
        return _RANKS[self]


_RANKS = {audience: rank for rank, audience in enumerate(Audience)}


class Record(BaseModel):
    """A frozen part of a dossier; keys it does not know are refused."""

    # What checks a record is made when the first one is read, and once for the whole
    # dossier; what its fields mean is read from here only where it is printed.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Waiver(Record):
    """A person's decision to let a review diagnostic stand."""

    rule: Text
    """The rule's name, as `briefings check` prints it in brackets."""
    reason: Text
    """Why it may stand; printed in the evidence annex."""
    by: Text
    """Who decided."""
    on: Day
    """When."""


class Entry(Record):
    """A record that others can name."""

    id: Slug
    """The name others call it by; never reused for something else."""
    audience: Audience | None = None
    """The widest audience that may see it; the dossier's own where left out."""
    waive: tuple[Waiver, ...] = ()
    """Review diagnostics on this record that a person has settled."""
    notes: Text | None = None
    """For the staff only; printed nowhere."""
