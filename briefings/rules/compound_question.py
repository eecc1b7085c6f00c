"""A question that asks more than one thing.

Why it matters
    A witness answers the half that suits. One idea, one question mark: it is what
    hearing manuals ask for, and what makes an evasion visible.

Flagged::

    topics: [{id: rain}]
    entities: [{id: agency}]
    questions:
      - {id: q, topic: rain, to: agency, ask: "How much rain fell? Who measured it?"}

Clean::

    topics: [{id: rain}]
    entities: [{id: agency}]
    questions: [{id: q, topic: rain, to: agency, ask: "How much rain fell?"}]
"""

import re
from collections.abc import Iterator

from briefings.diagnostics import Flag, Severity
from briefings.rules.desk import Desk

SEVERITY = Severity.REVIEW


def check(desk: Desk) -> Iterator[Flag]:
    """Yield each question with more or less than one question mark, or two asks."""
    for index, question in enumerate(desk.dossier.questions):
        wrong = _fault(question.ask)
        if wrong is not None:
            message, words = wrong
            yield Flag(
                ("questions", index, "ask"),
                f"question '{question.id}' {message}",
                "split it: one idea, one question mark",
                words,
            )


_SECOND_ASK = re.compile(
    r"\b(?:and|or|and/or)[ ,]+(?:if so[ ,]+)?"
    r"(?:who|what|when|where|why|how|which|whether"
    r"|(?:will|did|does|do|is|are|was|were|can|could|has|have) (?:you|it|they|he|she"
    r"|the|your|that|this|any))\b",
    re.IGNORECASE,
)


def _fault(ask: str) -> tuple[str, str] | None:
    """Return what makes it more than one question, and the words that do."""
    if ask.count("?") > 1:
        return "asks more than once", ask.partition("?")[2].strip()
    if "?" not in ask:
        return "asks nothing: there is no question mark", ""
    if "and/or" in ask:
        return "leaves two readings open", "and/or"
    second = _SECOND_ASK.search(ask)
    return ("asks two things at once", second.group()) if second else None
