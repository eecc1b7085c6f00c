"""From a value of each form to what a word list then holds in its place."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from briefings.evidence.lexicons import load
from briefings.evidence.own_words.forms import words
from briefings.evidence.own_words.given import Given
from briefings.evidence.readers.dates.intervals import partial

_MONEY = 1_000_000  # hundredths that a coin or note may be worth
_FACTOR = 1_000_000_000_000


def integer(given: Given) -> int | None:
    """Take a whole number within its bounds."""
    least, most = map(int, given.bounds)
    value = given.value
    if type(value) is int and least <= value <= most:
        return value
    given.refuse(
        f"'{given.name}' is a whole number from {least} to {most}",
        f"write `{given.name} = {max(least, min(most, 7))}`",
    )
    return None


def pair(given: Given) -> list[int] | None:
    """Take two whole numbers within their bounds."""
    least, most = map(int, given.bounds)
    value = given.value
    is_fit = _are_numbers(value, 2) and all(least <= one <= most for one in value)
    if is_fit and (given.route[1] != "vague" or value[0] <= value[1]):
        return list(value)
    given.refuse(
        f"'{given.name}' is two whole numbers from {least} to {most}",
        f"write `{given.name} = [{least}, {min(most, 12)}]`, the smaller first",
    )
    return None


def choice(given: Given) -> str | None:
    """Take one of a few words."""
    if given.value in given.bounds:
        return str(given.value)
    given.refuse(
        f"'{given.name}' cannot be that", f"use one of: {', '.join(given.bounds)}"
    )
    return None


def word(given: Given) -> str | None:
    """Take a single word."""
    found = given.split(given.value) if isinstance(given.value, str) else ()
    if len(found) == 1:
        return found[0]
    given.refuse(f"'{given.name}' is one word", f'write `{given.name} = "day"`')
    return None


def day(given: Given) -> str | None:
    """Take a day, a month, a year, or two with a slash between."""
    value = given.value.isoformat() if type(given.value) is date else given.value
    if isinstance(value, str) and partial(value):
        return value
    given.refuse(
        f"'{given.name}' is a day, a month or a year",
        f'write `"{given.name}" = "2025-03-01"`',
    )
    return None


def holiday(given: Given) -> list[int] | None:
    """Take month and day; or month, weekday and which one."""
    value = given.value
    if _are_numbers(value, 2) and partial(f"2024-{value[0]:02}-{value[1]:02}"):
        return list(value)
    if _are_numbers(value, 3):
        month, weekday, which = value
        if 1 <= month <= 12 and 0 <= weekday <= 6 and which in (-1, 1, 2, 3, 4):  # noqa: PLR2004 -- months and weekdays
            return list(value)
    given.refuse(
        f"'{given.name}' is month and day, or month, weekday and which one",
        f'write `"{given.name}" = [7, 4]`, or `[11, 3, 4]` for its fourth Thursday',
    )
    return None


def unit(given: Given) -> dict[str, Any] | None:
    """Take the words of a unit, and how many of the smallest it is."""
    value = given.value
    factor = value.get("factor", 1) if isinstance(value, dict) else None
    is_right = type(factor) is int and 1 <= factor <= _FACTOR
    if not is_right or not value.keys() <= {"words", "factor"}:
        given.refuse(
            f"'{given.name}' is a unit, with `words` and perhaps `factor`",
            f'write `{given.name} = {{ words = ["..."], factor = 12 }}`',
        )
        return None
    shipped: dict[str, Any] = given.shipped or {}
    inner = given._replace(
        value=value.get("words", [] if shipped else None),
        route=(*given.route, "words"),
        shipped=shipped.get("words"),
    )
    held = words(inner)
    others = _units_of()
    for one in held:
        if others.get(one, given.name) != given.name:
            inner.refuse(
                f"'{one}' is a word of the unit '{others[one]}'", "take it out", one
            )
            return None
    if not held:
        return None
    if "factor" in value and shipped.get("factor", factor) != factor:
        given.refuse(
            f"the factor of '{given.name}' is {shipped['factor']}", "take it out"
        )
    return {**shipped, **value, "words": held}


@cache
def _units_of() -> Mapping[str, str]:
    """Return word → the shipped unit that it is a word of."""
    return {
        one: name
        for family in load("units")["measures"].values()
        for name, held in family.items()
        for one in held["words"]
    }


def money(given: Given) -> list[Any] | None:
    """Take the sign of a currency, and a worth in hundredths."""
    match given.value:
        case [str(sign), int(worth)] if (
            len(sign) == 1 and type(worth) is int and 1 <= worth <= _MONEY
        ):
            return [sign, worth]
    given.refuse(
        f"'{given.name}' is a currency's sign, and how many hundredths it is worth",
        f'write `{given.name} = ["$", 100]`',
    )
    return None


def _are_numbers(value: Any, count: int) -> bool:
    return (
        isinstance(value, list)
        and len(value) == count
        and all(type(one) is int for one in value)
    )
