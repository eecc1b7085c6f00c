"""From many dossiers to their documents: errors as values, in an order of their own.

Where the work is done is a matter of one seam, `concurrent.futures.Executor`; what is
sent to a worker is a folder's name, or its bytes where no disk is shared.
"""

from briefings.batch.found import (
    Found,
    place_at_home,
    prefix_of,
    report_of,
    repository_prefix,
    stop_entry,
)
from briefings.batch.parcels import Parcel, packed, unpacked
from briefings.batch.running import run
from briefings.batch.tasks import Result, Task, done

__all__ = [
    "Found",
    "Parcel",
    "Result",
    "Task",
    "done",
    "packed",
    "place_at_home",
    "prefix_of",
    "report_of",
    "repository_prefix",
    "run",
    "stop_entry",
    "unpacked",
]
