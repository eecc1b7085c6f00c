"""From a desk to diagnostics: every rule is asked, waivers are honoured."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from briefings.diagnostics import Diagnostic, Flag, Severity
from briefings.model import COLLECTIONS
from briefings.rules.desk import Desk
from briefings.rules.told import Severities


class Rule(Protocol):
    """A module of this room: one thing that can be wrong with a dossier."""

    @property
    def SEVERITY(self) -> Severity:  # noqa: N802 -- a module's constant
        """How grave it is, where a flag does not say otherwise.

        A rule whose flags do say otherwise lists those under `MILDER`, and one that
        holds facts against each other says `BETWEEN = True`.
        """

    def check(self, desk: Desk, /) -> Iterator[Flag]:
        """Yield a flag for each place where it is wrong."""


def name_of(rule: Rule) -> str:
    """Return a rule's name, which is its file's: `unsourced-fact`."""
    module: str = getattr(rule, "__name__", "")
    return module.rpartition(".")[2].replace("_", "-")


def severities_of(rule: Rule) -> Severities:
    """Return how grave what a rule tells can be, gravest first."""
    return rule.SEVERITY, *getattr(rule, "MILDER", ())


def ask(desk: Desk, rules: Sequence[Rule]) -> tuple[Diagnostic, ...]:
    """Return what the rules have to say, in the dossier's own order."""
    found = [
        _diagnostic(desk, rule, flag) for rule in rules for flag in rule.check(desk)
    ]
    return in_order(found)


def in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return diagnostics in the dossier's own order."""
    return tuple(sorted(found, key=_order))


def _diagnostic(desk: Desk, rule: Rule, flag: Flag) -> Diagnostic:
    name = name_of(rule)
    severity = flag.severity or rule.SEVERITY
    is_review = severity is Severity.REVIEW
    return Diagnostic(
        rule=name,
        severity=severity,
        message=flag.message,
        help=flag.help,
        route=flag.route,
        words=flag.words,
        waived=desk.dossier.waiver_of(flag.route, name) if is_review else "",
    )


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
