"""From a file's bytes to text fit for the YAML parser, or to what stands against it."""

import codecs
import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from briefings.diagnostics import Diagnostic
from briefings.reading.limits import Limits
from briefings.reading.loading.characters import STRANGE, strange_spots
from briefings.reading.sheet import Sheet

# In this order: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONFLICT = re.compile(r"(?<![^\r\n])(<{7}|>{7})(?=[ \r\n]|\Z)")
_SAVE_AS = "save the file as UTF-8"


class Decoded(NamedTuple):
    """A file's text as a person sees it, and as the parser may."""

    sheet: Sheet
    clean: str | None  # strange characters replaced one for one; None: do not parse
    problems: tuple[Diagnostic, ...]


def decode(content: bytes, name: str, limits: Limits) -> Decoded:
    """Return a file's text; a mark of UTF-8 at its beginning is left out."""
    if len(content) > limits.file_bytes:
        return _refused(
            Sheet(name, ""),
            "too-much",
            f"this file is larger than {limits.file_bytes // 1024 // 1024} MB",
            "spread its records over several files with `include:`",
        )
    foreign = _foreign(content)
    if foreign:
        text = content.decode(foreign, "replace").lstrip("\ufeff")
        return _refused(
            Sheet(name, text),
            "wrong-encoding",
            f"this file is saved as {foreign[:6].upper()}",
            _SAVE_AS,
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _undecodable(content, name, error.start)
    return _inspect(Sheet(name, text), limits)


def _foreign(content: bytes) -> str:
    """Return the codec of a file that is plainly not UTF-8, or ""."""
    for mark, codec in _MARKS:
        if content.startswith(mark):
            return codec
    head = content[:200]
    if head[1::2].count(0) > len(head) // 4:
        return "utf-16-le"
    if head[0::2].count(0) > len(head) // 4:
        return "utf-16-be"
    return ""


def _undecodable(content: bytes, name: str, offset: int) -> Decoded:
    content = content.removeprefix(codecs.BOM_UTF8)
    text = content.decode("utf-8", "replace")
    at = text.find("\ufffd")
    sheet = Sheet(name, text)
    shown = content[offset : offset + 1].decode("cp1252", "replace")
    complaint = sheet.complain(
        "wrong-encoding",
        (at, at + 1),
        f"the character here, perhaps '{shown}', is not saved as UTF-8",
        _SAVE_AS,
    )
    return Decoded(sheet, None, (complaint,))


def _inspect(sheet: Sheet, limits: Limits) -> Decoded:
    conflicts = tuple(islice(_conflicts(sheet), limits.problems))
    if conflicts:
        return Decoded(sheet, None, conflicts)
    problems: list[Diagnostic] = []
    for offset, kind in strange_spots(sheet.text):
        if len(problems) == limits.problems:
            break
        problems.append(strange_character(sheet, (offset, offset + 1), kind))
    clean = STRANGE.sub("\ufffd", sheet.text) if problems else sheet.text
    return Decoded(sheet, clean, tuple(problems))


def strange_character(sheet: Sheet, span: tuple[int, int], kind: str) -> Diagnostic:
    """Return the complaint about a character that must not stand in a dossier."""
    return sheet.complain(
        "strange-character",
        span,
        f"this text holds {kind}",
        "remove it; often it came along when the text was pasted",
    )


def _conflicts(sheet: Sheet) -> Iterator[Diagnostic]:
    """Yield one complaint for each stretch that a merge left unsettled."""
    if "<<<<<<<" not in sheet.text and ">>>>>>>" not in sheet.text:
        return
    begin: re.Match[str] | None = None
    for mark in _CONFLICT.finditer(sheet.text):
        if mark[0][0] == ">" or begin is not None:
            yield _conflict(sheet, begin or mark, mark)
        begin = mark if mark[0][0] == "<" else None
    if begin is not None:
        yield _conflict(sheet, begin, begin)


def _conflict(sheet: Sheet, begin: re.Match[str], end: re.Match[str]) -> Diagnostic:
    first, last = (sheet.line_number(mark.start()) for mark in (begin, end))
    lines = f"lines {first} to {last}" if last > first else f"line {first}"
    return sheet.complain(
        "merge-conflict",
        begin.span(),
        f"a merge was left unfinished in {lines}",
        "keep one of the two versions and remove the lines of <, = and >",
    )


def _refused(sheet: Sheet, rule: str, message: str, remedy: str) -> Decoded:
    return Decoded(sheet, None, (sheet.complain(rule, (0, 1), message, remedy),))
