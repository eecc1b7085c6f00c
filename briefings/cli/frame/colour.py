"""Whether a stream is written to in colour."""

import os
from typing import TextIO

CHOICES = ("auto", "always", "never")


def wants_colour(choice: str, stream: TextIO) -> bool:
    """Return whether a stream is to be coloured.

    What a person chose goes before `NO_COLOR` (no-color.org), that before
    `FORCE_COLOR`, and that before what the stream is.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "") not in ("", "0"):
        return True
    return os.environ.get("TERM") != "dumb" and stream.isatty()
