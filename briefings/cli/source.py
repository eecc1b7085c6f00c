"""`briefings source`: bring in what others published."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefings.cli.frame.groups import Group
from briefings.cli.frame.options import DossierPath, OneOf
from briefings.errors import BriefingsError

if TYPE_CHECKING:
    from briefings.intake import Added, Given
    from briefings.refreshing import Refreshed

KINDS = (
    *("news", "report", "audit", "statute", "regulation", "notice", "transcript"),
    *("testimony", "letter", "press_release", "statement", "court_order"),
    *("court_filing", "contract", "dataset", "interview", "budget", "opinion"),
    *("post", "other"),
)
_NOUNS = {"published": "day of publication, as 2026-02-10"}
MOST_SHOWN = 40  # lines that were left out; the rest is counted


@click.group("source", cls=Group)
def command() -> None:
    """Bring in what others published."""


@command.command("add")
@click.argument("dossier", type=DossierPath(path_type=Path))
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--id", "id_", default="", metavar="ID", help="What the dossier calls it."
)
@click.option("--kind", type=OneOf(KINDS), default=None, help="What sort it is: news.")
@click.option("--title", default="", help="Its title.")
@click.option("--publisher", default="", help="Who published it.")
@click.option(
    "--author", "authors", multiple=True, help="Who wrote it; again for more."
)
@click.option("--published", default="", metavar="DAY", help="When, as 2026-02-10.")
@click.option("--url", default="", help="Where it stands.")
@click.option(
    "--reliability",
    type=OneOf(tuple("ABCDEF")),
    default=None,
    help="A best, F unknown.",
)
@click.option(
    "--withhold", is_flag=True, help="Its words may not travel with the dossier."
)
def add(dossier: Path, files: tuple[str, ...], **given: Any) -> None:
    """Save the text of each FILE as a source of DOSSIER.

    A FILE is plain text, a saved web page (HTML, MHTML), a PDF with a text layer, a
    Word file or a mail; `-` is what is pasted on standard input.  What was left out of
    it is listed.
    """
    from briefings.intake import add_source

    if given["id_"] and len(files) > 1:
        raise BriefingsError(
            "one id is given for several files", help="leave out `--id`"
        )
    said = _given(given)
    for file in files:
        ask = _ask if file != "-" and sys.stdin.isatty() else None
        added = add_source(dossier, _content(file), file, said, ask)
        for line in _lines(added, file):
            click.echo(line)


def _ask(field: str) -> str:
    """Ask a person who sits at a terminal; an empty answer leaves it open."""
    answer: str = click.prompt(
        f"Its {_NOUNS.get(field, field)}", default="", show_default=False, err=True
    )
    return answer


def _given(given: dict[str, Any]) -> "Given":
    from briefings.intake import Given

    values: dict[str, Any] = {
        key: value or Given._field_defaults[key]
        for key, value in given.items()
        if key != "id_"
    }
    return Given(id=given["id_"], **values)


def _content(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "there is no such file"
        raise BriefingsError(
            f"'{file}' cannot be read: {reason.lower()}",
            help="name a file, or `-` for what is pasted",
        ) from error


def _lines(added: "Added", file: str) -> Iterator[str]:
    from briefings.report import plural, printable

    if not added.is_new:
        yield f"'{printable(file)}' is in the dossier already: '{added.id}'."
        return
    text = added.extracted.text
    size = f"{len(text.split()):,} words, {plural(_paragraphs(text), 'paragraph')}"
    yield (
        f"Added source '{added.id}' to {printable(added.yaml)}: {added.file} ({size},"
        f" read by {added.extracted.extractor})"
    )
    dropped = added.extracted.dropped
    if dropped:
        yield f"Left out {plural(len(dropped), 'line')} that are not the document's:"
        for item in dropped[:MOST_SHOWN]:
            yield f"  {printable(_short(item.words))} ({item.why})"
        if len(dropped) > MOST_SHOWN:
            yield f"  and {len(dropped) - MOST_SHOWN} more"
    for remark in added.remarks:
        yield f"Note: {printable(remark)}"
    for field in added.missing:
        noun = _NOUNS.get(field, field)
        yield f"Not found: its {noun}. Say it in {printable(added.yaml)} (`{field}:`)."


def _paragraphs(text: str) -> int:
    return sum(1 for part in text.split("\n\n") if part.strip())


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:77]}..."  # noqa: PLR2004


@command.command("refresh")
@click.argument("dossier", type=DossierPath(path_type=Path))
@click.argument("source")
@click.argument("file")
def refresh(dossier: Path, source: str, file: str) -> int:
    """Store FILE, a newer copy of SOURCE, and say what became of every excerpt.

    Excerpts whose words are the same stay as they are, or get their new place.  Facts
    on words that changed are refused by the check until a person has mended them.
    Exit code 1: some words changed.
    """
    from briefings.refreshing import refresh as refreshed

    done = refreshed(dossier, source, _content(file), file)
    for line in _fates(done):
        click.echo(line)
    return int(bool(done.suspect))


def _fates(done: "Refreshed") -> Iterator[str]:
    from collections import Counter

    from briefings.refreshing import Fate
    from briefings.report import printable

    if not done.file:
        yield f"Source '{done.source}' says the same: nothing was changed."
        return
    counts = Counter(one.fate for one in done.outcomes)
    parts = [f"{counts[fate]} {fate}" for fate in Fate if counts[fate]]
    yield f"Stored {done.file}. Excerpts: {', '.join(parts) or 'none'}."
    for one in done.outcomes:
        if one.fate is not Fate.SAME:
            change = f": {printable(one.change)}" if one.change else ""
            yield f"  {one.fact}: {one.fate}{change}"
    yield from _touched(done)


def _touched(done: "Refreshed") -> Iterator[str]:
    """Yield what rests on words that changed, and what the publisher says of them."""
    from briefings.report import printable

    for label, names in (
        ("Suspect until a person mends them", done.suspect),
        ("Questions that rest on them", done.questions),
        ("Documents to build again", done.documents),
    ):
        if names:
            yield f"{label}: {printable(', '.join(names))}"
    for notice in done.notices:
        yield f"Note: the copy tells of a change: {printable(_short(notice))}"
    if done.notices:
        yield "Record it under `corrections:` or `retracted:` of the source."


@command.command("import")
@click.argument("dossier", type=DossierPath(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def import_(dossier: Path, file: Path) -> None:
    """Take authors, publisher, day and address of sources from a reference manager.

    FILE is CSL JSON, RIS or BibTeX, as Zotero exports them.  What a source has already
    stays; where FILE says something else, that is told.
    """
    from briefings.referencing import take_in
    from briefings.report import printable

    found = take_in(dossier, file.read_bytes(), file.name)
    for match in found:
        name, title = match.source, match.reference.title
        if not name:
            click.echo(printable(f"not in the dossier: {title}"))
            continue
        for field, value in match.fills.items():
            words = ", ".join(value) if isinstance(value, list) else value
            click.echo(printable(f"{name}: {field}: {words}"))
        for field, words in match.differs.items():
            click.echo(printable(f"{name}: {field} is '{words}' there, and stays"))
    if any(not match.source for match in found):
        click.echo("Bring in the text first: briefings source add DOSSIER FILE")
    count = sum(len(match.fills) for match in found)
    click.echo(f"Filled {count} field{'' if count == 1 else 's'}.")


@command.command("export")
@click.argument("dossier", type=DossierPath(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--marks", is_flag=True, help="Excerpts instead, as W3C annotations.")
@click.option(
    "--audience",
    type=OneOf(("public", "witness", "committee", "member", "staff")),
    default=None,
    help="With --marks, who may read them; the dossier's own readers if left out.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def export(
    dossier: Path, file: Path, audience: str | None, *, marks: bool, force: bool
) -> None:
    """Write the sources of DOSSIER as CSL JSON, for Zotero and others, to FILE.

    With --marks, write the excerpts of its facts as W3C Web Annotations; words that
    may not travel are marked by their place alone, and facts for fewer readers than
    the audience are left out.
    """
    from briefings.files import write_atomically
    from briefings.referencing import annotations_of, references_of

    if file.exists() and not force:
        raise BriefingsError(
            f"'{file}' is there already", help="name another, or add --force"
        )
    if marks:
        write_atomically(file, annotations_of(dossier, audience or ""))
    else:
        write_atomically(file, references_of(dossier))
    click.echo(f"Wrote {file}.")
