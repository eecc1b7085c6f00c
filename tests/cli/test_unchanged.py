"""A second build does nothing where nothing has changed, and everything else builds."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings import pdf
from briefings.unchanged import last_said, remember
from tests.cli.conftest import Call
from tests.cli.kit import replace

SAID = "Nothing has changed since the last build"


def memo_of(harbor: Path) -> Path:
    return next((harbor / "out").glob("*.docx"))


def test_a_second_build_says_what_the_first_one_said_and_writes_nothing(
    harbor: Path, call: Call
):
    first = call("build", harbor)
    stamp = memo_of(harbor).stat().st_mtime_ns
    second = call("build", harbor)

    assert (first.code, second.code) == (0, 0)
    assert SAID not in first.out
    assert second.out == f"{SAID}, which said:\n{first.out}"
    assert memo_of(harbor).stat().st_mtime_ns == stamp


def test_a_build_with_nothing_to_do_loads_no_library(harbor: Path, call: Call):
    call("build", harbor)
    script = (
        "import sys, contextlib\n"
        "from briefings.cli import main\n"
        "with contextlib.suppress(SystemExit):\n"
        "    main(['build', 'harbor'])\n"
        "print(*sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout

    assert SAID in said
    never = {"yaml", "pydantic", "jinja2", "docx", "lxml", "secrets", "shutil"}
    assert never.isdisjoint(said.split())


def edit_a_note(harbor: Path) -> None:
    with (harbor / "facts.yaml").open("a", encoding="utf-8") as file:
        file.write("# one more remark\n")


def edit_the_source(harbor: Path) -> None:
    path = next((harbor / "sources").glob("*.txt"))
    path.write_text(path.read_text("utf-8") + "\n", encoding="utf-8")


def add_a_template(harbor: Path) -> None:
    (harbor / "templates").mkdir(exist_ok=True)
    (harbor / "templates" / "other.md.j2").write_text("Words\n", encoding="utf-8")


def lose_the_memo(harbor: Path) -> None:
    memo_of(harbor).unlink()


def spoil_the_record(harbor: Path) -> None:
    (harbor / "out" / ".briefings-build.json").write_text("[1", encoding="utf-8")


def rob_the_record(harbor: Path) -> None:
    record = harbor / "out" / ".briefings-build.json"
    text = record.read_text(encoding="utf-8").replace('"engine"', '"engines"')
    record.write_text(text, encoding="utf-8")


def hide_the_sources(harbor: Path) -> None:
    (harbor / "sources").rename(harbor / ".texts")
    text = (harbor / "dossier.yaml").read_text("utf-8")
    hidden = text.replace("sources/", ".texts/")
    (harbor / "dossier.yaml").write_text(hidden, encoding="utf-8")


def test_a_text_in_a_hidden_folder_is_looked_at(harbor: Path, call: Call):
    hide_the_sources(harbor)
    assert call("build", harbor).code == 0
    path = next((harbor / ".texts").glob("*.txt"))
    path.write_text(path.read_text("utf-8").replace("4,200", "9,999"), "utf-8")

    assert call("build", harbor).code == 1


def test_a_template_behind_a_link_is_looked_at(harbor: Path, call: Call):
    Path("elsewhere").mkdir()
    (harbor / "templates").symlink_to(Path("elsewhere").absolute())
    call("build", harbor)
    Path("elsewhere", "hearing-memo.md.j2").write_text("Words\n", encoding="utf-8")

    assert SAID not in call("build", harbor).out


def test_links_in_a_circle_end(harbor: Path, call: Call):
    (harbor / "sources" / "again").symlink_to(harbor.absolute())

    assert call("build", harbor).code == 0
    assert SAID in call("build", harbor).out


def test_documents_beside_the_dossier_do_not_hide_it(harbor: Path, call: Call):
    assert call("build", harbor, "--out", harbor).code == 0
    assert SAID in call("build", harbor, "--out", harbor).out

    replace(harbor / "facts.yaml", "About 590 of the listed", "About 59 of the listed")
    assert call("build", harbor, "--out", harbor).code == 1


@pytest.mark.parametrize(
    "change",
    [
        *(edit_a_note, edit_the_source, add_a_template, lose_the_memo),
        *(spoil_the_record, rob_the_record),
    ],
)
def test_a_build_after_a_change_is_a_build(
    harbor: Path, call: Call, change: Callable[[Path], None]
):
    call("build", harbor)
    change(harbor)
    again = call("build", harbor)

    assert again.code in (0, 1)
    assert SAID not in again.out


@pytest.mark.parametrize(
    "more", [("--no-cache",), ("--force",), ("--strict",), ("--output", "concise")]
)
def test_other_options_build_anew(harbor: Path, call: Call, more: tuple[str, ...]):
    call("build", harbor)

    assert SAID not in call("build", harbor, *more).out


def test_the_environment_can_ask_for_every_build(
    harbor: Path, call: Call, monkeypatch: pytest.MonkeyPatch
):
    call("build", harbor)
    monkeypatch.setenv("BRIEFINGS_NO_CACHE", "1")

    assert SAID not in call("build", harbor).out


def test_pdf_files_that_another_engine_would_set_are_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "memo.pdf").write_bytes(b"pages")
    monkeypatch.setattr(pdf, "engine_mark", lambda: "LibreOffice 7")
    remember(tmp_path, "digest", "Wrote memo.pdf", [tmp_path / "memo.pdf"])

    assert last_said(tmp_path, "digest") == "Wrote memo.pdf"
    monkeypatch.setattr(pdf, "engine_mark", lambda: "LibreOffice 8")
    assert last_said(tmp_path, "digest") is None


def test_an_edited_document_is_still_refused(harbor: Path, call: Call):
    call("build", harbor)
    memo_of(harbor).write_bytes(b"edited")
    again = call("build", harbor)

    assert again.code == 2
    assert "was edited since it was built" in again.err


def test_errors_are_not_kept(harbor: Path, call: Call):
    replace(harbor / "dossier.yaml", "chamber: house", "chamber: hose")
    first, second = (call("build", harbor) for _ in range(2))

    assert (first.code, second.code) == (1, 1)
    assert SAID not in second.out
