"""From a dossier and a template to a memo: typed blocks, every value with its origin.

`compose` makes a memo; `expand` takes the forms out of a block; `as_text` and
`as_json` print it. How templates are written stands in `briefings.memo.dialect`.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from briefings.memo.blocks import (
    Block,
    Break,
    Cell,
    Container,
    Containers,
    Contents,
    Drawing,
    Filled,
    FilledRow,
    Heading,
    Inline,
    Line,
    Link,
    Listing,
    Memo,
    MemoLine,
    Needs,
    Note,
    Origin,
    Paragraph,
    ParagraphRoles,
    Properties,
    Reference,
    Row,
    Run,
    RunRoles,
    Slot,
    Table,
    Tick,
    Value,
)
from briefings.memo.expanding import expand, expanded, filled_inlines
from briefings.memo.outside import OUTSIDE, REPLIES
from briefings.memo.printing import as_json, as_text
from briefings.memo.views.frames import (
    Account,
    Need,
    account,
    need,
    overclaim,
    strong_verbs,
    tells,
)
from briefings.model import DocumentOrder, Dossier, Ledger, Ruled

__all__ = [
    "OUTSIDE",
    "REPLIES",
    "Account",
    "Block",
    "Break",
    "Cell",
    "Container",
    "Containers",
    "Contents",
    "Drawing",
    "Filled",
    "FilledRow",
    "Heading",
    "Inline",
    "Line",
    "Link",
    "Listing",
    "Memo",
    "MemoLine",
    "Need",
    "Needs",
    "Note",
    "Origin",
    "Paragraph",
    "ParagraphRoles",
    "Properties",
    "Reference",
    "Row",
    "Run",
    "RunRoles",
    "Slot",
    "Table",
    "Tick",
    "Value",
    "account",
    "as_json",
    "as_text",
    "compose",
    "day_words",
    "expand",
    "expanded",
    "filled_inlines",
    "need",
    "needs_of",
    "overclaim",
    "strong_verbs",
    "tells",
    "template_texts",
    "time_words",
]


def compose(
    kind: str,
    dossier: Dossier,
    ledger: Ledger,
    *,
    order: DocumentOrder,
    templates: Sequence[Path],
    ruled: Ruled | None = None,
) -> Memo:
    """Return the memo that the template `kind` makes of a dossier.

    The first of the folders `templates` that has `<kind>.md.j2` wins. Records narrower
    than the order's audience are left out; `ruled` says what the hearing's house asks.
    Raises `BriefingsError`, at the template's
    line, for all that is wrong with a template.
    """
    # The template and Markdown libraries load when a memo is first composed.
    from briefings.memo import composing

    return composing.compose(
        kind, dossier, ledger, order=order, templates=templates, ruled=ruled
    )


def needs_of(kind: str, templates: Sequence[Path]) -> Needs:
    """Return the fields and components that a kind's template asks for.

    Raises `BriefingsError`, at the template's line, for what it may not say and for a
    field that no record has.
    """
    from briefings.memo import composing

    return composing.needs_of(kind, templates)


def template_texts(kind: str, templates: Sequence[Path]) -> dict[str, str]:
    """Return name → text of each template that a kind of document is made with."""
    from briefings.memo import composing

    return composing.template_texts(kind, templates)


def day_words(day: date) -> str:
    """Return a day as documents print it: `March 3, 2026`."""
    from briefings.memo.views import words

    return words.day(day)


def time_words(time: str, zone: str | None) -> str:
    """Return a time of day as documents print it: `10:00 a.m. (ET)`."""
    from briefings.memo.views import words

    return words.clock(time, zone)
