"""From a dossier and files that are to be written to how it would then be read."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from briefings.files import lay_out
from briefings.reading.reading import Reading, read


def read_with(reading: Reading, files: Mapping[str, bytes]) -> Reading:
    """Return how a dossier would be read with other content in some of its files.

    Nothing of its folder is changed. Only the files that it is read from are looked at.
    """
    held = {name: (reading.root / name).read_bytes() for name in reading.files}
    with tempfile.TemporaryDirectory(prefix="briefings-") as folder:
        home = Path(folder, "dossier")
        lay_out(home, held | dict(files))
        return read(home / reading.places.files[0])
