"""The fields of a story: which of their words a reader sees, and which change."""

from typing import NamedTuple

from briefings.shown.lines import OBJECT, link_to

_COMPUTED = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "STYLEREF"))
"""What they show depends on the layout: every program works it out anew."""

_KNOWN = frozenset(("REF", "NOTEREF", "SEQ", "TOC", "HYPERLINK"))
"""What they show stands in the document."""


class _Field(NamedTuple):
    instruction: tuple[str, ...] = ()
    is_result: bool = False
    is_computed: bool = False

    @property
    def is_mute(self) -> bool:
        """Whether its text is none of the document's words."""
        return not self.is_result or self.is_computed


class Fields:
    """The fields that are open at a place of the text."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self.mute = 0  # open fields whose text does not count

    def begin(self) -> None:
        """Open a field, its instruction first."""
        self._open.append(_Field())
        self.mute += 1

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open and not self._open[-1].is_result:
            last = self._open[-1]
            self._open[-1] = last._replace(instruction=(*last.instruction[-20:], text))

    def result(self) -> str:
        """Go on to a field's result; return what stands for the field itself."""
        if not self._open or self._open[-1].is_result:
            return ""
        words = "".join(self._open[-1].instruction).split()
        name = words[0].upper() if words else ""
        field = _Field((), True, name in _COMPUTED)
        self._open[-1] = field
        if not field.is_mute:
            self.mute -= 1
        return _standing_for(name, words)

    def end(self) -> str:
        """Close a field; return what stands for it where it had no result."""
        if not self._open:
            return ""
        stands = self.result()
        if self._open.pop().is_mute:
            self.mute -= 1
        return stands


def _standing_for(name: str, words: list[str]) -> str:
    if name == "HYPERLINK":
        address = words[1] if len(words) > 1 else "\\"
        return "" if address.startswith("\\") else link_to(address.strip('"'))
    return "" if name in _KNOWN or name in _COMPUTED else OBJECT
