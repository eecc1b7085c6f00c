"""From a source of a dossier to a file of proposals beside it."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from briefings.drafting import (
    Marked,
    Proposals,
    as_yaml,
    marked,
    proposals,
    read_marks,
)
from briefings.editing import Change, commit, with_included
from briefings.errors import BriefingsError
from briefings.evidence import (
    SHIPPED,
    Span,
    Withheld,
    locate_quote,
    locate_withheld,
    normalise,
)
from briefings.model import Dossier, Source
from briefings.reading import Reading, read_whole
from briefings.sources import gather

FOLDER = "drafts"
_IDS = re.compile(
    r"\b(?:(?:draft|mark)-[0-9a-f]{8}|q-[a-z-]+-[0-9a-f]{8}|t-[0-9a-f-]{17})\b"
)


class Proposed(NamedTuple):
    """What was proposed, and the file that holds it; "" where there is nothing new."""

    found: Proposals
    file: str


def propose(
    folder: Path,
    source_id: str,
    folders: Sequence[Path] = (),
    *,
    limit: int | None = None,
    include: bool = True,
) -> Proposed:
    """Write what a source offers and the dossier has not, and include the file.

    Nothing that a person wrote is touched but the `include:` list. Raises
    `BriefingsError` where the dossier, the source or its text is not to be had.
    """
    reading, dossier = read_whole(folder)
    root = reading.root
    source, text = _source(dossier, root, source_id, folders)
    known = _known(reading, root)
    used = tuple(_used(dossier, source.id, text))
    found = proposals(
        dossier,
        source,
        text,
        known=known,
        used=used,
        limit=limit,
        lexicon=reading.lexicon or SHIPPED,
    )
    if not found.ids:
        return Proposed(found, "")
    return Proposed(found, _write(reading, source, as_yaml(found, dossier), include))


def propose_marked(
    folder: Path,
    source_id: str,
    content: bytes,
    folders: Sequence[Path] = (),
    *,
    include: bool = True,
) -> tuple[Marked, str]:
    """Write a fact to be written for each passage that a person marked elsewhere.

    Return what was found and the file that holds it. Raises `BriefingsError` for
    annotations that cannot be read, and as `propose` does.
    """
    reading, dossier = read_whole(folder)
    source, text = _source(dossier, reading.root, source_id, folders)
    try:
        marks = read_marks(content)
    except (ValueError, AttributeError, TypeError, RecursionError) as error:
        raise BriefingsError(
            "the file holds no marked passages",
            help="export annotations as JSON, with the words that are marked",
        ) from error
    found = marked(source, text, marks, _known(reading, reading.root))
    if not found.text:
        return found, ""
    return found, _write(reading, source, found.text, include)


def _write(reading: Reading, source: Source, text: str, include: bool) -> str:
    root = reading.root
    file = _free(root, source.id)
    changes = [Change(root / file, None, text.encode())]
    if include:
        name = reading.places.files[0]
        held = (root / name).read_bytes()
        changed = with_included(held.decode("utf-8"), file, name)
        changes.append(Change(root / name, held, changed.encode()))
    commit(root, changes)
    return file


def _source(
    dossier: Dossier, root: Path, source_id: str, folders: Sequence[Path]
) -> tuple[Source, str]:
    source = next((one for one in dossier.sources if one.id == source_id), None)
    if source is None:
        known = ", ".join(f"'{one.id}'" for one in dossier.sources) or "none yet"
        raise BriefingsError(
            f"there is no source '{source_id}'", help=f"name one of these: {known}"
        )
    held = gather(dossier, root, folders)[source_id]
    if held.state != "at_hand":
        raise BriefingsError(
            f"the text of '{source_id}' is not at hand",
            help="give the folder that holds it with `--sources DIR`",
        )
    return source, held.text


def _known(reading: Reading, root: Path) -> frozenset[str]:
    """Return the ids that stand anywhere in the dossier's files and its drafts."""
    files = {root / name for name in reading.places.files}
    files.update((root / FOLDER).glob("*.yaml"))
    texts = (path.read_text("utf-8", "replace") for path in sorted(files))
    return frozenset(name for text in texts for name in _IDS.findall(text))


def _used(dossier: Dossier, source_id: str, text: str) -> Iterator[Span]:
    source = normalise(text)
    for fact in dossier.facts:
        for excerpt in fact.excerpts:
            if excerpt.source != source_id:
                continue
            if excerpt.at is not None:
                at = Withheld(**excerpt.at.model_dump(exclude={"paragraph"}))
                found = locate_withheld(source, at)
            else:
                found = locate_quote(
                    source, excerpt.quote or "", excerpt.prefix, excerpt.suffix
                )
            if found.step.is_found:
                yield found.start, found.end


def _free(root: Path, source_id: str) -> str:
    for number in range(1, 1_000):
        ending = "" if number == 1 else f"-{number}"
        file = f"{FOLDER}/{source_id}{ending}.yaml"
        if not (root / file).exists():
            return file
    raise BriefingsError(
        f"'{FOLDER}' is full of drafts", help="take away those that are done"
    )
