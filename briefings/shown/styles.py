"""From the styles of a document to those whose words a reader does not see."""

from collections.abc import Mapping

from briefings.shown.markup import may_name, parse
from briefings.shown.names import HIDING, get, is_on, tags

_STYLE, _PARENT, _HIDING = tags("style"), tags("basedOn"), tags(*HIDING)


class _Styles:
    def __init__(self) -> None:
        self.parents: dict[str, str] = {}
        self.hides: dict[str, bool] = {}
        self._style = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _STYLE:
            self._style = get(attributes, "styleId")
        elif tag in _PARENT:
            self.parents[self._style] = get(attributes, "val")
        elif tag in _HIDING:
            self.hides[self._style] = is_on(attributes)

    def end(self, tag: str) -> None:
        if tag in _STYLE:
            self._style = ""

    def text(self, text: str) -> None:
        """Pass over text: styles have none."""

    def is_hidden(self, style: str) -> bool:
        """Return whether a style, or the nearest above that says, hides its words."""
        seen = set()
        while style and style not in seen:
            if style in self.hides:
                return self.hides[style]
            seen.add(style)
            style = self.parents.get(style, "")
        return self.hides.get("", False)


def hidden_styles(data: bytes, name: str) -> frozenset[str]:
    """Return the ids of styles that hide or strike out their words."""
    if not may_name(data, HIDING):
        return frozenset()
    styles = _Styles()
    parse(data, name, styles.start, styles.end, styles.text)
    if not any(styles.hides.values()):
        return frozenset()
    known = {*styles.parents, *styles.hides, *styles.parents.values()}
    return frozenset(style for style in known if styles.is_hidden(style))
