"""A stranger's house file is looked through, and refused in words."""

from pathlib import Path

import pytest

from briefings.errors import BriefingsError
from briefings.writing import check_house
from tests.writing.strange_houses import REFUSED


@pytest.mark.slow
@pytest.mark.parametrize("case", REFUSED)
def test_a_house_file_that_cannot_serve_is_refused_in_words(
    case: str, house: Path, tmp_path: Path
) -> None:
    change, words = REFUSED[case]
    edited = tmp_path / "strange.docx"
    edited.write_bytes(change(house.read_bytes()))

    with pytest.raises(BriefingsError, match=words) as error:
        check_house(edited)

    assert error.value.help
    assert "strange.docx" in error.value.message


def test_a_house_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BriefingsError, match="there is no house file"):
        check_house(tmp_path / "none.docx")
    with pytest.raises(BriefingsError, match="cannot be read"):
        check_house(tmp_path)
