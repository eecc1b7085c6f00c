"""From the bodies and people of a dossier to tables of their names."""

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
from briefings.memo.components.draft import MISSING, Draft, several
from briefings.memo.templating.vault import series
from briefings.memo.views import Traced
from briefings.memo.views.records import EntityView

_FIRST = Cell((Paragraph((Slot(0, bold=True),)),))
NAME_ROW = Row((_FIRST, *(Cell((Paragraph((Slot(n),)),)) for n in range(1, 4))))
PERSON_ROW = NAME_ROW._replace(cells=NAME_ROW.cells[:3])

_NONE = Run("\u2013")
_MISPRINT = Run("; in a source also, wrongly, ")


def name_table(draft: Draft, bodies: Any) -> Pieces:
    """Return a row for each body: name, short form, other names, what it is part of.

    A body of which nothing but its name is known has no row, where others have one.
    """
    listed = list(several(bodies, EntityView.noun))
    telling = [body for body in listed if _tells(body)]
    rows = tuple(map(_body, telling or listed))
    if not rows:
        return Pieces()
    table = Table(
        (Run("Bodies and offices"),),
        "Each row is one body: its name, short form, other names, what it is part of.",
        ("Name", "Short form", "Also called", "Part of"),
        (6, 2, 6, 5),
        rows,
    )
    return Pieces((table,))


def _body(body: EntityView) -> FilledRow:
    parent = body.text("parent")
    acronym = body.text("acronym")
    values = (
        body.see("name").run,
        acronym.run if acronym is not None else _NONE,
        _called(body),
        parent.run if parent is not None else _NONE,
    )
    return FilledRow(NAME_ROW, values, f"entities/{body.id}")


def _tells(body: EntityView) -> bool:
    return bool(
        body.text("parent")
        or body.text("acronym")
        or _others(body)
        or body.see("misprints")
    )


def _others(body: EntityView) -> list[Traced]:
    """Return the other names of a body, each once: an article makes no other name."""
    known = {_bare(body.see("name"))}
    acronym = body.text("acronym")
    if acronym is not None:
        known.add(_bare(acronym))
    found = []
    for alias in body.see("aliases"):
        if _bare(alias) not in known:
            known.add(_bare(alias))
            found.append(alias)
    return found


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ")


def _called(body: EntityView) -> Value:
    """Return the other names of a body, those that a source gets wrong last."""
    names: list[Any] = list(series(_others(body))) or [_NONE]
    wrong = body.see("misprints")
    return (*names, _MISPRINT, *series(wrong)) if wrong else tuple(names)


def people_table(draft: Draft, people: Any) -> Pieces:
    """Return a row for each person: name, office as of the sources, body."""
    rows = tuple(_person(person) for person in several(people, EntityView.noun))
    if not rows:
        return Pieces()
    table = Table(
        (Run("People, and their offices as the sources give them"),),
        "Each row is one person: name, office as of the sources, body.",
        ("Name", "Office", "Body"),
        (5, 7, 6),
        rows,
    )
    return Pieces((table,))


def _person(person: EntityView) -> FilledRow:
    title, parent = person.text("title"), person.text("parent")
    values = (
        person.see("name").run,
        title.run if title is not None else MISSING,
        parent.run if parent is not None else _NONE,
    )
    return FilledRow(PERSON_ROW, values, f"entities/{person.id}")
