"""`briefings template`: start a template of one's own, and hold it to its contract."""

from pathlib import Path

import click

from briefings.cli.frame.groups import Group
from briefings.cli.frame.options import DossierPath
from briefings.errors import BriefingsError

_dossier_option = click.option(
    "--in",
    "dossier",
    type=DossierPath(path_type=Path),
    default=Path(),
    metavar="DOSSIER",
    help="The dossier whose `templates` folder it is; this folder if left out.",
)


@click.group("template", cls=Group)
def command() -> None:
    """Start a template of your own, or hold one to what dossiers have."""


@command.command("new")
@click.argument("kind")
@click.option(
    "--from",
    "model",
    default="",
    metavar="KIND",
    help="The kind whose template it begins as; the kind itself if left out.",
)
@_dossier_option
def new(kind: str, model: str, dossier: Path) -> int:
    """Write a template for KIND into the dossier, to be edited.

    It goes before the one that comes with the program.  Nothing that is there is
    overwritten.
    """
    from briefings.contract import draft_template
    from briefings.files import write_atomically

    root = _root_of(dossier)
    target, text = draft_template(root, kind, model or kind)
    _make(target.parent)
    write_atomically(target, text.encode())
    click.echo(f"Wrote {target} (as the template of '{model or kind}' is)")
    click.echo(f"Order it under `documents` as `kind: {kind}`.")
    return 0


@command.command("check")
@click.argument("kinds", nargs=-1, metavar="[KIND]...")
@_dossier_option
@click.option(
    "--watch",
    is_flag=True,
    help="Go on: show the first KIND as a page, on this machine only, and check again"
    " whenever a file changes.",
)
def check(kinds: tuple[str, ...], dossier: Path, *, watch: bool) -> int:
    """Hold the templates of a dossier, or those of each KIND, to their contract.

    Every tag, field, component, container and role must be known, and dossiers with
    every record, and with few, must come out.  Exit code 1 where one does not.
    """
    from briefings.contract import own_templates

    root = _root_of(dossier)
    chosen = kinds or tuple(own_templates(root))
    if not chosen:
        raise BriefingsError(
            "the dossier has no template of its own",
            help="name a kind, or start one with `briefings template new`",
        )
    if watch:
        from briefings.cli.frame.watching import watch_templates

        return watch_templates(root, chosen)
    from briefings.cli.frame.trials import check_templates

    return check_templates(root, chosen)


def _root_of(dossier: Path) -> Path:
    """Return a dossier's folder. Raises where there is none."""
    root = dossier.parent if dossier.is_file() else dossier
    if not (root / "dossier.yaml").is_file():
        raise BriefingsError(
            f"there is no dossier in '{root}'",
            help="name one with `--in DOSSIER`, or go to its folder",
        )
    return root


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise BriefingsError(
            f"'{folder}' cannot be made a folder:"
            f" {(error.strerror or 'no access').lower()}",
            help="make it yourself, or see what lies there",
        ) from error
