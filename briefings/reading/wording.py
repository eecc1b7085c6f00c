"""From what the model refuses to a sentence and a remedy in plain words."""

import difflib
import re
from collections.abc import Callable
from typing import Any, NamedTuple

from briefings.reading.naming import Spot, keys_of, record_in, spot_of

KEYS = "keys with values"
SHOWN = 50  # characters of a value that a message repeats


class Refusal(NamedTuple):
    """One thing the model refuses."""

    spot: Spot
    value: Any
    limits: dict[str, Any]  # what the model says about its own measure

    @property
    def shown(self) -> str:
        """The value as it is repeated in a message."""
        text = str(self.value)
        return f"'{text if len(text) <= SHOWN else text[: SHOWN - 1] + '…'}'"


class Words(NamedTuple):
    """Rule, message and help."""

    rule: str
    message: str
    help: str


def word(error: dict[str, Any], data: Any) -> Words:
    """Return the words for one of the model's errors; `data` are the dossier's."""
    refusal = Refusal(
        spot_of(tuple(error["loc"]), data), error.get("input"), error.get("ctx") or {}
    )
    if refusal.value is None and error["type"] not in ("missing", "extra_forbidden"):
        return _empty(refusal)
    return WORDS.get(error["type"], _unfit)(refusal)


def _missing(refusal: Refusal) -> Words:
    spot = refusal.spot
    return Words(
        "missing-key",
        f"{spot.whose} has no `{spot.key}`",
        f"add `{spot.key}:` here",
    )


def _extra(refusal: Refusal) -> Words:
    spot = refusal.spot
    message = f"{spot.whose} has an unknown key '{spot.key}'"
    return Words("unknown-key", message, _key_meant(spot))


def _key_meant(spot: Spot) -> str:
    """Return help for a key that the record does not know."""
    if spot.key != spot.key.strip():
        return "type the spaces before it again; they are of another kind"
    keys = keys_of(spot.record)
    glued = re.match(r"(-?)(\w+)(:?)", spot.key)
    if glued and (glued[1] or glued[3]) and glued[2] in keys:
        return f"put a space after the {'dash' if glued[1] else 'colon'}"
    wanted = re.sub(r"[\W_]+", "_", spot.key.lower()).strip("_")
    near = difflib.get_close_matches(wanted, keys, n=1, cutoff=0.65)
    if near:
        return f"did you mean '{near[0]}'?"
    for key, holds in keys.items():
        inner = record_in(holds)
        if inner and wanted in keys_of(inner):
            return f"put it under `{key}`, where `{wanted}` belongs"
    if "notes" in keys:
        return "remove it, or write it into `notes`"
    return f"remove it, or use one of: {', '.join(keys)}"


def _empty(refusal: Refusal) -> Words:
    spot = refusal.spot
    field = spot.record.model_fields.get(spot.key)
    may_go = field is not None and not field.is_required() and not spot.inner
    remedy = "write it here, or remove the key" if may_go else "write it here"
    return Words("unfit-value", f"{spot.what} is empty", remedy)


def _choice(refusal: Refusal) -> Words:
    choices = refusal.spot.choices
    wanted = re.sub(r"[\W_]+", "_", str(refusal.value).lower()).strip("_")
    near = difflib.get_close_matches(wanted, choices, n=1, cutoff=0.65)
    remedy = (
        f"did you mean '{near[0]}'?" if near else f"write one of: {', '.join(choices)}"
    )
    return _cannot_be(refusal, remedy)


def _cannot_be(refusal: Refusal, remedy: str) -> Words:
    if isinstance(refusal.value, (dict, list)):
        return _misshapen("one word" if refusal.spot.choices else "one text")(refusal)
    message = f"{refusal.spot.what} cannot be {refusal.shown}"
    return Words("unfit-value", message, remedy)


def _misshapen(wanted: str) -> Callable[[Refusal], Words]:
    """Return the words for a list, map or text where something else belongs."""

    def words(refusal: Refusal) -> Words:
        spot, value = refusal.spot, refusal.value
        shape = "keys of its own" if isinstance(value, dict) else "a list"
        if isinstance(value, str):
            shape = f"the text {refusal.shown}"
        verb = "belong" if wanted == KEYS else "belongs"
        message = f"{spot.what} holds {shape} where {wanted} {verb}"
        return Words("unfit-value", message, _reshape(wanted, refusal))

    return words


