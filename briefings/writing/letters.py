"""From how a run looks to the opening of its element, made once for each look."""

from briefings.errors import BriefingsError
from briefings.writing.house.opened import Styles
from briefings.writing.markup import ON, run_properties, val
from briefings.writing.words import OPEN


class Letters:
    """The openings of runs in one house file."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles

    def style(self, role: str) -> str:
        """Return the id of a character role's style. Raises for an unknown role."""
        try:
            return self._styles.character[role]
        except KeyError:
            raise BriefingsError(
                f"no style stands for the role '{role}'",
                help="name one under `character:` in the house file's `.yaml`",
            ) from None

    def properties(
        self, role: str, *, bold: bool, italic: bool, rtl: bool = False
    ) -> str:
        """Return the `w:rPr` of a run."""
        items = {"rStyle": val(self.style(role))} if role else {}
        if bold:
            items |= {"b": ON, "bCs": ON}
        if italic:
            items |= {"i": ON, "iCs": ON}
        if rtl:
            items["rtl"] = ON
        return run_properties(**items)

    def opening(self, bold: bool, italic: bool, role: str, rtl: bool) -> str:
        """Return a run up to its words."""
        properties = self.properties(role, bold=bold, italic=italic, rtl=rtl)
        return f"<w:r>{properties}{OPEN}"
