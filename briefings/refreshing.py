"""From a newer copy of a source to what became of every excerpt from it."""

import re
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from briefings.editing import Change, commit, with_entry, with_values
from briefings.errors import BriefingsError
from briefings.evidence import (
    Located,
    Normalised,
    Step,
    Withheld,
    locate_quote,
    locate_withheld,
    normalise,
    paragraph_at,
    word_difference,
)
from briefings.model import Dossier, Excerpt, Source, Span
from briefings.reading import Reading, read_whole
from briefings.sources import Extracted, digest, extract, gather
from briefings.tracing import read_document

_NOTICE = re.compile(
    r"(?im)^.*\b(?:correction\b|corrected on|an earlier version of|editors['’] note"  # noqa: RUF001
    r"|has been retracted|retraction|withdrawn by).{0,300}$"
)


class Fate(StrEnum):
    """What became of an excerpt."""

    SAME = "same"
    MOVED = "moved"  # the same words, elsewhere
    EDITED = "edited"
    GONE = "gone"
    AMBIGUOUS = "ambiguous"


class Outcome(NamedTuple):
    """An excerpt and what became of it."""

    fact: str
    number: int  # of the excerpt in its fact, from 0
    fate: Fate
    change: str = ""  # the words that changed, where both are at hand
    located: Located | None = None


class Refreshed(NamedTuple):
    """What a newer copy means for a dossier."""

    source: str
    file: str  # of the new snapshot; "" where the text is the same
    outcomes: tuple[Outcome, ...] = ()
    suspect: tuple[str, ...] = ()  # facts whose words changed
    questions: tuple[str, ...] = ()  # that rest on them
    documents: tuple[str, ...] = ()  # built documents that show them
    notices: tuple[str, ...] = ()  # of corrections, as the new text has them


def refresh(folder: Path, source_id: str, content: bytes, name: str) -> Refreshed:
    """Store a newer copy of a source, and sort every excerpt by what became of it.

    Withheld excerpts that only moved get their new places; nothing else of a fact is
    touched, so that the check refuses what has changed until a person mends it. Raises
    `BriefingsError`, and leaves everything as it was, where that cannot be done.
    """
    reading, dossier = read_whole(folder)
    source = _source(dossier, source_id)
    extracted = extract(content, name)
    held = extracted.text.encode()
    if digest(held) == source.snapshot.sha256:
        return Refreshed(source_id, "")
    old = gather(dossier, reading.root)[source_id].text
    new = normalise(extracted.text)
    outcomes = tuple(_outcomes(dossier, source_id, new, extracted.text))
    file = _free(reading.root, source_id)
    changes = [Change(reading.root / file, None, held)]
    changes += _edits(reading, dossier, source, extracted, file, outcomes)
    commit(reading.root, changes)
    suspect = dict.fromkeys(
        one.fact for one in outcomes if one.fate not in (Fate.SAME, Fate.MOVED)
    )
    return Refreshed(
        source_id,
        file,
        outcomes,
        tuple(suspect),
        tuple(q.id for q in dossier.questions if suspect.keys() & set(q.because)),
        tuple(_documents(reading.root, suspect.keys())),
        tuple(_notices(extracted.text, old)),
    )


def _source(dossier: Dossier, source_id: str) -> Source:
    for source in dossier.sources:
        if source.id == source_id:
            return source
    known = ", ".join(f"'{one.id}'" for one in dossier.sources) or "none yet"
    raise BriefingsError(
        f"there is no source '{source_id}'", help=f"name one of these: {known}"
    )


def _outcomes(
    dossier: Dossier, source_id: str, new: Normalised, text: str
) -> Iterator[Outcome]:
    for fact in dossier.facts:
        for number, excerpt in enumerate(fact.excerpts):
            if excerpt.source == source_id:
                yield _outcome(fact.id, number, excerpt, new, text)


