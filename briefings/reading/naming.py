"""From a route into the data to the record's name, as its writer knows it."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, Literal, NamedTuple, get_args, get_origin

from briefings.diagnostics import Route
from briefings.model import BackgroundPart, DocumentOrder, Dossier, Record

_NOUNS: dict[type[Record], str] = {
    BackgroundPart: "background part",
    DocumentOrder: "document",
}


class Spot(NamedTuple):
    """What a route leads to, in a writer's words."""

    record: type[Record]  # the sort of record it is in
    whose: str = "the dossier"  # `fact 'register-size'`, `excerpt 2 of fact 'x'`
    key: str = ""  # the record's key; "" for the record itself
    inner: str = ""  # what is meant below the key: `entry 2 of`
    holds: Any = None  # the annotation of the key; None where it is unknown

    @property
    def what(self) -> str:
        """The value in words, as the subject of a sentence."""
        if not self.key:
            return self.whose
        owner = "" if self.whose == "the dossier" else f" of {self.whose}"
        return f"{self.inner}`{self.key}`{owner}"

    @property
    def choices(self) -> tuple[str, ...]:
        """The words the key may hold, where they are a closed list."""
        return tuple(_choices(self.holds))


def spot_of(route: Route, data: Any) -> Spot:
    """Return what a route leads to, named by the ids that the data hold."""
    spot = Spot(Dossier)
    for step in route:
        data = _child(data, step)
        spot = _enter(spot, step)
        if isinstance(step, int) and record_in(spot.holds) and not spot.inner:
            spot = _entry(spot, step, data)
        elif spot.key:
            spot = spot._replace(inner=_part(step))
        else:
            spot = spot._replace(key=str(step), holds=_annotation(spot.record, step))
    return spot


def keys_of(record: type[Record]) -> dict[str, Any]:
    """Return a record's keys as they are written, with what each may hold."""
    return {
        field.alias or name: field.annotation
        for name, field in record.model_fields.items()
    }


def record_in(annotation: Any) -> type[Record] | None:
    """Return the sort of record that a key holds, alone or in a list."""
    return next(_records(annotation), None)


def _records(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from _records(part)


def _choices(annotation: Any) -> Iterator[str]:
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        yield from (str(choice.value) for choice in annotation)
    elif get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for part in get_args(annotation):
            yield from _choices(part)


def _enter(spot: Spot, step: str | int) -> Spot:
    """Return the record under a key, where the route goes on into it."""
    record = record_in(spot.holds)
    if record is None or isinstance(step, int):
        return spot
    return Spot(record, f"{spot.what}")


def _entry(spot: Spot, step: int, data: Any) -> Spot:
    """Return one record of a list, by its id or its number."""
    record = record_in(spot.holds) or spot.record
    noun = _NOUNS.get(record, record.__name__.lower())
    name = data.get("id") if isinstance(data, dict) else None
    title = f"{noun} '{name}'" if isinstance(name, str) else f"{noun} {step + 1}"
    owner = "" if spot.whose == "the dossier" else f" of {spot.whose}"
    return Spot(record, f"{title}{owner}")


def _annotation(record: type[Record], key: str | int) -> Any:
    return keys_of(record).get(str(key))


def _part(step: str | int) -> str:
    if isinstance(step, int):
        return f"entry {step + 1} of "
    return "" if step == "[key]" else f"'{step}' in "


def _child(data: Any, step: str | int) -> Any:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):
        return None
