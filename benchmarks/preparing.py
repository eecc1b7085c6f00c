"""The workload on disk, in every form: `python -m benchmarks.preparing FOLDER N...`.

Run as a process of its own, so that the one that measures stays small.
"""

import json
import shutil
import sys
from pathlib import Path

from benchmarks.contestants import Given
from benchmarks.markdown import as_markdown
from benchmarks.workload import content, write_dossier


def places(work: Path, facts: int) -> Given:
    """Return where the workload of a size lies."""
    stem = work / f"memo-{facts}"
    return Given(
        facts,
        stem.with_suffix(".json"),
        stem.with_suffix(".md"),
        work / f"dossier-{facts}",
    )


def prepare(work: Path, facts: int) -> None:
    """Write the workload of a size: plain, as Markdown, as a dossier."""
    place, memo = places(work, facts), content(facts)
    place.plain.write_text(json.dumps(memo), encoding="utf-8")
    place.markdown.write_text(as_markdown(memo), encoding="utf-8")
    write_dossier(place.dossier, facts)


def prepare_many(folder: Path, count: int, facts: int) -> None:
    """Write many small dossiers."""
    shutil.rmtree(folder, ignore_errors=True)
    for number in range(count):
        write_dossier(folder / f"{number:05}", facts)


if __name__ == "__main__":
    for size in sys.argv[2:]:
        prepare(Path(sys.argv[1]), int(size))
