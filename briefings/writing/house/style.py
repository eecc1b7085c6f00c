"""From a style's name and look to its entry in the styles part."""

from typing import NamedTuple

from briefings.writing.markup import val

BUILT_IN = frozenset(
    (
        "Normal", "Title", "Subtitle", "heading 1", "heading 2", "heading 3",
        "Body Text", "List Bullet", "List Number", "List Continue", "Quote", "caption",
        "footnote text", "endnote text", "header", "footer", "annotation text",
        "footnote reference", "endnote reference", "annotation reference",
        "Default Paragraph Font", "Normal Table", "No List", "Hyperlink", "Strong",
        "Emphasis",
    )
)  # fmt: skip
"""Names that Word itself knows, as it stores them; the other styles are ours."""

IDENTITIES = {
    "Normal Table": "TableNormal",
    "annotation text": "CommentText",
    "annotation reference": "CommentReference",
}
"""Ids that are not the name without its blanks."""

DEFAULTS = frozenset(("Normal", "Default Paragraph Font", "Normal Table", "No List"))


class Style(NamedTuple):
    """One style, its properties already in schema order."""

    kind: str  # paragraph, character, table, numbering
    name: str
    based: str = ""
    properties: str = ""
    following: str = ""  # the style of the paragraph typed after it

    @property
    def identity(self) -> str:
        """What the text calls it by."""
        return identity(self.name)

    @property
    def xml(self) -> str:
        """The style as it stands in the part."""
        hidden = self.name in DEFAULTS and self.name != "Normal"
        return "".join(
            (
                f'<w:style w:type="{self.kind}"',
                "" if self.name in BUILT_IN else ' w:customStyle="1"',
                ' w:default="1"' if self.name in DEFAULTS else "",
                f' w:styleId="{self.identity}"><w:name {val(self.name)}/>',
                f"<w:basedOn {val(identity(self.based))}/>" if self.based else "",
                f"<w:next {val(identity(self.following))}/>" if self.following else "",
                f"<w:uiPriority {val(99 if hidden else 10)}/>",
                "<w:semiHidden/><w:unhideWhenUsed/>" if hidden else "<w:qFormat/>",
                f"{self.properties}</w:style>",
            )
        )


def identity(name: str) -> str:
    """Return a style's id: its name without blanks, each word with a capital."""
    plain = "".join(word[0].upper() + word[1:] for word in name.split())
    return IDENTITIES.get(name, plain)


def paragraph(
    name: str, based: str, look: str, letters: str = "", following: str = ""
) -> Style:
    """Return a paragraph style; `look` is its `w:pPr`, `letters` its `w:rPr`."""
    return Style("paragraph", name, based, look + letters, following)


def character(name: str, letters: str) -> Style:
    """Return a character style."""
    return Style("character", name, "Default Paragraph Font", letters)
