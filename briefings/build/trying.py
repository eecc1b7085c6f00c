"""From a checked dossier to what its documents would say that they must not.

They are composed and held to their facts; nothing is laid out or written.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefings.build.checked import Checked
from briefings.build.markings import marked
from briefings.build.orders import orders_of
from briefings.build.templates import templates_of
from briefings.build.titles import rule_titles
from briefings.clocks import ruled
from briefings.collector import collector_paused
from briefings.diagnostics import Diagnostic
from briefings.evidence import Lexicon, own_verbs
from briefings.memory import backed_texts, keep_texts
from briefings.model import DocumentOrder, Dossier, Ruled
from briefings.proofreading import Coverage, Grounds

if TYPE_CHECKING:
    from briefings.memo import Memo


class Composed(NamedTuple):
    """A document without a format, and what was found in it."""

    memo: "Memo"
    templates: tuple[Path, ...]
    coverage: Coverage
    misfits: tuple[Diagnostic, ...]  # what is too long, or not for its readers


def composed(
    checked: Checked, grounds: Grounds, rules: Ruled, order: DocumentOrder
) -> Composed:
    """Return the document of an order, held to its facts."""
    # Jinja is loaded here: what never composes a document never needs it.
    from briefings.memo import compose
    from briefings.proofreading import misfits, proofread

    dossier, desk = grounds.dossier, checked.desk
    assert desk is not None  # noqa: S101 -- a dossier was read
    templates = templates_of(checked.reading.root)
    memo = compose(
        order.kind, dossier, desk.ledger, order=order, templates=templates, ruled=rules
    )
    coverage = proofread(memo, dossier, templates, grounds)
    misfit = tuple(misfits(memo, dossier, order, rules.pack.speech))
    return Composed(memo, tuple(templates), coverage, misfit)


def rules_for(dossier: Dossier, root: Path, lexicon: Lexicon) -> Ruled:
    """Return the rules and words that a dossier's documents go by."""
    held = ruled(dossier, root)
    return held._replace(titles=rule_titles(), verbs=own_verbs(lexicon))


@collector_paused()
def tried_documents(checked: Checked) -> tuple[Diagnostic, ...]:
    """Return what stands against the documents that a dossier asks for.

    Raises `BriefingsError` for a template that does not serve, as a build does.
    """
    dossier, root = checked.dossier, checked.reading.root
    if dossier is None or checked.desk is None:
        return ()
    rules = rules_for(dossier, root, checked.desk.lexicon)
    dossier = marked(dossier, rules.pack.markings)
    known = None if checked.is_anew else backed_texts(root)
    grounds = Grounds(dossier, known, checked.desk.lexicon)
    found = [
        item
        for order in orders_of(dossier, "")
        for item in _found(composed(checked, grounds, rules, order))
    ]
    if known is not None:
        keep_texts(root, known, grounds.backed)
    return told_once(found)


def told_once(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return what was found without what is said twice of the same words.

    A text may stand under several headings and in several documents: its figures are
    mended once, where they were written.
    """
    return tuple({_mark(item): item for item in reversed(tuple(found))}.values())[::-1]


def _mark(item: Diagnostic) -> Diagnostic:
    if item.rule.startswith("naked-") and (item.route or item.place):
        return item._replace(message="")
    return item


def _found(one: Composed) -> Iterator[Diagnostic]:
    yield from one.coverage.diagnostics
    yield from one.misfits
