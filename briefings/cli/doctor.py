"""`briefings doctor`: say whether everything is there that the program needs."""

import sys
from pathlib import Path

import click

from briefings.cli.frame.options import DossierPath


@click.command("doctor")
@click.argument("dossier", type=DossierPath(path_type=Path), default=".")
@click.option("--json", "as_json", is_flag=True, help="Print it for a program.")
def command(dossier: Path, *, as_json: bool) -> int:
    """Say what is there and what is missing, with the command that mends it.

    Looks at the program, its templates, the variables it heeds, and the settings that
    hold for DOSSIER (the folder you are in, if left out).  Exit code 1: something is
    missing.
    """
    from briefings.cli.frame.colour import wants_colour
    from briefings.cli.frame.health import State, as_json_text, examine
    from briefings.report import Style, printable

    checks = tuple(examine(dossier))
    if as_json:
        click.echo(as_json_text(checks), nl=False)
    else:
        style = Style(colour=wants_colour("auto", sys.stdout))
        for check in checks:
            state = style.paint(f"{check.state:<5}", check.state.colour)
            click.echo(f"{state} {check.name}: {printable(check.says)}", color=True)
            if check.help:
                click.echo(f"      help: {printable(check.help)}")
    return int(any(check.state is State.FAIL for check in checks))
