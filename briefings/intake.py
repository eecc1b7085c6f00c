"""From files that others published to sources of a dossier, each with its snapshot."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from briefings.editing import Change, commit, with_record
from briefings.errors import BriefingsError
from briefings.model import COLLECTIONS, Dossier, SourceKind
from briefings.reading import Reading, read_whole, read_with
from briefings.sources import (
    Extracted,
    digest,
    extract,
    gather,
    is_one_text,
    signs_of_copy,
)

_SLUG = re.compile(r"(?=.{1,40}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_UNFIT = re.compile(r"[^a-z0-9]+")
ASKED = ("title", "publisher", "published")
"""What a source should have, and a person is asked for where the file has it not."""


class Given(NamedTuple):
    """What a person says of a source, before what its file says."""

    id: str = ""
    kind: str = ""
    title: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    url: str = ""
    reliability: str = ""
    withhold: bool = False


class Added(NamedTuple):
    """A source that was added, or the one that it was already."""

    id: str
    file: str  # of the snapshot, in the dossier's folder
    yaml: str  # the file that names it
    extracted: Extracted
    missing: tuple[str, ...] = ()  # fields that nobody could say
    remarks: tuple[str, ...] = ()  # whole sentences
    is_new: bool = True


def add_source(
    folder: Path,
    content: bytes,
    name: str,
    given: Given,
    ask: Callable[[str], str] | None = None,
) -> Added:
    """Write a snapshot into a dossier's folder and the source into its YAML.

    Only the lines of the new record change. A text that the dossier has already is
    not added again; one that is near another's gets its origin. What neither file nor
    `given` says, `ask` may give by the field's name. Raises `BriefingsError`, and
    leaves everything as it was, where that cannot be done.
    """
    reading, dossier = read_whole(folder)
    extracted = extract(content, name)
    sha256 = digest(extracted.text.encode())
    same = next((s for s in dossier.sources if s.snapshot.sha256 == sha256), None)
    if same is not None:
        return Added(same.id, same.snapshot.file, "", extracted, is_new=False)
    near = _near(dossier, reading.root, extracted)
    fields = _fields(extracted, given, near)
    for key in ASKED:
        if ask is not None and not fields[key]:
            fields[key] = ask(key).strip()
    _refuse_odd_day(fields["published"])
    fields["id"] = _given_id(dossier, given.id) or _id(
        dossier, reading.root, fields, name
    )
    record = _record(fields, extracted, sha256)
    return Added(
        fields["id"],
        record["snapshot"]["file"],
        _write(reading, record, extracted.text),
        extracted,
        tuple(key for key in ASKED if not fields.get(key)),
        tuple(_remarks(extracted, fields, near)),
    )


def _write(reading: Reading, record: dict[str, Any], text: str) -> str:
    """Write the snapshot, and the record into a dossier file; return its name."""
    root = reading.root
    file = _home(reading.places.files, root)
    held = (root / file).read_bytes()
    changed = with_record(held.decode("utf-8-sig"), "sources", record, file)
    mark = b"\xef\xbb\xbf" if held.startswith(b"\xef\xbb\xbf") else b""
    content = mark + changed.encode()
    _refuse_unreadable(reading, file, content, record["id"])
    snapshot = root / record["snapshot"]["file"]
    commit(
        root,
        [
            Change(snapshot, None, text.encode()),
            Change(root / file, held, content),
        ],
    )
    return file


def _refuse_unreadable(reading: Reading, file: str, content: bytes, id_: str) -> None:
    """Raise what a record would make unreadable of the dossier that gets it."""
    found = read_with(reading, {file: content})
    if found.dossier is None:
        first = found.diagnostics[0]
        raise BriefingsError(
            f"source '{id_}' was not added: {first.message}",
            help="say it otherwise, or leave the option out",
        )


def _fields(extracted: Extracted, given: Given, near: str) -> dict[str, Any]:
    found = extracted.found
    published = given.published or (found.published if _is_day(found.published) else "")
    return {
        "kind": given.kind or SourceKind.OTHER.value,
        "title": given.title or found.title,
        "publisher": given.publisher or found.publisher,
        "authors": given.authors or found.authors,
        "published": published,
        "url": given.url or found.url,
        "reliability": given.reliability,
        "origin": near,
        "withhold": given.withhold,
    }


def _refuse_odd_day(day: str) -> None:
    if day and not _is_day(day):
        raise BriefingsError(
            f"'{day}' is no day as a dossier writes it",
            help="write a day of the calendar as 2026-02-10",
        )


def _is_day(day: str) -> bool:
    """Whether a text is a day of the calendar, written as a dossier writes it."""
    try:
        return date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False


def _record(
    fields: Mapping[str, Any], extracted: Extracted, sha256: str
) -> dict[str, Any]:
    """Return the source as it is written, without what nobody could say."""
    title = fields["title"] or "TODO: its title"
    record: dict[str, Any] = {
        "id": fields["id"],
        "kind": fields["kind"],
        "title": title,
    }
    for key in ("publisher", "authors", "published", "url", "reliability", "origin"):
        if fields[key]:
            record[key] = fields[key]
    if fields["withhold"]:
        record["redistribute"] = False
    snapshot: dict[str, Any] = {
        "file": f"sources/{fields['id']}.txt",
        "sha256": sha256,
        "extractor": extracted.extractor,
    }
    if extracted.pages:
        snapshot["pages"] = extracted.pages
    record["snapshot"] = snapshot
    return record


def _given_id(dossier: Dossier, id_: str) -> str:
    """Return an id that a person gave; it becomes the name of a file, too."""
    if id_ and not _SLUG.fullmatch(id_):
        raise BriefingsError(
            f"'{id_}' cannot be an id",
            help="use small letters, digits and hyphens, a letter first",
        )
    taken = _taken(dossier)
    if id_ in taken:
        raise BriefingsError(
            f"there is a record '{id_}' in `{taken[id_]}` already",
            help="give it another id",
        )
    return id_


def _taken(dossier: Dossier) -> dict[str, str]:
    """Return each id of the dossier with the list that has it."""
    return {entry.id: name for name in COLLECTIONS for entry in getattr(dossier, name)}


def _id(dossier: Dossier, root: Path, fields: Mapping[str, Any], name: str) -> str:
    """Return an id that nobody has: of publisher and year, or of the file's name."""
    stem = Path(name).stem if name != "-" else fields["title"] or "pasted"
    words = [fields["publisher"] or stem, str(fields["published"])[:4]]
    plain = _UNFIT.sub("-", " ".join(filter(None, words)).lower()).strip("-")[:36]
    base = plain.strip("-") or "source"
    base = base if base[0].isalpha() else f"s-{base}"
    taken = _taken(dossier)
    for number in range(1, 1_000):
        id_ = base if number == 1 else f"{base}-{number}"
        if id_ not in taken and not (root / "sources" / f"{id_}.txt").exists():
            return id_
    raise BriefingsError("no name is left for this source", help="give it one: `--id`")


def _home(files: Sequence[str], root: Path) -> str:
    """Return the file that holds the dossier's sources, else its root."""
    for file in files:
        lines = (root / file).read_text(encoding="utf-8-sig").splitlines()
        if any(line.startswith("sources:") for line in lines):
            return file
    return files[0]


def _near(dossier: Dossier, root: Path, extracted: Extracted) -> str:
    """Return the origin of a source with nearly the same text; "" if there is none."""
    texts = gather(dossier, root)
    for source in dossier.sources:
        text = texts[source.id].text
        if text and is_one_text(text, extracted.text):
            return source.origin or source.id
    return ""


def _remarks(
    extracted: Extracted, fields: Mapping[str, Any], near: str
) -> Iterator[str]:
    yield from extracted.remarks
    if fields["withhold"]:
        yield "Its words may not travel: keep its text out of what you pass on."
    if near:
        yield f"Its text is nearly that of '{near}': both count as one origin."
    signs = list(signs_of_copy(extracted, str(fields["publisher"])))
    yield from signs
    if signs:
        yield (
            "If this page took its text over from another one, say from which in"
            " `copy_note:`."
        )
