"""The command line's own call, for tests of many dossiers."""

from tests.cli.conftest import call

__all__ = ["call"]
