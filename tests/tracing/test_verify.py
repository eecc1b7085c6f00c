"""A copy of a document: genuine, edited, stale, or no telling."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.errors import BriefingsError
from briefings.tracing import State, document_of, verdict_lines, verify
from tests.tracing.conftest import HARBOR, changed, now_of, parts_of, zipped

BODY, NOTES = "word/document.xml", "word/footnotes.xml"
CHART = "word/charts/chart1.xml"
TEXT = re.compile(rb"<w:t(?: [^>]*)?>([^<&]*[A-Za-z0-9][^<&]*)</w:t>")


def test_every_kind_of_document_is_genuine_as_it_was_built(
    made: dict[str, bytes],
) -> None:
    for name, content in made.items():
        verdict = verify(document_of(content, name))

        assert verdict.state is State.GENUINE, list(verdict_lines(verdict))
        assert "to the byte" in verdict.remarks[0]


@pytest.mark.parametrize(
    ("part", "old", "new", "says"),
    [
        (BODY, "4,200 cranes at", "4,700 cranes at", "[-4,200-]{+4,700+}"),
        (NOTES, "January\u00a030", "January\u00a031", "[-30,-]{+31,+}"),
        (BODY, "The bottom line", "A bottom line", "now: A bottom line"),
        (
            "word/header2.xml",
            "confidential",
            "public",
            "'Committee confidential' reads",
        ),
        (CHART, "<c:v>188</c:v>", "<c:v>388</c:v>", "now: inspections a month:"),
        (CHART, "<c:v>Goal: 300</c:v>", "<c:v>Goal: 30</c:v>", "now: Goal: 30:"),
        (BODY, "<w:r><w:t", "<w:r><w:rPr><w:vanish/></w:rPr><w:t", "gone"),
    ],
)
def test_changed_words_are_named(
    memo: bytes, part: str, old: str, new: str, says: str
) -> None:
    verdict = verify(document_of(changed(memo, part, old, new), "copy.docx"))

    assert verdict.state is State.EDITED
    assert says in "\n".join(verdict_lines(verdict))


def test_the_dossier_tells_the_words_of_the_template_that_were_there(
    memo: bytes,
) -> None:
    copy = document_of(changed(memo, BODY, "The bottom line", "A line"), "copy.docx")

    (edit,) = verify(copy, now_of(HARBOR)).edits

    assert edit.old == "The bottom line"


@pytest.mark.slow
@pytest.mark.parametrize("part", [BODY, NOTES])
@given(data=st.data())
def test_a_letter_changed_anywhere_is_found(
    memo: bytes, part: str, data: st.DataObject
) -> None:
    parts = parts_of(memo)
    found = data.draw(st.sampled_from(list(TEXT.finditer(parts[part]))))
    at = next(i for i in range(*found.span(1)) if parts[part][i : i + 1].isalnum())
    letter = b"q" if parts[part][at : at + 1] != b"q" else b"z"
    parts[part] = parts[part][:at] + letter + parts[part][at + 1 :]

    assert verify(document_of(zipped(parts), "copy.docx")).state is State.EDITED


def test_a_dossier_that_changed_since_makes_a_document_stale(
    memo: bytes, dossier: Path
) -> None:
    facts = dossier / "facts.yaml"
    text = facts.read_text("utf-8")
    facts.write_text(text.replace("about 14 percent of", "some 14 percent of"), "utf-8")

    verdict = verify(document_of(memo, "memo.docx"), now_of(dossier))

    assert verdict.state is State.STALE
    assert "facts/failed-share" in {change.record for change in verdict.changes}
    assert any("[-about-]{+some+}" in change.difference for change in verdict.changes)


def test_without_its_record_nothing_can_be_told_but_by_the_dossier(
    memo: bytes,
) -> None:
    parts = parts_of(memo)
    bare = {k: v for k, v in parts.items() if not k.startswith("customXml/")}
    copy = document_of(zipped(bare), "copy.docx")

    assert verify(copy).state is State.UNKNOWN
    assert verify(copy, now_of(HARBOR)).state is State.GENUINE


def _refusal(look: Callable[[], object]) -> str | None:
    """Return in which words a file is refused; `None` where it is read."""
    try:
        look()
    except BriefingsError as error:
        return str(error)
    return None


@given(data=st.data())
def test_a_damaged_file_is_refused_in_words(memo: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(memo) - 1))
    length = data.draw(st.integers(1, 400))
    damaged = memo[:at] + data.draw(st.binary(max_size=40)) + memo[at + length :]

    said = _refusal(lambda: document_of(damaged, "copy.docx"))

    assert said is None or "copy.docx" in said


@pytest.mark.slow
@given(data=st.data())
def test_a_damaged_part_is_refused_in_words(memo: bytes, data: st.DataObject) -> None:
    parts = parts_of(memo)
    name = data.draw(st.sampled_from(sorted(parts)))
    at = data.draw(st.integers(0, len(parts[name])))
    piece = data.draw(st.sampled_from([b"", b"<", b"<w:p>", b"<!DOCTYPE a>", b"\xff"]))
    parts[name] = parts[name][:at] + piece + parts[name][at + 9 :]

    said = _refusal(lambda: verify(document_of(zipped(parts), "copy.docx")))

    assert said is None or "copy.docx" in said


@pytest.mark.slow
def test_a_copy_that_went_through_libreoffice_is_genuine(
    made: dict[str, bytes], tmp_path: Path
) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not here")
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
    subprocess.run(
        [
            office,
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            str(tmp_path / "saved"),
            *(str(tmp_path / name) for name in made),
        ],
        check=True,
        capture_output=True,
    )

    for name in made:
        saved = document_of((tmp_path / "saved" / name).read_bytes(), name)
        verdict = verify(saved)
        assert verdict.state is State.GENUINE, list(verdict_lines(verdict))
