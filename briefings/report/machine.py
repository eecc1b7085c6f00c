"""What the formats for programs share: safe JSON, and names that outlive edits."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from briefings.report.entries import Entry
from briefings.report.style import Style

_CANDIDATE = re.compile(r"[^\x00-\x7f]")


def json_text(held: Any) -> str:
    """Return JSON with every character that could steer a terminal escaped.

    Half a character, as a broken file name holds it, is escaped too, so that the text
    is UTF-8 whatever it reports.
    """
    text = json.dumps(held, ensure_ascii=False, indent=2)
    return _CANDIDATE.sub(_escaped, text) + "\n"


def _escaped(match: re.Match[str]) -> str:
    char = match.group()
    return char if char.isprintable() else json.dumps(char)[1:-1]


def fingerprinted(
    entries: Sequence[Entry], style: Style
) -> Iterator[tuple[Entry, str]]:
    """Yield each entry with a name of its own that a moved line does not change.

    The name is made of rule, file, address and message, never of a line; what is
    flagged twice alike is counted, since a reader may drop what it thinks it has seen.
    """
    seen: Counter[str] = Counter()
    for entry in entries:
        item = entry.item
        file = style.file(entry.place.file)
        said = "\0".join([item.rule, file, entry.address, item.message])
        seen[said] += 1
        full = f"{said}\0{seen[said]}".encode("utf-8", "surrogatepass")
        yield entry, hashlib.sha256(full).hexdigest()
