"""Snapshots are found where the dossier says, else by their hash."""

import hashlib
from pathlib import Path

import pytest

from briefings.errors import BriefingsError
from briefings.model import Dossier
from briefings.sources import gather

LINES = "It rained.\nNo one came.\n"
WORDS = "The harbor was closed.\r\nNobody said why.\n"


def dossier(file: str = "log.txt", words: str = WORDS) -> Dossier:
    return Dossier.model_validate(
        {
            "dossier": "harbor",
            "title": "Harbor",
            "hearing": {
                "title": "Why?",
                "chamber": "house",
                "committee": "Committee on Ports",
                "purpose": "To learn why.",
            },
            "sources": [
                {
                    "id": "log",
                    "kind": "report",
                    "title": "Log",
                    "snapshot": {
                        "file": file,
                        "sha256": hashlib.sha256(words.encode()).hexdigest(),
                        "extractor": "text/1",
                    },
                }
            ],
        }
    )


def test_a_snapshot_in_its_place_is_at_hand_with_its_line_ends(tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_bytes(WORDS.encode())

    held = gather(dossier(), tmp_path)["log"]

    assert held.state == "at_hand"
    assert held.text == WORDS


@pytest.mark.parametrize("on_disk", ["It rained.\r\nNo one came.\r\n", LINES])
@pytest.mark.parametrize("recorded", ["It rained.\r\nNo one came.\r\n", LINES])
@pytest.mark.parametrize("name", ["log.txt", "shelf/other.txt"])
def test_line_ends_that_a_checkout_changed_are_put_back(
    tmp_path: Path, on_disk: str, recorded: str, name: str
) -> None:
    (tmp_path / "shelf").mkdir()
    (tmp_path / name).write_bytes(on_disk.encode())

    held = gather(dossier(words=recorded), tmp_path, [tmp_path / "shelf"])["log"]

    assert (held.state, held.text) == ("at_hand", recorded)


def test_another_word_is_another_text_whatever_its_line_ends(tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_bytes(b"It snowed.\r\nNo one came.\r\n")

    assert gather(dossier(words=LINES), tmp_path)["log"].state == "changed"


def test_a_missing_snapshot_is_found_by_its_hash_under_another_name(
    tmp_path: Path,
) -> None:
    shelf = tmp_path / "shelf" / "deeper"
    shelf.mkdir(parents=True)
    (shelf / "other-name.txt").write_bytes(WORDS.encode())

    assert gather(dossier(), tmp_path, [tmp_path / "shelf"])["log"].text == WORDS


def test_the_right_text_elsewhere_wins_over_a_changed_one(tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_text("The harbor was open.", encoding="utf-8")
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / "log.txt").write_bytes(WORDS.encode())

    assert gather(dossier(), tmp_path)["log"].state == "changed"
    assert gather(dossier(), tmp_path, [shelf])["log"].state == "at_hand"


@pytest.mark.parametrize(
    ("content", "detail"),
    [(b"\xff\xfeT\x00", "it is not UTF-8 text"), (None, "it is not a file")],
)
def test_what_is_no_text_is_unreadable_and_says_why(
    tmp_path: Path, content: bytes | None, detail: str
) -> None:
    path = tmp_path / "log.txt"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)

    held = gather(dossier(), tmp_path)["log"]

    assert (held.state, held.detail) == ("unreadable", detail)


@pytest.mark.parametrize("file", ["../log.txt", "/etc/hostname"])
def test_a_snapshot_outside_the_dossier_is_not_read(tmp_path: Path, file: str) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "log.txt").write_bytes(WORDS.encode())

    assert gather(dossier(file), inside)["log"].state == "unreadable"


def test_a_folder_of_sources_that_is_none_stops_the_command(tmp_path: Path) -> None:
    with pytest.raises(BriefingsError, match="is not a folder"):
        gather(dossier(), tmp_path, [tmp_path / "nowhere"])
