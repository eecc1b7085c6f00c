"""From a role and its setting to the opening of a paragraph, made once for each."""

from collections.abc import Mapping
from typing import NamedTuple

from briefings.errors import BriefingsError
from briefings.writing.markup import ON, paragraph_properties, val
from briefings.writing.sections import Sections

_SPACED = frozenset(
    (
        "Heading1",
        "Heading2",
        "Heading3",
        "PlainHeading1",
        "PlainHeading2",
        "PlainHeading3",
        "Caption",
        "SourceNote",
    )
)
"""Roles whose style keeps its own distance from a table above."""


class Look(NamedTuple):
    """What a paragraph's own properties say, beside its style."""

    role: str
    keep: bool = False
    numbering: str = ""
    indent: str = ""
    align: str = ""
    style: str = ""  # the id of a list's style, instead of a role


class _Circumstance(NamedTuple):
    """What the place in the text adds to a paragraph."""

    page_break: bool = False
    lifted: bool = False  # away from a table above
    section: str = ""  # the properties of the section that ends here


class Openings:
    """The openings of paragraphs, one after the other, in one document."""

    def __init__(self, styles: Mapping[str, str], sections: Sections) -> None:
        self._styles = styles
        self._sections = sections
        self._made: dict[Look, str] = {}
        self.page_break = False  # before the next paragraph
        self.after_table = False

    def opening(self, look: Look) -> str:
        """Return `<w:p>` with its properties, and before it what its place asks for.

        Raises `BriefingsError` for a role that no style stands for.
        """
        if self.page_break or self.after_table or self._sections.is_turned:
            return self._here(look)
        return self.of(look)

    def of(self, look: Look) -> str:
        """Return `<w:p>` with its properties, wherever it stands."""
        made = self._made.get(look)
        if made is None:
            made = self._made[look] = self._open(look, _Circumstance())
        return made

    def gap(self) -> str:
        """Return the paragraph that must part a table from what is no text."""
        if not (self.after_table or self.page_break):
            return ""
        self.after_table = False
        return f"{self.opening(Look('TableGap'))}</w:p>"

    def _here(self, look: Look) -> str:
        ended = self._sections.begin()
        broken = self.page_break and not ended
        lifted = self.after_table and look.role not in _SPACED
        self.page_break = self.after_table = False
        opening = self._open(look, _Circumstance(broken, lifted))
        if not ended:
            return opening
        end = self._open(Look("SectionEnd"), _Circumstance(section=ended))
        return f"{end}</w:p>{opening}"

    def _open(self, look: Look, here: _Circumstance) -> str:
        items = {"pStyle": val(look.style or self._style(look.role))}
        if look.keep:
            items["keepNext"] = ON
        if here.page_break:
            items["pageBreakBefore"] = ON
        if look.numbering:
            items["numPr"] = look.numbering
        if here.lifted:
            items["spacing"] = 'w:before="160"'
        if look.indent:
            items["ind"] = look.indent
        if look.align in ("right", "center"):
            items["jc"] = val(look.align)
        if here.section:
            items["sectPr"] = here.section
        return f"<w:p>{paragraph_properties(**items)}"

    def _style(self, role: str) -> str:
        try:
            return self._styles[role]
        except KeyError:
            raise BriefingsError(
                f"no style stands for the role '{role}'",
                help="name one under `paragraph:` in the house file's `.yaml`",
            ) from None
