"""From a checked dossier to documents in a folder."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefings.build.checked import Checked, is_stopped
from briefings.build.choice import ALL, Choice
from briefings.build.drafts import ENDING, drafted, stops_draft
from briefings.build.formats import copies_of, formats_of
from briefings.build.markings import marked
from briefings.build.orders import orders_of
from briefings.build.output import write_documents
from briefings.build.remarks import Noted, names_one_of, remarks_of
from briefings.build.templates import house_of, shipped_templates
from briefings.build.trying import Composed, composed, rules_for, told_once
from briefings.collector import collector_paused
from briefings.diagnostics import Diagnostic
from briefings.leaks import Secrets, hidden_ids, leaks, secrets_of, tells
from briefings.memory import backed_texts, keep_texts
from briefings.model import Audience, DocumentOrder, Dossier, Format, stamps_of
from briefings.proofreading import Coverage, Grounds

if TYPE_CHECKING:
    from briefings.writing import Remarks


class Built(NamedTuple):
    """One document that was written."""

    kind: str
    path: Path
    size: int  # bytes
    coverage: Coverage
    engine: str = ""  # that set its pages, for a PDF


class Outcome(NamedTuple):
    """What a build came to: documents written, or what stands against them."""

    built: tuple[Built, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()  # of the finished documents


class Made(NamedTuple):
    """A document that is finished and not yet written."""

    order: DocumentOrder
    content: bytes
    coverage: Coverage
    misfits: tuple[Diagnostic, ...]  # what is too long, or not for its readers
    engine: str = ""  # that set its pages, for a PDF


class Finished(NamedTuple):
    """The documents of a dossier, and what was found in them."""

    made: Mapping[str, Made] = {}  # file name → document; none where one must not be
    diagnostics: tuple[Diagnostic, ...] = ()

    def built_in(self, folder: Path) -> tuple[Built, ...]:
        """Return the documents as written into `folder`."""
        return tuple(
            Built(
                one.order.kind,
                folder / name,
                len(one.content),
                one.coverage,
                one.engine,
            )
            for name, one in self.made.items()
        )

    @property
    def contents(self) -> dict[str, bytes]:
        """File name → the document's bytes."""
        return {name: one.content for name, one in self.made.items()}


def build_documents(
    checked: Checked,
    out: Path,
    *,
    choice: Choice = ALL,
    strict: bool = False,
    force: bool = False,
) -> Outcome:
    """Write every document the dossier asks for, or none of them over an error.

    All are made and held to their facts before one is written; `strict` counts reviews
    that nobody has settled. Raises `BriefingsError` for a template, house file or
    folder that does not serve, and for a choice that cannot be had.
    """
    finished = finish_documents(checked, choice=choice, strict=strict)
    if finished.made:
        write_documents(out, finished.contents, force=force)
    return Outcome(finished.built_in(out), finished.diagnostics)


@collector_paused()
def finish_documents(
    checked: Checked, *, choice: Choice = ALL, strict: bool = False
) -> Finished:
    """Return the finished documents; none of them where one must not be written."""
    made = made_documents(checked, choice)
    found = told_once(
        item
        for one in made.values()
        for item in (*one.coverage.diagnostics, *one.misfits)
    )
    if choice.is_draft:
        return Finished({} if stops_draft(found) else made, found)
    return Finished({} if is_stopped(found, strict=strict) else made, found)


