"""`briefings fact add`: one fact at a time, checked before it is written."""

from functools import partial
from pathlib import Path
from typing import Any

import click

from briefings.cli.frame.entries import again, answer, answers_of, asked_for, ids_of
from briefings.cli.frame.options import DossierPath, OneOf, sources_option

BASES = ("on_record", "anonymous", "document", "data", "sworn", "reporter")
STATUSES = (
    *("reported", "observed", "claimed", "opinion", "goal", "planned", "rule"),
    "no_comment",
)
WANTED = {
    "id_": "what to call it, as `register-size`",
    "statement": "the fact, in your own words",
    "source": "the source it rests on",
    "quote": "the exact words of the source",
    "basis": f"how it is known: {', '.join(BASES)}",
}
SPOKEN = {"on_record": "speaker", "sworn": "speaker"}
"""Basis → the key of who or what gave it, where it is not the basis's own name."""


@click.group("fact")
def command() -> None:
    """Facts, one at a time."""


@command.command("add")
@click.argument("dossier", type=DossierPath(path_type=Path))
@click.option("--id", "id_", default="", metavar="ID", help="What to call it.")
@click.option("--statement", default="", help="The fact, in your own words.")
@click.option(
    "--source",
    default="",
    metavar="ID",
    shell_complete=ids_of("sources"),
    help="The source it rests on.",
)
@click.option("--quote", default="", help="The exact words of the source.")
@click.option("--basis", type=OneOf(BASES), default=None, help="How it is known.")
@click.option("--by", default="", help="The speaker, document or data that gives it.")
@click.option("--status", type=OneOf(STATUSES), default=None, help="What sort it is.")
@click.option("--as-of", default="", metavar="DAY", help="When it holds: 2026-02.")
@click.option(
    "--topic",
    "topics",
    multiple=True,
    metavar="ID",
    shell_complete=ids_of("topics"),
    help="An issue it belongs to; again for more.",
)
@sources_option
def add(dossier: Path, sources: tuple[Path, ...], **given: Any) -> int:
    """Add a fact to DOSSIER.

    What is not given is asked for at a terminal.  The fact is held to its words by
    every rule before a line is written; where an error stands against it, nothing is.
    """
    from briefings.entering import enter

    said = asked_for(given, WANTED, partial(answers_of, dossier, sources))
    basis = str(said["basis"])
    record: dict[str, Any] = {
        "id": said["id_"],
        "statement": said["statement"],
        "basis": basis,
    }
    if said["by"]:
        record["attribution"] = {SPOKEN.get(basis, basis): said["by"]}
    if said["status"]:
        record["status"] = said["status"]
    elif basis == "anonymous":
        record["status"] = "claimed"  # the word of somebody, named or not
    if said["as_of"]:
        record["as_of"] = said["as_of"]
    if said["topics"]:
        record["topics"] = list(said["topics"])
    record["excerpts"] = [{"source": said["source"], "quote": said["quote"]}]
    entered = enter(dossier, "facts", record, sources)
    return answer(entered, record["id"], again("fact add", dossier, said))
