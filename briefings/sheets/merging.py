"""Three ways: what a table was, what it is, and what the dossier is by now."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefings.sheets.columns import COLUMNS
from briefings.sheets.grids import Cells, Grid, short_hash


class Edit(NamedTuple):
    """A cell that the table has otherwise than the dossier."""

    collection: str
    id: str
    head: str
    old: str
    new: str


class Addition(NamedTuple):
    """A row of which neither the dossier nor the table's base knows."""

    collection: str
    id: str
    cells: Cells


class Removal(NamedTuple):
    """A record that is marked to go."""

    collection: str
    id: str


class Conflict(NamedTuple):
    """What the table and the dossier cannot both mean."""

    collection: str
    id: str
    head: str  # "" for the record as a whole
    spot: str
    why: str
    old: str = ""
    new: str = ""


class Plan(NamedTuple):
    """What a table asks for."""

    edits: tuple[Edit, ...] = ()
    additions: tuple[Addition, ...] = ()
    removals: tuple[Removal, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.edits or self.additions or self.removals)


def merged(
    now: Mapping[str, Grid], sheets: Mapping[str, Grid], *, prefer: str = ""
) -> Plan:
    """Return what tables ask of a dossier, and where both have changed one thing.

    Only what differs from what was sent out is a change: a cell that was left alone
    never takes back what the dossier says by now, and a row that is not there asks for
    nothing. `prefer` settles conflicts: `sheet` or `dossier`.
    """
    found = [
        item
        for collection, sheet in sheets.items()
        for name in sheet.rows
        for item in _asked(collection, name, sheet, now[collection].rows.get(name))
    ]
    conflicts = [item for item in found if isinstance(item, Conflict)]
    edits = [item for item in found if isinstance(item, Edit)]
    additions = tuple(item for item in found if isinstance(item, Addition))
    removals = tuple(item for item in found if isinstance(item, Removal))
    if prefer == "sheet":
        edits += [_as_edit(item) for item in conflicts if item.head]
    if prefer == "dossier":
        blocked = {(item.collection, item.id) for item in conflicts if not item.head}
        removals = tuple(item for item in removals if item not in blocked)
    return Plan(tuple(edits), additions, removals, () if prefer else tuple(conflicts))


def _asked(
    collection: str, name: str, sheet: Grid, known: Cells | None
) -> Iterator[Edit | Conflict | Addition | Removal]:
    """Yield what one row asks for; `known` are the dossier's words by now."""
    cells, base = sheet.rows[name], sheet.base.get(name)
    if name in sheet.deleted:
        if known is not None:
            yield from _left(collection, name, sheet, known)
            yield Removal(collection, name)
    elif known is not None:
        yield from _changed(collection, name, sheet, known)
    elif base is None:
        yield Addition(collection, name, cells)
    elif _differs(cells, base):
        why = "the dossier has no such record any more"
        yield Conflict(collection, name, "", sheet.spots.get(name, ""), why)


def _changed(
    collection: str, name: str, sheet: Grid, known: Cells
) -> Iterator[Edit | Conflict]:
    cells, base = sheet.rows[name], sheet.base.get(name)
    for column in COLUMNS[collection]:
        head = column.head
        if column.is_fixed or head not in cells or cells[head] == known[head]:
            continue
        old, new = known[head], cells[head]
        if base is None:
            why = "the table does not say what it was made from"
        elif short_hash(new) == base.get(head):
            continue  # the dossier has changed, the table has not
        elif short_hash(old) == base.get(head):
            yield Edit(collection, name, head, old, new)
            continue
        else:
            why = "the dossier was changed as well"
        yield Conflict(collection, name, head, sheet.spots.get(name, ""), why, old, new)


def _left(collection: str, name: str, sheet: Grid, known: Cells) -> Iterator[Conflict]:
    """Yield a conflict where a record that is to go was changed in the dossier."""
    base = sheet.base.get(name)
    if base is not None and _differs(known, base):
        spot = sheet.spots.get(name, "")
        why = "it is marked to go, and the dossier has changed it"
        yield Conflict(collection, name, "", spot, why)


def _differs(cells: Cells, base: Mapping[str, str]) -> bool:
    return any(
        short_hash(words) != base[head] for head, words in cells.items() if head in base
    )


def _as_edit(item: Conflict) -> Edit:
    return Edit(item.collection, item.id, item.head, item.old, item.new)
