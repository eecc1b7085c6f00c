"""Options that several commands share, and what they mean."""

import errno
import functools
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from briefings.cli.frame.colour import CHOICES
from briefings.cli.frame.outputs import Output, OutputType, nearest
from briefings.errors import BriefingsError

ROOT = "dossier.yaml"

Command = TypeVar("Command", bound=Callable[..., Any])


class Asked(NamedTuple):
    """What the options of a checking command ask for."""

    sources: tuple[Path, ...] = ()
    output: tuple[Output, ...] = ()
    color: str = "auto"
    fail_on: str = "error"
    strict: bool = False
    exit_zero: bool = False
    waived: bool = False
    quiet: int = 0
    verbose: int = 0

    @property
    def counts_reviews(self) -> bool:
        """Whether reviews that nobody has settled stand against a document."""
        return self.strict or self.fail_on == "review"

    @property
    def never_fails(self) -> bool:
        """Whether the exit code tells nothing of what was found."""
        return self.exit_zero or self.fail_on == "never"


class OneOf(click.Choice[str]):
    """One of a few words; another is answered with the nearest."""

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Return the word."""
        if value in self.choices:
            return str(value)
        option = param.opts[0] if param is not None else "the option"
        raise BriefingsError(
            f"'{option}' cannot be '{value}'", help=nearest(str(value), self.choices)
        )


class DossierPath(click.Path):
    """A folder with a dossier, or its dossier.yaml."""

    name = "DOSSIER"

    def convert(self, value: Any, param: Any, ctx: Any) -> Path:
        """Return the path, if a file system could have it."""
        path = Path(value)
        try:
            path.lstat()
        except ValueError as error:
            raise _no_name(path) from error
        except OSError as error:
            if error.errno == errno.ENAMETOOLONG:
                raise _no_name(path) from error
        return path


def _no_name(path: Path) -> BriefingsError:
    return BriefingsError(
        f"{str(path)[:100]!r} cannot be a file's name",
        help="name a dossier's folder or its dossier.yaml",
    )


class DossierCommand(click.Command):
    """A command on a dossier, whose options may be set in its briefings.toml."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; what they leave open is set by the settings file."""
        if not ctx.resilient_parsing:
            given, _, _ = self.make_parser(ctx).parse_args(list(args))
            ctx.default_map = self._settings(ctx, given)
        return super().parse_args(ctx, args)

    def _settings(self, ctx: click.Context, given: Any) -> dict[str, Any]:
        from briefings.settings import find_settings, read_settings

        dossier = given.get("dossier")
        if isinstance(dossier, tuple | list):
            here = "." if Path(ROOT).is_file() else None
            dossier = dossier[0] if dossier else here
        config = given.get("config") or os.environ.get("BRIEFINGS_CONFIG")
        if config:
            settings = read_settings(Path(config))
        elif given.get("isolated") or not isinstance(dossier, str):
            return {}
        else:
            path = DossierPath(path_type=Path).convert(dossier, None, None)
            settings = find_settings(path)
        if settings.file is not None and isinstance(ctx.obj, dict):
            ctx.obj["settings"] = settings.file
        return dict(settings.values)


def dossier_argument(command: Command) -> Command:
    """Add the DOSSIER argument: a folder, or its dossier.yaml."""
    return click.argument("dossier", type=DossierPath(path_type=Path))(command)


def dossiers_argument(command: Command) -> Command:
    """Add the DOSSIER argument, for one or for several."""
    return click.argument(
        "dossier",
        type=DossierPath(path_type=Path),
        nargs=-1,
        callback=_or_here,
    )(command)


def _or_here(
    ctx: click.Context, param: click.Parameter, dossiers: tuple[Path, ...]
) -> tuple[Path, ...]:
    """Return the dossiers, or the one in whose folder a person stands."""
    if dossiers or ctx.resilient_parsing:
        return dossiers
    if not Path(ROOT).is_file():
        raise click.MissingParameter(ctx=ctx, param=param)
    return (Path(),)