def _outcome(
    fact: str, number: int, excerpt: Excerpt, new: Normalised, text: str
) -> Outcome:
    if excerpt.at is not None:
        at = Withheld(**excerpt.at.model_dump(exclude={"paragraph"}))
        found = locate_withheld(new, at)
        is_there = found.step.is_found and found.start == excerpt.at.start
    else:
        quote = excerpt.quote or ""
        found = locate_quote(new, quote, excerpt.prefix, excerpt.suffix)
        is_there = found.step in (Step.EXACT, Step.NORMALISED)
    match found.step:
        case Step.NEAR:
            now = text[found.start : found.end]
            change = word_difference(excerpt.quote, now) if excerpt.quote else ""
            return Outcome(fact, number, Fate.EDITED, change, found)
        case Step.AMBIGUOUS:
            return Outcome(fact, number, Fate.AMBIGUOUS, "", found)
        case Step.MISSING:
            return Outcome(fact, number, Fate.GONE)
    return Outcome(fact, number, Fate.SAME if is_there else Fate.MOVED, "", found)


def _edits(
    reading: Reading,
    dossier: Dossier,
    source: Source,
    extracted: Extracted,
    file: str,
    outcomes: Sequence[Outcome],
) -> Iterator[Change]:
    """Yield the dossier's files with the new snapshot and the places that moved."""
    held = _Texts(reading.root)
    home = reading.places.find(("sources", dossier.sources.index(source)), "").file
    snapshot = ("sources", source.id, "snapshot")
    former = source.snapshot.model_dump(include={"file", "sha256", "extractor"})
    changed = with_values(
        held[home],
        {
            (*snapshot, "file"): file,
            (*snapshot, "sha256"): digest(extracted.text.encode()),
            (*snapshot, "extractor"): extracted.extractor,
        },
        home,
    )
    held[home] = with_entry(changed, ("sources", source.id, "former"), former, home)
    indexes = {fact.id: index for index, fact in enumerate(dossier.facts)}
    for one in outcomes:
        index = indexes[one.fact]
        at = dossier.facts[index].excerpts[one.number].at
        if one.fate is Fate.MOVED and at is not None:
            name = reading.places.find(("facts", index), "").file
            held[name] = with_values(held[name], _place(one, at, extracted.text), name)
    for name, text in held.items():
        path = reading.root / name
        yield Change(path, path.read_bytes(), text.encode())


class _Texts(dict[str, str]):
    """The texts of a dossier's files, each read when it is first asked for."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root

    def __missing__(self, name: str) -> str:
        self[name] = (self._root / name).read_bytes().decode("utf-8")
        return self[name]


def _place(one: Outcome, at: Span, text: str) -> dict[tuple[str | int, ...], str | int]:
    """Return what a withheld excerpt says of its place, as it is in the new text."""
    if one.located is None:
        return {}
    path = ("facts", one.fact, "excerpts", one.number, "at")
    values: dict[tuple[str | int, ...], str | int] = {
        (*path, "start"): one.located.start,
        (*path, "end"): one.located.end,
    }
    if at.paragraph is not None:
        values[*path, "paragraph"] = paragraph_at(text, one.located.start) or 1
    return values


def _free(root: Path, source_id: str) -> str:
    for number in range(2, 1_000):
        file = f"sources/{source_id}-{number}.txt"
        if not (root / file).exists():
            return file
    raise BriefingsError("no name is left for this copy", help="tidy up `sources/`")


def _documents(root: Path, facts: Collection[str]) -> Iterator[str]:
    """Yield the built documents beside the dossier that show one of the facts."""
    wanted = {f"facts/{fact}" for fact in facts}
    for path in sorted((root / "out").glob("*.docx")):
        try:
            document = read_document(path)
        except BriefingsError:
            continue
        if wanted & {value.record for value in document.values}:
            yield path.name


def _notices(text: str, old: str) -> Iterator[str]:
    """Yield lines of the new text that tell of a correction, and are new."""
    for found in _NOTICE.finditer(text):
        line = found.group().strip()
        if line not in old:
            yield line
