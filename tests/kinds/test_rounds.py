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
from tests.kinds.family import HEARING, full, memo_of, order_of
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
    assert "| 5 | 20 | 29 | 0:54 |" in text
    assert "1:14" in text
    for line in ("If given", "If evaded", "In writing", "Heard", "Answered by"):
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
    assert "Round 2 (to be given to a Member)" in whole


CARDS = {
    "yes_no": ("If yes: 1 If no: 0", "[ ] Yes [ ] No", "A yes or a no is sought."),
    "number": ("If given: 1 If none: 0", "[ ] Given [ ] Not known", "A number is"),
    "date": ("If given: 1 If none: 0", "[ ] Given [ ] Not known", "A date is sought."),
    "document": ("If named: 1 If none: 0", "[ ] Named [ ] None", "A document is"),
    "commitment": ("If yes: 1 If no: 0", "[ ] Committed [ ] Refused", "A commitment"),
    "open": (
        "If answered: 1 If not: 0",
        "[ ] Answered [ ] Not known",
        "An open answer",
    ),
}
"""Form → what a card says before follow-ups, what it has to tick, what it expects."""


@pytest.mark.parametrize("form", CARDS)
def test_a_card_fits_the_form_of_the_answer(form: str) -> None:
    given = CRATES["questions"][0] | {"form": form, "if_yes": "1", "if_no": "0"}
    text = " ".join(
        as_text(memo_of("question-packet", full(questions=[given]))).split()
    )
    branches, boxes, expected = CARDS[form]

    assert branches in text
    assert f"Heard: {boxes}" in text
    assert f"Expect: Not known. {expected}" in text
    assert ("Figure, unit, period" in text) is (form == "number")


def test_each_ground_of_a_card_is_a_line_and_none_has_a_typed_bullet() -> None:
    text = as_text(memo_of("question-packet"))
    card = text.partition("::: card Q1")[2].partition(":::")[0]

    assert card.count("Ground: ") == len(CRATES["questions"][0]["because"])
    assert "\u2022" not in text


def test_what_is_not_borne_out_stands_beside_what_is() -> None:
    text = as_text(memo_of("question-packet"))
    row = next(line for line in text.split("\n") if "Hundreds of crates" in line)

    said, borne_out = row.strip("| ").split(" | ")
    assert said == "Hundreds of crates are stolen."
    assert "about 600 crates" in borne_out.partition(" / ")[0]
    # The fact is contested: what answers it stands below.
    assert "found within a day" in borne_out.partition(" / ")[2]


def test_what_to_ask_in_writing_names_its_question() -> None:
    assert "- Q1: The search logs since January 1, by depot." in as_text(
        memo_of("question-packet")
    )


def test_scope_and_claims_stand_apart() -> None:
    hearing = HEARING | {"scope_out": ["the weather"]}
    witnesses = [CRATES["witnesses"][0] | {"limits": "Can speak to depots alone."}]
    dossier = full(hearing=hearing, witnesses=witnesses)

    packet, memo = (
        as_text(memo_of(kind, dossier)) for kind in ("question-packet", "hearing-memo")
    )

    assert "SCOPE: Can speak to depots alone." in packet
    assert packet.count("Can speak to depots alone.") == 1
    assert (
        "Outside this hearing\n\nThe hearing is not about:\n\n- the weather" in packet
    )
    assert "*Scope of testimony:*" not in memo
    assert "Scope of testimony: Can speak to depots alone." in memo


def test_rounds_that_are_nobodys_are_three_and_the_rest_is_in_reserve() -> None:
    first = CRATES["questions"][0] | {"form": "open", "if_yes": None, "request": None}
    asked = [
        {key: value for key, value in first.items() if value is not None}
        | {"id": f"q-{number}", "ask": f"Why {number}?"}
        for number in range(20)
    ]
    told, _, reserve = as_text(
        memo_of("question-packet", full(questions=asked))
    ).partition("In reserve")

    assert "Round 3 (to be given to a Member)" in told
    assert "Round 4" not in told
    spared = [number for number in range(20) if f"Why {number}?" in reserve]
    assert spared
    assert not any(f"Why {number}?" in told for number in spared)
    assert all(f"Why {number}?" in told for number in range(20 - len(spared)))

    given = [one | {"member": "Rep. Vale"} for one in asked[:4]]
    assert "In reserve" not in as_text(
        memo_of("question-packet", full(questions=[*given, *asked[4:12]]))
    )
