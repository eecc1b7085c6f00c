"""From one dossier to its documents and its report, wherever the work is done."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from briefings.batch.found import Found, report_of, stop_entry
from briefings.batch.parcels import Parcel, unpacked
from briefings.build import ALL, Choice
from briefings.diagnostics import Diagnostic, Place, Severity
from briefings.errors import BriefingsError
from briefings.program import code_digest
from briefings.report import Entry, Report


class Task(NamedTuple):
    """A dossier to check, or to check and make the documents of."""

    folder: Path  # where it lies; its name in what is reported
    sources: tuple[Path, ...] = ()
    parcel: Parcel | None = None  # its files, where the worker shares no disk
    choice: Choice = ALL
    is_build: bool = True
    is_strict: bool = False
    anew: bool = False  # whether to compare again what was found in order before
    program: str = ""  # digest of the code that must do it; "" for whichever is there


class Result(NamedTuple):
    """What a task came to."""

    report: Report = Report()
    root: Path = Path()  # the folder that the report's files count from
    contents: Mapping[str, bytes] = {}  # file name → document
    stop: Entry | None = None  # what ended the task early

    @property
    def is_stopped(self) -> bool:
        """Whether its documents must not be written."""
        return self.stop is not None or self.report.is_stopped


def done_together(tasks: Sequence[Task]) -> list[Result]:
    """Return the results of several tasks, errors among them."""
    return [done(task) for task in tasks]


def done(task: Task) -> Result:
    """Return the result of a task; what goes wrong is part of it."""
    if task.program not in ("", code_digest()):
        return stopped(
            task,
            "the worker runs another version of this program",
            "install the same version everywhere",
        )
    found: Found | None = None
    try:
        with _at_hand(task) as (folder, sources):
            for step in _steps(task, folder, sources):
                found = step
            return _result(task, found)
    except BriefingsError as error:
        entry = stop_entry(error, found)
        if found is None:
            return Result(root=_home(task.folder), stop=entry)
        return _result(task, found)._replace(contents={}, stop=entry)
    except Exception:
        return stopped(
            task,
            "the program met something it does not know",
            "build this dossier alone, with BRIEFINGS_DEBUG=1",
        )


def stopped(task: Task, message: str, advice: str) -> Result:
    """Return the result of a task that could not be done."""
    item = Diagnostic("stopped-run", Severity.ERROR, message, advice)
    entry = Entry(item, Place("dossier.yaml", 1, 1))
    return Result(root=_home(task.folder), stop=entry)


@contextlib.contextmanager
def _at_hand(task: Task) -> Iterator[tuple[Path, tuple[Path, ...]]]:
    if task.parcel is None:
        yield task.folder, task.sources
    else:
        with unpacked(task.parcel) as places:
            yield places


def _steps(task: Task, folder: Path, sources: tuple[Path, ...]) -> Iterator[Found]:
    from briefings.build import check_dossier, finish_documents, tried_documents

    checked = check_dossier(folder, sources, anew=task.anew)
    task.choice.of(checked.reading)  # what cannot be had is told of before all else
    found = Found(checked)
    yield found
    is_draft = task.choice.is_draft
    if not task.is_build:
        if not checked.stopped(strict=False):
            yield Found(checked.with_more(tried_documents(checked)))
    elif checked.builds(strict=task.is_strict, is_draft=is_draft):
        finished = finish_documents(checked, choice=task.choice, strict=task.is_strict)
        yield found.with_finished(finished)


def _result(task: Task, found: Found | None) -> Result:
    if found is None:
        return Result(root=_home(task.folder))
    report = report_of(found, is_strict=task.is_strict, is_build=task.is_build)
    return Result(report, _home(task.folder), found.contents)


def _home(folder: Path) -> Path:
    return folder.parent if folder.suffix in (".yaml", ".yml") else folder
