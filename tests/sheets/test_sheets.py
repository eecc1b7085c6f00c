"""Three ways: what a table was, what it is, what the dossier is by now."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.errors import BriefingsError
from briefings.sheets import COLUMNS, Grid, grid_of, key_edits, merged, new_record
from briefings.sheets.commas import as_files, from_files
from briefings.sheets.rows import LONGEST
from briefings.sheets.workbook import as_workbook

RECORD = {"id": "a", "statement": "One", "status": "goal", "topics": ["x", "y"]}


def sent(record: dict) -> Grid:
    return grid_of("facts", [record])


def sheet(was: dict, cells: dict[str, str], *, deleted: bool = False) -> Grid:
    """Return a table that was sent out with a record, and what is in it now."""
    grid = sent(was)
    rows = {"a": {**grid.rows["a"], **cells}}
    return Grid(rows, grid.hashes, frozenset({"a"} if deleted else ()), {"a": "row 2"})


CASES = {
    # what the dossier has by now, the cells that were changed, deleted → what is asked
    "nobody changed it": ({}, {}, False, ""),
    "the table did": ({}, {"statement": "Two"}, False, "edit"),
    "the dossier did": ({"statement": "Three"}, {}, False, ""),
    "both, alike": ({"statement": "Two"}, {"statement": "Two"}, False, ""),
    "both": ({"statement": "Three"}, {"statement": "Two"}, False, "conflict"),
    "two cells": ({"status": "claimed"}, {"statement": "Two"}, False, "edit"),
    "marked to go": ({}, {}, True, "removal"),
    "marked, and changed": ({"status": "claimed"}, {}, True, "conflict removal"),
}


@pytest.mark.parametrize(("by_now", "cells", "gone", "asks"), CASES.values(), ids=CASES)
def test_what_is_asked_for(by_now, cells, gone, asks) -> None:
    now = {"facts": sent({**RECORD, **by_now})}

    plan = merged(now, {"facts": sheet(RECORD, cells, deleted=gone)})

    named = {"conflict": plan.conflicts, "edit": plan.edits, "removal": plan.removals}
    assert " ".join(name for name, items in named.items() if items) == asks


@pytest.mark.parametrize(("prefer", "edits"), [("sheet", 1), ("dossier", 0)])
def test_a_conflict_is_settled(prefer: str, edits: int) -> None:
    now = {"facts": sent({**RECORD, "statement": "Three"})}

    plan = merged(now, {"facts": sheet(RECORD, {"statement": "Two"})}, prefer=prefer)

    assert len(plan.edits) == edits
    assert plan.conflicts == ()


def test_a_row_that_is_missing_asks_for_nothing() -> None:
    grid = sent(RECORD)

    assert merged({"facts": grid}, {"facts": Grid({}, grid.hashes)}).is_empty


def test_a_table_without_its_base_adds_and_never_changes() -> None:
    known = {"facts": sent(RECORD)}
    rows = {"a": {"id": "a", "statement": "Two"}, "b": {"id": "b", "statement": "New"}}

    plan = merged(known, {"facts": Grid(rows)})

    assert [(item.id, item.head) for item in plan.conflicts] == [("a", "statement")]
    assert [item.id for item in plan.additions] == ["b"]


def test_a_record_that_is_gone_is_not_brought_back() -> None:
    plan = merged({"facts": Grid({})}, {"facts": sheet(RECORD, {})})

    assert plan.is_empty
    assert not plan.conflicts


def test_cells_become_keys_with_their_whole_values() -> None:
    held = {**RECORD, "attribution": {"speaker": "s", "role": "r"}}
    cells = {"role": "", "topics": "x\nz", "quote": "words", "status": ""}
    plan = merged({"facts": sent(held)}, {"facts": sheet(held, cells)})

    assert key_edits(plan.edits, {("facts", "a"): held}) == {
        ("facts", "a", "attribution"): {"speaker": "s"},
        ("facts", "a", "topics"): ["x", "z"],
        ("facts", "a", "excerpts"): [{"quote": "words"}],
        ("facts", "a", "status"): None,
    }
    assert held["attribution"] == {"speaker": "s", "role": "r"}


def test_a_new_row_becomes_a_record() -> None:
    cells = {"id": "b", "statement": "S", "speaker": "x", "source": "g", "quote": "q"}

    assert new_record("facts", "b", cells) == {
        "id": "b",
        "statement": "S",
        "attribution": {"speaker": "x"},
        "excerpts": [{"source": "g", "quote": "q"}],
    }


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=60)
CELLS = st.fixed_dictionaries(
    {"id": st.just("a"), "statement": WORDS, "notes": WORDS, "caveat": WORDS}
)


@given(CELLS)
def test_csv_files_give_back_what_they_hold(record: dict[str, str]) -> None:
    grid = grid_of("facts", [record])

    files = as_files({"facts": grid})

    back = from_files(files, "folder")
    assert back["facts"].rows["a"] == grid.rows["a"]
    assert merged({"facts": grid}, back).is_empty
    text = files["facts.csv"].decode("utf-8-sig")
    assert not any(f",{sign}" in text for sign in ("=", "+", "@"))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"id;statement\r\na;One\r\n", None),
        (b"id\tstatement\na\tOne\n", None),
        ("id,statement\na,One\n".encode("utf-16"), None),
        (b"id,statemnt\na,One\n", "'statemnt' heads no column"),
        (b"statement\nOne\n", "no column is headed 'id'"),
        (b"id,id\na,b\n", "heads two columns"),
        (b"id,statement\n,One\n", "row 2: the row has no id"),
        (b"id\na\na\n", "'a' stands in two rows"),
        (b'id\n"a\n', "breaks off"),
        (b"id,statement\na," + b"x" * 200_000 + b"\n", "131,072 characters in a cell"),
        (b"id\n\xff\xe9\n", "not UTF-8"),
    ],
)
def test_csv_files_of_others(content: bytes, says: str | None) -> None:
    if says is None:
        found = from_files({"facts.csv": content}, "folder")["facts"]
        assert found.rows == {"a": {"id": "a", "statement": "One"}}
        return
    with pytest.raises(BriefingsError) as raised:
        from_files({"facts.csv": content}, "folder")
    assert says in raised.value.message
    assert raised.value.help


@pytest.mark.parametrize(
    "base", [b"[]", b"3", b'{"facts": []}', b'{"facts": {"a": 1}}', b"[" * 100_000]
)
def test_a_damaged_base_is_a_sentence(base: bytes) -> None:
    files = {"facts.csv": b"id\na\n", "base.json": base}

    if base == b"[]":  # nothing is known of the table: only new rows are taken
        assert from_files(files, "folder")["facts"].base == {}
        return
    with pytest.raises(BriefingsError, match=r"'base\.json' cannot be read"):
        from_files(files, "folder")


def test_a_character_that_no_workbook_can_hold_is_a_sentence() -> None:
    grid = grid_of("facts", [{"id": "a", "notes": "x\ufffe"}])

    with pytest.raises(BriefingsError, match="no cell can"):
        as_workbook({"facts": grid}, {})


def test_words_that_no_cell_can_hold_are_refused() -> None:
    grid = grid_of("facts", [{"id": "a", "notes": "x" * (LONGEST + 1)}])

    with pytest.raises(BriefingsError, match=r"32,768 characters"):
        as_files({"facts": grid})


def test_the_columns_are_fields_of_the_records() -> None:
    from briefings.model import Dossier

    for collection, columns in COLUMNS.items():
        kind = Dossier.model_fields[collection].annotation.__args__[0]
        assert {str(c.path[0]) for c in columns} <= set(kind.model_fields)
