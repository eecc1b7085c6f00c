"""`briefings house`: make the file that documents are set in, or look one through."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.frame.groups import Group
from briefings.cli.frame.options import OneOf
from briefings.errors import BriefingsError

if TYPE_CHECKING:
    from briefings.writing import HouseReport


@click.group("house", cls=Group)
def command() -> None:
    """Make the Word file that documents are set in, or say what one lacks."""


@command.command("new")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--theme",
    type=OneOf(("classic", "modern")),
    default="classic",
    help="The look to start from: text with serifs, or without.",
)
def new(file: Path, theme: str) -> int:
    """Write a house FILE (.docx) that shows every style, and its roles beside it.

    Edit letterhead, styles, header and footer in Word, and put both files into the
    `templates` folder of a dossier as `house.docx` and `house.yaml`.  Nothing that is
    there is overwritten.
    """
    from briefings.files import write_together
    from briefings.writing import make_sampler, roles_text

    if file.suffix.lower() != ".docx":
        raise BriefingsError(
            f"'{file}' is no name for a Word file", help="end it in `.docx`"
        )
    roles = file.with_suffix(".yaml")
    for path in (file, roles):
        if path.exists() or path.is_symlink():
            raise BriefingsError(
                f"'{path}' is there already", help="give another name, or move it away"
            )
    write_together({file: make_sampler(theme), roles: roles_text().encode()})
    click.echo(f"Wrote {file} (every style, with a sample of each)")
    click.echo(f"Wrote {roles} (which style stands for which role)")
    return 0


@command.command("check")
@click.argument("file", type=click.Path(path_type=Path))
def check(file: Path) -> int:
    """Say what a house FILE lacks, what is unsafe in it, and what is odd.

    Exit code 1 where no document can be set in it.
    """
    from briefings.report import printable
    from briefings.writing import look_through

    report = look_through(file)
    for line in _lines(file, report):
        click.echo(printable(line))
    return 0 if report.serves else 1


def _lines(file: Path, report: "HouseReport") -> Iterator[str]:
    for fault in report.faults:
        yield f"{file}: error: {fault.message}"
        if fault.help:
            yield f"    help: {fault.help}"
    for remark in report.remarks:
        yield f"{file}: review: {remark}"
    if report.faults:
        yield "No document can be set in it as it stands."
        return
    yield f"Documents can be set in it: {report.roles} roles have their styles."
    yield f"Its headers and footers show: {', '.join(report.slots) or 'nothing'}."