def _reshape(wanted: str, refusal: Refusal) -> str:
    spot, value = refusal.spot, refusal.value
    if wanted == "a list" and isinstance(value, str) and not record_in(spot.holds):
        return (
            f"write `{spot.key}: [{value}]`"
            if len(value) < SHOWN
            else "begin it with `- `"
        )
    if wanted == "a list":
        return "begin each entry with `- `"
    if wanted == "one text":
        return "write one text; put it in quotes where it holds brackets or `: `"
    return f"write {wanted} here"


def _short(refusal: Refusal) -> Words:
    return _empty(refusal)


def _few(refusal: Refusal) -> Words:
    least = refusal.limits.get("min_length", 1)
    count = len(refusal.value)
    return Words(
        "unfit-value",
        f"{refusal.spot.what} lists {count} where at least {least} are needed",
        "add another, or remove the record",
    )


def _many(refusal: Refusal) -> Words:
    most = refusal.limits.get("max_length", 0)
    count = len(refusal.value)
    return Words(
        "unfit-value",
        f"{refusal.spot.what} lists {count} where no more than {most} have room",
        "take some out, or split the record",
    )


def _long(refusal: Refusal) -> Words:
    most = refusal.limits.get("max_length", "")
    return _cannot_be(refusal, f"shorten it to {most} characters")


_PATTERNS = (
    # Part of the pattern, and what to do where a value does not match it.
    ("a-f", "paste the 64 digits of the file's SHA-256, in lower case"),
    ("delivery", "write `delivery`, or a day with or without a time: 2026-03-03 10:00"),
    ("[01]", "write it like 10:00 or 14:30, in quotes"),
    ("+*/", "use names from `inputs`, numbers and + - * / ( ) only"),
)


def _pattern(refusal: Refusal) -> Words:
    pattern = refusal.limits.get("pattern", "")
    for part, remedy in _PATTERNS:
        if part in pattern:
            return _cannot_be(refusal, remedy)
    slug = re.sub(r"[^a-z0-9]+", "-", str(refusal.value).lower()).strip("-")[:40]
    if slug and slug.rstrip("-") != refusal.value:
        return _cannot_be(refusal, f"did you mean '{slug.rstrip('-')}'?")
    return _cannot_be(refusal, "use lower-case letters, digits and single hyphens")


def _least(refusal: Refusal) -> Words:
    return _cannot_be(refusal, f"write {refusal.limits.get('ge', 'a number')} or more")


def _form(refusal: Refusal) -> Words:
    both = isinstance(refusal.value, dict) and "at" in refusal.value
    said = "gives both `quote` and `at`" if both else "gives neither `quote` nor `at`"
    remedy = "keep one of the two" if both else "add `quote:` with the exact words"
    return Words("unfit-value", f"{refusal.spot.what} {said}", remedy)


def _says(remedy: str) -> Callable[[Refusal], Words]:
    return lambda refusal: _cannot_be(refusal, remedy)


_DAY = "write a day of the calendar like 2026-03-03"
_NUMBER = "write a whole number like 2"
_unfit = _says("see `briefings schema` for what it may be")

WORDS: dict[str, Callable[[Refusal], Words]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "enum": _choice,
    "literal_error": _choice,
    "string_type": _misshapen("one text"),
    "tuple_type": _misshapen("a list"),
    "dict_type": _misshapen(KEYS),
    "model_type": _misshapen(KEYS),
    "string_too_short": _short,
    "too_long": _many,
    "too_short": _few,
    "string_too_long": _long,
    "string_pattern_mismatch": _pattern,
    "string_unicode": _says("remove the characters that cannot be shown"),
    "int_type": _says(_NUMBER),
    "int_parsing": _says(_NUMBER),
    "int_parsing_size": _says("write a smaller number"),
    "greater_than_equal": _least,
    "date_type": _says(_DAY),
    "date_parsing": _says(_DAY),
    "date_from_datetime_parsing": _says(_DAY),
    "date_from_datetime_inexact": _says(_DAY),
    "day": _says(_DAY),
    "partial_day": _says("write it like 2026, 2026-02, 2026-02-10 or 2026-01/2026-03"),
    "yes_no": _says("write true or false"),
    "one_form": _form,
}
"""The type of an error, as the model's library names it → our words for it."""
