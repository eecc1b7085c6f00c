"""From words in a statement to a discrepancy that points at them."""

from collections.abc import Callable
from typing import NamedTuple

from briefings.evidence.claim import Claim
from briefings.evidence.discrepancy import Discrepancy
from briefings.evidence.readers.contents.content import Content, content
from briefings.evidence.readers.figures.quantities import Figure
from briefings.evidence.readers.words.passages import paragraph_at


class Remark(NamedTuple):
    """What there is to say, before it is pointed at words."""

    rule: str
    message: str
    help: str
    passage_words: str = ""
    severity: str = "error"


def at_pieces(statement: Content, span: tuple[int, int], remark: Remark) -> Discrepancy:
    """Return a discrepancy that points at some pieces of the statement."""
    start, end = statement.span(*span)
    return Discrepancy(
        remark.rule,
        remark.severity,
        statement.source.raw[start:end],
        start,
        end,
        remark.passage_words,
        remark.message,
        remark.help,
    )


def at_figure(statement: Content, stated: Figure, remark: Remark) -> Discrepancy:
    """Return a discrepancy that points at a figure's number."""
    return at_pieces(statement, (stated.number.first, stated.number.after), remark)


def elsewhere(claim: Claim, has: Callable[[Content], int | None]) -> str:
    """Return where else in the sources something stands: `paragraph 7`; or nothing.

    Reads whole sources, so it is asked only when something is wrong already.
    """
    for passage in claim.passages:
        if passage.context is None:
            continue
        text = content(passage.context.raw, passage.published, claim.lexicon)
        at = has(text)
        if at is not None:
            number = paragraph_at(passage.context.raw, text.span(at, at + 1)[0])
            source = f" of '{passage.source}'" if passage.source else ""
            return f"paragraph {number}{source}"
    return ""
