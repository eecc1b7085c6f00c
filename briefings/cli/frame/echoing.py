"""From what a command prints to a copy of it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class _Echo:
    """A stream that keeps a copy of the text it is given."""

    def __init__(self, stream: Any) -> None:
        self.heard: list[str] = []
        self._stream = stream

    def write(self, text: str) -> int:
        count = int(self._stream.write(text))
        self.heard.append(text)
        return count

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def overheard() -> Iterator[list[str]]:
    """Give the pieces of text that are printed meanwhile on standard output."""
    stream = sys.stdout
    echo: Any = _Echo(stream)
    sys.stdout = echo
    try:
        yield echo.heard
    finally:
        sys.stdout = stream
