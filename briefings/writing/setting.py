"""Where a block stands: what its paragraphs are, and what keeps them together."""

from collections.abc import Mapping
from enum import IntEnum
from typing import NamedTuple


class Keep(IntEnum):
    """How far paragraphs are kept on one page."""

    LOOSE = 0
    WHOLE = 1  # together, the last one free
    ON = 2  # together, and with what follows


class Dress(NamedTuple):
    """What blocks are in a container."""

    roles: Mapping[str, str] = {}  # role → the one that a paragraph takes instead
    line: str = "MemoLine"  # a line with a label
    label: str = "MemoLabel"
    lists: Mapping[str, str] = {}  # kind → the list that it is set in instead


PLAIN = Dress()
QUOTE = Dress({"Body": "Quote"})
CALLOUT = Dress(
    dict.fromkeys(("Body", "Lead", "Detail", "SourceNote", "ListContinue"), "Callout"),
    lists={"bullet": "callout", "number": "callout-number"},
)
BRIEF = Dress(
    {"PlainHeading1": "CompactHeading", "Detail": "CompactContinue"},
    line="CompactLine",
    lists={"bullet": "compact"},
)
CARD = Dress(
    {"Body": "QuestionText", "Detail": "QuestionText"}, "QuestionLine", "Label"
)
LAST_OF_MEMO = Dress(line="MemoLastLine")


class Setting(NamedTuple):
    """The surroundings of a block."""

    measure: int  # twips of text across
    dress: Dress = PLAIN
    keep: Keep = Keep.LOOSE

    def before_another(self) -> "Setting":
        """Return the setting of a block that is not the last one here."""
        if self.keep is Keep.LOOSE or self.keep is Keep.ON:
            return self
        return Setting(self.measure, self.dress, Keep.ON)

    def whole(self) -> "Setting":
        """Return the setting of blocks that stay on one page."""
        if self.keep is Keep.LOOSE:
            return Setting(self.measure, self.dress, Keep.WHOLE)
        return self
