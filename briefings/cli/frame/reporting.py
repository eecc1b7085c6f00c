"""From the steps of a run to its reports and its exit code."""

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import click

from briefings.batch import (
    Found,
    prefix_of,
    report_of,
    repository_prefix,
    stop_entry,
)
from briefings.cli.frame.colour import wants_colour
from briefings.cli.frame.options import Asked
from briefings.cli.frame.outputs import Output, with_default
from briefings.cli.frame.room import room_on
from briefings.cli.frame.telling import tell
from briefings.cli.frame.topics import topics
from briefings.errors import BriefingsError
from briefings.files import write_atomically
from briefings.report import (
    FORMATS,
    Account,
    Entry,
    Report,
    Style,
    account_lines,
    document_line,
    verdict,
)


class Run(NamedTuple):
    """What is to be reported, for whom."""

    report: Report
    asked: Asked
    root: Path | None = None  # the dossier's folder; None where none could be read
    kept: tuple[Path, ...] = ()  # files that a report must not take the place of
    stop: Entry | None = None  # what ended the run early


def follow(steps: Iterable[Found], asked: Asked, *, is_build: bool = False) -> int:
    """Take the steps of a run, report what it found, and return its exit code.

    What stops a run is reported as well, after all that was found before it, and
    then raised.
    """
    outputs = with_default(asked.output)
    found, stop, begun = None, None, time.perf_counter()
    try:
        for step in steps:
            found = step
    except BriefingsError as error:
        stop = error
    tell(found, time.perf_counter() - begun, asked.verbose)
    run = _run(found, asked, stop, is_build=is_build)
    for output in outputs:
        give(output, run)
    if stop is not None:
        raise _seen_from_here(stop, run)
    if not asked.quiet and is_for_people(outputs):
        for line in closing(run.report):
            click.echo(line)
    return int(run.report.is_stopped and not asked.never_fails)


def _run(
    found: Found | None, asked: Asked, stop: BriefingsError | None, *, is_build: bool
) -> Run:
    if found is None:
        report = Report(account=Account(is_build=is_build))
    else:
        report = report_of(found, is_strict=asked.counts_reviews, is_build=is_build)
    run = Run(report, asked)
    if found is not None:
        root = found.checked.reading.root
        run = run._replace(root=root, kept=tuple(_kept(found, report)))
    if stop is not None:
        run = run._replace(stop=stop_entry(stop, found))
    return run


def _kept(found: Found, report: Report) -> Iterator[Path]:
    """Yield the dossier's files, its sources, and what was built of it."""
    reading = found.checked.reading
    for name in (*reading.files, "seal.json"):
        yield reading.root / name
    for source in report.account.sources:
        yield reading.root / source.file
    for built in found.built:
        yield built.path


def _seen_from_here(error: BriefingsError, run: Run) -> BriefingsError:
    """Return an error whose file is named from where a person stands."""
    if error.place is None or run.stop is None or run.root is None:
        return error
    style = Style(prefix_of(run.root))
    error.place = run.stop.place._replace(file=style.file(run.stop.place.file))
    return error


def give(output: Output, run: Run) -> None:
    """Print a report, or write it to its file."""
    chosen, report = FORMATS[output.format], run.report
    if output.file is None and chosen.is_plain:
        if run.asked.quiet < 2:  # noqa: PLR2004 -- -qq
            colour = wants_colour(run.asked.color, sys.stdout)
            style = _style(run, is_local=True, colour=colour)
            _print(chosen.give(report, style._replace(room=room_on(sys.stdout))))
        return
    if run.stop is not None:
        report = report._replace(entries=(*report.entries, run.stop))
    if chosen.explains:
        report = report._replace(topics=topics())
    text = chosen.give(report, _style(run, is_local=chosen.is_local))
    if output.file is not None:
        _write(output.file, text, run)
    elif chosen.is_text:
        _print(text)
    else:
        click.echo(text.encode(), nl=False)  # programs read UTF-8


def _style(run: Run, *, is_local: bool, colour: bool = False) -> Style:
    if run.root is None:
        return Style(waived=run.asked.waived)
    prefix = prefix_of(run.root) if is_local else repository_prefix(run.root)
    return Style(prefix, colour, run.asked.waived)


def _print(text: str) -> None:
    click.echo(text, nl=False, color=True)


def _write(file: Path, text: str, run: Run) -> None:
    """Write a report; never over the dossier it reports on, or what was built of it."""
    if file.resolve() in {path.resolve() for path in run.kept}:
        raise BriefingsError(
            f"'{file}' is a file that the report is about",
            help="give the report another name",
        )
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BriefingsError(
            f"'{file.parent}' cannot be made a folder", help="choose another place"
        ) from error
    write_atomically(file, text.encode())


def is_for_people(outputs: Iterable[Output]) -> bool:
    """Return whether what goes to standard output is for people."""
    return all(FORMATS[output.format].is_text for output in outputs if not output.file)


def closing(report: Report) -> Iterator[str]:
    """Yield what was written, what was checked, and what that means."""
    yield from map(document_line, report.account.documents)
    yield from account_lines(report.account)
    yield verdict(report)
