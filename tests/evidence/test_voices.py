"""Who gives a sentence, by its own words and by those around it."""

import pytest

from briefings.evidence import SHIPPED, outline

CASES = [
    ("Mr. Harlan said the lists are old.", [("person", "Mr. Harlan")]),
    ("The lists are old, according to Ms. Vega.", [("person", "Ms. Vega")]),
    (
        "“We had no list. Nobody gave us one,” said Dana Roe. “It is a pity.”",
        [("person", "Dana Roe")] * 3,
    ),
    (
        "Dana Roe said the list was late. “It came in May,” she said.",
        [("person", "Dana Roe")] * 2,
    ),
    (
        "In May 40 lists came, according to data seen by The Gazette. Then 12 did.",
        [("document", "data seen by The Gazette")] * 2,
    ),
    ("The agency asked the board to send the lists.", [None]),
    ("The board declined to comment.", [None]),
    ("Demands from the board for a pledge of lists grew.", [None]),
    ("The agency asked the board for lists, she said.", [("pronoun", "she")]),
    ("The extract shows 12 lists.", [("document", "The extract")]),
    ("Dana Roe said it is late.\n\nThe lists are old.", [("person", "Dana Roe"), None]),
]


@pytest.mark.parametrize(("text", "given"), CASES)
def test_who_gives_each_sentence(
    text: str, given: list[tuple[str, str] | None]
) -> None:
    assert [one.speech for one in outline(text, None, (), SHIPPED)] == given
