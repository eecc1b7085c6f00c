# ruff: noqa: RUF001 - texts as they are printed
from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefings.evidence import Step, locate_withheld, normalise, plain, withhold
from tests.evidence.prose import COPYING, texts

TEXT = (
    "The register lists more than 4,200 cranes at 31 terminals, Ms. Roe said.\n\n"
    "“We don’t know which cases were moved,” she told a reporter on Friday.\n"
)
WORDS = "“We don’t know which cases were moved,” she told a reporter"


def sealed(text=TEXT, words=WORDS):
    at = text.index(words)
    return withhold(normalise(text), at, at + len(words))


def test_withheld_words_cannot_be_read_from_what_is_kept():
    kept = " ".join(map(str, sealed()))

    assert not any(word in kept for word in WORDS.split() if len(word) > 2)


CHANGES = [
    ("nothing changed", lambda text: text, "exact", WORDS),
    ("a heading came in", lambda text: "Corrected\n\n" + text, "moved", WORDS),
    (
        "figures were corrected",
        lambda text: text.replace("4,200", "14,200"),
        "moved",
        WORDS,
    ),
    ("the middle changed", lambda t: t.replace("which", "how many"), "near", None),
    ("the end changed", lambda t: t.replace("a reporter", "reporters"), "near", None),
    ("the beginning changed", lambda t: t.replace("“We", "“They"), "near", None),
    ("the text stands twice", lambda text: "Again\n" + text * 2, "ambiguous", WORDS),
    ("the text was cut", lambda text: text[:70], "missing", None),
    ("the text is empty", lambda _: "", "missing", None),
]


@pytest.mark.parametrize(("change", "step", "words"), [case[1:] for case in CHANGES])
def test_withheld_words_are_found_by_a_named_step(change, step, words):
    source = normalise(change(TEXT))

    place = locate_withheld(source, sealed())

    assert place.step.value == step
    if words:
        assert source.raw[place.start : place.end] == words
    assert len(place.places) == (2 if step == "ambiguous" else 0)


def test_a_near_miss_shows_the_passage_between_head_and_tail():
    source = normalise("News\n" + TEXT.replace("were moved", "had ever been moved"))

    place = locate_withheld(source, sealed())

    words = source.raw[place.start : place.end]
    assert words == WORDS.replace("were moved", "had ever been moved")


def test_a_span_is_widened_to_whole_words():
    source = normalise(TEXT)
    at = TEXT.index("egister")

    kept = withhold(source, at, at + len("egister lists m"))

    assert TEXT[kept.start : kept.end] == "register lists more"


def test_a_span_without_words_cannot_be_withheld():
    with pytest.raises(ValueError, match="no words"):
        withhold(normalise(TEXT), 72, 74)


@given(texts, st.data())
def test_what_was_withheld_is_found_again(text, data):
    source, kept = normalise(text), _kept(text, data)

    place = locate_withheld(source, kept)

    assert place == (Step.EXACT, kept.start, kept.end, ())
    assert len(plain(text[kept.start : kept.end])) == kept.length


@given(texts, st.sampled_from(sorted(COPYING)), st.data())
def test_copying_a_text_loses_no_withheld_words(text, manner, data):
    kept, copy = _kept(text, data), normalise(COPYING[manner](text))

    place = locate_withheld(copy, kept)

    assert place.step in (Step.EXACT, Step.MOVED, Step.AMBIGUOUS)
    assert plain(copy.raw[place.start : place.end]) == plain(
        text[kept.start : kept.end]
    )


@given(texts, st.data())
def test_a_changed_digit_is_never_found(text, data):
    kept = _kept(text, data)
    digits = [at for at in range(kept.start, kept.end) if text[at] in "0123456789"]
    assume(digits)
    at = data.draw(st.sampled_from(digits))
    changed = f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}"
    assume(plain(text[kept.start : kept.end]) not in plain(changed))

    assert locate_withheld(normalise(changed), kept).step in (Step.NEAR, Step.MISSING)


@given(st.text(max_size=60), texts, st.data())
def test_no_text_is_too_odd_to_look_in(other, text, data):
    place = locate_withheld(normalise(other), _kept(text, data))

    assert -1 <= place.start <= place.end <= len(other)


def _kept(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip())
    return withhold(normalise(text), start, end)


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["abcd efgh ", "!", "a", "word; "])
def test_no_text_is_made_to_tire_us(unit):
    source = normalise("x " + unit * (200_000 // len(unit)))
    kept = withhold(source, 0, 100_000)
    began = process_time()

    locate_withheld(source, kept._replace(start=5, end=90))

    assert process_time() - began < 1
