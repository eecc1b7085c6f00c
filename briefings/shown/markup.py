"""From the bytes of an XML part of unknown origin to its elements and its text.

`expat` comes with Python, loads in a millisecond, and asks before it does anything with
a document type: here that is the end.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from xml.parsers import expat

from briefings.errors import BriefingsError
from briefings.shown.unpacking import AGAIN

_PLAIN = re.compile(rb"(?i:<\?xml[^<>]{0,40}encoding=.UTF-8.)|<\w")
DEEPEST = 512
"""Elements within each other."""

Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class _Unwanted(Exception):  # noqa: N818 -- never leaves this module
    """What no part of a document holds."""


def parse(data: bytes, name: str, start: Start, end: End, text: Text) -> None:
    """Call for each start, end and text; names are `namespace local`.

    Raises `BriefingsError` where the part is no XML, or holds a document type.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    depth = 0

    def opened(tag: str, attributes: Mapping[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise _Unwanted
        start(tag, attributes)

    def closed(tag: str) -> None:
        nonlocal depth
        depth -= 1
        end(tag)

    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, _Unwanted, ValueError, LookupError) as error:
        raise BriefingsError(
            f"the document's part '{name[:80]}' cannot be read", help=AGAIN
        ) from error


def may_name(data: bytes, names: Iterable[str]) -> bool:
    """Return whether a part may hold an element of these names, without reading it."""
    return not _PLAIN.match(data) or any(name.encode() in data for name in names)


def _refuse(*_: object) -> None:
    raise _Unwanted
