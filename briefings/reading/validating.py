"""From plain data to a Dossier, or to what its records lack."""

from typing import Any, NamedTuple

from pydantic import ValidationError

from briefings.collector import collector_paused
from briefings.diagnostics import Diagnostic, Route, Severity
from briefings.model import COLLECTIONS, Dossier, Record
from briefings.reading.joining import Joined
from briefings.reading.limits import Limits
from briefings.reading.naming import record_in
from briefings.reading.places import Places
from briefings.reading.wording import word

LISTS: dict[str, type[Record]] = {
    name: record_in(Dossier.model_fields[name].annotation) or Record
    for name in (*COLLECTIONS, "documents")
}
"""A key of the root → the sort of record that its list holds."""


class _Refused(NamedTuple):
    """What the model refuses in one record, and the route to that record."""

    route: Route
    errors: list[Any]


def validate(
    joined: Joined, limits: Limits
) -> tuple[Dossier | None, tuple[Diagnostic, ...]]:
    """Return the dossier, or None and all that its records lack or do not know.

    Where files are missing, keys that may stand in them are not asked for.
    """
    with collector_paused():
        dossier, refused = _records(joined, limits)
    found = [
        _complaint(part.route, dict(error), joined.data, joined.places)
        for part in refused
        for error in part.errors
        if joined.is_whole or not _is_of_root(part, error)
    ]
    return (None if refused else dossier), tuple(found[: limits.refusals])


def _is_of_root(part: _Refused, error: Any) -> bool:
    """Whether a key of the root is missing: another file may hold it."""
    return error["type"] == "missing" and not part.route and len(error["loc"]) == 1


def _records(joined: Joined, limits: Limits) -> tuple[Dossier | None, list[_Refused]]:
    """Return the dossier, and what is refused in each record.

    Of a large dossier, records are made one by one, so that a file of nothing but
    mistakes is given up after some of them.
    """
    refused: list[_Refused] = []
    root = {k: value for k, value in joined.data.items() if not _is_bare(k, value)}
    if joined.values > limits.at_once:
        for key, record in LISTS.items():
            if isinstance(root.get(key), list):
                root[key] = _list(key, record, root[key], refused, limits)
    try:
        return Dossier.model_validate(root), refused
    except ValidationError as error:
        return None, [_Refused((), error.errors(include_url=False)), *refused]


def _list(
    key: str,
    record: type[Record],
    values: list[Any],
    refused: list[_Refused],
    limits: Limits,
) -> list[Record]:
    """Return a list's records, without those that are refused."""
    make = record.model_validate
    made: list[Record] = []
    left = limits.refusals - sum(len(part.errors) for part in refused)
    for index, value in enumerate(values):
        if left <= 0:
            break
        try:
            made.append(make(value))
        except ValidationError as error:
            errors = error.errors(include_url=False)
            refused.append(_Refused((key, index), errors))
            left -= len(errors)
    return made


def _is_bare(key: str, value: Any) -> bool:
    """Whether a list of records is begun and holds nothing yet."""
    return value is None and key in (*LISTS, "include")


def _complaint(route: Route, error: Any, data: Any, places: Places) -> Diagnostic:
    error["loc"] = route = (*route, *error["loc"])
    rule, message, remedy = word(error, data)
    if route and route[-1] == "[key]":
        place = places.find_key(route[:-1])
    elif rule == "unknown-key":
        place = places.find_key(route)
    else:
        place = places.find(route)
    return Diagnostic(rule, Severity.ERROR, message, remedy, route, place=place)
