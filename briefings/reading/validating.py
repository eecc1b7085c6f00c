"""From plain data to a Dossier, or to what its records lack."""

from typing import Any

from pydantic import ValidationError

from briefings.diagnostics import Diagnostic, Route, Severity
from briefings.model import COLLECTIONS, Dossier
from briefings.reading.limits import Limits
from briefings.reading.loading import collector_paused
from briefings.reading.places import Places
from briefings.reading.wording import word


def validate(
    data: dict[str, Any], places: Places, limits: Limits, *, is_whole: bool
) -> tuple[Dossier | None, tuple[Diagnostic, ...]]:
    """Return the dossier, or None and all that its records lack or do not know.

    Where files are missing (`is_whole` is false), keys that may stand in them are
    not asked for.
    """
    given = {key: value for key, value in data.items() if not _is_bare(key, value)}
    try:
        with collector_paused():
            return Dossier.model_validate(given), ()
    except ValidationError as error:
        errors = error.errors(include_url=False)
    if not is_whole:
        errors = [
            item for item in errors if item["type"] != "missing" or item["loc"][1:]
        ]
    found = [
        _complaint(dict(item), given, places) for item in errors[: limits.problems * 10]
    ]
    return None, tuple(found)


def _is_bare(key: str, value: Any) -> bool:
    """Whether a list of records is begun and holds nothing yet."""
    return value is None and key in (*COLLECTIONS, "documents", "include")


def _complaint(error: dict[str, Any], data: Any, places: Places) -> Diagnostic:
    route: Route = tuple(error["loc"])
    rule, message, remedy = word(error, data)
    if route and route[-1] == "[key]":
        place = places.find_key(route[:-1])
    elif rule == "unknown-key":
        place = places.find_key(route)
    else:
        place = places.find(route)
    return Diagnostic(rule, Severity.ERROR, message, remedy, route, place=place)
