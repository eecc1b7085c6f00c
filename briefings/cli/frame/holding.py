"""From the documents that dossiers give to whether those on the disk are the same."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from briefings.batch import Result, run
from briefings.cli.frame.batching import Batch, code_of, text_of
from briefings.errors import BriefingsError
from briefings.report import plural, printable
from briefings.tracing import (
    Document,
    between_lines,
    document_differences,
    document_of,
)

WORD = ".docx"
_MOST = 12  # lines that say why


class Misfit(NamedTuple):
    """A file that is not what the dossier gives."""

    path: Path
    words: str
    why: Sequence[str] = ()


def hold_batch(batch: Batch) -> int:
    """Say which files are not what the dossiers give, and why; write nothing.

    The code is 0 where all are, 1 where one is not or a dossier has errors, 2 where a
    dossier cannot be built at all.
    """
    codes, count, found = [0], 0, 0
    results = run(batch.tasks, batch.executor, batch.jobs)
    for task, out, result in zip(batch.tasks, batch.outs, results, strict=True):
        codes.append(code_of(result))
        if result.is_stopped:
            click.echo(text_of(result, batch.asked), nl=False, color=True)
            continue
        is_all = task.choice == type(task.choice)()
        misfits = list(_misfits(out, result, is_all=is_all))
        count += len(result.contents)
        found += len(misfits)
        if batch.asked.quiet < 2:  # noqa: PLR2004 -- -qq
            _tell(misfits, task.folder)
    if count and not batch.asked.quiet:
        click.echo(_sum(count, found))
    return 0 if batch.asked.never_fails else max(*codes, int(found > 0))


def _misfits(out: Path, result: Result, *, is_all: bool) -> Iterator[Misfit]:
    names: set[str] = set()
    for name, content in result.contents.items():
        yield from _held(out / name, content)
        if name.endswith(WORD):
            names.add(str(document_of(content, name).stamp.get("dossier")))
    if is_all:
        yield from _left_over(out, result.contents, names)


def _held(path: Path, given: bytes) -> Iterator[Misfit]:
    """Yield what is wrong with a file beside the bytes it should hold."""
    try:
        held = path.read_bytes()
    except FileNotFoundError:
        yield Misfit(path, "is missing")
        return
    except OSError as error:
        said = (error.strerror or "no access").lower()
        yield Misfit(path, f"cannot be read: {said}")
        return
    if held == given:
        return
    if path.suffix != WORD:
        yield Misfit(path, "is not what the dossier gives")
        return
    try:
        document = document_of(held, str(path))
    except BriefingsError as error:
        yield Misfit(path, "is not what the dossier gives", (error.message,))
        return
    new = document_of(given, str(path))
    if not _is_repacked(document, new):
        yield Misfit(path, "is not what the dossier gives", _why(document, new))


def _is_repacked(held: Document, given: Document) -> bool:
    """Return whether all parts are the same, whoever compressed them."""
    return held.is_untouched and held.is_whole and held.stamp == given.stamp


def _why(held: Document, given: Document) -> Sequence[str]:
    lines = tuple(between_lines(document_differences(held, given)))
    more = len(lines) - _MOST
    if more > 0:
        return (*lines[:_MOST], f"... and {more} lines more (see `briefings diff`)")
    if lines:
        return lines
    if not held.is_untouched:
        return ("it shows the same, and was saved again by another program",)
    return ("it shows the same, and was built of the dossier as it was before",)


def _left_over(
    out: Path, given: Mapping[str, bytes], names: set[str]
) -> Iterator[Misfit]:
    """Yield documents of these dossiers that none of them asks for any more."""
    for path in sorted(out.glob(f"*{WORD}")):
        if path.name in given or not path.is_file():
            continue
        try:
            stamp = document_of(path.read_bytes(), str(path)).stamp
        except (BriefingsError, OSError):
            continue
        if stamp.get("dossier") in names:
            yield Misfit(path, "is a document that the dossier does not ask for")


def _tell(misfits: Sequence[Misfit], dossier: Path) -> None:
    for misfit in misfits:
        click.echo(printable(f"{misfit.path}: error: {misfit.words}"))
        for line in misfit.why:
            click.echo(printable(f"    {line}"))
    if misfits:
        click.echo(f"    help: build it again: `briefings build {dossier}`")


def _sum(count: int, found: int) -> str:
    if not found:
        return f"{plural(count, 'document')}, as the dossiers give them."
    return f"{plural(count, 'document')} given; {plural(found, 'file')} not as given."
