"""`briefings check`: say what is wrong with a dossier."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.frame.options import (
    Asked,
    DossierCommand,
    dossiers_argument,
    jobs_options,
    report_options,
    settings_options,
)

if TYPE_CHECKING:
    from briefings.batch import Found


@click.command("check", cls=DossierCommand)
@dossiers_argument
@jobs_options
@report_options
@settings_options
def command(
    dossier: tuple[Path, ...], asked: Asked, executor: str | None, jobs: int
) -> int:
    """Say what is wrong with each DOSSIER, and what was not checked.

    A DOSSIER is a folder, its dossier.yaml, or a file that it includes; it may be left
    out in its own folder.  Where it holds
    no error, its documents are composed too and held to its facts, as for a build.

    Exit code 0: nothing stops its documents.  1: errors, or with --strict reviews that
    nobody has settled.  2: the command could not run.
    """
    from briefings.cli.frame.dossiers import dossiers_of

    dossiers = dossiers_of(dossier)
    if len(dossiers) > 1 or executor:
        return _check_all(dossiers, asked, executor, jobs)
    from briefings.cli.frame.reporting import follow

    return follow(_steps(dossiers[0], asked), asked)


def _check_all(
    dossiers: list[Path], asked: Asked, executor: str | None, jobs: int
) -> int:
    from briefings.batch import Task
    from briefings.cli.frame.batching import Batch, follow_batch
    from briefings.cli.frame.options import workers

    task = Task(Path(), asked.sources, is_build=False, is_strict=asked.counts_reviews)
    tasks = [task._replace(folder=folder) for folder in dossiers]
    return follow_batch(Batch(tasks, asked, *workers(executor, jobs, len(tasks))))


def _steps(dossier: Path, asked: Asked) -> "Iterator[Found]":
    from briefings.batch import Found
    from briefings.build import check_dossier, tried_documents

    checked = check_dossier(dossier, asked.sources)
    yield Found(checked)
    if not checked.stopped(strict=False):
        yield Found(checked.with_more(tried_documents(checked)))
