"""A record more, and every other line as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.editing import Change, commit, scalar, with_included, with_record
from briefings.errors import BriefingsError
from briefings.reading import load

RECORD = {"id": "new", "title": "A: title", "authors": ["A. Writer", "B, C"]}
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=40
)


@given(WORDS)
def test_any_text_is_a_scalar_that_reads_back(text: str) -> None:
    assert load(f"a: {scalar(text)}\n", "f.yaml").data == {"a": text}


@pytest.mark.parametrize("text", ["null", "NULL", "Null", "yes", "No", "true", "off"])
def test_a_word_that_means_something_to_yaml_stays_a_word(text: str) -> None:
    assert load(f"a: {scalar(text)}\n", "f.yaml").data == {"a": text}


@pytest.mark.parametrize("text", ["\U0001fffe", "\U0010ffff", "a\U000e0041b", "\ufffe"])
def test_what_is_no_character_is_written_as_its_number(text: str) -> None:
    written = scalar(text)

    assert written.isascii()
    assert load(f"a: {written}\n", "f.yaml").data == {"a": text}


LAYOUTS = {
    "block": "title: x\nsources:\n  - id: a # 1\n    title: y\n\n# end\nfacts: []\n",
    "at the margin": "sources:\n- id: a\n  title: |\n    words\n    more\nfacts: []\n",
    "last, no line end": "facts: []\nsources:\n  - {id: a, title: y}",
    "none yet": "# a remark\ntitle: x\n",
    "empty": "sources: []  # none yet\nfacts: []\n",
    "windows": "sources:\r\n  - id: a\r\nfacts: []\r\n",
    "nothing": "",
    "marked": "\ufeff# a remark\nsources:\n  - id: a\nfacts: []\n",
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)
def test_a_record_is_added_and_no_other_line_changes(text: str) -> None:
    changed = with_record(text, "sources", RECORD, "f.yaml")

    before, after = (load(it, "f.yaml").data or {} for it in (text, changed))
    assert after["sources"] == [*before.get("sources", []), RECORD]
    assert {k: v for k, v in after.items() if k != "sources"} == {
        k: v for k, v in before.items() if k != "sources"
    }
    kept = [line for line in text.splitlines() if "sources: []" not in line]
    rest = iter(changed.splitlines())
    assert all(line in rest for line in kept)
    assert ("\r\n" in changed) == ("\r\n" in text)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_an_item_is_added_where_the_list_ends(mark: str) -> None:
    for text, after in (
        ("include: [a.yaml, b.yaml]\n", "include: [a.yaml, b.yaml, c.yaml]\n"),
        ("include: a.yaml\n", "include: [a.yaml, c.yaml]\n"),
        ("include:\n- a.yaml\n# end\n", "include:\n- a.yaml\n- c.yaml\n# end\n"),
        ("title: x\n", "title: x\ninclude: [c.yaml]\n"),
    ):
        assert with_included(mark + text, "c.yaml", "f.yaml") == mark + after


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("sources: [{id: a}]\n", "stand in brackets"),
        ("sources: x\n", "stand in brackets"),
        ("a: b: c\n", "cannot be read"),
        ("- a\n", "is no dossier's file"),
    ],
)
def test_what_cannot_be_edited_is_a_sentence(text: str, says: str) -> None:
    with pytest.raises(BriefingsError, match=says):
        with_record(text, "sources", RECORD, "f.yaml")


def test_a_file_that_somebody_else_wrote_is_left_alone(tmp_path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes(b"theirs")

    with pytest.raises(BriefingsError, match="changed by somebody else"):
        commit(
            tmp_path,
            [
                Change(tmp_path / "new.txt", None, b"x"),
                Change(path, b"read", b"ours"),
            ],
        )

    assert path.read_bytes() == b"theirs"
    assert not (tmp_path / "new.txt").exists()
