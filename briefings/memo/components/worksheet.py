"""From derived figures to the arithmetic behind them, as one would write it by hand."""

import re
from collections.abc import Iterator
from typing import Any

from briefings.memo.blocks import (
    Cell,
    FilledRow,
    Paragraph,
    Pieces,
    Row,
    Run,
    Slot,
    Table,
    Value,
)
from briefings.memo.components.citing import reference
from briefings.memo.components.draft import Draft
from briefings.memo.views.facts import FactView
from briefings.model import Derived, number_words

WORK_ROW = Row(tuple(Cell((Paragraph((Slot(n),)),)) for n in range(4)))
SIGNS = {"*": " \u00d7 ", "/": " \u00f7 ", "-": " \u2212 ", "+": " + "}
_PARTS = re.compile(r"[a-z_][a-z0-9_]*|[0-9][0-9.]*|[()+*/-]")
_PERCENT = Run(", as a percentage")
_EXACT = Run("none")


def derived_worksheet(draft: Draft) -> Pieces:
    """Return a row for each derived figure: the arithmetic, its grounds, rounding."""
    rows = tuple(
        _work(draft, fact) for fact in draft.book.all("facts") if fact.record.derived
    )
    if not rows:
        return Pieces()
    table = Table(
        (Run("How each derived figure was worked out"),),
        "Each row is one figure that staff worked out: how, from which facts, and how"
        " the result was rounded.",
        ("Figure", "Worked out as", "From", "Rounding"),
        (8, 5, 6, 3),
        rows,
    )
    return Pieces((table,))


def _work(draft: Draft, fact: FactView) -> FilledRow:
    derived = fact.record.derived
    assert derived is not None  # noqa: S101 -- the caller has looked
    rounding = _EXACT
    if derived.rounding is not None:
        rounding = Run(derived.rounding, origin=fact.origin("derived.rounding"))
    values: tuple[Value, ...] = (
        fact.run,
        tuple(_arithmetic(fact, derived)),
        tuple(_grounds(draft, fact, derived)),
        rounding,
    )
    return FilledRow(WORK_ROW, values)


def _arithmetic(fact: FactView, derived: Derived) -> Iterator[Run]:
    """Yield `590 \u00f7 4,200, as a percentage`: each figure where its name stands."""
    origin = fact.origin("derived.expression")
    before = ""
    for part in _PARTS.findall(derived.expression):
        if part in derived.inputs:
            yield _figure(fact, derived, part)
        elif part in "+*/-" and before not in ("", "(") and before not in SIGNS:
            yield Run(SIGNS[part])
        else:
            yield Run(part.replace("-", SIGNS["-"].strip()), origin=origin)
        before = part
    if derived.as_ == "percent" and "100" not in derived.expression:
        yield _PERCENT


def _figure(fact: FactView, derived: Derived, name: str) -> Run:
    """Return the figure that a name stands for, or else the name, in words."""
    given = derived.figures.get(name)
    if given is None:
        return Run(name.replace("_", " "), origin=fact.origin("derived.expression"))
    origin = fact.origin(f"derived.figures.{name}")
    return Run(number_words(given) or given, origin=origin)


def _grounds(draft: Draft, fact: FactView, derived: Derived) -> Iterator[Any]:
    """Yield each figure, or the name for it, with the fact that has it."""
    is_first = True
    for name, source in derived.inputs.items():
        view = draft.book.find("facts", source)
        if not isinstance(view, FactView):
            continue
        if not is_first:
            yield Run("; ")
        is_first = False
        figure = derived.figures.get(name)
        if figure is None:
            yield _figure(fact, derived, name)
        else:
            yield Run(figure, origin=fact.origin(f"derived.figures.{name}"))
        yield Run(" in ")
        yield reference(draft, view) if draft.has_annex else view.run
