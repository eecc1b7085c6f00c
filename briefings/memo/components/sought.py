"""From the form of the answer sought to what is said of it and held ready for it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from briefings.memo.blocks import MemoLine, Paragraph, ParagraphRoles, Run, Slot, Tick
from briefings.memo.blocks import RunRoles as Roles
from briefings.memo.views.records import QuestionView
from briefings.model import Form

_ALWAYS = ("Evaded", "Committed", "For\u00a0the\u00a0record")
_APART = Run("\u2003")


class Sought(NamedTuple):
    """What a card says and holds ready for an answer of one form."""

    words: str  # what is sought, as a sentence
    given: str  # what stands before the follow-up to an answer that is given
    refused: str  # ... and to one that is not
    boxes: tuple[str, ...]  # what was heard
    blank: str = ""  # what the line to write the answer on is called


SOUGHT: Mapping[Form, Sought] = {
    Form.YES_NO: Sought("A yes or a no is sought.", "If yes", "If no", ("Yes", "No")),
    Form.NUMBER: Sought(
        "A number is sought.",
        *("If given", "If none"),
        ("Given", "Not\u00a0known"),
        "Figure, unit, period",
    ),
    Form.DATE: Sought(
        "A date is sought.", "If given", "If none", ("Given", "Not\u00a0known"), "Date"
    ),
    Form.DOCUMENT: Sought(
        "A document is sought.",
        *("If named", "If none"),
        ("Named", "None"),
        "Document, date",
    ),
    Form.COMMITMENT: Sought(
        "A commitment is sought.",
        "If yes",
        "If no",
        ("Committed", "Refused"),
        "What, by what day",
    ),
    Form.OPEN: Sought(
        "An open answer is sought.",
        *("If answered", "If not"),
        ("Answered", "Not\u00a0known"),
    ),
}


def branch_labels(form: Form) -> Mapping[str, str]:
    """Return follow-up → what stands before it where such an answer is sought."""
    sought = SOUGHT[form]
    return {
        "if_yes": sought.given,
        "if_no": sought.refused,
        "if_evades": "If evaded",
        "request": "In writing",
    }


def expected(question: QuestionView) -> tuple[Any, Any]:
    """Return the answer that is expected and on what ground, each a value."""
    record = question.record.expected
    if record is None or not record.text:
        words = SOUGHT[question.record.form].words
        return (Run("Not known. "), Run(words, origin=question.origin("form")))
    text = Run(record.text, origin=question.origin("expected.text"))
    basis = Run(record.basis, origin=question.origin("expected.basis"))
    return (text, (Run(" ("), basis, Run(").")))


def _heard(sought: Sought) -> MemoLine:
    labels = dict.fromkeys((*sought.boxes, *_ALWAYS))
    parts = (part for label in labels for part in (Tick(label), _APART))
    return MemoLine("Heard", tuple(parts)[:-1])


HEARD = {form: _heard(sought) for form, sought in SOUGHT.items()}
"""Form → the boxes to tick when the answer was heard."""

NOTE = Paragraph(
    (Slot(0, bold=True, role=Roles.LABEL.value),), role=ParagraphRoles.NOTE_LINE.value
)
"""A line to write on."""
NOTE_LINE = NOTE._replace(inlines=())
