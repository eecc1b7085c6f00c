"""From what the command line's library says of a slip to our own words."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

import click

from briefings.errors import BriefingsError


def no_command(name: str, known: Iterable[str], group: str = "") -> BriefingsError:
    """Return the error for a command that there is none of, or none in a group."""
    before = f"{group} " if group else ""
    near = get_close_matches(name, known, n=1)
    return BriefingsError(
        f"there is no command '{before}{name}'",
        help=f"did you mean '{before}{near[0]}'?"
        if near
        else f"list them: briefings {before}--help",
    )


def worded(error: click.ClickException, name: str | None) -> BriefingsError:
    """Return a slip in the use of a command, whose name is known, in our words."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = f"briefings {name}" if name else "briefings"
    see = f"see what it takes: {command} --help"
    match error:
        case click.NoSuchOption():
            return _no_option(error, context, command, see)
        case click.MissingParameter(param=click.Parameter() as param):
            return BriefingsError(
                f"'{command}' wants {param.human_readable_name.upper()}",
                help=_WANTED.get(param.name or "", see),
            )
        case click.BadOptionUsage():
            return BriefingsError(f"'{error.option_name}' wants a value", help=see)
        case click.BadParameter(param=click.Parameter() as param):
            return _no_such(error, param, see)
        case click.UsageError() if "extra argument" in error.format_message():
            return BriefingsError(f"'{command}' was given too many words", help=see)
    return BriefingsError(f"'{command}' was not understood", help=see)


_LOST = re.compile("'(.+)' does not exist")
_WANTED = {
    "dossier": "name a dossier's folder or its dossier.yaml",
    "folder": "name a folder that is new or empty",
    "source": "name a source by its id",
    "words": "give some of the source's words, in quotes",
    "shell": "name one of: bash, zsh, fish, powershell",
}


def _no_such(
    error: click.BadParameter, param: click.Parameter, see: str
) -> BriefingsError:
    lost = _LOST.search(error.message)
    if lost:
        return BriefingsError(
            f"'{lost[1]}' does not exist", help="see that its name is right"
        )
    return BriefingsError(f"'{param.opts[0]}' cannot be that", help=see)


def _no_option(
    error: click.NoSuchOption, context: click.Context | None, command: str, see: str
) -> BriefingsError:
    known = [
        option
        for param in (context.command.get_params(context) if context else ())
        for option in (*param.opts, *param.secondary_opts)
        if option.startswith("-")
    ]
    near = get_close_matches(error.option_name, known, n=1)
    return BriefingsError(
        f"'{command}' has no option '{error.option_name}'",
        help=f"did you mean '{near[0]}'?" if near else see,
    )
