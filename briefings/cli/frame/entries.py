"""What adding one record at a time needs: completion of ids, questions, an answer."""

import shlex
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefings.errors import BriefingsError

if TYPE_CHECKING:
    from briefings.answering import Answers
    from briefings.entering import Entered

CHOSEN = ("basis", "form")
"""What is asked for with the few words that may answer it."""

MOST_OFFERED = 20  # ids named in a question; the rest is left out


def ids_of(collection: str) -> Callable[..., list[str]]:
    """Return what completes the ids of a collection of the dossier that was typed."""

    def complete(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
        dossier = ctx.params.get("dossier")
        if dossier is None:
            return []
        from briefings.entering import known_ids

        try:
            known = known_ids(Path(dossier), collection)
        except BriefingsError:
            return []
        return [name for name in known if name.startswith(incomplete)]

    return complete


def asked_for(
    given: dict[str, Any],
    wanted: Mapping[str, str],
    answers: "Callable[[], Answers]",
) -> dict[str, Any]:
    """Return what was given, and ask a person at a terminal for what is wanted.

    An answer that cannot stand is told of at once, and asked for again. Raises
    `BriefingsError` for what is missing where nobody can be asked.
    """
    missing = [key for key in wanted if not given.get(key)]
    if not missing:
        return given
    if not sys.stdin.isatty():
        option = missing[0].strip("_").replace("_", "-")
        raise BriefingsError(
            f"'--{option}' is missing", help=f"say {wanted[missing[0]]}"
        )
    held = answers()
    for key in wanted:
        if key in missing:
            given[key] = _asked(key, wanted[key], held, given)
        elif wrong := held.complaint(key, str(given[key]), given):
            raise BriefingsError(
                f"'--{key.strip('_')}' cannot be '{given[key]}': {wrong}",
                help=f"say {wanted[key]}",
            )
    return given


def _asked(key: str, question: str, answers: "Answers", given: dict[str, Any]) -> str:
    """Ask until an answer can stand, and return it."""
    prompt = question.capitalize()
    choices: tuple[str, ...] = ()
    if ": " in question and key in CHOSEN:
        choices = tuple(question.partition(": ")[2].split(", "))
    elif known := answers.offered(key):
        more = ", …" if len(known) > MOST_OFFERED else ""
        prompt += f" ({', '.join(known[:MOST_OFFERED])}{more})"
    while True:
        answer: str = click.prompt(prompt, err=True).strip()
        wrong = answers.complaint(key, answer, given)
        if choices and answer not in choices:
            wrong = f"it is one of {', '.join(choices)}"
        if not wrong:
            return answer
        click.echo(f"  {wrong}", err=True)


def answers_of(dossier: Path, sources: tuple[Path, ...]) -> "Answers":
    """Return what may be answered, of a dossier that is read for it."""
    from briefings.answering import Answers

    return Answers(dossier, sources)


def again(command: str, dossier: Path, said: Mapping[str, Any]) -> str:
    """Return the command that says all of it again, for whoever is to mend a word."""
    parts = ["briefings", *command.split(), str(dossier)]
    for key, value in said.items():
        for one in (value,) if isinstance(value, str) else value or ():
            if one:
                option = key.strip("_").replace("_", "-")
                parts += [
                    f"--{option.removesuffix('s') if key == 'topics' else option}"
                ]
                parts += [str(one)]
    return shlex.join(parts)


def answer(entered: "Entered", id_: str, retry: str = "") -> int:
    """Print where a record was written, or why it was not, and return the exit code.

    `retry` is the command that says the same again.
    """
    from briefings.report import printable

    for line in _found(entered):
        click.echo(line)
    if entered.is_refused:
        click.echo(f"'{printable(id_)}' was not written.")
        if retry:
            click.echo(f"To mend it, change a word of: {printable(retry)}")
        return 1
    click.echo(f"Wrote '{printable(id_)}' to {printable(entered.file)}.")
    return 0


def _found(entered: "Entered") -> Iterator[str]:
    from briefings.report import printable

    for item in entered.found:
        yield printable(f"{item.severity}: {item.message} [{item.rule}]")
        if item.help:
            yield printable(f"    help: {item.help}")
