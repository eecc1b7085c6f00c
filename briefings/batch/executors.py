"""From `--executor NAME` to what does the work: here, in processes, on a cluster."""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from multiprocessing import get_context
from typing import Any, NamedTuple

from briefings.errors import BriefingsError

DASK = "dask:"
_CONNECT = 10  # seconds to reach a scheduler
_WORKER = 20  # seconds until one worker at least is there


class Seat(NamedTuple):
    """An executor, and what it shares with us."""

    executor: Executor
    shares_disk: bool


class Inline(Executor):
    """Does the work at once, in this process."""

    def submit(
        self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any
    ) -> Future[Any]:
        """Return a future that is done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@contextmanager
def open_executor(name: str, jobs: int) -> Iterator[Seat]:
    """Lend the executor that is asked for, and shut it down.

    `inline`, `process`, `dask:ADDRESS`, or `module:factory` for any other whose factory
    returns a `concurrent.futures.Executor`. Raises `BriefingsError` where it cannot be
    had.
    """
    if name == "inline":
        yield Seat(Inline(), shares_disk=True)
    elif name == "process":
        # A started process, not a copy of this one: threads and locks stay behind.
        with _shut(ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))) as pool:
            yield Seat(pool, shares_disk=True)
    elif name.startswith(DASK):
        with _dask(name.removeprefix(DASK)) as executor:
            yield Seat(executor, shares_disk=False)
    else:
        with _shut(_made_by(name)) as executor:
            # Processes of this machine read from its disk, too. So what is sent stays
            # small: in Python 3.11.2, large work sent to who dies hangs for ever.
            yield Seat(executor, isinstance(executor, ProcessPoolExecutor))


@contextmanager
def _shut(executor: Executor) -> Iterator[Executor]:
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _dask(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError as error:
        raise BriefingsError(
            "Dask is not installed here",
            help='install it: python -m pip install "briefings[dask]"',
        ) from error
    # What becomes of workers is told in our own words, dossier by dossier.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    client: Any
    try:
        client = Client(address, set_as_default=False, timeout=_CONNECT)
    except (OSError, ValueError, TypeError, RuntimeError) as error:
        _let_go(Client)
        raise BriefingsError(
            f"no Dask scheduler answers at '{address}'", help=_remedy(address)
        ) from error
    with client:
        _await_worker(client, address)
        # Not pure: the same call twice is two calls, and a retry is our own.
        executor: Executor = client.get_executor(pure=False, retries=0)
        yield executor


def _let_go(client: Any) -> None:
    """Let clients that never connected go without a word.

    Closing one when it is collected prints what a person cannot use.
    """
    client.__del__ = lambda _: None


def _remedy(address: str) -> str:
    if address.startswith("tls:"):
        return "start one with certificates, and give Dask yours: see docs/many.md"
    return "start one, and give its address: dask:tcp://HOST:8786 (or tls://)"


def _await_worker(client: Any, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=_WORKER)
    except TimeoutError as error:
        raise BriefingsError(
            f"the Dask scheduler at '{address}' has no workers",
            help=f"start one: dask worker {address} --nthreads 1",
        ) from error


def _made_by(name: str) -> Executor:
    module, _, factory = name.partition(":")
    try:
        executor = getattr(import_module(module), factory)()
    except (ImportError, AttributeError, ValueError, TypeError) as error:
        raise BriefingsError(
            f"'{name}' gives no executor",
            help="use one of: inline, process, dask:ADDRESS, module:factory",
        ) from error
    if not isinstance(executor, Executor):
        raise BriefingsError(
            f"what '{name}' gives is no executor",
            help="let it return a concurrent.futures.Executor",
        )
    return executor
