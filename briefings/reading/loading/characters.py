"""From a text to the characters in it that nobody would see and Word cannot hold."""

import re
from collections.abc import Iterator

# Control characters but tab and line ends; line ends that editors do not show
# (U+0085, U+2028, U+2029); overrides of the reading direction; a byte order mark
# inside a text; tags; lone surrogates; noncharacters, of every plane.
_LOW = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e"
_MIDDLE = "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff"
_TAGS = "\U000e0000-\U000e007f"
_ENDS = "".join(
    f"{chr(p * 0x10000 + 0xFFFE)}-{chr(p * 0x10000 + 0xFFFF)}" for p in range(1, 17)
)
STRANGE = re.compile(f"[{_LOW}{_MIDDLE}{_TAGS}{_ENDS}]")
# Ten times as fast; finds all of these and some honest characters of high planes.
_SUSPECT = re.compile(f"[{_LOW}{_MIDDLE}\U0001fffe-\U0010ffff]")

# Begin and end of a stretch in another reading direction. Fine in pairs, as Arabic
# and Hebrew texts use them; left open, one turns all that follows (CVE-2021-42574).
DIRECTION = re.compile("[\u202a\u202b\u202c\u2066-\u2069]")
_CLOSES = {"\u202c": "\u202a\u202b", "\u2069": "\u2066\u2067\u2068"}


def strange_spots(text: str) -> Iterator[tuple[int, str]]:
    """Yield the offset of each strange character, and what it is in words."""
    if _SUSPECT.search(text) is None:
        return
    for found in STRANGE.finditer(text):
        yield found.start(), f"U+{ord(found[0]):04X}, {_kind(ord(found[0]))}"


def open_direction(text: str) -> str:
    """Return in words what turns the reading direction and is not closed, or ""."""
    stack: list[str] = []
    for found in DIRECTION.finditer(text):
        mark = found[0]
        if mark not in _CLOSES:
            stack.append(mark)
        elif stack and stack[-1] in _CLOSES[mark]:
            stack.pop()
    if not stack:
        return ""
    return (
        f"U+{ord(stack[-1]):04X}, which turns the reading direction and is not closed"
    )


def _kind(code: int) -> str:
    return next(
        (words for codes, words in _KINDS if code in codes), "no character at all"
    )


_KINDS = (
    ((0x85, 0x2028, 0x2029), "a line end that editors do not show"),
    (range(0xA0), "a control character"),
    ((0x202D, 0x202E), "which turns the reading direction"),
    (range(0xD800, 0xE000), "one half of a character"),
    ((0xFEFF,), "an invisible mark"),
    (range(0xE0000, 0xE0080), "an invisible tag"),
)
