"""From the file of words that a dossier names to a lexicon, and what is wrong in it."""

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefings.diagnostics import Diagnostic, Severity
from briefings.reading.finding import FORBIDDEN, content_of, inside, neighbours
from briefings.reading.joining import Joined
from briefings.reading.limits import Limits
from briefings.reading.loading import decode
from briefings.reading.sheet import Sheet, Span
from briefings.reading.tables import Spots

if TYPE_CHECKING:
    from briefings.evidence import Fault, Lexicon

KEY = "lexicon"
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")
_LAYOUT = 'write `key = ["word", "word"]` below a line such as `[hedges.before]`'

Read = tuple["Lexicon | None", tuple[Diagnostic, ...]]


def read_lexicon(root: Path, joined: Joined, limits: Limits) -> Read:
    """Return the shipped word lists with a dossier's own words, and what is wrong.

    None where the dossier names no file, or nothing can be made of it.
    """
    name = joined.data.get(KEY)
    if not isinstance(name, str) or not name.strip():
        return None, ()  # what is no text is refused with the other keys
    path, refusal = inside(root, name)
    content = content_of(path, limits.lexicon_bytes) if path else b""
    if path is None or isinstance(content, str):
        why = refusal or (content if isinstance(content, str) else "")
        place = joined.places.find((KEY,))
        remedy = _remedy(root, name, why, is_inside=path is not None)
        told = f"'{name}' {why}"
        lost = Diagnostic("lost-lexicon", Severity.ERROR, told, remedy, place=place)
        return None, (lost,)
    decoded = decode(content, name, limits)
    if decoded.clean is None or decoded.problems:
        return None, decoded.problems
    return _lexicon(decoded.sheet, limits)


def _remedy(root: Path, name: str, why: str, *, is_inside: bool) -> str:
    if not is_inside:
        return "give its path from the dossier's folder"
    if why == FORBIDDEN:
        return f"see that you may read '{name}', and the folder it lies in"
    if why == "does not exist":
        return neighbours(root, name, (), KEY, (".toml",))
    return "name another file, or a smaller one"


def _lexicon(sheet: Sheet, limits: Limits) -> Read:
    spots = Spots(sheet.text.replace("\r", "\n"))
    if spots.too_deep:
        told = "names or brackets stand too deep inside each other here"
        return None, (sheet.complain("too-much", spots.too_deep, told, _LAYOUT),)
    try:
        held = tomllib.loads(sheet.text.replace("\r\n", "\n").replace("\r", "\n"))
    except ValueError as error:
        return None, (_broken(sheet, spots, error),)
    # Word lists are loaded here: most dossiers name no file of words.
    from briefings.evidence import extended

    made = extended(held, _digest(held))
    found = tuple(islice(_told(sheet, spots, made.faults), limits.problems))
    return made.lexicon, found


def _digest(held: dict[str, Any]) -> bytes:
    """Return a digest of the words, whatever is remarked between them."""
    text = json.dumps(held, sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def _broken(sheet: Sheet, spots: Spots, error: ValueError) -> Diagnostic:
    """Return the complaint about a line that is no TOML."""
    found = _AT.search(str(error))
    said = str(error).partition(" (at ")[0]
    start = len(sheet.text)
    told, remedy = next(
        (both for sign, both in _SAID.items() if sign in said),
        ("the words break off or are garbled here", _LAYOUT),
    )
    if found:
        start = sheet.offset_of(int(found[1])) + int(found[2]) - 1
    if (told, remedy) in _TWICE:  # the reader has gone on to its end
        start = spots.begun_before(start)
    return sheet.complain("broken-toml", (start, start + 1), told, remedy)


_TWICE = (
    ("a key is given twice", "join its words in one list"),
    ("a table is opened twice", "join its keys below one line"),
)
_SAID = {
    "Invalid value": ("no text in quotes stands here", "put each word in quotes"),
    "Unclosed array": ("a list is not closed", "write `]` at its end"),
    "Expected '='": (
        "a key without a value stands here",
        'write `key = ["word", "word"]`',
    ),
    "Cannot overwrite a value": _TWICE[0],
    "Cannot declare": _TWICE[1],
    **dict.fromkeys(
        ("Illegal character", "Unterminated string", 'Expected "\'"'),
        ("a quote mark is missing", "close the text on its line"),
    ),
}


def _told(
    sheet: Sheet, spots: Spots, faults: tuple["Fault", ...]
) -> Iterator[Diagnostic]:
    for fault in faults:
        span, told = _span(sheet, spots, fault), (fault.message, fault.help)
        match fault.sort:
            case "unknown":
                yield sheet.complain("unknown-key", span, *told)
            case "unfit":
                yield sheet.complain("unfit-value", span, *told)
            case "known":
                place = sheet.place(*span)
                yield Diagnostic("known-word", Severity.INFO, *told, place=place)


def _span(sheet: Sheet, spots: Spots, fault: "Fault") -> Span:
    """Return where a fault's words stand, as they are typed, or else its value."""
    if fault.sort == "unknown":
        return spots.key_span(fault.route)
    start, end = spots.span(fault.route)
    at = sheet.text.find(fault.words, start, end) if fault.words else -1
    return (at, at + len(fault.words)) if at >= 0 else (start, end)
