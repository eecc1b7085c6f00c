"""A file of words, whatever it holds: read, or refused where it stands."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.reading import COMPLAINTS, read
from briefings.reading.tables import Spots

PIECES = st.sampled_from(
    [
        *("[", "]", "{", "}", "=", ",", ".", "\n", "\r\n", "\r", "#", "'", '"', '"""'),
        *("hedges", "before", "gt", "words", "factor", "units", "measures", "length"),
        *("[hedges.before]\n", "gt = ['a jot', 'b']\n", "x = 1.5\n", "\\", " ", "é"),
        *("[polarity.antonym.verbs]\n", "x = ['a', '']\n", "1e400", "2025-01-01", "\0"),
    ]
)
DOSSIER = """\
dossier: d
title: T
lexicon: w.toml
hearing: {title: H, chamber: house, committee: C, purpose: P}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("d")
    (made / "dossier.yaml").write_text(DOSSIER, encoding="utf-8")
    return made


@given(st.lists(PIECES, max_size=40).map("".join) | st.text())
def test_whatever_a_file_holds_is_read_or_refused(folder: Path, text: str) -> None:
    (folder / "w.toml").write_bytes(text.encode("utf-8", "surrogatepass"))

    reading = read(folder)

    for item in reading.diagnostics:
        assert item.rule in COMPLAINTS
        assert item.place is not None
        assert item.help
    errors = [item for item in reading.diagnostics if item.severity == "error"]
    assert (reading.dossier is None) == bool(errors)


SHOWN = '''\
# ["not", "this"]
[hedges.before]
gt = ["a jot, b", # ]
  'c',
]
[units.measures.length]
chain = { words = ["chain"], factor = 7_92 }
link.words = ["link"]
"a key" = """
two
lines"""
x = [ { y = -1.5 }, 2025-01-01 ]
'''
LENGTH = ("units", "measures", "length")


@pytest.mark.parametrize(
    ("route", "words"),
    [
        (("hedges", "before", "gt", 0), '"a jot, b"'),
        (("hedges", "before", "gt", 1), "'c'"),
        ((*LENGTH, "chain", "words", 0), '"chain"'),
        ((*LENGTH, "chain", "factor"), "7_92"),
        ((*LENGTH, "link", "words", 0), '"link"'),
        ((*LENGTH, "a key"), '"""\ntwo\nlines"""'),
        ((*LENGTH, "x", 0, "y"), "-1"),
        ((*LENGTH, "x", 1), "2025-01-01"),
        ((*LENGTH, "x", 9), "x"),
        (("nowhere",), "#"),
    ],
)
def test_each_value_is_found_where_it_stands(
    route: tuple[str | int, ...], words: str
) -> None:
    tomllib.loads(SHOWN)

    assert SHOWN[slice(*Spots(SHOWN).span(route))] == words


def test_a_key_is_found_beside_its_value() -> None:
    spots = Spots(SHOWN)

    assert SHOWN[slice(*spots.key_span((*LENGTH, "chain", "factor")))] == "factor"
    assert SHOWN[slice(*spots.key_span((*LENGTH, "chain")))] == "chain"
