"""From a folder of documents to whether they are all of the dossier as it is now."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefings.build import ENDING, orders_of
from briefings.errors import BriefingsError
from briefings.evidence import SHIPPED
from briefings.model import Dossier, dossier_digest, stamps_of
from briefings.reading import Reading, read
from briefings.report import plural
from briefings.vouching import Former, former_of

MOST_NAMES = 8


def of_one_build(folder: Path, files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield what to say of documents that nobody asks for any more.

    Documents of one dossier are to be of one state of it: that of the dossier above
    the folder, where it lies there, else that of the document written last. Raises
    `BriefingsError` that names those that are not.
    """
    reading = _above(folder)
    current = _current(reading)
    by_dossier: defaultdict[str, dict[str, Former]] = defaultdict(dict)
    for name, content in files.items():
        former = former_of(name, content)
        if former is not None:
            by_dossier[former.dossier][name] = former
    for held in by_dossier.values():
        _refuse_stale(folder, held, current)
    if reading and reading.dossier:
        held = by_dossier[reading.dossier.dossier]
        yield from _unasked(folder, held, reading.dossier)


def _above(folder: Path) -> Reading | None:
    try:
        return read(folder.resolve().parent)
    except BriefingsError:
        return None


def _current(reading: Reading | None) -> Former | None:
    if reading is None or reading.dossier is None:
        return None
    dossier, words = reading.dossier, reading.lexicon or SHIPPED
    return Former(dossier.dossier, dossier_digest(stamps_of(dossier), words.mark))


def _refuse_stale(
    folder: Path, held: Mapping[str, Former], current: Former | None
) -> None:
    last = max(held, key=lambda name: (folder / name).stat().st_mtime_ns)
    given = held[last]
    if current is not None and current.dossier == given.dossier:
        given = current
    stale = sorted(name for name, former in held.items() if former != given)
    if stale:
        shown = ", ".join(f"'{folder / name}'" for name in stale[:MOST_NAMES])
        more = len(stale) - MOST_NAMES
        raise BriefingsError(
            f"{len(stale)} of {plural(len(held), 'document')} built of another state of"
            f" the dossier '{given.dossier}': {shown}"
            + (f" and {more} more" if more > 0 else ""),
            help="build each format again, and take away what nobody asks for",
        )


def _unasked(
    folder: Path, held: Mapping[str, Former], dossier: Dossier
) -> Iterator[str]:
    asked = {order.file for order in orders_of(dossier)}
    for name in sorted(held):
        if Path(name).stem.removesuffix(ENDING) not in asked:
            yield (
                f"note: {folder / name} is a document that the dossier does not ask for"
            )
