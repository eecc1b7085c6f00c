"""What was found in order is not compared again; whatever changes is."""

import os
from pathlib import Path

import pytest

from briefings.build import check_dossier
from briefings.build.documents import finish_documents
from briefings.memory import (
    LEAST,
    backed_texts,
    keep_claims,
    keep_texts,
    settled_claims,
)
from briefings.rules import Desk
from tests import kit
from tests.cli.kit import copy_of_harbor


@pytest.fixture
def harbor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("BRIEFINGS_NO_CACHE", raising=False)
    return copy_of_harbor(tmp_path / "harbor")


def kept(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "cache").rglob("claims-*"))


def desk_of(statement: str = "It rained.", text: str = "", **more: object) -> Desk:
    fact = {"id": "wet", "statement": statement, "basis": "reporter"} | more
    fact["excerpts"] = [{"source": "log", "quote": "It rained."}]
    part = {"sources": [{"id": "log"}], "facts": [fact]}
    texts = {"log": f"It rained. It poured.{text}"}
    return kit.desk({"dossier": part, "texts": texts})


class Everything(frozenset[bytes]):
    """Fingerprints of whatever there may be."""

    def __contains__(self, _: object) -> bool:
        return True


def test_a_claim_that_was_settled_is_not_compared():
    desk = desk_of("It rained 40 times.")
    again = Desk(desk.dossier, desk.texts, None, Everything())

    assert desk.discrepancies
    assert not again.discrepancies


def test_a_claim_out_of_order_is_not_remembered():
    desk = desk_of("It rained 40 times.")

    assert desk.discrepancies
    assert not desk.in_order


def test_the_same_claim_is_known_again():
    first, second = desk_of(), desk_of()

    assert not first.discrepancies
    assert not second.discrepancies
    assert len(first.in_order) == 1
    assert first.in_order == second.in_order


@pytest.mark.parametrize(
    "other",
    [
        desk_of("It did rain."),
        desk_of(as_of="2026-02-10"),
        desk_of(basis="document"),
        desk_of(status="observed"),
        desk_of(attribution={"document": "a log"}),
        desk_of(text=" It rains."),
    ],
)
def test_a_claim_that_differs_in_anything_is_another(other: Desk):
    known = desk_of()
    assert not known.discrepancies
    _ = other.discrepancies

    assert known.in_order.isdisjoint(other.in_order)


def test_a_second_check_finds_the_same(harbor: Path, tmp_path: Path):
    first, second = check_dossier(harbor), check_dossier(harbor)

    assert first.diagnostics == second.diagnostics
    assert len(kept(tmp_path)) == 1


def test_an_error_is_found_each_time(harbor: Path):
    check_dossier(harbor)
    facts = harbor / "facts.yaml"
    text = facts.read_text("utf-8")
    facts.write_text(text.replace("than 4,200", "than 4,700", 1), encoding="utf-8")
    first, second = check_dossier(harbor), check_dossier(harbor)

    assert first.diagnostics == second.diagnostics
    assert first.stopped(strict=False)


def test_a_damaged_memory_is_none(harbor: Path, tmp_path: Path):
    before = check_dossier(harbor).diagnostics
    kept(tmp_path)[0].write_bytes(b"odd")

    assert settled_claims() == set()
    assert check_dossier(harbor).diagnostics == before


def test_a_memory_that_cannot_be_written_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    keep_claims(set(), {b"0" * 16})

    assert settled_claims() == set()


def test_nothing_is_remembered_where_nobody_wants_it(
    harbor: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("BRIEFINGS_NO_CACHE", "1")
    check_dossier(harbor)

    assert not kept(tmp_path)


def texts(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "cache").rglob("texts-*/*"))


def test_documents_are_the_same_where_their_texts_were_backed_before(
    harbor: Path, tmp_path: Path
):
    first = finish_documents(check_dossier(harbor, anew=True))
    assert not texts(tmp_path)
    second = finish_documents(check_dossier(harbor))
    third = finish_documents(check_dossier(harbor))

    assert first == second == third
    assert len(texts(tmp_path)) == 1
    assert backed_texts(harbor)


def test_texts_are_kept_with_how_much_they_claim(harbor: Path, tmp_path: Path):
    found = {bytes((count,)) * 16: count for count in range(LEAST)}
    keep_texts(harbor, {b"x" * 16: 255}, found | {b"y" * 16: 256})

    assert backed_texts(harbor) == found | {b"x" * 16: 255}
    assert backed_texts(harbor.parent) == {}
    texts(tmp_path)[0].write_bytes(b"odd")
    assert backed_texts(harbor) == {}


def test_a_few_texts_are_not_worth_keeping(harbor: Path, tmp_path: Path):
    keep_texts(harbor, {}, {b"a" * 16: 1})

    assert not texts(tmp_path)


def test_no_text_is_kept_where_nobody_wants_it(
    harbor: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("BRIEFINGS_NO_CACHE", "1")
    keep_texts(harbor, {}, {bytes((count,)) * 16: 1 for count in range(LEAST)})

    assert backed_texts(harbor) is None
    assert not texts(tmp_path)


def test_what_another_version_kept_is_let_go(harbor: Path, tmp_path: Path):
    folder = tmp_path / "cache" / "briefings"
    (folder / "texts-old").mkdir(parents=True)
    (folder / "texts-old" / "one").write_bytes(b"x" * 17)
    (folder / "claims-old").write_bytes(b"x" * 16)
    (folder / "mine").write_text("kept", "utf-8")
    check_dossier(harbor)

    assert {path.name for path in folder.glob("*-old")} == set()
    assert (folder / "mine").exists()


def test_texts_of_few_dossiers_are_kept_at_a_time(
    harbor: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("briefings.memory.DOSSIERS", 2)
    found = {bytes((count,)) * 16: 1 for count in range(LEAST)}
    dossiers = [harbor / name for name in ("one", "two", "three")]
    for at, dossier in enumerate(dossiers):
        keep_texts(dossier, {}, found)
        written = max(texts(tmp_path), key=lambda path: path.stat().st_mtime)
        os.utime(written, (at, at))  # the clock of a file system may be coarse

    assert [bool(backed_texts(dossier)) for dossier in dossiers] == [False, True, True]
    assert (tmp_path / "cache" / "briefings").stat().st_mode & 0o077 == 0
