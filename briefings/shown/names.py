"""The names of WordprocessingML that matter for what is shown."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

Handler = TypeVar("Handler")

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",  # "Strict Open XML"
)
TIES = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
MATH_TEXT = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math t",
    "http://purl.oclc.org/ooxml/officeDocument/math t",
)
COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
HIDING = ("vanish", "specVanish", "strike", "dstrike")
"""Properties of words that a reader does not see, or sees struck out."""

_OFF = frozenset(("0", "false", "off"))


def spelt(handlers: Mapping[str, Handler]) -> dict[str, Handler]:
    """Return handlers by the whole names of elements, in both namespaces of Word."""
    return {
        f"{space} {name}": handler
        for name, handler in handlers.items()
        for space in WORD
    }


def tags(*names: str) -> frozenset[str]:
    """Return the whole names of elements."""
    return frozenset(spelt(dict.fromkeys(names)))


def get(attributes: Mapping[str, str], name: str, spaces: Iterable[str] = WORD) -> str:
    """Return the value of an attribute; "" where it is not there."""
    for space in spaces:
        value = attributes.get(f"{space} {name}")
        if value is not None:
            return value
    return attributes.get(name, "")


def is_on(attributes: Mapping[str, str]) -> bool:
    """Return whether a property that is there holds."""
    return get(attributes, "val") not in _OFF