def jobs_options(command: Command) -> Command:
    """Add the options that say where the work on several dossiers is done."""
    executor = click.option(
        "--executor",
        metavar="NAME",
        envvar="BRIEFINGS_EXECUTOR",
        help="What does the work on several dossiers: inline, process, dask:ADDRESS, or"
        " module:factory.",
    )
    jobs = click.option(
        "--jobs",
        "-j",
        type=click.IntRange(0, 1024),
        default=0,
        metavar="N",
        envvar="BRIEFINGS_JOBS",
        help="How many do it at once; 0, the usual, takes what the machine has.",
    )
    return executor(jobs(command))


def workers(executor: str | None, jobs: int, count: int) -> tuple[str, int]:
    """Return what does the work on `count` dossiers, and how many do it at once.

    For a few dossiers, other processes are not worth their start.
    """
    most = jobs or os.cpu_count() or 1
    if executor is None:
        executor = "process" if most > 1 and count >= MANY else "inline"
    return executor, max(1, min(most, count))


MANY = 8
"""From so many dossiers on, they are dealt out to processes."""


def settings_options(command: Command) -> Command:
    """Add the options on the settings file, which `DossierCommand` heeds."""
    isolated = click.option(
        "--isolated", is_flag=True, expose_value=False, help="Read no settings file."
    )
    config = click.option(
        "--config",
        type=click.Path(path_type=Path),
        metavar="FILE",
        envvar="BRIEFINGS_CONFIG",
        expose_value=False,
        help="A settings file, in place of the briefings.toml found upwards.",
    )
    return config(isolated(command))


def sources_option(command: Command) -> Command:
    """Add `--sources DIR`, repeatable."""
    return click.option(
        "--sources",
        multiple=True,
        type=click.Path(path_type=Path),
        metavar="DIR",
        envvar="BRIEFINGS_SOURCES",
        help="A folder where sources' texts may lie; they are found by their hash.",
    )(command)


def colour_option(command: Command) -> Command:
    """Add `--color`; the choice is kept for messages on standard error as well."""
    return click.option(
        "--color",
        type=OneOf(CHOICES),
        default="auto",
        envvar="BRIEFINGS_COLOR",
        callback=_keep_colour,
        help="Colour or none; `auto` heeds NO_COLOR, FORCE_COLOR and the terminal.",
    )(command)


def report_options(command: Command) -> Command:
    """Add the options of a checking command; it gets them as `asked`."""

    @functools.wraps(command)
    def with_asked(**given: Any) -> Any:
        asked = Asked(**{name: given.pop(name) for name in Asked._fields})
        return command(asked=asked, **given)

    wrapped: Any = with_asked
    for add in reversed(_REPORT_OPTIONS):
        wrapped = add(wrapped)
    return wrapped  # type: ignore[no-any-return] # click's decorators keep the type


def _keep_colour(ctx: click.Context, _: click.Parameter, choice: str) -> str:
    if isinstance(ctx.obj, dict):
        ctx.obj["color"] = choice
    return choice


_REPORT_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    sources_option,
    click.option(
        "--output",
        multiple=True,
        type=OutputType(),
        envvar="BRIEFINGS_OUTPUT",
        help="How to report, and to which file; may be given again.  Formats: full,"
        " concise, json, github, gitlab, sarif, junit, markdown.",
    ),
    colour_option,
    click.option(
        "--fail-on",
        type=OneOf(("error", "review", "never")),
        default="error",
        envvar="BRIEFINGS_FAIL_ON",
        help="The least that gives exit code 1.",
    ),
    click.option(
        "--strict",
        is_flag=True,
        envvar="BRIEFINGS_STRICT",
        help="Count reviews that nobody has settled, as `--fail-on review` does.",
    ),
    click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found."),
    click.option(
        "--waived",
        is_flag=True,
        envvar="BRIEFINGS_WAIVED",
        help="Show what a person has settled as well.",
    ),
    click.option(
        "-q", "--quiet", count=True, help="Print what is found only; -qq: nothing."
    ),
    click.option(
        "-v", "--verbose", count=True, help="Tell of files and times on standard error."
    ),
)
