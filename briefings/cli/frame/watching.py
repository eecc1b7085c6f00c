"""From templates that somebody is editing to a page that is always of today."""

import time
from collections.abc import Sequence
from html import escape
from pathlib import Path

import click

from briefings.build import (
    Checked,
    Choice,
    check_dossier,
    made_documents,
    templates_of,
)
from briefings.cli.frame.errors import error_lines
from briefings.cli.frame.trials import check_templates
from briefings.errors import BriefingsError
from briefings.preview import Preview, stamps_of

PAUSE = 0.5  # seconds between two looks


def watch_templates(root: Path, kinds: Sequence[str]) -> int:
    """Check templates and show the first one's page again whenever a file changes.

    It ends, with code 0, when it is interrupted.
    """
    try:
        with Preview() as preview:
            click.echo(f"The page is at {preview.address} on this machine.")
            click.echo("Press Ctrl-C to end.")
            seen = None
            while True:
                now = stamps_of((root, *templates_of(root)))
                if now != seen:
                    seen = now
                    check_templates(root, kinds)
                    preview.show(page_of(root, kinds[0]))
                time.sleep(PAUSE)
    except KeyboardInterrupt:
        click.echo("\nEnded.")
        return 0


def page_of(root: Path, kind: str) -> bytes:
    """Return the page that a dossier gives for a kind, or what stands in its way."""
    try:
        checked = check_dossier(root)
        if checked.dossier is None:
            return _complaint(_unread(checked))
        made = made_documents(checked, Choice((kind,), formats=("html",)))
        return next(iter(made.values())).content
    except BriefingsError as error:
        return _complaint(error)


def _unread(checked: Checked) -> BriefingsError:
    return BriefingsError(
        "the dossier cannot be read as it stands",
        help="mend what `briefings check` complains of first",
        diagnostics=checked.diagnostics,
    )


def _complaint(error: BriefingsError) -> bytes:
    words = "\n".join(error_lines(error, "never"))
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        "<title>Not in order</title></head><body><h1>Not in order</h1>"
        f"<pre>{escape(words)}</pre></body></html>\n"
    ).encode()
