"""How much of a line a stream has room for."""

from typing import TextIO

GUTTER = 8  # columns before a source line: its number and a bar
LEAST = 24


def room_on(stream: TextIO) -> int:
    """Return how many columns of a source line a terminal has room for.

    0 where the stream is no terminal, and as much is shown as always.
    """
    if not stream.isatty():
        return 0
    import shutil

    return max(LEAST, shutil.get_terminal_size().columns - GUTTER)
