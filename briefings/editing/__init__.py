"""From a change that is meant to text in which nothing else has changed."""

from briefings.editing.changing import Change, commit
from briefings.editing.keys import Route, edited, records_of
from briefings.editing.scalars import record_lines, scalar
from briefings.editing.splicing import (
    with_entry,
    with_included,
    with_record,
    with_values,
)

__all__ = [
    "Change",
    "Route",
    "commit",
    "edited",
    "record_lines",
    "records_of",
    "scalar",
    "with_entry",
    "with_included",
    "with_record",
    "with_values",
]
