"""The shape of a rule pack: each key held to what it may be, in words."""

from collections.abc import Collection, Mapping, Set
from datetime import date
from typing import Any, NamedTuple

from briefings.clocks.days import UNITS
from briefings.errors import BriefingsError
from briefings.model import Term

_CLOCK = frozenset(
    ("id", "what", "before", "after", "unit", "document", "citation", "note")
) | {"verified_on", "default"}
_MOST = 366


class Held(NamedTuple):
    """A pack as it stands in its file."""

    file: str
    keys: Mapping[str, Any]

    def odd(self, key: str, advice: str) -> BriefingsError:
        """Return the error for a key that is not as a pack has it."""
        return BriefingsError(
            f"`{key}` in '{self.file}' is not as a rule pack has it", help=advice
        )

    def text(self, given: Mapping[str, Any], key: str, usual: str) -> str:
        """Return the words under a key."""
        words = given.get(key, usual)
        if not isinstance(words, str):
            raise self.odd(key, "write it in quotation marks")
        return words

    def table(self, given: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        """Return the table under a key, an empty one where there is none."""
        table = given.get(key, {})
        if not isinstance(table, dict):
            raise self.odd(key, f"write `[{key}]` above its keys")
        return table

    def tables(self, key: str) -> list[Mapping[str, Any]]:
        """Return the tables under a key that may stand again and again."""
        found = self.keys.get(key, [])
        if not isinstance(found, list) or not all(isinstance(x, dict) for x in found):
            raise self.odd(key, f"write `[[{key}]]` above each {key}")
        return found


def refuse_unknown(held: Held, given: Mapping[str, Any], known: Set[str]) -> None:
    """Raise `BriefingsError` for a key that no pack has."""
    if unknown := given.keys() - known:
        raise held.odd(min(unknown), f"use one of: {', '.join(sorted(known))}")


def texts_of(held: Held, given: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Return the list of words under a key."""
    found = given.get(key, [])
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise held.odd(key, 'write it as a list: ["one", "other"]')
    return tuple(found)


def words_of(
    held: Held, given: Mapping[str, Any], key: str, known: Collection[str]
) -> dict[str, str]:
    """Return a table of short words, each under a key that is known."""
    table = held.table(given, key)
    refuse_unknown(held, table, frozenset(known))
    for name, words in table.items():
        if not isinstance(words, str) or not words.isprintable() or not words.strip():
            raise held.odd(name, "write a few words in quotation marks")
    return dict(table)


def clock_of(held: Held, given: Mapping[str, Any]) -> Term:
    """Return a clock as the term that it is."""
    refuse_unknown(held, given, _CLOCK)
    if ("before" in given) == ("after" in given):
        raise held.odd("before", "give each clock either `before` or `after`")
    days = given.get("after", given.get("before"))
    if type(days) is not int or not 0 <= days <= _MOST:
        raise held.odd("before", f"give days as a number up to {_MOST}")
    unit = given.get("unit", "calendar")
    if unit not in UNITS:
        raise held.odd("unit", f"use one of: {', '.join(UNITS)}")
    for key in ("id", "what", "citation"):
        if not isinstance(given.get(key), str):
            raise held.odd(key, f"give each clock its `{key}`")
    verified = given.get("verified_on")
    if verified is not None and type(verified) is not date:
        raise held.odd("verified_on", "write a day, without quotation marks")
    is_default = given.get("default", False)
    if type(is_default) is not bool:
        raise held.odd("default", "write true or false, without quotation marks")
    return Term(
        given["id"],
        given["what"],
        days if "after" in given else -days,
        unit,
        given["citation"],
        held.text(given, "document", ""),
        held.text(given, "note", ""),
        verified,
        is_default,
    )
