"""`briefings question add`: one question at a time, checked before it is written."""

from functools import partial
from pathlib import Path
from typing import Any

import click

from briefings.cli.frame.entries import again, answer, answers_of, asked_for, ids_of
from briefings.cli.frame.options import DossierPath, OneOf, sources_option

FORMS = ("yes_no", "number", "date", "document", "commitment", "open")
WANTED = {
    "id_": "what to call it, as `q-wrong-entries`",
    "topic": "the issue it belongs to",
    "to": "the witness or body it is put to",
    "ask": "the question: one thing, one question mark",
    "form": f"what answers it: {', '.join(FORMS)}",
}


@click.group("question")
def command() -> None:
    """Open questions, one at a time."""


@command.command("add")
@click.argument("dossier", type=DossierPath(path_type=Path))
@click.option("--id", "id_", default="", metavar="ID", help="What to call it.")
@click.option(
    "--topic",
    default="",
    metavar="ID",
    shell_complete=ids_of("topics"),
    help="The issue it belongs to.",
)
@click.option(
    "--to",
    default="",
    metavar="ID",
    shell_complete=ids_of("witnesses"),
    help="The witness or body it is put to.",
)
@click.option(
    "--ask", default="", help="The exact words: one thing, one question mark."
)
@click.option("--form", type=OneOf(FORMS), default=None, help="What answers it.")
@click.option(
    "--because",
    multiple=True,
    metavar="ID",
    shell_complete=ids_of("facts"),
    help="A fact that grounds it; again for more.",
)
@click.option("--unknown", default="", help="What the record does not show.")
@sources_option
def add(dossier: Path, sources: tuple[Path, ...], **given: Any) -> int:
    """Add an open question to DOSSIER.

    What is not given is asked for at a terminal.  The question is checked by every rule
    before a line is written; where an error stands against it, nothing is.
    """
    from briefings.entering import enter

    said = asked_for(given, WANTED, partial(answers_of, dossier, sources))
    record: dict[str, Any] = {"id": said["id_"]}
    record |= {key: said[key] for key in ("topic", "to", "ask", "form")}
    if said["because"]:
        record["because"] = list(said["because"])
    if said["unknown"]:
        record["unknown"] = said["unknown"]
    entered = enter(dossier, "questions", record, sources)
    return answer(entered, record["id"], again("question add", dossier, said))
