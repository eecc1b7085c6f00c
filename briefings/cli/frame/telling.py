"""What `--verbose` tells on standard error: files, texts, time."""

from collections.abc import Iterator

import click

from briefings.batch import Found, prefix_of
from briefings.report import plural, printable


def tell(found: Found | None, seconds: float, loudness: int) -> None:
    """Print where everything came from and how long it took, if asked to."""
    if not loudness:
        return
    context = click.get_current_context()
    if isinstance(context.obj, dict) and "settings" in context.obj:
        click.echo(f"settings: {printable(str(context.obj['settings']))}", err=True)
    if found is not None:
        for line in _lines(found, is_long=loudness > 1):
            click.echo(printable(line), err=True)
    click.echo(f"took {seconds:.2f} s", err=True)


def _lines(found: Found, *, is_long: bool) -> Iterator[str]:
    reading, desk = found.checked.reading, found.checked.desk
    prefix = prefix_of(reading.root)
    for file in reading.places.files:
        yield f"read: {prefix}{file}"
    if desk is None:
        return
    for name, text in desk.texts.items():
        yield f"source '{name}': {text.state.replace('_', ' ')}, {text.file}"
    if is_long:
        for name, standing in desk.ledger.items():
            steps = [sighting.step or "no text" for sighting in standing.sightings]
            yield f"fact '{name}': {standing.standing}, {', '.join(steps) or 'derived'}"
        yield f"asked of {plural(len(desk.ledger), 'fact')}"
