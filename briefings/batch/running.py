"""From tasks to results: in batches, on an executor, in the order they were given."""

from collections.abc import Iterator, Sequence
from functools import partial

from briefings.batch.tasks import Result, Task, done
from briefings.collector import collect_once

MOST_TOGETHER = 25
"""Tasks of one call: enough that the way there costs little, few to do again."""


def run(tasks: Sequence[Task], name: str, jobs: int) -> Iterator[Result]:
    """Yield the result of each task, in their order, whoever was ready first.

    A worker that dies takes only its own batch with it: the tasks of that are done
    again one by one, and the one that it dies of is reported. Raises `BriefingsError`
    where there is no such executor.
    """
    if name == "inline":
        for number, task in enumerate(tasks):
            yield done(task)
            collect_once(number, MOST_TOGETHER)
        return
    # What makes processes takes longer to load than most dossiers to be read.
    from briefings.batch.executors import open_executor
    from briefings.batch.runner import Runner

    open_ = partial(open_executor, name, jobs)
    yield from Runner(tasks, open_, jobs, MOST_TOGETHER).results()
