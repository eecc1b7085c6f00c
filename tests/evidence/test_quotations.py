import pytest

from briefings.evidence.claim import Claim, Passage
from briefings.evidence.comparisons.speech.quotations import compare

SPOKEN = (
    '"We have old cranes," Roe said. "They are not safe, but nobody - nobody at all - '
    'was hurt unless he climbed them."'
)
WHOLE = (
    "They are not safe, but nobody - nobody at all - was hurt unless he climbed them."
)
GREEN = [
    'Roe said, "We have old cranes."',
    'Roe said, "we have old cranes"',
    "Roe said, “We have old cranes.”",
    'Roe said, "They are not safe, but nobody—nobody at all—was hurt ..."',
    f'Roe said, "We have old cranes. {WHOLE}"',
    f'Roe said that "[t]{WHOLE[1:].replace("them", "[the cranes]")}"',
    f'Roe said, "{WHOLE.replace("safe,", "safe [sic],")}"',
    'Roe spoke of "old cranes" and said that nobody was hurt.',
]
WRONG = {
    "quotation-not-verbatim": [
        'Roe said, "We had old cranes."',
        'Roe said, "We have very old cranes."',
        'Roe said, "They are not safe ... We have old cranes."',
        'Roe said, "have old crane"',
    ],
    "gap-hides-negation": [
        'Roe said, "They are ... safe."',
        'Roe said, "They are [all] safe, but nobody - nobody at all - was hurt ..."',
        'Roe called them "safe, but nobody - nobody at all - was hurt."',
    ],
    "cut-before-exception": [
        'Roe said, "They are not safe ..."',
        'Roe said, "nobody - nobody at all - was hurt."',
    ],
}


def told(statement: str, **more) -> dict[str, str]:
    passage = Passage(SPOKEN, SPOKEN, kind="news")
    found = compare(Claim(statement, (passage,), **more))
    return {item.rule: item.severity for item in found}


@pytest.mark.parametrize("statement", GREEN)
def test_typography_and_honest_cuts_are_green(statement):
    assert told(statement).keys() <= {"cut-before-exception"}
    assert "error" not in told(statement).values()


@pytest.mark.parametrize(
    ("rule", "statement"), [(r, s) for r, each in WRONG.items() for s in each]
)
def test_an_altered_quotation_is_told(rule, statement):
    assert rule in told(statement)


def test_the_help_holds_the_words_of_the_source():
    passage = Passage(SPOKEN, SPOKEN, kind="news")
    (found,) = compare(Claim('Roe said, "We had old cranes."', (passage,)))

    assert "We have old cranes" in found.help
    assert "[-had-]{+have+}" in found.message


def test_words_beside_the_excerpt_ask_for_a_wider_one():
    passage = Passage('"We have old cranes," Roe said.', SPOKEN, kind="news")
    found = compare(Claim('Roe said, "They are not safe, but ..."', (passage,)))

    assert "quotation-outside-excerpt" in {item.rule for item in found}


def test_words_of_a_statute_need_no_marks_in_it():
    law = "An agency shall keep a list of its cranes."
    passage = Passage(law, law, kind="statute")

    assert not list(
        compare(Claim('The law speaks of "a list of its cranes."', (passage,)))
    )
