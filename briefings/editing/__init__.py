"""From a change that is meant to text in which nothing else has changed."""

from briefings.editing.changing import Change, commit
from briefings.editing.scalars import record_lines, scalar
from briefings.editing.splicing import with_entry, with_item, with_record, with_values

__all__ = [
    "Change",
    "commit",
    "record_lines",
    "scalar",
    "with_entry",
    "with_item",
    "with_record",
    "with_values",
]
