"""How much a dossier may hold: one table, far above any honest dossier.

A dossier of 20,000 facts with all that belongs to it takes 12 MB and 600,000 values;
the limits stop files that were made to exhaust the machine. Whoever has more passes
other `Limits` to `read`.
"""

from typing import NamedTuple

ROOT_FILE = "dossier.yaml"
"""The name of the file that a dossier begins with."""


class Limits(NamedTuple):
    """The most that is read before the reading is given up."""

    file_bytes: int = 32 * 1024 * 1024  # of one file
    all_bytes: int = 48 * 1024 * 1024  # of a dossier's files together
    files: int = 500
    lexicon_bytes: int = 1024 * 1024  # of the file of its own words
    values: int = 1_500_000  # keys, texts, lists and maps of all files together
    entries: int = 1_000  # of one map, and of one list inside a record
    characters: int = 2_000_000  # of one text
    depth: int = 30  # lists and maps inside each other
    problems: int = 100  # of one kind in one file; more are counted, not shown
    refusals: int = 1_000  # of records; the reading stops there
    at_once: int = 100_000  # values that are made records in one go; more, one by one


LIMITS = Limits()
