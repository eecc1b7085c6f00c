"""From several dossiers to the report of each, and of them all."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import click

from briefings.batch import Result, Task, prefix_of, repository_prefix, run
from briefings.build import write_documents
from briefings.cli.frame.colour import wants_colour
from briefings.cli.frame.errors import error_lines
from briefings.cli.frame.options import Asked
from briefings.cli.frame.outputs import Output, with_default
from briefings.cli.frame.reporting import Run, closing, give, is_for_people
from briefings.cli.frame.room import room_on
from briefings.diagnostics import Diagnostic, Place, Severity
from briefings.errors import BriefingsError
from briefings.report import (
    FORMATS,
    Entry,
    Report,
    Style,
    joined,
    plural,
    printable,
)
from briefings.unchanged import Build, last_said, remember


class Batch(NamedTuple):
    """Dossiers to check or build, and how."""

    tasks: Sequence[Task]
    asked: Asked
    executor: str = "inline"
    jobs: int = 1
    outs: Sequence[Path] = ()  # where each one's documents go
    is_forced: bool = False
    anew: bool = False  # whether to build what has not changed, too


class _Told(NamedTuple):
    """What is said of one dossier, and what is known of it."""

    result: Result
    text: str = ""
    is_unchanged: bool = False


def follow_batch(batch: Batch) -> int:
    """Do the tasks, print each one's report when its turn comes, and return a code.

    The code is 2 where a dossier could not be read or built at all, 1 where one has
    errors, else 0; the others are written all the same.
    """
    outputs = with_default(batch.asked.output)
    told: list[_Told] = []
    with _progress(batch) as count:
        for item in _told(batch):
            count(len(told) + 1, item.text if is_for_people(outputs) else "")
            _tell_stop(item.result, batch.asked)
            told.append(item._replace(text=""))
    results = [item.result for item in told]
    for output in outputs:
        if output.file is not None or not FORMATS[output.format].is_plain:
            _give_joined(output, results, batch.asked)
    if batch.asked.quiet < 2 and is_for_people(outputs):  # noqa: PLR2004 -- -qq
        click.echo(_sum(told, is_build=bool(batch.outs)))
    return 0 if batch.asked.never_fails else max(map(code_of, results), default=0)


def _tell_stop(result: Result, asked: Asked) -> None:
    """Say why a dossier could not be done, where nothing else says so."""
    if result.stop is not None and asked.quiet >= 2:  # noqa: PLR2004 -- -qq
        item = result.stop.item
        is_named = str(result.root) in item.message
        whose = "" if is_named else f"{result.root}: "
        error = BriefingsError(f"{whose}{item.message}", help=item.help)
        for line in error_lines(error, asked.color):
            click.echo(line, err=True, color=True)


def code_of(result: Result) -> int:
    """Return the exit code that a result stands for."""
    return 2 if result.stop is not None else int(result.report.is_stopped)


def _told(batch: Batch) -> Iterator[_Told]:
    """Yield what is said of each dossier in order; what is unchanged is not done."""
    digests = [_digest(batch, index) for index in range(len(batch.tasks))]
    said = [
        last_said(batch.outs[index], digest) if digest else None
        for index, digest in enumerate(digests)
    ]
    waiting = [
        task for task, text in zip(batch.tasks, said, strict=True) if text is None
    ]
    results = run(waiting, batch.executor, batch.jobs)
    for index, task in enumerate(batch.tasks):
        text = said[index]
        if text is not None:
            yield _Told(Result(root=_root(task)), text, is_unchanged=True)
            continue
        result = next(results)
        if batch.outs and result.contents and not result.is_stopped:
            result = _written(result, batch.outs[index], is_forced=batch.is_forced)
        text = text_of(result, batch.asked)
        if digests[index] and result.contents and not result.is_stopped:
            paths = [batch.outs[index] / name for name in result.contents]
            remember(batch.outs[index], digests[index], text, paths)
        # What is written is let go: thousands of documents are not held at once.
        yield _Told(result._replace(contents={}), text)


def _digest(batch: Batch, index: int) -> str:
    """Return what a build depends on; "" where it is to be done whatever it is."""
    asked = batch.asked
    if not batch.outs or batch.anew or batch.is_forced or asked.verbose:
        return ""
    if not all(output.is_heard for output in asked.output):
        return ""
    task, out = batch.tasks[index], batch.outs[index]
    is_coloured = wants_colour(asked.color, sys.stdout)
    options = f"{task.folder} {asked} {task.choice} {is_coloured} {Path.cwd()}"
    options += f" {room_on(sys.stdout)}"
    return Build((_root(task), *task.sources), out, options).digest()


def _root(task: Task) -> Path:
    return task.folder.parent if task.folder.is_file() else task.folder


def _written(result: Result, out: Path, *, is_forced: bool) -> Result:
    """Write the documents, and say where they lie."""
    try:
        write_documents(out, result.contents, force=is_forced)
    except BriefingsError as error:
        item = Diagnostic("stopped-run", Severity.ERROR, error.message, error.help)
        return result._replace(stop=Entry(item, Place("dossier.yaml", 1, 1)))
    account = result.report.account
    documents = tuple(
        document._replace(file=(out / document.file).as_posix())
        for document in account.documents
    )
    report = result.report._replace(account=account._replace(documents=documents))
    return result._replace(report=report)


def _whole(result: Result) -> Report:
    """Return a report with what stopped it, if anything did; then without documents."""
    report = result.report
    if result.stop is None:
        return report
    account = report.account._replace(documents=())
    return report._replace(entries=(*report.entries, result.stop), account=account)


def text_of(result: Result, asked: Asked) -> str:
    """Return what a person reads of one dossier."""
    if asked.quiet >= 2:  # noqa: PLR2004 -- -qq
        return ""
    shown = [output.format for output in asked.output if output.file is None]
    chosen = FORMATS[shown[0] if shown else "full"]
    if not chosen.is_plain:
        return ""
    report = _whole(result)
    colour = wants_colour(asked.color, sys.stdout)
    style = Style(prefix_of(result.root), colour, asked.waived, room_on(sys.stdout))
    text = chosen.give(report, style)
    if not asked.quiet:
        text += "".join(f"{line}\n" for line in closing(report))
    return f"{printable(str(result.root))}:\n{text}" if text else ""


def _give_joined(output: Output, results: Sequence[Result], asked: Asked) -> None:
    """Give one report of all dossiers, for a program or in a file."""
    prefix = prefix_of if FORMATS[output.format].is_local else repository_prefix
    report = joined((prefix(result.root), _whole(result)) for result in results)
    kept = [path for result in results for path in result.root.glob("*.y*ml")]
    kept += [Path(document.file) for document in report.account.documents]
    give(output, Run(report, asked, kept=tuple(kept)))


def _sum(told: Sequence[_Told], *, is_build: bool) -> str:
    """Return how many dossiers came to what."""
    counts = Counter(
        "unchanged" if item.is_unchanged else _standing(item.result, is_build)
        for item in told
    )
    parts = ", ".join(f"{count} {words}" for words, count in counts.items())
    return f"{plural(len(told), 'dossier')}: {parts}."


def _standing(result: Result, is_build: bool) -> str:
    if result.stop is not None:
        return "could not be done"
    if result.report.is_stopped:
        return "with errors" if not is_build else "not built"
    return "built" if is_build else "in order"


@contextmanager
def _progress(batch: Batch) -> Iterator["_Count"]:
    """Lend what prints each text, and on a terminal how many dossiers are done."""
    count = _Count(len(batch.tasks), is_shown=_is_shown(batch))
    try:
        yield count
    finally:
        count.clear()


def _is_shown(batch: Batch) -> bool:
    import os

    is_quiet = batch.asked.quiet or "CI" in os.environ
    return len(batch.tasks) > 1 and not is_quiet and sys.stderr.isatty()


class _Count:
    """A line on a terminal's standard error that says how many are done."""

    def __init__(self, total: int, *, is_shown: bool) -> None:
        self._total = total
        self._is_shown = is_shown

    def __call__(self, done: int, text: str) -> None:
        self.clear()
        click.echo(text, nl=False, color=True)
        if self._is_shown:
            click.echo(f"{done} of {self._total}", nl=False, err=True)

    def clear(self) -> None:
        """Take the line away."""
        if self._is_shown:
            click.echo("\r\x1b[K", nl=False, err=True)
