"""A dossier's folder as bytes, and back."""

from pathlib import Path

import pytest

from briefings.batch import packed, unpacked
from briefings.errors import BriefingsError
from tests.cli.kit import copy_of_harbor, tree


def test_a_dossier_comes_out_as_it_went_in(tmp_path: Path) -> None:
    harbor = copy_of_harbor(tmp_path / "harbor")
    (harbor / "out").mkdir()
    (harbor / "out" / "memo.docx").write_bytes(b"old")

    with unpacked(packed(harbor, [harbor / "sources"])) as (folder, sources):
        held = tree(folder)
        texts = [tree(source) for source in sources]

    (harbor / "out" / "memo.docx").unlink()
    assert held == tree(harbor)
    assert texts == [tree(harbor / "sources")]
    assert not folder.exists()


def test_a_root_file_of_another_name_is_found(tmp_path: Path) -> None:
    harbor = copy_of_harbor(tmp_path / "harbor")
    (harbor / "dossier.yaml").rename(harbor / "other.yaml")

    with unpacked(packed(harbor / "other.yaml")) as (dossier, _):
        assert dossier.name == "other.yaml"
        assert dossier.is_file()


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/x", ""])
def test_nothing_is_laid_out_elsewhere(tmp_path: Path, name: str) -> None:
    parcel = packed(copy_of_harbor(tmp_path / "harbor"))

    with (
        pytest.raises(BriefingsError, match="leads out of the folder"),
        unpacked(parcel._replace(files={name: b"x"})),
    ):
        pass


def test_links_do_not_lead_out_of_a_dossier(tmp_path: Path) -> None:
    harbor = copy_of_harbor(tmp_path / "harbor")
    secret = tmp_path / "secret"
    secret.write_text("not yours")
    (harbor / "link.txt").symlink_to(secret)

    assert "link.txt" not in packed(harbor).files
