"""How much of a line a stream has room for."""

import shutil
from typing import TextIO

from briefings.report import WIDTH

GUTTER = 8  # columns before a source line: its number and a bar
LEAST = 24


def room_on(stream: TextIO) -> int:
    """Return how many columns of a source line are shown on a stream."""
    if not stream.isatty():
        return WIDTH
    return max(LEAST, min(WIDTH, shutil.get_terminal_size().columns - GUTTER))
