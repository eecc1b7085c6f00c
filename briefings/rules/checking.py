"""From a desk to diagnostics: every rule is asked, waivers are honoured."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from briefings.diagnostics import Diagnostic, Flag, Severity
from briefings.model import COLLECTIONS, Entry
from briefings.rules.desk import Desk


class Rule(Protocol):
    """A module of this room: one thing that can be wrong with a dossier."""

    __name__: str
    __doc__: str | None
    SEVERITY: Severity
    check: Callable[[Desk], Iterator[Flag]]


def name_of(rule: Rule) -> str:
    """Return a rule's name, which is its file's: `unsourced-fact`."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


def ask(desk: Desk, rules: Sequence[Rule]) -> tuple[Diagnostic, ...]:
    """Return what the rules have to say, in the dossier's own order."""
    found = [
        _diagnostic(desk, rule, flag) for rule in rules for flag in rule.check(desk)
    ]
    return tuple(sorted(found, key=_order))


def _diagnostic(desk: Desk, rule: Rule, flag: Flag) -> Diagnostic:
    name = name_of(rule)
    severity = flag.severity or rule.SEVERITY
    return Diagnostic(
        rule=name,
        severity=severity,
        message=flag.message,
        help=flag.help,
        route=flag.route,
        words=flag.words,
        waived=_waiver(desk, flag, name) if severity is Severity.REVIEW else "",
    )


def _waiver(desk: Desk, flag: Flag, rule: str) -> str:
    match flag.route:
        case (str(collection), int(index), *_) if collection in COLLECTIONS:
            entry: Entry = getattr(desk.dossier, collection)[index]
            return next((w.reason for w in entry.waive if w.rule == rule), "")
    return ""


def _order(item: Diagnostic) -> tuple[int, tuple[str, ...]]:
    """Return a key that sorts by collection, then by record, then by field."""
    match item.route:
        case (str(collection), *rest) if collection in COLLECTIONS:
            padded = tuple(
                f"{part:08}" if isinstance(part, int) else part for part in rest
            )
            return COLLECTIONS.index(collection) + 1, padded
        case route:
            return 0, tuple(str(part) for part in route)
