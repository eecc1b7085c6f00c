"""From templates to lines that say whether each keeps its contract."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import wrap

import click

from briefings.build import templates_of
from briefings.cli.frame.errors import error_lines
from briefings.contract import Trial, try_template
from briefings.errors import BriefingsError


def check_templates(root: Path, kinds: Sequence[str]) -> int:
    """Say of each template whether it keeps its contract; 1 where one does not."""
    code = 0
    for kind in kinds:
        try:
            for line in _lines(try_template(kind, templates_of(root))):
                click.echo(line)
        except BriefingsError as error:
            click.echo("\n".join(error_lines(error, "auto")), err=True)
            code = 1
    return code


def _lines(trial: Trial) -> Iterator[str]:
    yield f"{trial.kind}: in order; {trial.samples} sample dossiers come out"
    for what, names in (
        ("asks for", trial.needs.fields),
        ("calls", trial.needs.components),
    ):
        if names:
            yield from _wrapped(f"    {what}: ", ", ".join(names))


def _wrapped(head: str, words: str) -> list[str]:
    return wrap(
        words,
        88,
        initial_indent=head,
        subsequent_indent="        ",
        break_on_hyphens=False,
        break_long_words=False,
    )
