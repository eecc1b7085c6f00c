"""From a checked dossier to a sealed one: words withheld, facts vouched for."""

import codecs
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from briefings import __version__
from briefings.build.checked import Checked, check_dossier
from briefings.build.withholding import withheld_texts
from briefings.diagnostics import Severity
from briefings.errors import BriefingsError
from briefings.files import write_atomically
from briefings.model import Seal, Standing
from briefings.reading import write_seal


class Sealed(NamedTuple):
    """What sealing did."""

    checked: Checked  # as the dossier is now
    files: tuple[str, ...]  # those whose words were withheld
    facts: int  # vouched for


def seal_dossier(folder: Path, sources: Sequence[Path] = ()) -> Sealed:
    """Withhold words that may not travel, and write the seal.

    A dossier with errors is left as it is, and nothing is sealed. Raises
    `BriefingsError` where a file cannot be written; the others are then put back.
    """
    checked = check_dossier(folder, sources)
    if checked.stopped(strict=False):
        return Sealed(checked, (), 0)
    texts = withheld_texts(checked)
    root = checked.reading.root
    former = {file: (root / file).read_bytes() for file in texts}
    try:
        _replace(
            root, {file: _marked(text, former[file]) for file, text in texts.items()}
        )
        again = check_dossier(folder, sources) if texts else checked
        _refuse_stopped(again)
        seal = _seal_of(again)
        write_seal(root, seal)
    except BriefingsError:
        _replace(root, former)
        raise
    return Sealed(again, tuple(texts), len(seal.facts))


def _refuse_stopped(again: Checked) -> None:
    if not again.stopped(strict=False):
        return
    places = again.reading.places
    raise BriefingsError(
        "the words could not be withheld in the files as they are laid out",
        help="write the excerpts in the form `briefings excerpt --withhold` prints",
        diagnostics=tuple(
            item._replace(place=item.place or places.find(item.route, item.words))
            for item in again.diagnostics
            if item.severity is Severity.ERROR
        ),
    )


def _marked(text: str, former: bytes) -> bytes:
    """Return a text as its file was: with the mark at its beginning that it had."""
    mark = codecs.BOM_UTF8 if former.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode("utf-8")


def _replace(root: Path, contents: Mapping[str, bytes]) -> None:
    for file, content in contents.items():
        write_atomically(root / file, content)


def _seal_of(checked: Checked) -> Seal:
    """Return the seal: facts checked now, and those a fitting seal vouches for."""
    desk = checked.desk
    if desk is None:
        return Seal({}, {}, __version__)
    vouched = {
        fact.id: fact.fingerprint
        for fact in desk.dossier.facts
        if fact.excerpts and desk.ledger[fact.id].standing is not Standing.UNCHECKED
    }
    snapshots = {source.id: source.snapshot.sha256 for source in desk.dossier.sources}
    return Seal(vouched, snapshots, __version__)
