"""From where facts part from the words behind them to flags of one rule."""

from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk


def partings(desk: Desk, rule: str) -> Iterator[Flag]:
    """Yield a flag for each fact that parts from its source in the way of `rule`."""
    for index, item in desk.discrepancies.get(rule, ()):
        yield Flag(
            ("facts", index, *item.field.split(".")),
            item.message,
            item.help,
            item.words,
            Severity(item.severity),
        )
