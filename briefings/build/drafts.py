"""From a dossier that is not in order to drafts that nobody can take for final."""

from collections.abc import Iterable
from typing import Any

from briefings.diagnostics import Diagnostic, Route, Severity
from briefings.model import DocumentOrder, Dossier

MARKING = "Draft, not checked in full"
ENDING = "-draft"
NEVER = frozenset({"leaked-record", "unseen-record", "leaking-reference"})
"""Errors that stop a draft as well: it would tell readers what they may not see."""
_UNFINISHED = "unfinished-text"
_LEFT_OUT = {"unexplained-witness": "reason", "thin-witness": "background"}
"""Rule → the text of a record that is not there at all, and must be."""


def drafted(dossier: Dossier, found: Iterable[Diagnostic]) -> Dossier:
    """Return the dossier with every order marked, and `[MISSING: …]` for what is left.

    Files get other names than final documents, so that none is taken for one.
    """
    orders = tuple(map(_marked, dossier.documents))
    changed: Any = dossier.model_copy(update={"documents": orders})
    for item in found:
        route = _missing(item)
        if route:
            words = f"[MISSING: {str(route[-1]).replace('_', ' ')}]"
            changed = _with(changed, route, words)
    done: Dossier = changed
    return done


def _missing(item: Diagnostic) -> Route:
    """Return where words are missing, or () where they are not."""
    if item.rule == _UNFINISHED:
        return item.route
    field = _LEFT_OUT.get(item.rule)
    return (
        (*item.route, field)
        if field and item.help.startswith(f"add `{field}:`")
        else ()
    )


def stops_draft(found: Iterable[Diagnostic]) -> bool:
    """Return whether any of them stands even against a draft."""
    return any(item.severity is Severity.ERROR and item.rule in NEVER for item in found)


def _marked(order: DocumentOrder) -> DocumentOrder:
    marking = f"{MARKING} · {order.marking}" if order.marking else MARKING
    return order.model_copy(update={"marking": marking})


def _with(thing: Any, route: tuple[str | int, ...], words: str) -> Any:
    """Return a record, or a tuple of them, with other words at the end of a route."""
    if not route:
        return words
    step, rest = route[0], route[1:]
    if isinstance(step, int):
        items = list(thing)
        items[step] = _with(items[step], rest, words)
        return tuple(items)
    return thing.model_copy(update={step: _with(getattr(thing, step), rest, words)})
