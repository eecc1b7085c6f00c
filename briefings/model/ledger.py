"""What a check found out about each fact: the account the documents print."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Standing(StrEnum):
    """How well a fact's excerpts are known to be there."""

    CHECKED = "checked"  # against the source's text, in this run
    SEALED = "sealed"  # against the text, when the dossier was sealed
    UNCHECKED = "unchecked"


class Sighting(NamedTuple):
    """Where one excerpt was found, and by which step of the ladder."""

    step: str  # exact, normalised, moved, near, ambiguous, missing; "" if no text
    start: int = -1  # code points into the snapshot's text; -1 where not found
    end: int = -1
    paragraph: int | None = None  # from 1
    words: str = ""  # the source's own words, where they are at hand


class FactStanding(NamedTuple):
    """One fact's standing, with a sighting for each of its excerpts, in order."""

    standing: Standing
    sightings: tuple[Sighting, ...] = ()


class SnapshotText(NamedTuple):
    """A source's text as it lies on disk now."""

    state: str  # at_hand, changed, absent, unreadable
    text: str = ""  # "" unless at hand or changed
    detail: str = ""  # what is wrong, in words, where something is
    file: str = ""  # where it was found or looked for


class Seal(NamedTuple):
    """What was checked when withheld text was last at hand."""

    facts: Mapping[str, str]  # fact id → fingerprint
    snapshots: Mapping[str, str]  # source id → sha256 of the text it was checked on
    version: str = ""  # of the program that sealed


Ledger = Mapping[str, FactStanding]
"""Fact id → its standing."""
