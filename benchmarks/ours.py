"""Our side where the command line does not show it: parts of a build, kept warm.

Run as a process of its own: `python -m benchmarks.ours PART ARGUMENTS`.
"""

import io
import json
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any


def repeat(make: Callable[[], Any], repeats: int) -> Any:
    """Print how long each of `repeats` calls took, after one that does not count."""
    made = make()
    spent = []
    for _ in range(repeats):
        wall, cpu = time.perf_counter(), time.process_time()
        made = make()
        spent.append((time.process_time() - cpu, time.perf_counter() - wall))
    print(json.dumps(spent))
    return made


def make(folder: str, target: str, repeats: str) -> None:
    """Compose, proofread and write the memo of a dossier that was checked before."""
    from briefings.build import check_dossier
    from briefings.build.documents import made_documents

    checked = check_dossier(Path(folder))
    (made,) = repeat(lambda: made_documents(checked), int(repeats)).values()
    assert not made.coverage.diagnostics
    Path(target).write_bytes(made.content)


def deflate(document: str, repeats: str) -> None:
    """Pack the parts of a document, and do nothing else: the floor."""
    from briefings.writing.archive import LEVEL

    with zipfile.ZipFile(document) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}

    def pack() -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in parts.items():
                archive.writestr(name, data, zipfile.ZIP_DEFLATED, LEVEL)
        return buffer.getvalue()

    repeat(pack, int(repeats))


def read(folder: str) -> None:
    """Read a dossier and its sources, and ask no rule; end as the program does."""
    from briefings.build import check_dossier
    from briefings.collector import collector_paused, leave_to_the_end
    from briefings.reading import read
    from briefings.sources import gather

    assert check_dossier is not None
    with collector_paused():
        reading = read(Path(folder))
        assert reading.dossier is not None
        gather(reading.dossier, reading.root)
        leave_to_the_end()


def memos(folder: str, target: str) -> None:
    """Build every dossier of a folder, one after the other, in one process."""
    from briefings.build import build_documents, check_dossier

    for dossier in sorted(Path(folder).iterdir()):
        build_documents(check_dossier(dossier), Path(target) / dossier.name)


if __name__ == "__main__":
    parts = {"make": make, "deflate": deflate, "read": read, "memos": memos}
    parts[sys.argv[1]](*sys.argv[2:])
