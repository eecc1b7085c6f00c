"""A new dossier passes, teaches, and is written whole or not at all."""

import hashlib
import json
from pathlib import Path

import pytest

from briefings import check_dossier
from briefings.errors import BriefingsError
from briefings.reading import read, scaffold, schema

FILES = [
    ".gitattributes",
    ".gitignore",
    "dossier.schema.json",
    "dossier.yaml",
    "facts.yaml",
    "questions.yaml",
    "sources",
]


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    scaffold(tmp_path / "ferry")
    return tmp_path / "ferry"


def test_a_new_dossier_is_read_without_a_word(begun: Path) -> None:
    reading = read(begun)

    assert reading.diagnostics == ()
    assert reading.dossier is not None
    assert 6 <= len(reading.dossier.facts) <= 8
    assert 3 <= len(reading.dossier.questions) <= 4


def test_nothing_is_told_of_it(begun: Path) -> None:
    assert check_dossier(begun).diagnostics == ()


def test_it_shows_a_figure_of_its_own_a_contest_and_a_trap(begun: Path) -> None:
    dossier = read(begun).dossier
    assert dossier is not None

    assert any(fact.derived for fact in dossier.facts)
    assert any(fact.contested_by for fact in dossier.facts)
    assert any(authority.trap for authority in dossier.authorities)


def test_its_words_are_those_of_its_source(begun: Path) -> None:
    dossier = read(begun).dossier
    assert dossier is not None
    (source,) = dossier.sources
    content = (begun / source.snapshot.file).read_bytes()
    text = content.decode("utf-8")
    quotes = [item.quote for fact in dossier.facts for item in fact.excerpts]

    assert hashlib.sha256(content).hexdigest() == source.snapshot.sha256
    assert 200 <= len(text.split()) <= 300
    assert quotes
    assert [text.count(quote or "?") for quote in quotes] == [1] * len(quotes)


def test_editors_find_the_schema(begun: Path) -> None:
    for name in ("dossier.yaml", "facts.yaml", "questions.yaml"):
        first = (begun / name).read_text("utf-8").partition("\n")[0]
        assert first == "# yaml-language-server: $schema=./dossier.schema.json"

    assert json.loads((begun / "dossier.schema.json").read_text("utf-8")) == schema()


def test_an_empty_folder_may_be_filled(begun: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    scaffold(tmp_path / "empty")

    for folder in (begun, tmp_path / "empty"):
        assert sorted(path.name for path in folder.iterdir()) == FILES
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "ferry"]


def test_folders_above_are_made(tmp_path: Path) -> None:
    scaffold(tmp_path / "a" / "b")

    assert read(tmp_path / "a" / "b").dossier is not None


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("full", "is not empty"),
        ("full/file", "is not a folder"),
        ("full/file/below", "cannot be made: a file stands in its way"),
        ("a" * 300, "cannot be made: file name too long"),
        ("a\x00b", "cannot be a folder's name"),
    ],
)
def test_what_is_there_is_left_alone(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").write_bytes(b"kept")

    with pytest.raises(BriefingsError) as raised:
        scaffold(tmp_path / name)

    assert says in raised.value.message
    assert raised.value.help
    assert [path.name for path in tmp_path.rglob("*")] == ["full", "file"]


def test_a_full_disk_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefings.files.os.fsync", fail)
    (tmp_path / "empty").mkdir()

    for name in ("empty", "new"):
        with pytest.raises(BriefingsError, match="the disk is full"):
            scaffold(tmp_path / name)

    assert [path.name for path in tmp_path.rglob("*")] == ["empty"]
