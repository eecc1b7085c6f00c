"""Lines that begin with `:::`: they open and close containers."""

import re
from collections.abc import Mapping
from typing import NamedTuple, Protocol

from briefings.memo.dialect.slips import Slip, unknown
from briefings.memo.placeholder import PLACEHOLDER

FENCE = ":::"
PAGE_BREAK = "page-break"
CONTENTS = "contents"
ALONE = (PAGE_BREAK, CONTENTS)
"""What a fence says that opens nothing."""

CONTAINERS: Mapping[str, tuple[str, ...]] = {
    "memo": (),
    "callout": ("title",),
    "card": ("key", "title"),
    "landscape": (),
    "keep": (),
    "quote": (),
    "brief": (),
}
"""Container → the attributes it may have."""

_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)


class Fence(NamedTuple):
    """What a fence line says; the role is "" where it closes."""

    role: str
    attributes: Mapping[str, str]


class Sheet(Protocol):
    """A template's lines, and the way to complain about one of them."""

    lines: list[str]

    def fault(self, line: int, message: str, help: str = ...) -> Exception:  # noqa: A002
        """Return the error for a line, counted from 1."""


def read_fence(line: str) -> Fence:
    """Return what a line that begins with `:::` says.

    Raises `Slip` for an unknown container or attribute, and for a value in the line.
    """
    rest = line.strip().removeprefix(FENCE).strip()
    if not rest:
        return Fence("", {})
    if PLACEHOLDER in rest or "{{" in rest:
        raise Slip("a value cannot stand in a ':::' line", "print it in a line below")
    role, _, written = rest.partition(" ")
    if role in ALONE and not written:
        return Fence(role, {})
    if role not in CONTAINERS:
        raise unknown(role, "is no container", [*CONTAINERS, *ALONE])
    attributes = dict(_ATTRIBUTE.findall(written))
    if _ATTRIBUTE.sub("", written).strip():
        raise Slip(f"'{written.strip()}' cannot be read", 'write title="Words"')
    for name in attributes:
        if name not in CONTAINERS[role]:
            raise unknown(name, f"is nothing '{role}' has", CONTAINERS[role])
    return Fence(role, attributes)


def check_fences(sheet: Sheet) -> None:
    """Raise the sheet's error for the first fence that is wrong, open or too many."""
    text = _COMMENT.sub(
        lambda found: "\n" * found.group().count("\n"), "\n".join(sheet.lines)
    )
    opened: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.lstrip().startswith(FENCE):
            try:
                fence = read_fence(line)
            except Slip as slip:
                raise sheet.fault(number, slip.message, slip.advice) from slip
            if fence.role not in ("", *ALONE):
                opened.append((number, fence.role))
            elif fence.role == "":
                if not opened:
                    raise sheet.fault(
                        number, "':::' closes nothing here", "take the line out"
                    )
                opened.pop()
    if opened:
        number, role = opened[-1]
        raise sheet.fault(number, f"'{role}' is not closed", "add a line ':::'")
