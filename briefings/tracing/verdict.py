"""What can be said of a copy of a document."""

from enum import StrEnum
from typing import NamedTuple

from briefings.tracing.stamp import Stamp


class State(StrEnum):
    """How a copy stands to the document that was built, and that to its dossier."""

    GENUINE = "genuine"  # every word is as it was built
    EDITED = "edited"  # some words are not
    STALE = "stale"  # as built, but the dossier says otherwise now
    UNKNOWN = "cannot tell"  # it does not say how it was built

    @property
    def exit_code(self) -> int:
        """What a command answers with."""
        return {State.GENUINE: 0, State.UNKNOWN: 2}.get(self, 1)


class Edit(NamedTuple):
    """One place where a copy is not as it was built."""

    kind: str  # changed, added, removed, moved, marking, record
    where: str
    old: str | None = None  # as it was built; None where that is not known
    new: str = ""
    difference: str = ""  # of the two, in words
    tags: tuple[str, ...] = ()  # the fields whose words changed; none: its own
    is_certain: bool = True  # False: the fields stand there, and one of them changed


class Change(NamedTuple):
    """One record that the dossier has otherwise than when the document was built."""

    kind: str  # changed, added, removed, standing, printed: in other places
    record: str
    field: str = ""
    old: str | None = None
    new: str = ""
    difference: str = ""


class Verdict(NamedTuple):
    """What can be said of a copy."""

    file: str
    state: State
    stamp: Stamp
    edits: tuple[Edit, ...] = ()
    changes: tuple[Change, ...] = ()
    remarks: tuple[str, ...] = ()
