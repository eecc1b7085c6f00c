"""What the records refuse, case by case, and that no refusal goes without words."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from briefings import model
from briefings.model import Dossier
from briefings.reading import COMPLAINTS, LIMITS, load, read
from briefings.reading.wording import WORDS, word

CASES = load(Path(__file__).with_name("refused.yaml").read_bytes(), "refused.yaml").data

PLAIN = """\
dossier: rain
title: Rain
hearing:
  {title: Why?, chamber: house, committee: Committee on Weather, purpose: To learn why.}
"""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
@pytest.mark.parametrize("at_once", [LIMITS.at_once, 0], ids=["at once", "one by one"])
def test_a_refusal_is_told_where_it_stands(
    case: dict[str, Any], at_once: int, tmp_path: Path
) -> None:
    (tmp_path / "dossier.yaml").write_text(case["typed"] + PLAIN, encoding="utf-8")

    reading = read(tmp_path, LIMITS._replace(at_once=at_once))

    assert sorted(case["says"]) == sorted(
        f"{found.place.line}:{found.place.column}: {found.message}"
        for found in reading.diagnostics
        if found.place
    )
    assert case.get("help", "") in reading.diagnostics[0].help
    assert {found.rule for found in reading.diagnostics} <= set(COMPLAINTS)
    assert reading.dossier is None


def test_a_part_of_the_background_is_called_so(tmp_path: Path) -> None:
    typed = PLAIN.replace("title: Why?", "background: [{sentences: []}], title: Why?")
    (tmp_path / "dossier.yaml").write_text(typed, encoding="utf-8")

    (found,) = read(tmp_path).diagnostics

    assert found.message.startswith("`sentences` of background part 1 of `hearing`")


@pytest.mark.parametrize("at_once", [LIMITS.at_once, 0])
def test_a_file_of_nothing_but_mistakes_is_given_up(
    at_once: int, tmp_path: Path
) -> None:
    typed = f"facts: [{'{}, ' * 500}]\n"
    (tmp_path / "dossier.yaml").write_text(typed + PLAIN, encoding="utf-8")

    reading = read(tmp_path, LIMITS._replace(at_once=at_once, refusals=50))

    assert len(reading.diagnostics) == 50


def test_a_number_of_five_thousand_digits_is_refused(tmp_path: Path) -> None:
    witness = f"witnesses: [{{id: a, title: Director, panel: {'9' * 5000}}}]\n"
    (tmp_path / "dossier.yaml").write_text(witness + PLAIN, encoding="utf-8")

    (found,) = read(tmp_path).diagnostics

    assert found.help == "write a smaller number"
    assert len(found.message) < 120


def schemas(part: Any) -> Iterator[dict[str, Any]]:
    """Yield every part of the library's own account of our records."""
    if isinstance(part, dict):
        if isinstance(part.get("type"), str):
            yield part
        for inner in part.values():
            yield from schemas(inner)
    elif isinstance(part, (list, tuple)):
        for inner in part:
            yield from schemas(inner)


# Without this, the library's account is made only when a first record is.
Dossier.model_rebuild(force=True)

REFUSES = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "str": {"string_type", "string_unicode"},
    "int": {"int_type", "int_parsing", "int_parsing_size"},
    "date": {"date_type", "date_parsing", "date_from_datetime_parsing"},
    "enum": {"enum"},
    "literal": {"literal_error"},
    "tuple": {"tuple_type"},
    "dict": {"dict_type"},
}
"""A kind of part → what it may refuse; other kinds refuse nothing of their own."""

SILENT = {
    "model-field", "default", "nullable", "definitions", "definition-ref",
    "function-before", "function-after", "bool", "no-info", "default_factory", "any",
}  # fmt: skip
"""`bool` stands behind our own yes and no, which lets nothing else through."""

LIMITS_REFUSE = {
    "min_length": {"str": "string_too_short", "tuple": "too_short"},
    "max_length": {"str": "string_too_long", "tuple": "too_long"},
    "pattern": {"str": "string_pattern_mismatch"},
    "ge": {"int": "greater_than_equal"},
}


def test_each_thing_the_records_may_refuse_has_words() -> None:
    kinds = list(schemas(Dossier.__pydantic_core_schema__))
    possible = {name for part in kinds for name in REFUSES.get(part["type"], ())}
    for part in kinds:
        for limit, by_kind in LIMITS_REFUSE.items():
            if limit in part and part["type"] in REFUSES:
                possible.add(by_kind[part["type"]])

    assert {part["type"] for part in kinds} <= REFUSES.keys() | SILENT
    assert possible <= WORDS.keys()


def test_each_refusal_of_our_own_has_words() -> None:
    own: set[str] = set()
    folder = Path(inspect.getfile(model)).parent
    for path in folder.glob("*.py"):
        own |= set(
            re.findall(r'PydanticCustomError\(\s*"(\w+)"', path.read_text("utf-8"))
        )

    assert own
    assert own <= WORDS.keys()


KEYS = sorted({key for part in schemas(Dossier.__pydantic_core_schema__)
               for key in part.get("fields", {})})  # fmt: skip
leaves = st.one_of(
    st.none(),
    st.text(max_size=8),
    st.sampled_from(["2026-02-30", "12", "true", "a-b", "0" * 64, "percent"]),
)
values = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*KEYS, "as", "zzz"]), inner, max_size=5)
    ),
    max_leaves=25,
)


@given(st.dictionaries(st.sampled_from(KEYS), values, max_size=6))
@settings(max_examples=150, deadline=None)
def test_whatever_is_refused_has_words(data: dict[str, Any]) -> None:
    try:
        Dossier.model_validate(data)
    except ValidationError as error:
        for item in error.errors():
            assert item["type"] in WORDS
            told = word(dict(item), data)
            assert told.help
            assert "should" not in told.message
            assert told.rule in COMPLAINTS
