"""From the styles, settings and page of a house file to what a person may want to mend.

Contrast and sizes are held to WCAG 2.2 (1.4.3) and to what can be read in print.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from briefings.writing.house.opening import Loose
from briefings.writing.markup import tag
from briefings.writing.roles import Roles

LEAST_CONTRAST = 4.5
_BLACK = 21.0
_DARK = 0.04045  # of a channel, below which light is in proportion to it
SMALLEST = 16  # half points
_MODE = 15  # of Word 2013 and later
_UNSEEN = frozenset(("TableGap", "SectionEnd", "Rule"))  # roles that hold no words
_PAGES = {(12240, 15840): "letter", (11906, 16838): "a4"}
_HEADINGS = ("Heading1", "Heading2", "Heading3")


def remarks_on(loose: Loose, roles: Roles) -> Iterator[str]:
    """Yield what is odd in a house file, a sentence each."""
    yield from _page(loose)
    yield from _mode(loose)
    part = loose.tied("styles")
    if part is None:
        return
    styles = _by_name(part.element)
    shown = {
        name: chain
        for section in (roles.paragraph, roles.character, roles.list)
        for role, name in section.items()
        if role not in _UNSEEN and (chain := _chain(styles, name))
    }
    yield from _colors(shown)
    yield from _sizes(shown)
    for role in _HEADINGS:
        name = roles.paragraph[role]
        chain = _chain(styles, name)
        if chain and _found(chain, "pPr/outlineLvl") is None:
            yield (
                f"the style '{name}' has no outline level: programs that read aloud do "
                "not know it for a heading; set one under Paragraph in Word"
            )


def _page(loose: Loose) -> Iterator[str]:
    size = loose.parts[loose.main].element.find(f".//{tag('pgSz')}")
    if size is None:
        return
    across, down = int(size.get(tag("w"))), int(size.get(tag("h")))
    if tuple(sorted((across, down))) not in _PAGES:
        yield (
            f"its page is {across / 1440:.2f} by {down / 1440:.2f} inches, which is "
            "neither US Letter nor A4"
        )


def _mode(loose: Loose) -> Iterator[str]:
    part = loose.tied("settings")
    if part is None:
        return
    modes = [
        int(one.get(tag("val"), "0"))
        for one in part.element.iter(tag("compatSetting"))
        if one.get(tag("name")) == "compatibilityMode"
    ]
    if not modes or max(modes) < _MODE:
        yield (
            "Word opens it in compatibility mode; choose File, Info, Convert in Word, "
            "and save it"
        )


def _colors(styles: Mapping[str, list[Any]]) -> Iterator[str]:
    """Yield each colour that is too pale for text, with the styles that have it."""
    pale: dict[str, list[str]] = {}
    for name, chain in styles.items():
        color = _found(chain, "rPr/color")
        value = "" if color is None else color.get(tag("val"), "")
        if _contrast(value) < LEAST_CONTRAST:
            pale.setdefault(value, []).append(f"'{name}'")
    for value, names in pale.items():
        yield (
            f"the colour {value} has a contrast of {_contrast(value):.1f} to 1 on "
            f"white, and text needs {LEAST_CONTRAST} to 1: {', '.join(names)}"
        )


def _sizes(styles: Mapping[str, list[Any]]) -> Iterator[str]:
    for name, chain in styles.items():
        size = _found(chain, "rPr/sz")
        if size is not None and _found(chain, "rPr/vertAlign") is None:
            points = int(size.get(tag("val"), "0"))
            if 0 < points < SMALLEST:
                yield (
                    f"the style '{name}' is set in {points / 2:g} points, which many "
                    "cannot read in print"
                )


def _contrast(color: str) -> float:
    """Return the contrast of a colour on white; that of black if it is none."""
    try:
        parts = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    except ValueError:
        return _BLACK
    red, green, blue = (
        part / 12.92 if part <= _DARK else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _by_name(styles: Any) -> Mapping[str, Any]:
    found = {}
    for style in styles.iter(tag("style")):
        name = style.find(tag("name"))
        if name is not None:
            found[name.get(tag("val"), "").lower()] = style
            found[f"#{style.get(tag('styleId'))}"] = style
    return found


def _chain(styles: Mapping[str, Any], name: str) -> list[Any]:
    """Return a style and those that it is based on, the nearest first."""
    chain: list[Any] = []
    style = styles.get(name.lower())
    while style is not None and style not in chain:
        chain.append(style)
        based = style.find(tag("basedOn"))
        style = None if based is None else styles.get(f"#{based.get(tag('val'))}")
    return chain


def _found(chain: list[Any], path: str) -> Any:
    steps = "/".join(tag(step) for step in path.split("/"))
    return next(
        (one for one in (style.find(steps) for style in chain) if one is not None), None
    )
