from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.evidence import paragraph_at, paragraphs, sentences

PARAGRAPHS = [
    ("blank lines", "One\n\ntwo\nwrapped\n\n\nthree", ["One", "two\nwrapped", "three"]),
    (
        "blank lines that hold spaces",
        "One\r\n \t\r\ntwo\r\nmore",
        ["One", "two\r\nmore"],
    ),
    ("no blank line", "One\ntwo\r\nthree", ["One", "two", "three"]),
    ("a long line among short ones", f"A\n\n{'b ' * 150}\nc\n\nd", 4),
    ("white space around", " \n\n  One  \n\n", ["One"]),
    ("nothing", " \n ", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in PARAGRAPHS])
def test_a_text_parts_into_paragraphs(text, expected):
    found = [text[start:end] for start, end in paragraphs(text)]

    assert (found if isinstance(expected, list) else len(found)) == expected


SENTENCES = [
    "Mr. Roe met Sen. J. A. Smith at 9 a.m. Monday.| He said no.| It was Jan. 3.",
    "The U.S. Coast Guard left the U.S.| The cranes stayed.",
    "Acme Inc. paid $1.5 million.| Acme Inc.| The firm is closed.",
    "See No. 4 and Sec. 12(b).| The answer was no.| Next came Fig. 2.",
    "“Is it safe?” she asked.| “It is.”| He left!| Then … nothing.",
    "(It fell.)| In Roe v. Wade, 410 U.S. 113, the court ruled.| Done",
    "1. The crane was red.| 2. It fell.",
    "Rep. Doe, R-Ga., asked.| Dr. Poe et al. replied.| All agreed ...| The end.",
    "Plan B failed.| So did I.| The rest is on p. 12.",
    "起重机倒了。|没有人受伤。",
    "No stop at all",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_a_paragraph_parts_into_sentences(marked):
    text = marked.replace("|", "")

    found = [text[start:end] for start, end in sentences(text)]

    assert found == [sentence.strip() for sentence in marked.split("|")]


def test_a_sentence_does_not_run_into_the_next_paragraph():
    text = "The list is long\n\nIt goes on. And on."

    assert len(sentences(text)) == 3


def test_a_place_knows_its_paragraph():
    text = "One\n\ntwo two\n\nthree"

    numbers = [paragraph_at(text, text.index(word)) for word in ("One", "two", "three")]

    assert numbers == [1, 2, 3]
    assert paragraph_at(paragraphs(text), len(text)) == 3
    assert paragraph_at("", 0) is None


@given(st.text("aB.!? \n\r\"'”()1…。", max_size=80) | st.text(max_size=80))
def test_sentences_are_in_order_and_leave_no_words_out(text):
    spans = sentences(text)

    ends = [0, *(at for span in spans for at in span)]
    assert ends == sorted(ends)
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(
        text.split()
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["word ", ".", ". ", "A. ", "x\n", '!"', ".(((", "1. "]
)
def test_time_is_linear_in_the_text(unit):
    began = process_time()

    sentences(unit * (200_000 // len(unit)) + " end. End")

    assert process_time() - began < 1
