"""From a folder of documents to the papers beside them, and back to the documents."""

import hashlib
from pathlib import Path

from briefings.build import built_files
from briefings.cli.frame.staleness import of_one_build
from briefings.errors import BriefingsError
from briefings.files import write_together
from briefings.report import plural
from briefings.vouching import (
    digests_in,
    signature_of,
    signer_of,
    statement_of,
    sums_of,
)

SUMS = "SHA256SUMS"
SIGNATURE = "SHA256SUMS.sig"
STATEMENT = "build.intoto.json"


def attest(folder: Path, key: Path | None) -> list[str]:
    """Write the papers, and return what to say of them.

    Raises `BriefingsError` where nothing was built, a document was edited since, or
    some are of the dossier as it was before.
    """
    files = built_files(folder)
    if not files:
        raise BriefingsError(
            f"'{folder}' holds no documents that were built",
            help="name the folder that `briefings build` wrote to",
        )
    notes = [*of_one_build(folder, files)]
    papers = {STATEMENT: statement_of(files)}
    papers[SUMS] = sums_of({**files, **papers})
    if key is not None:
        papers[SIGNATURE] = signature_of(papers[SUMS], key)
    write_together({folder / name: content for name, content in papers.items()})
    lines = [f"Wrote {folder / name}" for name in papers]
    if key is None and (folder / SIGNATURE).exists():
        lines.append(
            f"note: {folder / SIGNATURE} is of another list, and holds no more"
        )
    return [*lines, *notes, f"Attested: {plural(len(files), 'document')}."]


def held_to(folder: Path, signers: Path | None) -> tuple[list[str], bool]:
    """Return what to say of files beside their papers, and whether all are the same."""
    sums = _read(folder / SUMS)
    known = digests_in(sums)
    lines = [f"{folder / name}: {words}" for name, words in _differing(folder, known)]
    is_good = not lines
    lines.append(
        f"{plural(len(known), 'file')}: {len(known) - len(lines)} as attested."
    )
    if signers is None:
        if (folder / SIGNATURE).exists():
            lines.append("There is a signature; `--signers FILE` says whose.")
        return lines, is_good
    signer = signer_of(sums, folder / SIGNATURE, signers)
    lines.append(
        f"Signed by {signer}."
        if signer
        else "Nobody whom the file names has signed it."
    )
    return lines, is_good and bool(signer)


def _differing(folder: Path, known: dict[str, str]) -> list[tuple[str, str]]:
    found = []
    for name, digest in known.items():
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()):
            found.append((name, "lies outside the folder"))
        elif not path.is_file():
            found.append((name, "is missing"))
        elif hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            found.append((name, "is not the file that was attested"))
    return found


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BriefingsError(
            f"'{path}' cannot be read: {(error.strerror or 'no access').lower()}",
            help=f"write it first: `briefings attest {path.parent}`",
        ) from error
