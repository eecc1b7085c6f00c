"""`briefings sheet`: a dossier's records in a spreadsheet, and back."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.frame.options import DossierPath, OneOf, sources_option
from briefings.errors import BriefingsError

if TYPE_CHECKING:
    from briefings.sheeting import Brought
    from briefings.sheets import Plan


@click.group("sheet")
def command() -> None:
    """Facts, questions, sources and requests in Excel or CSV, and back."""


@command.command("export")
@click.argument("dossier", type=DossierPath(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Write over tables that are there.")
def export(dossier: Path, file: Path, *, force: bool) -> None:
    """Write the records of DOSSIER to FILE.

    FILE is a workbook that ends in .xlsx, or a folder for CSV files.
    """
    from briefings.files import make_folder, write_together
    from briefings.report import printable
    from briefings.sheeting import take_out

    files = take_out(dossier, file)
    there = [path for path in files if path.exists()]
    if there and not force:
        raise BriefingsError(
            f"'{there[0]}' is there already, and may hold somebody's changes",
            help="bring them in first, or write over it: --force",
        )
    for folder in {path.parent for path in files}:
        make_folder(folder)
    write_together(files)
    click.echo(f"Wrote {printable(str(file))}.")
    click.echo(f"Bring it back: briefings sheet import {dossier} {file}")


@command.command("import")
@click.argument("dossier", type=DossierPath(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--dry-run", is_flag=True, help="Show what would change, and write nothing."
)
@click.option(
    "--prefer",
    type=OneOf(("sheet", "dossier")),
    default=None,
    help="Whose words stand where both were changed.",
)
@sources_option
def import_(
    dossier: Path,
    file: Path,
    prefer: str | None,
    sources: tuple[Path, ...],
    *,
    dry_run: bool,
) -> int:
    """Take what was changed in FILE into DOSSIER.

    FILE is what `sheet export` wrote, or a Word file with tables headed like that.

    What the dossier has changed since the export stays as it is; where both changed
    one cell, nothing is written until you say who is right.  A row that is missing
    asks for nothing: an `x` under `delete` removes a record.  Words are held to their
    sources first, and over a new error nothing is written.
    """
    from briefings.sheeting import bring_in

    brought = bring_in(
        dossier, file, sources=sources, prefer=prefer or "", is_trial=dry_run
    )
    return _told(brought, is_trial=dry_run)


def _told(brought: "Brought", *, is_trial: bool) -> int:
    """Print what tables asked for and what became of it; return the exit code."""
    from briefings.report import printable

    for line in (*_asked(brought.plan), *_conflicts(brought.plan)):
        click.echo(printable(line))
    if brought.plan.conflicts:
        click.echo("Nothing was written. Settle it: --prefer sheet|dossier")
        return 1
    for item in brought.found:
        click.echo(printable(f"error: {item.message} [{item.rule}]"))
        click.echo(printable(f"    help: {item.help}"))
    if brought.found:
        click.echo("Nothing was written.")
        return 1
    if brought.plan.is_empty:
        click.echo("Nothing was changed.")
        return 0
    files = printable(", ".join(brought.files))
    if is_trial:
        click.echo(f"Would change {files}.")
        return 0
    click.echo(f"Changed {files}.")
    click.echo("Export again before you go on: the table still knows the old words.")
    return 0


def _asked(plan: "Plan") -> Iterator[str]:
    for edit in plan.edits:
        yield f"{edit.collection}/{edit.id}: {edit.head}"
        yield from _both(edit.old, edit.new)
    for addition in plan.additions:
        yield f"{addition.collection}/{addition.id}: new"
        yield from (f"  + {h}: {w}" for h, w in addition.cells.items() if w)
    for removal in plan.removals:
        yield f"{removal.collection}/{removal.id}: removed"


def _conflicts(plan: "Plan") -> Iterator[str]:
    for item in plan.conflicts:
        head = f", `{item.head}`" if item.head else ""
        yield f"conflict: {item.collection}/{item.id}{head} ({item.spot}): {item.why}"
        if item.head:
            yield f"  dossier: {item.old}"
            yield f"  table:   {item.new}"


def _both(old: str, new: str) -> Iterator[str]:
    if old:
        yield f"  - {old}"
    if new:
        yield f"  + {new}"
