"""`verify`, `trace`, `diff` and `attest` on whatever lies in a folder of documents."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call

MEMO = "harbor-cranes-hearing-memo"


@pytest.fixture
def built(harbor: Path, call: Call) -> Path:
    """Return the folder of a memo that was built in three formats."""
    formats = ("--format", "docx", "--format", "html", "--format", "txt")
    assert call("build", "harbor", *formats).code == 0
    return harbor / "out"


def test_the_word_files_get_their_verdict_whatever_stands_beside_them(
    built: Path, call: Call
) -> None:
    (built / f"{MEMO}-copy.txt").write_text("A copy.", "utf-8")

    ran = call("verify", *sorted(built.glob("*.*")))

    assert ran.code == 2
    assert f"{MEMO}.docx: genuine" in ran.out
    assert f"{MEMO}.html' is a web page, and only the Word file" in ran.err
    assert f"{MEMO}.txt' is plain text, and only the Word file" in ran.err
    assert f"give '{built / MEMO}.docx', which stands beside it" in ran.err
    assert "give the Word file of it; a build makes one" in ran.err


@pytest.mark.parametrize(
    "command",
    ["trace {0}.html 4,200", "diff {0}.html {0}.txt", "diff {0}.docx {0}.txt"],
)
def test_a_copy_that_cannot_be_read_back_is_told_from_its_word_file(
    built: Path, call: Call, command: str
) -> None:
    ran = call(*command.format(built / MEMO).split())

    assert ran.code == 2
    assert "only the Word file of a document can be read back" in ran.err
    assert f"help: give '{built / MEMO}.docx'" in ran.err
