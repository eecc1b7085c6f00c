"""Where a block stands: what its paragraphs are, and what keeps them together."""

from collections.abc import Mapping
from enum import IntEnum
from typing import NamedTuple


class Keep(IntEnum):
    """How far paragraphs are kept on one page."""

    LOOSE = 0
    WHOLE = 1  # together, the last one free
    ON = 2  # together, and with what follows


class Setting(NamedTuple):
    """The surroundings of a block."""

    measure: int  # twips of text across
    roles: Mapping[str, str] = {}  # role → the one that it takes here instead
    line: str = "MemoLine"  # ... and a line with a label
    label: str = "MemoLabel"
    item: str = ""  # the list that a bullet is set in here, where not its own
    keep: Keep = Keep.LOOSE

    def before_another(self) -> "Setting":
        """Return the setting of a block that is not the last one here."""
        return self._replace(keep=Keep.ON) if self.keep else self
