"""Texts stay as they were typed, and whatever is typed, nothing but words come out."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings.reading import load, read

# What YAML files may hold at all, without what a dossier refuses.
HONEST = st.characters(
    exclude_categories=("Cs", "Cc", "Cn", "Co"),
    include_characters="\n\t",
    exclude_characters="\u2028\u2029\u202a\u202b\u202d\u202e\u2066\u2067\u2068\ufeff"
    + "".join(map(chr, range(0xE0000, 0xE0080))),
)
TEXTS = st.text(HONEST, max_size=40)


@pytest.mark.parametrize(
    "typed",
    ["no", "yes", "on", "True", "Null", "NULL", "10:30", "12:30:45", "010", "1.10",
     "2026-02-10", "1e3", "0x1F", "0b1", "1_000", "-1", "+1", ".inf", "NaN", "="],
)  # fmt: skip
def test_a_word_means_what_it_says(typed: str) -> None:
    assert load(f"a: {typed}\n", "f.yaml").data == {"a": typed}


@pytest.mark.parametrize("typed", ["", "~", "null", "null # nothing"])
def test_nothing_is_nothing(typed: str) -> None:
    assert load(f"a: {typed}\n", "f.yaml").data == {"a": None}


@pytest.mark.parametrize("typed", ['""', "''", '"null"', "'~'", "|-\n  null"])
def test_nothing_in_quotes_is_a_text(typed: str) -> None:
    assert isinstance(load(f"a: {typed}\n", "f.yaml").data["a"], str)


@pytest.mark.parametrize(
    "text",
    [
        "العربية \u200fمن اليمين\u200e",
        "\u2067\u05d0\u05d1\u05d2\u2069 and \u2066English\u2069",
        "日本語のテキスト",
        "👩\u200d👩\u200d👧 and naïve café",
        "𠮷野家",
        "“quoted” — and … more",
        "a\u00a0b\u00adc",
    ],
)
def test_honest_writing_of_every_kind_passes(text: str) -> None:
    loaded = load(f"a: {text}\nb: '{text}'\n", "f.yaml")

    assert loaded.problems == ()
    assert loaded.data == {"a": text, "b": text}


@given(
    st.dictionaries(TEXTS.filter(bool), TEXTS | st.lists(TEXTS, max_size=3), min_size=1)
)
@settings(max_examples=150, deadline=None)
def test_what_is_written_is_what_is_read(data: dict[str, Any]) -> None:
    for style in (None, '"', "'"):
        written = yaml.safe_dump(
            data, allow_unicode=True, default_style=style, width=60
        )

        assert load(written, "f.yaml").data == data


@given(TEXTS.filter(lambda text: text.strip() == text and text))
@settings(max_examples=100, deadline=None)
def test_a_block_of_text_keeps_its_lines(text: str) -> None:
    written = yaml.safe_dump(
        {"a": text}, allow_unicode=True, default_style="|", width=60
    )

    assert load(written, "f.yaml").data == {"a": text}


SNIPPETS = st.sampled_from(
    [*"\n\t -:#'\"[]{}&*!|>%@`,?=<~\\", ": ", "- ", "\n  ", "\n- ", "a: ",
     "facts:\n  - ", "---\n", "...\n", "<<<<<<<", ">>>>>>>", "<<: ", "\x00", "\ufeff",
     "\u2028", "\x85", "\ud800", "\U0001FFFE", "é", "👩", '"\\x', '"\\ud800"',
     "%YAML 9.9\n", "!!binary "]
)  # fmt: skip


@given(st.lists(SNIPPETS | st.text(max_size=3), max_size=40).map("".join))
@example("a: 'b\n\n  c'\nd: |2-\n   e\n")
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_or_refused_in_words(typed: str) -> None:
    loaded = load(typed, "f.yaml")

    for problem in loaded.problems:
        assert problem.place is not None
        assert problem.message
        assert problem.help
        line = loaded.sheet.line(problem.place.line)
        assert line is not None
        assert problem.place.column <= len(line) + 1


@given(
    st.binary(max_size=60)
    | st.text().map(lambda text: text.encode("utf-16", "replace"))
)
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_refused_in_words(typed: bytes) -> None:
    assert load(typed, "f.yaml").problems or load(typed, "f.yaml").data is not ...


@given(st.lists(SNIPPETS | st.text(max_size=3), max_size=20).map("".join))
@settings(max_examples=60, deadline=None)
def test_any_dossier_is_read_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, typed: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    content = f"facts:\n  - id: a\n    {typed}".encode("utf-8", "surrogatepass")
    (folder / "dossier.yaml").write_bytes(content)

    reading = read(folder)

    assert all(found.place and found.help for found in reading.diagnostics)


def test_the_marks_of_each_value_give_the_value_back(tmp_path: Path) -> None:
    typed = (
        "a: é👩 x\nb: [c, 'd ''e', \"f\\tg\"]\nh:\n  - {i: j, k: }\n"
        "  - >-\n    folded\n    text\nl: last\n"
    )
    loaded = load("\ufeff" + typed.replace("\n", "\r\n"), "f.yaml")
    text = loaded.sheet.text
    routes = [("a",), ("b", 0), ("b", 1), ("b", 2), ("h", 0, "i"), ("h", 1), ("l",)]

    spans = [loaded.outline.span(route) for route in routes]

    assert [yaml.safe_load(f"a: {text[start:end]}")["a"] for start, end in spans] == [
        "é👩 x", "c", "d 'e", "f\tg", "j", "folded text", "last",
    ]  # fmt: skip
