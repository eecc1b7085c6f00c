"""The command line's root, and the one place where errors become text."""

import os
import sys
from importlib import import_module
from typing import Any

import click

from briefings import __version__
from briefings.errors import BriefingsError

COMMANDS = {
    "build": "Check a dossier and write its documents.",
    "check": "Say what is wrong with a dossier.",
    "excerpt": "Print an excerpt to paste into a fact.",
    "explain": "Say what a rule wants and why.",
    "new": "Make a small dossier to start from.",
    "schema": "Print the dossier's JSON Schema.",
    "seal": "Withhold words that may not travel, and vouch for the rest.",
}
"""Command → its line in the help; a command's module is read when it is called."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"briefings.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "auto_envvar_prefix": "BRIEFINGS",
    },
)
@click.version_option(__version__, "-V", "--version", prog_name="briefings")
def root() -> None:
    """Make oversight-hearing documents that are held to their sources.

    A dossier is a folder with a `dossier.yaml`. Start with `briefings new DIR`, or
    with `briefings build examples/harbor-cranes`.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run a command and exit: 0 clean, 1 the dossier has errors, 2 could not run."""
    try:
        result: Any = root.main(arguments, "briefings", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort:
        click.echo("interrupted", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except BriefingsError as error:
        _say(error)
        sys.exit(2)
    except BrokenPipeError:
        # The reader has gone, as after `| head`; nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        # No traceback ever reaches a user.
        _say_unexpected(error)
        sys.exit(3)
    sys.exit(result if isinstance(result, int) else 0)


def _say(error: BriefingsError) -> None:
    from briefings.report import printable

    where = ""
    if error.place is not None:
        place = error.place
        where = f"{printable(place.file)}:{place.line}:{place.column}: "
    click.echo(f"{where}error: {printable(error.message)}", err=True)
    if error.help:
        click.echo(f"    help: {printable(error.help)}", err=True)


def _say_unexpected(error: Exception) -> None:
    if os.environ.get("BRIEFINGS_DEBUG"):
        raise error
    click.echo(
        "error: the program met something it does not know; nothing was written\n"
        "    help: report it, with what BRIEFINGS_DEBUG=1 before the command prints",
        err=True,
    )
