# ruff: noqa: RUF001 - texts as they are printed
from hypothesis import given
from hypothesis import strategies as st

from briefings.evidence import concordance, locate_quote, normalise
from tests.evidence.prose import texts

WORDS = st.sampled_from(["the", "crane", "cranes", "4,200", "a", "port’s", "-", "Roe"])
PHRASES = st.lists(WORDS, max_size=12).map(" ".join)


@given(st.lists(PHRASES, max_size=6).map(". ".join), PHRASES)
def test_a_concordance_finds_what_a_search_from_the_beginning_finds(text, quote):
    source = normalise(text)
    words = concordance(source.text)

    assert locate_quote(source, quote, words=words) == locate_quote(source, quote)


@given(texts, st.data())
def test_a_concordance_finds_each_part_of_any_text(text, data):
    source = normalise(text)
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))]
    words = concordance(source.text)

    assert locate_quote(source, quote, words=words) == locate_quote(source, quote)


def test_words_written_without_spaces_are_found_inside_a_longer_run():
    source = normalise("港口登记册列出四千二百台起重机，分布在三十一个码头。")

    found = locate_quote(source, "登记册列出", words=concordance(source.text))

    assert found.step.value == "exact"
