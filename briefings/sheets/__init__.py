"""From records to tables that people edit, and from those to what they changed."""

from briefings.sheets.columns import COLUMNS, TITLES
from briefings.sheets.files import read_sheets, write_sheets
from briefings.sheets.grids import Cells, Grid, grid_of
from briefings.sheets.merging import Addition, Conflict, Edit, Plan, Removal, merged
from briefings.sheets.records import key_edits, new_record

__all__ = [
    "COLUMNS",
    "TITLES",
    "Addition",
    "Cells",
    "Conflict",
    "Edit",
    "Grid",
    "Plan",
    "Removal",
    "grid_of",
    "key_edits",
    "merged",
    "new_record",
    "read_sheets",
    "write_sheets",
]
