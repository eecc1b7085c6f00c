"""Libraries that only some files need."""

from importlib import import_module
from typing import Any

from briefings.errors import BriefingsError


def needed(library: str, extra: str, what: str) -> Any:
    """Return a library. Raises `BriefingsError`, with what installs it, if missing."""
    try:
        return import_module(library)
    except ImportError as error:
        raise BriefingsError(
            f"what reads {what} is not installed here",
            help=f'install it: python -m pip install "briefings[{extra}]"',
        ) from error
