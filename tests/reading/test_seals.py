"""The seal is written whole, read back as it was, and damage to it is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.model import Seal
from briefings.reading import COMPLAINTS, read, read_seal, write_seal

HASH = "0" * 63 + "f"
HEAD = '{"seal": "briefings.seal/1", "version": "1", '


def test_what_is_written_is_read(tmp_path: Path) -> None:
    seal = Seal({"b": HASH, "a": HASH}, {"log": HASH}, "1.2.3")

    write_seal(tmp_path, seal)

    assert read_seal(tmp_path) == (seal, ())
    assert (tmp_path / "seal.json").read_text("utf-8") == (
        '{\n  "seal": "briefings.seal/1",\n  "version": "1.2.3",\n'
        f'  "facts": {{\n    "a": "{HASH}",\n    "b": "{HASH}"\n  }},\n'
        f'  "snapshots": {{\n    "log": "{HASH}"\n  }}\n}}\n'
    )


def test_a_dossier_without_a_seal_is_no_problem(tmp_path: Path) -> None:
    assert read_seal(tmp_path) == (None, ())


@pytest.mark.parametrize(
    ("held", "says"),
    [
        ("", "1:1: the seal breaks off or is garbled here"),
        ('{\n  "seal": x}', "2:11: the seal breaks off or is garbled here"),
        (HEAD, "1:46: the seal breaks off or is garbled here"),
        ("[]", "1:1: this is no seal that we know, where 'briefings.seal/1' belongs"),
        ('{"seal": "briefings.seal/9"}', "1:1: this is 'briefings.seal/9', where"),
        (HEAD + '"facts": {}}', "a fact or a source of the seal has no hash"),
        (HEAD + '"facts": {"a": "x"}, "snapshots": {}}', "has no hash"),
        (HEAD + '"facts": [], "snapshots": {}}', "has no hash"),
        (HEAD + '"facts": {}, "facts": {}, "snapshots": {}}', "is not what `briefings"),
        ("[" * 100_000, "is not what `briefings seal` writes"),
        ('{"seal": "\ud800"}', "is not what `briefings seal` writes"),
    ],
)
def test_a_damaged_seal_is_told_and_vouches_for_nothing(
    tmp_path: Path, held: str, says: str
) -> None:
    (tmp_path / "seal.json").write_bytes(held.encode("utf-8", "surrogatepass"))

    seal, (found,) = read_seal(tmp_path)

    assert seal is None
    assert found.place is not None
    assert says in f"{found.place.line}:{found.place.column}: {found.message}"
    assert found.rule in COMPLAINTS


def test_a_folder_in_place_of_a_seal_is_told(tmp_path: Path) -> None:
    (tmp_path / "seal.json").mkdir()

    assert read_seal(tmp_path)[1][0].message == "the seal is a folder"


def test_a_damaged_seal_leaves_the_dossier_to_be_checked(tmp_path: Path) -> None:
    (tmp_path / "seal.json").write_text("{}")
    (tmp_path / "dossier.yaml").write_text(
        "dossier: rain\ntitle: Rain\nhearing: {title: Why?, chamber: house,"
        " committee: Committee on Rain, purpose: To see.}\n"
    )

    reading = read(tmp_path)

    assert reading.dossier is not None
    assert reading.seal is None
    assert [found.rule for found in reading.diagnostics] == ["damaged-seal"]


@given(st.binary(max_size=60) | st.text(max_size=30).map(str.encode))
def test_any_bytes_are_a_seal_or_told(
    tmp_path_factory: pytest.TempPathFactory, held: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / "seal.json").write_bytes(held)

    seal, found = read_seal(folder)

    assert (seal is None) == bool(found)
