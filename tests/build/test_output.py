"""Documents in a folder: ours are replaced, all or none; a person's edits are kept."""

from pathlib import Path

import pytest

from briefings.build import output
from briefings.build.output import RECORD, write_documents
from briefings.errors import BriefingsError


def stopped_after(count: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave `folder` as a build does that is killed after so many files."""

    def write_some(contents: dict[Path, bytes]) -> None:
        for path, content in list(contents.items())[:count]:
            path.write_bytes(content)

    with monkeypatch.context() as patch:
        patch.setattr(output, "write_together", write_some)
        write_documents(folder, {"a.docx": b"second a", "b.docx": b"second b"})


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_a_build_that_was_stopped_leaves_nothing_that_looks_edited(
    count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_documents(tmp_path, {"a.docx": b"first a", "b.docx": b"first b"})
    stopped_after(count, tmp_path, monkeypatch)

    write_documents(tmp_path, {"a.docx": b"third a", "b.docx": b"third b"})

    assert (tmp_path / "a.docx").read_bytes() == b"third a"
    assert (tmp_path / "b.docx").read_bytes() == b"third b"


def test_an_edited_document_is_kept_and_the_others_are_written(
    tmp_path: Path,
) -> None:
    write_documents(tmp_path, {"a.docx": b"first a", "b.docx": b"first b"})
    (tmp_path / "b.docx").write_bytes(b"edited")

    with pytest.raises(BriefingsError, match=r"b\.docx' was edited"):
        write_documents(tmp_path, {"a.docx": b"second a", "b.docx": b"second b"})

    assert (tmp_path / "a.docx").read_bytes() == b"second a"
    assert (tmp_path / "b.docx").read_bytes() == b"edited"


def test_an_edit_that_was_overwritten_by_force_is_not_taken_for_ours(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.docx").write_bytes(b"edited")
    write_documents(tmp_path, {"a.docx": b"first"}, force=True)
    (tmp_path / "a.docx").write_bytes(b"edited")

    with pytest.raises(BriefingsError, match="edited"):
        write_documents(tmp_path, {"a.docx": b"second"})


@pytest.mark.parametrize("record", ["", "[]", '{"a.docx": 7}', '{"a.docx": "x"}'])
def test_a_record_that_is_none_makes_every_document_a_persons(
    record: str, tmp_path: Path
) -> None:
    write_documents(tmp_path, {"a.docx": b"first"})
    (tmp_path / RECORD).write_text(record)

    with pytest.raises(BriefingsError, match="edited"):
        write_documents(tmp_path, {"a.docx": b"second"})
