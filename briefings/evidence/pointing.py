"""From a figure or a date in a statement to a discrepancy that points at its words."""

from collections.abc import Callable

from briefings.evidence.claim import Claim
from briefings.evidence.content import Content, whole_content
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.lexicons import Lexicon
from briefings.evidence.matching import Table
from briefings.evidence.passages import paragraph_at
from briefings.evidence.quantities import Figure


def at_figure(
    held: Table,
    stated: Figure,
    rule: str,
    message: str,
    help_: str,
    passage_words: str,
    *,
    severity: str = "error",
) -> Discrepancy:
    """Return a discrepancy that points at a figure's number."""
    return at_pieces(
        held.statement,
        (stated.number.first, stated.number.after),
        rule,
        message,
        help_,
        passage_words,
        severity=severity,
    )


def at_pieces(
    statement: Content,
    span: tuple[int, int],
    rule: str,
    message: str,
    help_: str,
    passage_words: str,
    *,
    severity: str = "error",
) -> Discrepancy:
    """Return a discrepancy that points at some pieces of the statement."""
    start, end = statement.span(*span)
    words = statement.source.raw[start:end]
    return Discrepancy(rule, severity, words, start, end, passage_words, message, help_)


def elsewhere(
    claim: Claim, has: Callable[[Content], int | None], lexicon: Lexicon
) -> str:
    """Return where else in the sources something stands: `paragraph 7`; empty for nowhere.

    Reads whole sources, so it is asked only when something is wrong already.
    """
    for passage in claim.passages:
        if passage.context is None:
            continue
        text = whole_content(passage.context.raw, passage.published, lexicon)
        at = has(text)
        if at is not None:
            number = paragraph_at(passage.context.raw, text.span(at, at + 1)[0])
            source = f" of '{passage.source}'" if passage.source else ""
            return f"paragraph {number}{source}"
    return ""
