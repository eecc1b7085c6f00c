"""The command line's root, and the one place where errors become text."""

import contextlib
import io
import os
import sys
from importlib import import_module
from typing import Any

import click

from briefings import __version__
from briefings.cli.frame.exits import FAULT, INTERRUPTED, READER_GONE
from briefings.cli.frame.streams import prepare_streams, to_nowhere
from briefings.collector import collector_paused, leave_to_the_end
from briefings.errors import BriefingsError

COMMANDS = {
    "new": "Make a small dossier to start from.",
    "check": "Say what is wrong with a dossier.",
    "build": "Check a dossier and write its documents.",
    "documents": "List the kinds of document, or those a dossier asks for.",
    "template": "Start a template of your own, or hold one to its contract.",
    "house": "Make a house file, or say what one lacks.",
    "source": "Bring sources into a dossier from pages, PDFs, Word files, mails.",
    "draft": "Propose facts and open questions from a source.",
    "fact": "Add a fact, checked before it is written.",
    "question": "Add an open question, checked before it is written.",
    "sheet": "Take records out to Excel or CSV, and bring changes back.",
    "excerpt": "Print an excerpt to paste into a fact.",
    "attest": "Write hashes and a statement of origin beside documents.",
    "verify": "Say whether a copy of a document is as it was built.",
    "trace": "Say what words in a document rest on.",
    "diff": "Say what two dossiers, or two documents, have otherwise.",
    "clocks": "Say what is due when, by the rules of the house.",
    "review": "List the facts that no second person has confirmed.",
    "confirm": "Record that a second person has read a fact.",
    "seal": "Withhold words that may not travel, and vouch for the rest.",
    "self-test": "Change a dossier's facts and say what would be caught.",
    "explain": "Say what a rule wants and why.",
    "schema": "Print a JSON Schema: of a dossier, or of a report.",
    "doctor": "Say whether everything is there that the program needs.",
    "completion": "Print what makes a shell complete our commands.",
}
"""Command → its line in the help; a command's module is read when it is called."""

UNKNOWN = BriefingsError(
    "the program met something it does not know",
    help="report it, with what BRIEFINGS_DEBUG=1 before the command prints",
)


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        if isinstance(ctx.obj, dict):
            ctx.obj["command"] = cmd_name
        module = import_module(f"briefings.cli.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            from briefings.cli.frame.wording import no_command

            raise no_command(args[0], COMMANDS)
        return super().resolve_command(ctx, args)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="briefings")
def root() -> None:
    """Make oversight-hearing documents that are held to their sources.

    A dossier is a folder with a `dossier.yaml`.  Start with `briefings new DIR`, or
    with `briefings build examples/harbor-cranes`.

    Exit codes: 0 nothing stops the documents, 1 the dossier has errors (with --strict,
    also reviews nobody has settled), 2 the command could not run, 3 a fault of ours,
    130 interrupted, 141 nobody read on.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run a command and exit with what `EXITS` says."""
    if arguments is None:
        prepare_streams()
    # What a terminal's letters cannot show is shown as its number, not as an error.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    session: dict[str, Any] = {}
    try:
        with collector_paused():
            code = _run(arguments, session)
            if arguments is None:  # nothing comes after the command of the process
                leave_to_the_end()
        sys.stdout.flush()
    except (KeyboardInterrupt, click.exceptions.Abort):
        click.echo("interrupted", err=True)
        code = INTERRUPTED
    except Exception as error:
        code = _answer(error, session)
    sys.exit(code)


def _run(arguments: list[str] | None, session: dict[str, Any]) -> int:
    if completing := os.environ.get("_BRIEFINGS_COMPLETE"):
        from click.shell_completion import shell_complete

        return shell_complete(root, {}, "briefings", "_BRIEFINGS_COMPLETE", completing)
    given = sys.argv[1:] if arguments is None else list(arguments)
    # The library's own `main` would answer a reader that has gone with exit code 1.
    try:
        with root.make_context("briefings", given, obj=session) as context:
            result = root.invoke(context)
    except click.exceptions.Exit as done:
        return done.exit_code
    return result if isinstance(result, int) else 0


def _answer(error: Exception, session: dict[str, Any]) -> int:
    """Say what went wrong, without a traceback, and return the exit code."""
    match error:
        case click.exceptions.NoArgsIsHelpError():
            error.show()
        case click.ClickException():
            from briefings.cli.frame.wording import worded

            _say(worded(error, session.get("command")), session)
        case BriefingsError():
            _say(error, session)
        case BrokenPipeError():
            # The reader has gone where the command could not go on without one.
            _drop_output()
            return READER_GONE
        case _ if os.environ.get("BRIEFINGS_DEBUG"):
            raise error
        case OSError():
            _say(_unserved(error), session)
            _drop_output()
        case _:
            _say(UNKNOWN, session)
            return FAULT
    return 2


def _say(error: BriefingsError, session: dict[str, Any]) -> None:
    """Print an error with its place, its line and one thing to do."""
    from briefings.cli.frame.errors import error_lines

    for line in error_lines(error, str(session.get("color", "auto"))):
        with contextlib.suppress(OSError):
            click.echo(line, err=True, color=True)


def _unserved(error: OSError) -> BriefingsError:
    reason = (error.strerror or "no reason given").lower()
    if error.filename is not None:
        return BriefingsError(
            f"'{error.filename}' does not serve: {reason}",
            help="see that it is there and that you may read it",
        )
    return BriefingsError(
        f"the result cannot be printed: {reason}", help="send it elsewhere"
    )


def _drop_output() -> None:
    """Send the rest of standard output nowhere, so that nothing complains at exit."""
    with contextlib.suppress(OSError, ValueError):
        to_nowhere(sys.stdout.fileno())
