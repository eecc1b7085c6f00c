"""From arguments to library calls to an exit code; a command a module."""

from briefings.cli.main import main

__all__ = ["main"]
