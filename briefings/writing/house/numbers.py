"""From the ways a memo counts to the numbering part of the house file."""

from typing import NamedTuple

from briefings.writing.house.look import COLORS, LABEL_FACE
from briefings.writing.markup import NAMESPACES, XML, run_properties, val

LISTS = {
    "none": 0,
    "heading": 1,
    "bullet": 2,
    "number": 3,
    "question": 4,
    "card": 5,
    "callout": 6,
    "callout-number": 7,
    "compact": 8,
}
"""What the file counts, and the number it is counted under."""

_ITEM = 360  # twips that each level of a list is set in
_QUESTION = 576  # ... to the text of a question in a list
_CARD = 576  # ... to the text of a question in a card
_CALLOUT = 200  # ... to the text of a box; a mark and its text add 280

DEPTH = 9
"""Levels of every definition: Word writes nine and has been seen to mend fewer."""


class Level(NamedTuple):
    """How one level of a list is marked."""

    format: str  # decimal, upperRoman, bullet, ...
    text: str  # %1 is the number of the first level
    left: int  # twips from the margin to the text
    hanging: int  # ... back to the mark
    style: str = ""  # the heading style that is this level
    letters: str = ""  # w:rPr of the mark
    right: int = 0  # twips from the other margin


def numbering_part() -> str:
    """Return the numbering part: the definitions, then one list of each."""
    definitions = "".join(
        _definition(identity, [kind(level) for level in range(DEPTH)])
        for identity, kind in enumerate(_KINDS, 1)
    )
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId {val(number)}/></w:num>'
        for number in LISTS.values()
        if number
    )
    return f"{XML}<w:numbering {NAMESPACES}>{definitions}{lists}</w:numbering>"


def indents(kind: str) -> tuple[int, ...]:
    """Return the twips from the margin to the text of each level of a list."""
    level_of = _KINDS[LISTS[kind] - 1]
    return tuple(level_of(level).left for level in range(DEPTH))


def _definition(identity: int, levels: list[Level]) -> str:
    inside = "".join(_level(index, level) for index, level in enumerate(levels))
    code = f"{0x0B1E0000 + identity:08X}"
    return (
        f'<w:abstractNum w:abstractNumId="{identity}"><w:nsid {val(code)}/>'
        f"<w:multiLevelType {val('multilevel')}/><w:tmpl {val(code)}/>{inside}"
        "</w:abstractNum>"
    )


def _level(index: int, level: Level) -> str:
    style = f"<w:pStyle {val(level.style)}/>" if level.style else ""
    right = f' w:right="{level.right}"' if level.right else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start {val(1)}/><w:numFmt {val(level.format)}/>'
        f"{style}<w:suff {val('tab')}/><w:lvlText {val(level.text)}/><w:lvlJc "
        f'{val("left")}/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{level.left}"/>'
        f'</w:tabs><w:ind w:left="{level.left}"{right} w:hanging="{level.hanging}"/>'
        "</w:pPr>"
        f"{level.letters}</w:lvl>"
    )


def _heading(level: int) -> Level:
    formats = ("upperRoman", "upperLetter", "decimal", "lowerLetter", "lowerRoman")
    style = f"Heading{level + 1}" if level < 3 else ""  # noqa: PLR2004 -- Heading1-3
    width = 864 if level == 0 else 432  # wider than VIII., and than B.
    return Level(formats[level % 5], f"%{level + 1}.", width, width, style)


def _bullet(level: int) -> Level:
    mark = ("•", "\u2013", "·")[level % 3]
    left = _ITEM * (level + 1)
    return Level("bullet", mark, left, 270, letters=_mark_letters())


def _number(level: int) -> Level:
    formats = ("decimal", "lowerLetter", "lowerRoman")
    left = _ITEM * (level + 1)
    return Level(formats[level % 3], f"%{level + 1}.", left, _ITEM)


def _question(level: int) -> Level:
    if level == 0:
        return Level(
            "decimal",
            "Q%1.",
            _QUESTION,
            _QUESTION,
            letters=run_properties(b="", bCs=""),
        )
    formats = ("lowerRoman", "lowerLetter")
    left = _QUESTION + _ITEM * level
    return Level(formats[level % 2], f"%{level + 1}.", left, _ITEM)


def _card(level: int) -> Level:
    formats = ("decimal", "lowerLetter", "lowerRoman")
    text = "Q%1" if level == 0 else f"%{level + 1}."
    left = _CARD + _ITEM * level
    letters = (
        run_properties(b="", bCs="", color=val(COLORS["red"])) if level == 0 else ""
    )
    return Level(
        formats[level % 3],
        text,
        left,
        left if level == 0 else _ITEM,
        letters=letters,
    )


def _callout(level: int) -> Level:
    left = _CALLOUT + 280 * (level + 1)
    return Level("bullet", "•", left, 280, letters=_mark_letters(), right=_CALLOUT)


def _callout_number(level: int) -> Level:
    formats = ("decimal", "lowerLetter", "lowerRoman")
    return _callout(level)._replace(
        format=formats[level % 3], text=f"%{level + 1}.", letters=""
    )


def _mark_letters() -> str:
    face = " ".join(f'w:{kind}="{LABEL_FACE}"' for kind in ("ascii", "hAnsi", "cs"))
    return run_properties(rFonts=face, color=val(COLORS["navy"]))


_KINDS = (
    *(_heading, _bullet, _number, _question, _card, _callout, _callout_number),
    _bullet,
)
"""The kinds of list in the order of their numbers."""