@collector_paused()
def made_documents(checked: Checked, choice: Choice = ALL) -> dict[str, Made]:
    """Return file name → document, finished and not yet written.

    There is one for each format of each order.
    """
    dossier, desk = choice.of(checked.reading), checked.desk
    if dossier is None or desk is None:
        return {}
    # Whose document it is may have been chosen since the dossier was checked.
    rules = rules_for(dossier, checked.reading.root, desk.lexicon)
    dossier = marked(dossier, rules.pack.markings)
    if choice.is_draft:
        dossier = drafted(dossier, checked.diagnostics)
    remarks = remarks_of(dossier, checked.diagnostics) if choice.is_draft else {}
    known = None if checked.is_anew else backed_texts(checked.reading.root)
    grounds = Grounds(dossier, known, desk.lexicon)
    orders = orders_of(dossier, ENDING if choice.is_draft else "")
    gate = _Gate(dossier, remarks, orders)
    stamps = stamps_of(desk.dossier)
    made: dict[str, Made] = {}
    for order in orders:
        one = composed(checked, grounds, rules, order)
        if order is orders[-1]:
            grounds.forget()
        made.update(_made(checked, dossier, gate, stamps, order, one))
    if known is not None:
        keep_texts(checked.reading.root, known, grounds.backed)
    return _printed(made, gate, str(dossier.prepared or ""))


def _printed(made: dict[str, Made], gate: "_Gate", day: str) -> dict[str, Made]:
    """Return the same with PDF files set from the Word documents in their place."""
    waiting = {
        name: one.content
        for name, one in made.items()
        if name.endswith(f".{Format.PDF}")
    }
    if not waiting:
        return made
    from briefings.pdf import as_pdf

    for name, (content, engine) in as_pdf(waiting, day).items():
        one = made[name]
        found = (*one.misfits, *gate.leaks(content, name, one.order))
        made[name] = one._replace(content=content, engine=engine, misfits=found)
    return made


class _Gate:
    """What no document for an audience may hold, worked out once for all of them."""

    def __init__(
        self, dossier: Dossier, remarks: Noted, orders: Iterable[DocumentOrder]
    ) -> None:
        self._dossier = dossier
        self._remarks = remarks
        self._audiences = {_readers(dossier, order) for order in orders}

    def leaks(
        self, content: bytes, file: str, order: DocumentOrder
    ) -> tuple[Diagnostic, ...]:
        """Return what a finished document gives away of records that it must not."""
        return leaks(content, file, self._secrets[_readers(self._dossier, order)])

    def remarks(self, order: DocumentOrder) -> "Remarks":
        """Return what a draft may say of its records: to the committee's own people.

        What would tell them of a record that they may not see is left out.
        """
        audience = _readers(self._dossier, order)
        if not self._remarks or audience.rank < Audience.COMMITTEE.rank:
            return {}
        hidden = self._secrets[audience]
        ids = hidden_ids(self._dossier, audience)
        told = {
            record: tuple(
                line
                for lines in findings
                if not names_one_of(lines, ids)
                and not any(tells(line, hidden) for line in lines)
                for line in lines
            )
            for record, findings in self._remarks.items()
        }
        return {record: lines for record, lines in told.items() if lines}

    @cached_property
    def _secrets(self) -> dict[Audience, Secrets]:
        # The words of our own templates are no secret.
        ours = sorted(shipped_templates().glob("*.j2"))
        known = (path.read_text("utf-8") for path in ours)
        return secrets_of(self._dossier, self._audiences, known)


def _readers(dossier: Dossier, order: DocumentOrder) -> Audience:
    return order.audience or dossier.audience


def _made(
    checked: Checked,
    dossier: Dossier,
    gate: _Gate,
    stamps: Mapping[str, str],
    order: DocumentOrder,
    one: Composed,
) -> Iterator[tuple[str, Made]]:
    """Yield an order's document in each of its formats, with the name of its file."""
    # python-docx is loaded here: `briefings check` never needs it.
    from briefings.build.manifest import Making, manifest_of

    desk = checked.desk
    assert desk is not None  # noqa: S101 -- a dossier was read
    memo, templates, coverage, misfit = one
    house = house_of(templates, dossier.theme)
    making = Making(desk, stamps, order, templates, house, coverage)
    manifest, formats = partial(manifest_of, making), formats_of(order)
    theme, remarks = dossier.theme.value, gate.remarks(order)
    for format_, content in copies_of(memo, house, manifest, formats, remarks, theme):
        name = f"{order.file}.{format_}"
        found = (*misfit, *gate.leaks(content, name, order))
        yield name, Made(order, content, coverage, found)
