"""From a role and its setting to the opening of a paragraph, made once for each."""

from collections.abc import Mapping
from typing import NamedTuple

from briefings.errors import BriefingsError
from briefings.writing.markup import ON, paragraph_properties, val

class Look(NamedTuple):
    """What a paragraph's own properties say, beside its style."""

    role: str
    keep: bool = False
    page_break: bool = False
    numbering: str = ""
    indent: str = ""
    align: str = ""
    lifted: bool = False  # away from a table above
    style: str = ""  # the id of a list's style, instead of a role
    section: str = ""  # the properties of the section that ends here


class Openings:
    """The openings of paragraphs in one house file."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        self._styles = styles
        self._made: dict[Look, str] = {}

    def opening(self, look: Look) -> str:
        """Return `<w:p>` with its properties.

        Raises `BriefingsError` for a role that no style stands for.
        """
        made = self._made.get(look)
        if made is None:
            made = self._made[look] = f"<w:p>{self._properties(look)}"
        return made

    def style(self, role: str) -> str:
        """Return the id of a role's style."""
        try:
            return self._styles[role]
        except KeyError:
            raise BriefingsError(
                f"no style stands for the role '{role}'",
                help="name one under `paragraph:` in the house file's `.yaml`",
            ) from None

    def _properties(self, look: Look) -> str:
        items = {"pStyle": val(look.style or self.style(look.role))}
        if look.keep:
            items["keepNext"] = ON
        if look.page_break:
            items["pageBreakBefore"] = ON
        if look.numbering:
            items["numPr"] = look.numbering
        if look.indent:
            items["ind"] = look.indent
        if look.lifted:
            items["spacing"] = 'w:before="160"'
        if look.section:
            items["sectPr"] = look.section
        if look.align in ("right", "center"):
            items["jc"] = val(look.align)
        return paragraph_properties(**items)
