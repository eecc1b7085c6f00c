# ruff: noqa: RUF001 - the characters in question
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.evidence.readers.places.characters import suspicions

ERRORS = {
    "a change of direction": "the \u202edraob\u202c board",
    "an isolate": "the \u2066board\u2069",
    "a tag": "board\U000e0062\U000e006f",
    "a private character": "board \ue000 said",
    "no character at all": "board \ufdd0 said",
    "the end of a plane": "board \U0002ffff said",
    "half of a character": "board \ud83d said",
    "a bell": "board\x07 said",
}
REVIEWS = {
    "a space of no width in a word": "har\u200bbor",
    "a joiner in a word": "har\u200dbor",
    "a soft hyphen in a word": "har\u00adbor",
    "a space of no width in a number": "4,\u200b200".replace(",", ""),
    "a Cyrillic letter in a word": "h\u0430rbor",
    "a Greek letter in a word": "h\u03bfrbor",
    "a word that only looks Latin": "the \u0406\u0421\u0415 office",
    "a Cyrillic letter for a nought": "4,2\u041e0 cranes",
    "digits of two sorts": "4\u0662 cranes",
    "a raised digit behind a number": "4,200² cranes",
    "a lost character": "na\ufffdve",
    "a direction mark in Latin text": "the \u200eboard",
}
HONEST = {
    "plain words": "The board's 4,200 cranes — naïve, coöperative, Łódź, São Paulo.",
    "Arabic with marks": "قال المجلس\u200f: لا",
    "Persian with joiners": "می\u200cخواهم",
    "Hindi with joiners": "क्\u200dष",
    "Russian": "Сара сказала «нет», и ОН ушёл",
    "a Russian part number": "деталь 5А и 2О",
    "Greek beside English": "the word λόγος means reason",
    "Japanese": "日本語のテキスト、4,200台",
    "a family of emoji": "ok 👨\u200d👩\u200d👧 ❤\ufe0f",
    "a flag with tags": "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e007f",
    "a space of no width between words": "one\u200b two",
    "a mark at the beginning": "\ufeffThe board",
    "tabs and lines": "one\ttwo\nthree\r\n",
}


def severities(text: str) -> set[str]:
    return {found.severity for found in suspicions(text)}


@pytest.mark.parametrize("text", ERRORS.values(), ids=ERRORS)
def test_what_is_never_text_is_an_error(text):
    assert severities(text) == {"error"}


@pytest.mark.parametrize("text", REVIEWS.values(), ids=REVIEWS)
def test_what_may_deceive_is_for_a_person(text):
    assert severities(text) == {"review"}


@pytest.mark.parametrize("text", HONEST.values(), ids=HONEST)
def test_honest_text_passes(text):
    assert severities(text) == set()


@given(st.text())
def test_a_suspicion_lies_inside_its_text(text):
    for start, end, _, what in suspicions(text):
        assert 0 <= start < end <= len(text)
        assert what


def test_a_suspicion_names_the_code_point():
    (found,) = suspicions("bo\u202eard")

    assert (found.start, found.end) == (2, 3)
    assert "U+202E" in found.what
