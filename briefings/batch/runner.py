"""From tasks to results on an executor, whatever becomes of its workers."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from contextlib import AbstractContextManager

from briefings.batch.executors import Seat
from briefings.batch.parcels import packed
from briefings.batch.tasks import Result, Task, done, done_together, stopped
from briefings.errors import BriefingsError
from briefings.program import code_digest

AHEAD = 4  # calls under way for each worker

Numbered = tuple[int, Task]
Batch = Sequence[Numbered]
Call = Future[list[Result]]


class Runner:
    """What is still to be done, and what is under way."""

    def __init__(
        self,
        tasks: Sequence[Task],
        open_: Callable[[], AbstractContextManager[Seat]],
        jobs: int,
        together: int,
    ) -> None:
        size = max(1, min(together, len(tasks) // (jobs * AHEAD)))
        numbered = list(enumerate(tasks))
        self._open = open_
        self._count = len(tasks)
        self._most = jobs * AHEAD
        self._waiting = deque(
            numbered[at : at + size] for at in range(0, len(tasks), size)
        )
        self._suspects: deque[Numbered] = deque()
        self._under_way: dict[Call, Batch] = {}
        self._ready: dict[int, Result] = {}
        self._is_broken = False

    def results(self) -> Iterator[Result]:
        """Yield the results in order; the executor is opened again where it breaks."""
        given = 0
        while given < self._count:
            with self._open() as seat:
                while given < self._count and not self._is_broken:
                    self._go_on(seat)
                    while given in self._ready:
                        yield self._ready.pop(given)
                        given += 1
            self._give_up()

    def _go_on(self, seat: Seat) -> None:
        if self._suspects and not self._under_way:
            self._do_alone(seat, *self._suspects.popleft())
            return
        while (
            self._waiting and not self._suspects and len(self._under_way) < self._most
        ):
            self._send(seat, self._waiting.popleft())
        if self._under_way:
            finished, _ = wait(self._under_way, return_when=FIRST_COMPLETED)
            for call in finished:
                self._take(call, self._under_way.pop(call))

    def _give_up(self) -> None:
        """Suspect whatever was under way when the executor broke."""
        for batch in self._under_way.values():
            self._suspects.extend(batch)
        self._under_way.clear()
        self._is_broken = False

    def _send(self, seat: Seat, batch: Batch) -> None:
        sent = []
        for number, task in batch:
            prepared = self._prepared(seat, number, task)
            if prepared is not None:
                sent.append((number, prepared))
        if not sent:
            return
        try:
            call = seat.executor.submit(done_together, [task for _, task in sent])
        except BrokenExecutor:
            self._suspects.extend(sent)
            self._is_broken = True
        else:
            self._under_way[call] = sent

    def _prepared(self, seat: Seat, number: int, task: Task) -> Task | None:
        """Return a task as it can be sent; None where it cannot, as its result says."""
        if seat.shares_disk or task.parcel is not None:
            return task
        try:
            parcel = packed(task.folder, task.sources)
        except BriefingsError as error:
            self._ready[number] = stopped(task, error.message, error.help)
        except OSError as error:
            said = (error.strerror or "no access").lower()
            self._ready[number] = stopped(
                task, f"'{task.folder}' cannot be read: {said}", "look at its files"
            )
        else:
            return task._replace(parcel=parcel, sources=(), program=code_digest())
        return None

    def _take(self, call: Call, batch: Batch) -> None:
        """Keep the results of a call; suspect its tasks if the worker died of one."""
        try:
            results = call.result()
        except Exception as error:
            self._suspects.extend(batch)
            self._is_broken |= isinstance(error, BrokenExecutor)
        else:
            for (number, _), result in zip(batch, results, strict=True):
                self._ready[number] = result

    def _do_alone(self, seat: Seat, number: int, task: Task) -> None:
        """Do one task by itself, so that it is plain whose fault it is."""
        sent = self._prepared(seat, number, task)
        if sent is None:
            return
        try:
            self._ready[number] = seat.executor.submit(done, sent).result()
        except Exception as error:
            self._is_broken = isinstance(error, BrokenExecutor)
            self._ready[number] = stopped(
                task,
                "the worker that did this dossier died of it",
                "build it alone on this machine, and look at its size",
            )
