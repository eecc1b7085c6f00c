"""The clock of a question: words to seconds, the longest follow-up, rounds."""

from typing import Any

import pytest

from briefings.memo import as_text
from briefings.model import (
    CLOSE,
    ROUND,
    SAFE,
    Clock,
    Question,
    aloud_seconds,
    clock_of,
    reading_seconds,
    rounds_of,
    seconds_of,
)
from tests.kinds.family import full, memo_of, order_of
from tests.memo.crates import CRATES


def question(**given: Any) -> Question:
    plain = {"id": "q", "topic": "t", "to": "w", "ask": "Is it so?", "form": "yes_no"}
    return Question.model_validate(plain | given)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("", 0), ("one", 1), ("one two", 1), ("one two three", 2), ("a " * 35, 14)],
)
def test_five_words_take_two_seconds(text: str, seconds: int) -> None:
    assert reading_seconds(text) == seconds


@pytest.mark.parametrize(
    ("given", "clock"),
    [
        ({}, Clock(2, 8, 0)),
        ({"form": "number"}, Clock(2, 15, 0)),
        ({"form": "date"}, Clock(2, 15, 0)),
        ({"form": "document"}, Clock(2, 20, 0)),
        ({"form": "commitment"}, Clock(2, 20, 0)),
        ({"form": "open"}, Clock(2, 45, 0)),
        ({"if_yes": "Since when?"}, Clock(2, 8, 1 + 15 + 5)),
        ({"if_evades": "When then?"}, Clock(2, 8, 1 + 20 + 5)),
        ({"if_yes": "a " * 30, "if_evades": "Yes?"}, Clock(2, 8, 12 + 15 + 5)),
    ],
)
def test_the_longest_follow_up_is_counted(given: dict[str, str], clock: Clock) -> None:
    assert clock_of(question(**given)) == clock
    assert clock.least == clock.ask + clock.answer + 5
    assert clock.most == clock.least + clock.branch


def test_a_round_counts_its_close_and_not_what_may_be_left_out() -> None:
    asked = [question(id="a"), question(id="b"), question(id="c", priority=3)]

    assert seconds_of(asked) == 2 * 15 + CLOSE
    assert seconds_of([]) == 0


def test_questions_are_dealt_in_rounds_that_are_safe() -> None:
    asked = [question(id=f"q{n}", form="open", priority=1 + n % 3) for n in range(14)]

    rounds = rounds_of(asked)

    assert [item.id for turn in rounds for item in turn] == [
        item.id for item in sorted(asked, key=lambda item: item.priority)
    ]
    assert all(seconds_of(turn) <= SAFE < ROUND for turn in rounds)


def test_a_question_longer_than_a_round_is_a_round_of_its_own() -> None:
    long = question(id="long", ask="why " * 800)

    assert [len(turn) for turn in rounds_of([question(), long, question()])] == [
        1,
        1,
        1,
    ]


def test_seven_words_are_read_aloud_in_three_seconds() -> None:
    assert [aloud_seconds(words) for words in (0, 1, 7, 8, 700)] == [0, 1, 3, 4, 300]


def test_a_packet_shows_the_clock_and_a_card_for_each_question() -> None:
    text = as_text(memo_of("question-packet"))

    # 10 words to ask, 15 seconds for a number, 5 to turn; 10 words, 20 and 5 more.
    assert (
        "| Q1 | How many of the crates in the audit have been found? | a number" in text
    )
    assert "| 5 | 15 | 29 | 0:54 |" in text
    assert "1:14" in text
    for line in ("If yes", "If evaded", "In writing", "Heard", "Answered by"):
        assert line in text or line == "Answered by"
    assert "25 to 54 seconds" in text


def test_a_members_packet_holds_the_members_questions_alone() -> None:
    questions = [CRATES["questions"][0] | {"member": "Rep. Vale"}]
    questions.append(
        questions[0] | {"id": "q-other", "ask": "Who else?", "member": None}
    )
    dossier = full(questions=questions)
    order = order_of("question-packet", member="Rep. Vale")

    theirs = as_text(memo_of("question-packet", dossier, order))
    whole = as_text(memo_of("question-packet", dossier))

    assert "How many of the crates" in theirs
    assert "Who else?" not in theirs
    assert "Round 1: Rep. Vale" in whole
    assert "Round 2, not yet given to a Member" in whole
