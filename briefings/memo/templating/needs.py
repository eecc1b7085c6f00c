"""From a parsed template to the fields it asks for, by the road that leads to them.

A road is what a person would write down: `dossier.panels[].witnesses[].name`. What a
component asks for by itself is its own affair.
"""

import difflib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from jinja2 import nodes
from pydantic import BaseModel

from briefings.memo.templating.faults import Sheet
from briefings.memo.templating.grammar import LOOP, ROOTS
from briefings.memo.views import View
from briefings.memo.views.view import HIDDEN
from briefings.model import Dossier


class Need(NamedTuple):
    """A field that a template asks for."""

    road: str
    line: int
    name: str  # the last step of the road


def needs_in(template: nodes.Template) -> Iterator[Need]:
    """Yield the fields that a template asks for, in the order of its text."""
    yield from _in(template, {name: name for name in ROOTS})


def refuse_unknown_fields(needs: Iterator[Need], sheet: Sheet) -> None:
    """Raise `BriefingsError`, at its line, for a field that no record of any kind has.

    Whether this record has it is only known where the line runs.
    """
    known = _known()
    for need in needs:
        if need.name not in known and not need.road.startswith("loop."):
            near = difflib.get_close_matches(need.name, known, n=1)
            raise sheet.fault(
                need.line,
                f"no record has '{need.name}'",
                f"did you mean '{near[0]}'?" if near else "see `briefings schema`",
                words=need.name,
            )


def _in(node: nodes.Node, roads: dict[str, str]) -> Iterator[Need]:
    match node:
        case nodes.For(target=nodes.Name(name=name)):
            yield from _in(node.iter, roads)
            inner = {**roads, name: f"{_road(node.iter, roads)}[]", "loop": "loop"}
            for one in (*node.body, *node.else_):
                yield from _in(one, inner)
        case nodes.Assign(target=nodes.Name(name=name)):
            yield from _in(node.node, roads)
            roads[name] = _road(node.node, roads)
        case nodes.Getattr(attr=name):
            yield from _in(node.node, roads)
            yield Need(f"{_road(node.node, roads)}.{name}", node.lineno, name)
        case _:
            for one in node.iter_child_nodes():
                yield from _in(one, roads)


def _road(node: nodes.Node, roads: Mapping[str, str]) -> str:
    match node:
        case nodes.Name(name=name):
            return roads.get(name, name)
        case nodes.Getattr(attr=name):
            return f"{_road(node.node, roads)}.{name}"
        case nodes.Filter(name="first" | "last"):
            return f"{_road(node.node, roads)}[]" if node.node else "?"
        case nodes.Filter():
            return _road(node.node, roads) if node.node else "?"
        case nodes.Call(node=nodes.Name(name=name)):
            return f"{name}()"
    return "?"


@cache
def _known() -> frozenset[str]:
    """Return every name that a template may ask of any record or view."""
    names = {*LOOP}
    for kind in _kinds(Dossier):
        names.update(kind.model_fields)
    for view in _views(View):
        names.update(view.looks)
    return frozenset(names - HIDDEN)


def _views(kind: type[View]) -> Iterator[type[View]]:
    yield kind
    for inner in kind.__subclasses__():
        yield from _views(inner)


def _kinds(
    kind: type[BaseModel], seen: set[type] | None = None
) -> Iterator[type[BaseModel]]:
    """Yield a kind of record and all that it is made of."""
    seen = set() if seen is None else seen
    if kind in seen:
        return
    seen.add(kind)
    yield kind
    for field in kind.model_fields.values():
        for inner in _classes_in(field.annotation):
            yield from _kinds(inner, seen)


def _classes_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _classes_in(inner)
