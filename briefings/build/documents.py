"""From a checked dossier to documents in a folder."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from briefings.build.checked import Checked, is_stopped
from briefings.build.orders import orders_of
from briefings.build.output import write_documents
from briefings.build.templates import house_of, templates_of
from briefings.collector import collector_paused
from briefings.diagnostics import Diagnostic
from briefings.model import DocumentOrder
from briefings.proofreading import Coverage, Grounds
from briefings.rules import Desk


class Built(NamedTuple):
    """One document that was written."""

    kind: str
    path: Path
    size: int  # bytes
    coverage: Coverage


class Outcome(NamedTuple):
    """What a build came to: documents written, or what stands against them."""

    built: tuple[Built, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()  # of the finished documents


class Made(NamedTuple):
    """A document that is finished and not yet written."""

    order: DocumentOrder
    content: bytes
    coverage: Coverage
    misfits: tuple[Diagnostic, ...]  # what is too long for its page or its time


@collector_paused()
def build_documents(
    checked: Checked, out: Path, *, strict: bool = False, force: bool = False
) -> Outcome:
    """Write every document the dossier asks for, or none of them.

    All are made and held to their facts before one is written; `strict` counts reviews
    that nobody has settled. Raises `BriefingsError` for a template, house file or
    folder that does not serve.
    """
    made = made_documents(checked)
    if not made:
        return Outcome()
    found = tuple(
        dict.fromkeys(
            item
            for one in made.values()
            for item in (*one.coverage.diagnostics, *one.misfits)
        )
    )
    if is_stopped(found, strict=strict):
        return Outcome((), found)
    contents = {name: one.content for name, one in made.items()}
    write_documents(out, contents, force=force)
    built = tuple(
        Built(one.order.kind, out / name, len(one.content), one.coverage)
        for name, one in made.items()
    )
    return Outcome(built, found)


@collector_paused()
def made_documents(checked: Checked) -> dict[str, Made]:
    """Return file name → document, finished and not yet written, for each order."""
    dossier, desk = checked.dossier, checked.desk
    if dossier is None or desk is None:
        return {}
    grounds = Grounds(dossier)
    return {
        f"{order.file}.docx": _made(checked, grounds, desk, order)
        for order in orders_of(dossier)
    }


def _made(checked: Checked, grounds: Grounds, desk: Desk, order: DocumentOrder) -> Made:
    # Jinja and python-docx are loaded here: `briefings check` never needs them.
    from briefings.build.manifest import Making, manifest_of
    from briefings.memo import compose
    from briefings.proofreading import misfits, proofread
    from briefings.writing import write_docx

    dossier = grounds.dossier
    templates = templates_of(checked.reading.root)
    house = house_of(templates)
    memo = compose(order.kind, dossier, desk.ledger, order=order, templates=templates)
    coverage = proofread(memo, dossier, templates, grounds)
    making = Making(desk, order, templates, house, coverage)
    content = write_docx(memo, house, manifest=partial(manifest_of, making))
    return Made(order, content, coverage, misfits(memo, dossier, order))
