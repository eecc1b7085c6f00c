"""From codes, days and times to the words a memo prints; no locale is asked."""

from datetime import date
from enum import StrEnum
from functools import cache

from briefings.model import Basis, ContestNature, Form, HearingStatus, Profile, Status

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
SHORT_MONTHS = (
    *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July"),
    *("Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)
WEEKDAYS = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
    *("Saturday", "Sunday"),
)
_NOON = 12

_NATIONS = ("ian", "ean", "can", "man", "ish", "ese", "nch")
"""How words end that are made of names and keep their capital: `Canadian`."""

ZONES = {
    "America/New_York": "ET",
    "America/Chicago": "CT",
    "America/Denver": "MT",
    "America/Los_Angeles": "PT",
    "America/Anchorage": "AKT",
    "Pacific/Honolulu": "HT",
}
"""The time zones that the Hill has a short name for."""

SHOWN: dict[type[StrEnum], dict[str, str]] = {
    Basis: {
        "on_record": "on the record",
        "anonymous": "source not named",
        "document": "a document",
        "data": "data",
        "sworn": "sworn testimony",
        "reporter": "the reporter\u2019s own account",
        "derived": "staff calculation",
    },
    Status: {
        "claimed": "stated",
        "derived": "staff calculation",
        "planned": "plan",
        "no_comment": "no comment",
    },
    ContestNature: {
        "denies": "denied",
        "disputes_scope": "scope disputed",
        "differs": "another figure",
        "qualifies": "qualified",
        "responds": "response",
        "justifies": "response",
        "declined": "response",
    },
    Form: {
        "yes_no": "yes or no",
        "number": "a number",
        "date": "a date",
        "document": "a document",
        "commitment": "a commitment",
        "open": "an open answer",
    },
    HearingStatus: {},
    Profile: {"joint": "committee"},
}
"""Where a code with its underscores taken out would not do."""

CHAMBERS = {
    "house": "U.S. House of Representatives",
    "senate": "United States Senate",
    "joint": "Congress of the United States",
    "other": "",
}

KINDS = {"qfr": "Questions for the record", "fact-check-copy": "Fact-check copy"}
"""Kinds of document whose title is not their name."""

GRADES = {
    "A": "A, completely reliable",
    "B": "B, usually reliable",
    "C": "C, fairly reliable",
    "D": "D, not usually reliable",
    "E": "E, unreliable",
    "F": "F, reliability not judged",
}
"""The Admiralty grades in words (NATO AJP-2.1)."""


@cache
def words_of(kind: type[StrEnum]) -> dict[str, str]:
    """Return code → words for every code of `kind`."""
    special = GRADES if kind.__name__ == "Reliability" else SHOWN.get(kind, {})
    return {code.value: special.get(code, code.replace("_", " ")) for code in kind}


def day(value: date) -> str:
    """Return `March 3, 2026`."""
    return f"{MONTHS[value.month - 1]} {value.day}, {value.year}"


def long_day(value: date) -> str:
    """Return `Tuesday, March 3, 2026`."""
    return f"{WEEKDAYS[value.weekday()]}, {day(value)}"


def short_day(value: date) -> str:
    """Return `Mar. 3, 2026`, as citations have it (The Bluebook, table 12)."""
    return f"{SHORT_MONTHS[value.month - 1]} {value.day}, {value.year}"


def clock(value: str, zone: str | None) -> str:
    """Return `10:00 a.m. (ET)`."""
    hour, minute = value.split(":")
    half = "p.m." if int(hour) >= _NOON else "a.m."
    shown = f"{(int(hour) - 1) % _NOON + 1}:{minute} {half}"
    return f"{shown} ({ZONES.get(zone, zone)})" if zone else shown


def kind_title(kind: str) -> str:
    """Return what a document of a kind calls itself: `Hearing memo`."""
    return KINDS.get(kind) or first_up(kind.replace("-", " "))


def ordinal(number: int) -> str:
    """Return `119th`."""
    tail = (
        "th"
        if number % 100 in (11, 12, 13)
        else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number}{tail}"


def mid_sentence(title: str) -> str:
    """Return a title as it stands within a sentence: `Crane operator`, `Director`.

    One that has capitals of its own, `Acting Director`, keeps them, and so does a first
    word that may be a name's: `European adviser`.
    """
    first, *rest = title.split(" ")
    is_phrase = bool(rest) and title[1:].islower() and not first.endswith(_NATIONS)
    return title[:1].lower() + title[1:] if is_phrase else title


def first_up(text: str) -> str:
    """Return `text` with a capital first letter, for our own words only."""
    return text[:1].upper() + text[1:]
