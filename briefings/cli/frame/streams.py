"""The streams of the process, so that a command comes to its own exit code.

Whoever reads may go before the command is done, as after `| head`, and whoever started
it may have closed its streams, as schedulers do. What was found is the same.
"""

import contextlib
import io
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_MODES = {"stdin": "r", "stdout": "w", "stderr": "w"}  # in the order of their numbers


class _Outlet(io.RawIOBase):
    """A stream whose reader may go: what comes after that goes nowhere."""

    def __init__(self, number: int) -> None:
        self._number = number

    def fileno(self) -> int:
        """Return its number."""
        return self._number

    def writable(self) -> bool:
        """Return that it is written to."""
        return True

    def write(self, content: "ReadableBuffer") -> int:
        """Write some of the bytes, and return how many."""
        try:
            return os.write(self._number, content)
        except BrokenPipeError:
            to_nowhere(self._number)
            return len(memoryview(content))


def prepare_streams() -> None:
    """Open the streams that are closed, and let no reader that goes stop a command."""
    for name, mode in _MODES.items():
        stream = getattr(sys, name)
        if stream is None:
            # By `open`, since `--help` needs no paths otherwise.
            nowhere = open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123, SIM115
            setattr(sys, name, nowhere)
        elif mode == "w" and isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(OSError, ValueError):
                setattr(sys, name, _lasting(stream))


def to_nowhere(number: int) -> None:
    """Send what is still written to a stream, by its number, nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), number)


def _lasting(stream: io.TextIOWrapper) -> io.TextIOWrapper:
    if stream.isatty():
        return stream
    raw = _Outlet(stream.fileno())
    stream.flush()
    return io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering,
    )
