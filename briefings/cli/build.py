"""`briefings build`: check dossiers and write their documents."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from briefings.cli.frame.colour import wants_colour
from briefings.cli.frame.echoing import overheard
from briefings.cli.frame.options import (
    Asked,
    DossierCommand,
    OneOf,
    dossiers_argument,
    jobs_options,
    report_options,
    settings_options,
)

if TYPE_CHECKING:
    from briefings.batch import Found
    from briefings.build import Choice

UNCHANGED = "Nothing has changed since the last build, which said:\n"
FORMATS = ("docx", "html", "txt", "pdf")
PROFILES = ("majority", "minority", "joint", "advocate")


class _Wanted(NamedTuple):
    """What to build of a dossier, and how."""

    kinds: tuple[str, ...]
    member: str
    profile: str
    formats: tuple[str, ...]
    is_draft: bool
    is_forced: bool
    anew: bool
    is_held: bool = False

    @property
    def choice(self) -> "Choice":
        """What of the dossier to build."""
        from briefings.build import Choice

        return Choice(
            self.kinds, self.member, self.profile, self.formats, self.is_draft
        )


@click.command("build", cls=DossierCommand)
@dossiers_argument
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    envvar="BRIEFINGS_OUT",
    help="The folder for the documents; `out` in the dossier's folder if left out."
    "  For several dossiers, one below it for each.",
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    metavar="KIND",
    help="Build documents of this kind only; may be given again.",
)
@click.option(
    "--for",
    "member",
    default="",
    metavar="MEMBER",
    help="Build what is made for this Member, as the hearing names the Member.",
)
@click.option(
    "--profile",
    type=OneOf(PROFILES),
    default=None,
    help="Whose documents they are, instead of what the dossier says.",
)
@click.option(
    "--format",
    "formats",
    type=OneOf(FORMATS),
    multiple=True,
    help="Make documents in this format, instead of what the dossier says; may be given"
    " again.",
)
@click.option(
    "--draft",
    "is_draft",
    is_flag=True,
    help="Build drafts, marked on every page and in their names, whatever is open.",
)
@click.option(
    "--check",
    "is_held",
    is_flag=True,
    help="Write nothing: fail where the documents there are not what DOSSIER gives.",
)
@click.option("--force", is_flag=True, help="Overwrite documents edited since built.")
@click.option(
    "--no-cache",
    is_flag=True,
    envvar="BRIEFINGS_NO_CACHE",
    help="Build and compare everything, whatever was done before.",
)
@jobs_options
@report_options
@settings_options
def command(  # noqa: PLR0913 -- one argument an option
    dossier: tuple[Path, ...],
    out: Path | None,
    asked: Asked,
    *,
    kinds: tuple[str, ...],
    member: str,
    profile: str | None,
    formats: tuple[str, ...],
    is_draft: bool,
    is_held: bool,
    force: bool,
    no_cache: bool,
    executor: str | None,
    jobs: int,
) -> int:
    """Check each DOSSIER and write the documents it asks for.

    DOSSIER may be left out in its own folder.

    No document is written over an error, nor over a copy that was edited by hand.
    Where nothing has changed since the last build, nothing is done.  Exit codes are
    those of `briefings check`; with --check, 1 where a document is not what it gives.
    """
    from briefings.cli.frame.dossiers import dossiers_of

    wanted = _Wanted(
        kinds, member, profile or "", formats, is_draft, force, no_cache, is_held
    )
    dossiers = dossiers_of(dossier)
    if len(dossiers) > 1 or executor or is_held:
        return _build_all(dossiers, out, asked, wanted, (executor, jobs))
    return _build_one(dossiers[0], out, asked, wanted)


def _build_one(dossier: Path, out: Path | None, asked: Asked, wanted: _Wanted) -> int:
    from briefings.unchanged import last_said, remember

    root = dossier.parent if dossier.is_file() else dossier
    folder = out or root / "out"
    is_new = wanted.anew or wanted.is_forced
    digest = "" if is_new else _digest(dossier, folder, asked, wanted)
    said = last_said(folder, digest)
    if said is not None:
        click.echo(
            f"{UNCHANGED if not asked.quiet else ''}{said}", nl=False, color=True
        )
        return 0
    from briefings.cli.frame.reporting import follow

    written: list[Path] = []
    with overheard() as heard:
        steps = _steps(dossier, folder, asked, wanted)
        code = follow(_noted(steps, written), asked, is_build=True)
    if code == 0 and digest:
        remember(folder, digest, "".join(heard), written)
    return code


def _build_all(
    dossiers: list[Path],
    out: Path | None,
    asked: Asked,
    wanted: _Wanted,
    who: tuple[str | None, int],
) -> int:
    from briefings.batch import Task
    from briefings.cli.frame.batching import Batch, follow_batch
    from briefings.cli.frame.dossiers import outs_of
    from briefings.cli.frame.options import workers

    # What one dossier's build wrote lies in the folder itself.
    is_held_alone = wanted.is_held and len(dossiers) == 1
    task = Task(
        Path(),
        asked.sources,
        choice=wanted.choice,
        is_strict=asked.counts_reviews,
        anew=wanted.anew,
    )
    batch = Batch(
        [task._replace(folder=folder) for folder in dossiers],
        asked,
        *workers(*who, len(dossiers)),
        [out] if out and is_held_alone else outs_of(dossiers, out),
        is_forced=wanted.is_forced,
        anew=wanted.anew,
    )
    if wanted.is_held:
        from briefings.cli.frame.holding import hold_batch

        return hold_batch(batch)
    return follow_batch(batch)


def _digest(dossier: Path, folder: Path, asked: Asked, wanted: _Wanted) -> str:
    """Return the digest of all that the build depends on; "" where it says more.

    A report for a program or in a file, or how long it took, is not for the record.
    """
    from briefings.cli.frame.room import room_on
    from briefings.unchanged import Build

    if asked.verbose or not all(output.is_heard for output in asked.output):
        return ""
    root = dossier.parent if dossier.is_file() else dossier
    is_coloured = wants_colour(asked.color, sys.stdout)
    options = f"{dossier} {asked} {wanted} {is_coloured} {Path.cwd()}"
    options += f" {room_on(sys.stdout)}"
    return Build((root, *asked.sources), folder, options).digest()


def _steps(
    dossier: Path, folder: Path, asked: Asked, wanted: _Wanted
) -> "Iterator[Found]":
    from briefings.batch import Found
    from briefings.build import build_documents, check_dossier

    checked = check_dossier(dossier, asked.sources, anew=wanted.anew)
    strict = asked.counts_reviews
    choice = wanted.choice
    choice.of(checked.reading)  # what cannot be had is told of before all else
    yield Found(checked)
    if checked.builds(strict=strict, is_draft=choice.is_draft):
        outcome = build_documents(
            checked, folder, choice=choice, strict=strict, force=wanted.is_forced
        )
        yield Found(checked.with_more(outcome.diagnostics), outcome.built)


def _noted(steps: "Iterator[Found]", written: list[Path]) -> "Iterator[Found]":
    """Yield the steps of a build, and note which files it writes."""
    for found in steps:
        written += (built.path for built in found.built)
        yield found
