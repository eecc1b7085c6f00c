# ruff: noqa: RUF001 - typography is what is tested here
import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.evidence import normalise, plain

TYPOGRAPHY = "ae é…ﬁ½²①\u00ad\u200b\u2060\ufeff\u0301\u0323“”‘’«»–—−\t\r\n\u00a0\u2003¨"
TEXTS = st.one_of(
    st.text(TYPOGRAPHY, max_size=60),
    st.text(max_size=60),
    st.text("각각\u1100\u1161\u11a8\u314fｶﾞ\u0b47\u0b3e가", max_size=20),
)

ALIKE = [
    ("curly marks", "“No,” she said. ‘It’s late.’", "\"No,\" she said. 'It's late.'"),
    ("low and angle marks", "„Nein“ «non» ‹oui› ‚so‘", "\"Nein\" \"non\" 'oui' 'so'"),
    ("primes", "5′ 10″", "5' 10\""),
    ("dashes and minus", "a–b—c‑d ― −5", "a-b-c-d - -5"),
    ("an ellipsis", "and so on…", "and so on..."),
    ("a byte order mark", "\ufeffThe crane", "The crane"),
    ("soft hyphens", "in\u00adspec\u00adtion", "inspection"),
    ("zero-width characters", "in\u200bspec\u200ction\u2060s", "inspections"),
    ("line ends", " one\r\ntwo\n\n three\t", "one two three"),
    ("odd spaces", "4\u00a0cranes\u2003and\u202f2\u2028more", "4 cranes and 2 more"),
    ("ligatures", "ﬁnal oﬃce", "final office"),
    ("decomposed accents", "re\u0301sume\u0301", "résumé"),
    ("marks in another order", "a\u0301\u0323", "a\u0323\u0301"),
    ("a mark behind an invisible character", "e\u200d\u0301", "é"),
    ("full-width letters", "ＡＢＣ１２", "ABC12"),
    ("decomposed Hangul", "\u1112\u1161\u11ab", "한"),
]


@pytest.mark.parametrize(("raw", "same"), [case[1:] for case in ALIKE])
def test_typography_makes_no_difference(raw, same):
    assert plain(raw) == plain(same)
    assert plain(same) == unicodedata.normalize("NFC", same)


DIFFERENT = [
    ("a power is no digit", "10²", "102"),
    ("a footnote mark is no digit", "4,200¹", "4,2001"),
    ("a fraction is no whole number", "2½", "21/2"),
    ("an enclosed number is no digit", "4①", "41"),
    ("case", "Crane", "crane"),
    ("punctuation", "($10.0 million)", "$100 million"),
    ("a look-alike letter", "Сrane", "Crane"),
    ("an accent", "naïve", "naive"),
]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in DIFFERENT])
def test_content_makes_a_difference(one, other):
    assert plain(one) != plain(other)


def test_a_span_leads_back_to_the_raw_characters():
    source = normalise("\ufeffThe “ﬁnal”\r\n  inspec\u00adtion…")

    start = source.text.index("inspection")

    assert source.text == 'The "final" inspection...'
    assert source.raw[slice(*source.to_raw(0, 3))] == "The"
    assert source.raw[slice(*source.to_raw(4, 11))] == "“ﬁnal”"
    assert source.raw[slice(*source.to_raw(5, 6))] == "ﬁ"
    assert source.raw[slice(*source.to_raw(start, start + 10))] == "inspec\u00adtion"
    assert source.raw[slice(*source.to_raw(start, len(source.text)))].endswith("…")


def test_a_span_ends_with_its_last_visible_character():
    source = normalise("one\u200b two")

    assert source.to_raw(0, 3) == (0, 3)
    assert source.to_raw(0, 4) == (0, 5)


def test_a_text_without_typography_needs_no_map():
    assert normalise("Plain words,\nand a few more.").offsets is None
    assert normalise("It’s “one to one” — still.").offsets is None


def test_an_empty_text_is_empty():
    for raw in ("", " \r\n ", "\ufeff"):
        source = normalise(raw)

        assert source.text == ""
        assert source.from_raw(0, len(raw)) == (0, 0)


@given(TEXTS)
def test_normalising_twice_changes_nothing(raw):
    once = normalise(raw).text

    assert normalise(once).text == once
    assert plain(raw) == once


@given(TEXTS)
def test_offsets_never_step_back(raw):
    source = normalise(raw)
    offsets = source.offsets

    if offsets is None:
        assert len(source.text) == len(raw)
    else:
        assert len(offsets) == len(source.text) + 1
        assert list(offsets) == sorted(offsets)
        assert offsets[-1] <= len(raw)


@given(TEXTS, st.data())
def test_a_raw_slice_normalises_to_its_slice_of_the_text(raw, data):
    source = normalise(raw)
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, len(source.text)))

    begin, after = source.to_raw(start, end)
    first, last = source.from_raw(begin, after)
    covered = source.text[first:last]

    assert 0 <= begin <= after <= len(raw)
    assert source.text[start:end].strip() in covered
    assert plain(raw[begin:after]) == covered.strip()


@given(TEXTS)
def test_only_numbers_in_disguise_are_spared_by_nfkc(raw):
    spared = set("½²①") | {c for c in raw if unicodedata.decomposition(c)[:1] == "<"}
    spared |= {c for c in raw if plain(c) != unicodedata.normalize("NFKC", c)}

    if not spared & set(raw):
        assert plain(raw) == " ".join(unicodedata.normalize("NFKC", raw).split())


HOSTILE = [
    "“The register,” it said…\r\n\r\n",
    "\u200b \n",
    "e\u00ad\u0301",
    "½² ",
    "\u1112\u1161",
]


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear_in_the_text(unit):
    began = process_time()

    normalise(unit * (300_000 // len(unit)))
    normalise("a" + unit[-1] * 300_000)

    assert process_time() - began < 1
