"""From questions to the seconds they take, and to rounds that keep to five minutes.

House Rule XI, clause 2(j)(2), gives each Member five minutes for each witness. Words
are counted at two and a half a second (150 a minute, a calm reader's pace); what an
answer takes is an assumption, the same for all answers of one form.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefings.model.questions import Form, Question

ROUND = 300
"""Seconds of one round."""

CLOSE = 20
"""Seconds kept free at the end of a round, to thank and to sum up."""

SAFE = 285
"""Seconds up to which a round needs nothing to go well."""

TURN = 5
"""Seconds that pass between an answer and the next question."""

ANSWERS = {
    Form.YES_NO: 8,
    Form.NUMBER: 15,
    Form.DATE: 15,
    Form.DOCUMENT: 20,
    Form.COMMITMENT: 20,
    Form.OPEN: 45,
}
"""Form → the seconds that an answer to the point takes."""

# A follow-up asks for one more particular; one to an evasion asks for a commitment.
BRANCHES = {"if_yes": Form.NUMBER, "if_no": Form.NUMBER, "if_evades": Form.COMMITMENT}
"""Branch → the form of the answer that it can be expected to get."""

SPARE = 3
"""The priority of what is asked if time allows: no round counts on it."""

SLOW = (7, 3)
"""Words, and the seconds in which a witness reads them."""

_WORDS = (5, 2)  # five words in two seconds


class Clock(NamedTuple):
    """The seconds that a question takes."""

    ask: int
    answer: int
    branch: int  # the longest of its follow-ups, with the answer to it; 0 if none

    @property
    def least(self) -> int:
        """With an answer to the point and no follow-up."""
        return self.ask + self.answer + TURN

    @property
    def most(self) -> int:
        """With the longest follow-up."""
        return self.least + self.branch


def reading_seconds(text: str) -> int:
    """Return the whole seconds that it takes to say a text, rounded up."""
    words, seconds = _WORDS
    return -(-len(text.split()) * seconds // words)


def reading_pace() -> int:
    """Return how many words a minute a question is read at."""
    words, seconds = _WORDS
    return 60 * words // seconds


def aloud_seconds(words: int) -> int:
    """Return the whole seconds that so many words take from the witness's table.

    At 140 words a minute: slower than a question, as a prepared text is read.
    """
    return -(-words * SLOW[1] // SLOW[0])


def clock_of(question: Question) -> Clock:
    """Return what a question takes, with its answer and its longest follow-up."""
    branches = (
        reading_seconds(words) + ANSWERS[form] + TURN
        for field, form in BRANCHES.items()
        if (words := getattr(question, field)) is not None
    )
    return Clock(
        reading_seconds(question.ask),
        ANSWERS[question.form],
        max(branches, default=0),
    )


def seconds_of(questions: Iterable[Question]) -> int:
    """Return what a round of these takes at most; the spare ones are not counted."""
    taken = [clock_of(item).most for item in questions if item.priority < SPARE]
    return sum(taken) + CLOSE if taken else 0


def rounds_of(questions: Sequence[Question]) -> tuple[tuple[Question, ...], ...]:
    """Return the questions in rounds that are safe, the most urgent first."""
    rounds: list[list[Question]] = []
    left = 0
    for question in sorted(questions, key=lambda item: item.priority):
        most = clock_of(question).most
        if not rounds or most > left:
            rounds.append([])
            left = SAFE - CLOSE
        rounds[-1].append(question)
        left -= most
    return tuple(map(tuple, rounds))
