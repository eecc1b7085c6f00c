"""Executors of odd habits, for `--executor module:factory`."""

import os
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from typing import Any

from briefings.batch import Result, Task

POISON = "poison"


def threads() -> Executor:
    """Return an executor that is not one of ours."""
    return ThreadPoolExecutor(2)


def nothing() -> None:
    """Return what is no executor."""


def mortal() -> Executor:
    """Return workers that die of a dossier with a certain name."""
    return Mortal(2, mp_context=get_context("spawn"))


class Mortal(ProcessPoolExecutor):
    """Workers that die of a dossier with a certain name."""

    def submit(
        self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any
    ) -> Future[Any]:
        return super().submit(tasted, fn, *args, **kwargs)


def tasted(
    fn: Callable[..., list[Result] | Result], tasks: Task | list[Task]
) -> list[Result] | Result:
    """Do the work, or die of it."""
    for task in [tasks] if isinstance(tasks, Task) else tasks:
        if task.folder.name == POISON:
            os._exit(9)
    return fn(tasks)
