"""From files of rules, ours or a dossier's own, to the clocks of a house."""

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from briefings.clocks.days import UNITS
from briefings.errors import BriefingsError

_OURS = Path(__file__).with_name("packs")
OWN = "pack.toml"
"""The file in a dossier's folder that goes before ours."""

_KEYS = frozenset(
    ("id", "what", "before", "after", "unit", "document", "citation", "note")
) | {"verified_on"}
_MOST = 366


class Clock(NamedTuple):
    """One thing that is due so many days before or after a hearing."""

    id: str
    what: str
    days: int  # negative: before the hearing
    unit: str  # calendar, business, legislative
    citation: str
    document: str = ""  # the kind of document that it is about
    note: str = ""
    verified_on: date | None = None  # None: nobody has read the rule in force


class Pack(NamedTuple):
    """The clocks of one house or committee."""

    name: str
    clocks: tuple[Clock, ...]


def pack_of(chamber: str, root: Path) -> Pack:
    """Return the dossier's own pack, or else that of the chamber.

    Raises `BriefingsError`, with the key, for a pack that cannot be read.
    """
    own = root / OWN
    path = own if own.is_file() else _OURS / f"{chamber}.toml"
    try:
        held = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BriefingsError(
            f"there is no rule pack for '{chamber}'",
            help=f"write one: '{OWN}' in the dossier's folder",
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BriefingsError(
            f"'{path.name}' cannot be read as TOML", help="mend it, or take it away"
        ) from error
    clocks = held.get("clock", [])
    if not isinstance(clocks, list):
        raise _odd(path, "clock", "write `[[clock]]` above each clock")
    return Pack(
        str(held.get("name", path.stem)), tuple(_clock(path, one) for one in clocks)
    )


def _clock(path: Path, held: Mapping[str, Any]) -> Clock:
    if unknown := held.keys() - _KEYS:
        raise _odd(path, min(unknown), f"use one of: {', '.join(sorted(_KEYS))}")
    if ("before" in held) == ("after" in held):
        raise _odd(path, "before", "give each clock either `before` or `after`")
    days = held.get("after", held.get("before"))
    if not isinstance(days, int) or not 0 <= days <= _MOST:
        raise _odd(path, "before", f"give days as a number up to {_MOST}")
    unit = held.get("unit", "calendar")
    if unit not in UNITS:
        raise _odd(path, "unit", f"use one of: {', '.join(UNITS)}")
    verified = held.get("verified_on")
    for key in ("id", "what", "citation"):
        if not isinstance(held.get(key), str):
            raise _odd(path, key, f"give each clock its `{key}`")
    return Clock(
        held["id"],
        held["what"],
        days if "after" in held else -days,
        unit,
        held["citation"],
        str(held.get("document", "")),
        str(held.get("note", "")),
        verified if isinstance(verified, date) else None,
    )


def _odd(path: Path, key: str, advice: str) -> BriefingsError:
    return BriefingsError(
        f"`{key}` in '{path.name}' is not as a rule pack has it", help=advice
    )
