"""A redline: who accepts it has the new words, who rejects it the old ones."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.build import Choice, check_dossier, made_documents
from briefings.redlining import redline
from briefings.tracing import State, document_of, verify
from tests.cli.kit import copy_of_harbor, replace, run
from tests.redlining.reader import W, read

MEMO = "harbor-cranes-hearing-memo.docx"
NAMES = ("old", "new")

WORDS = st.sampled_from(
    ["cranes", "of", "4,200", "4,700", "listed", "the", "-", "failed.", "2025,", "port"]
)
LINES = st.lists(WORDS, max_size=7).map(" ".join)
ROWS = st.lists(st.tuples(LINES, LINES), max_size=3)
TEXTS = st.lists(st.one_of(LINES, ROWS), max_size=5)


def typed(blocks: list[str | list[tuple[str, str]]]) -> bytes:
    """Return a plain document with paragraphs and tables."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
        else:
            table = document.add_table(rows=0, cols=2)
            for row in block:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
    document.add_paragraph("The end")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_accepting_gives_the_new_words_and_rejecting_the_old(
    before: list[str | list[tuple[str, str]]], after: list[str | list[tuple[str, str]]]
) -> None:
    old, new = typed(before), typed(after)

    made = redline(old, new, NAMES)

    assert read(made.content, "accept").lines == read(new).lines
    assert read(made.content, "reject").lines == read(old).lines
    assert made.changes or read(old).lines == read(new).lines


@pytest.fixture(scope="module")
def memos(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """Return a memo and one of the same dossier with other facts."""
    folder = copy_of_harbor(tmp_path_factory.mktemp("redline") / "harbor")
    old = memo(folder)
    facts, root = folder / "facts.yaml", folder / "dossier.yaml"
    replace(
        facts,
        "590 of the listed cranes failed an inspection in 2025, the extract",
        "590 of the listed cranes did not pass in 2025, the extract",
    )
    replace(root, 'room: "2154"', 'room: "2167"')
    text = facts.read_text("utf-8")
    start = text.index("  - id: labor-feed-planned")
    end = text.index("  - id: failed-cranes")
    first = text.index("  - id: register-feeds")
    moved = text[:first] + text[start:end] + text[first:start] + text[end:]
    facts.write_text(moved, encoding="utf-8")
    return old, memo(folder)


def memo(folder: Path) -> bytes:
    return made_documents(check_dossier(folder), Choice(("hearing-memo",)))[
        MEMO
    ].content


@pytest.mark.slow
def test_a_memo_is_told_change_by_change(memos: tuple[bytes, bytes]) -> None:
    old, new = memos

    made = redline(old, new, NAMES)

    assert made == redline(old, new, NAMES)
    assert read(made.content, "accept") == read(new)
    assert read(made.content, "reject") == read(old)
    told = comments(made.content)
    assert ["hearing, room: changed", "Old: 2154", "New: 2167"] in told
    fact = next(lines for lines in told if "failed-cranes, statement" in lines[0])
    assert fact[1].startswith("Old: About 590 of the listed cranes failed")
    assert fact[2].startswith("New: About 590 of the listed cranes did not pass")
    assert fact[3].startswith("Source: Inspectors say the crane register")
    assert len(told) == made.comments


@pytest.mark.slow
def test_marks_are_numbered_dated_and_inside_a_comment(
    memos: tuple[bytes, bytes],
) -> None:
    content = redline(*memos, NAMES).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read("word/document.xml").decode()
        names = archive.namelist()

    marks = re.findall(r"<w:(ins|del) w:id=\"(\d+)\" ([^>]*)>", text)
    assert len({number for _, number, _ in marks}) == len(marks) > 0
    stamp = 'w:author="briefings harbor-cranes" w:date="2026-02-17T00:00:00Z"'
    assert {rest.rstrip("/") for *_, rest in marks} == {stamp}
    assert not re.search(r"<w:(ins|del) [^>]*[^/]>(?:(?!</w:\1>).)*<w:(ins|del) ", text)
    for paragraph in re.findall(r"<w:p>.*?</w:p>", text):
        if "<w:delText" in paragraph or re.search(r"<w:ins [^>]*[^/]>", paragraph):
            first = re.search(r"<w:(ins|del) [^>]*[^/]>", paragraph)
            assert first is not None
            assert "<w:commentRangeStart" in paragraph[: first.start()]
            assert "<w:commentRangeEnd" in paragraph
    assert names.count("word/comments.xml") == 1


@pytest.mark.slow
def test_a_redline_verifies_as_the_new_document(memos: tuple[bytes, bytes]) -> None:
    verdict = verify(document_of(redline(*memos, NAMES).content, "red.docx"), None)

    assert verdict.state is State.GENUINE


def test_the_same_document_has_no_changes() -> None:
    old = typed(["One line", [("a", "b")]])

    made = redline(old, old, NAMES)

    assert (made.changes, made.comments) == (0, 0)


def comments(content: bytes) -> list[list[str]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = parse_xml(archive.read("word/comments.xml"))
    return [
        ["".join(t.text or "" for t in line.iter(f"{W}t")) for line in comment]
        for comment in root
    ]


@pytest.mark.slow
def test_commits_are_compared_and_redlined(tmp_path: Path) -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    folder = copy_of_harbor(tmp_path / "harbor")
    me = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "first"]):
        subprocess.run([git, *me, *words], cwd=tmp_path, check=True)
    replace(folder / "dossier.yaml", 'room: "2154"', 'room: "2167"')

    ran = run("diff", "HEAD:harbor", "harbor", "--docx", "red.docx", cwd=tmp_path)
    same = run("diff", "HEAD:harbor", "HEAD:harbor/dossier.yaml", cwd=tmp_path)
    gone = run("diff", "HEAD:nowhere", "harbor", cwd=tmp_path)
    none = run("diff", "--", "-x:harbor", "harbor", cwd=tmp_path)

    assert ran.code == 1
    assert "hearing: changed\n  room: [-2154-]{+2167+}\n" in ran.out
    assert "Wrote red.docx" in ran.out
    assert "2154" in " ".join(
        read((tmp_path / "red.docx").read_bytes(), "reject").lines
    )
    assert (same.code, same.out) == (0, "nothing differs\n")
    assert (gone.code, none.code) == (2, 2)
    assert "'nowhere' is not in the commit 'HEAD'" in gone.err
    assert "there is no commit '-x'" in none.err
