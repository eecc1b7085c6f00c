"""From due days to a calendar file (RFC 5545), the same bytes for the same days."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from briefings.model import Due

_LONGEST = 75  # octets of a line (RFC 5545, 3.1)


def as_ics(dossier: str, title: str, hearing: date, due: Iterable[Due]) -> str:
    """Return a calendar with the hearing and a whole-day event for each day."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//briefings//hearing clocks//EN",
        *_event(f"{dossier}-hearing", hearing, hearing, f"Hearing: {title}", ""),
    ]
    for one in due:
        if one.day is not None:
            only = " by default" if one.term.is_default else ""
            about = f"{one.term.what} due{only}: {title}"
            note = f"{one.term.rule}. {one.term.note}".strip()
            name = f"{dossier}-{one.term.id}"
            lines += _event(name, one.day, hearing, about, note)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(
    name: str, day: date, stamp: date, summary: str, description: str
) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{name}@briefings.invalid"
    # No clock is asked: the stamp is the hearing's own day.
    yield f"DTSTAMP:{stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(summary)}"
    if description:
        yield f"DESCRIPTION:{_escaped(description)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    plain = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, none of them cutting a letter."""
    piece, size = "", 0
    for char in line:
        wide = len(char.encode())
        if size + wide > _LONGEST:
            yield piece
            piece, size = " ", 1
        piece += char
        size += wide
    yield piece
