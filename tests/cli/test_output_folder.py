"""The folder of the documents: what others wrote is kept, nothing is half-written."""

import resource
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import replace, run, tree, without_privilege


def test_a_document_edited_by_hand_is_kept_unless_forced(
    harbor: Path, call: Call
) -> None:
    memo = harbor / "out" / "harbor-cranes-hearing-memo.docx"
    call("build", "harbor")
    first = memo.read_bytes()
    memo.write_bytes(b"edited by hand")

    refused = call("build", "harbor")

    assert refused.code == 2
    assert str(memo) in refused.err
    assert "--force" in refused.err
    assert memo.read_bytes() == b"edited by hand"

    assert call("build", "harbor", "--force").code == 0
    assert memo.read_bytes() == first
    assert call("build", "harbor").code == 0


def test_documents_edited_by_hand_are_all_named_and_the_others_built(
    harbor: Path, call: Call
) -> None:
    formats = ("--format", "docx", "--format", "html", "--format", "txt")
    call("build", "harbor", *formats)
    memo = harbor / "out" / "harbor-cranes-hearing-memo"
    before = tree(harbor / "out")
    for suffix in (".html", ".txt"):
        memo.with_suffix(suffix).write_bytes(b"edited by hand")
    replace(harbor / "dossier.yaml", "title: Crane inspections", "title: Cranes")

    ran = call("build", "harbor", *formats)

    assert ran.code == 2
    said = f"'{memo}.html', '{memo}.txt' were edited since they were built"
    assert f"{said}; the other was written" in ran.err
    after = tree(harbor / "out")
    assert after[f"{memo.name}.docx"] != before[f"{memo.name}.docx"]
    assert after[f"{memo.name}.txt"] == b"edited by hand"
    assert call("build", "harbor", *formats).code == 2


def test_a_file_that_we_did_not_write_is_kept(harbor: Path, call: Call) -> None:
    out = harbor / "out"
    out.mkdir()
    (out / "harbor-cranes-hearing-memo.docx").write_bytes(b"someone's own")

    assert call("build", "harbor").code == 2
    assert tree(out) == {"harbor-cranes-hearing-memo.docx": b"someone's own"}


def test_an_output_folder_that_is_a_file_is_named(harbor: Path, call: Call) -> None:
    Path("taken").write_text("x")

    ran = call("build", "harbor", "--out", "taken")

    assert ran.code == 2
    assert "'taken'" in ran.err
    assert "--out" in ran.err
    assert Path("taken").read_text() == "x"


@pytest.mark.skipif(sys.platform != "linux", reason="privileges are given up by prctl")
def test_an_output_folder_that_is_closed_is_named(harbor: Path) -> None:
    closed = Path("closed")
    closed.mkdir(mode=0o555)

    ran = run("build", harbor, "--out", closed, preexec_fn=without_privilege)

    assert ran.code == 2
    assert ran.err.startswith("error: 'closed")
    assert "may not be written by you" in ran.err
    assert tree(closed) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="privileges are given up by prctl")
@pytest.mark.parametrize(
    "command", ["draft harbor gazette", "sheet export harbor harbor/tables/"]
)
def test_a_dossier_that_is_closed_to_writing_is_said_to_be(
    harbor: Path, command: str
) -> None:
    harbor.chmod(0o555)

    ran = run(*command.split(), preexec_fn=without_privilege)

    assert ran.code == 2
    assert "cannot be made a folder: permission denied" in ran.err
    assert "see that you may write where it is to lie" in ran.err


@pytest.mark.skipif(sys.platform != "linux", reason="privileges are given up by prctl")
@pytest.mark.parametrize("name", ["dossier.yaml", "facts.yaml"])
def test_a_file_that_is_closed_to_reading_is_said_to_be(
    harbor: Path, name: str
) -> None:
    (harbor / name).chmod(0)

    ran = run("check", "harbor", preexec_fn=without_privilege)

    told = ran.out + ran.err
    assert ran.code in {1, 2}
    assert f"error: '{name}' may not be opened by you" in told
    assert "help: see that you may read" in told


@pytest.mark.parametrize(
    ("size", "told"), [(0, ".briefings.json"), (4096, "hearing-memo.docx")]
)
def test_a_full_disk_leaves_no_half_document(
    harbor: Path, size: int, told: str
) -> None:
    # Writing past the limit fails as it does on a full disk.
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    ran = run("build", "harbor", preexec_fn=limit)

    assert ran.code == 2
    assert told in ran.err
    assert "Traceback" not in ran.err
    assert tree(harbor / "out") == {}


def test_a_full_disk_leaves_the_earlier_document(harbor: Path, call: Call) -> None:
    call("build", "harbor")
    before = tree(harbor)
    replace(harbor / "dossier.yaml", "title: Who inspects the cranes?", "title: Who?")
    replace(harbor / "dossier.yaml", '"Hearing: Who inspects the cranes?"', "Who?")
    changed = tree(harbor)

    ran = run(
        "build",
        "harbor",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024)),
    )

    assert ran.code == 2
    assert tree(harbor) == changed
    assert tree(harbor / "out") == {
        name.removeprefix("out/"): content
        for name, content in before.items()
        if name.startswith("out/")
    }
