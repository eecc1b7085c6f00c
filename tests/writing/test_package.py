"""A document is the same bytes everywhere, and tells nothing of where it was made."""

import hashlib
import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from briefings.errors import BriefingsError
from briefings.memo import Link, Memo, Note, Paragraph, Properties, Run, Table
from briefings.writing import write_docx
from tests.writing.conftest import Write
from tests.writing.packages import W, parts, root, value
from tests.writing.sample import sample

PARTS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "customXml/_rels/item1.xml.rels",
    "customXml/_rels/item2.xml.rels",
    "customXml/item1.xml",
    "customXml/item2.xml",
    "customXml/itemProps1.xml",
    "customXml/itemProps2.xml",
    "docProps/app.xml",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/charts/_rels/chart1.xml.rels",
    "word/charts/chart1.xml",
    "word/embeddings/Microsoft_Excel_Sheet1.xlsx",
    "word/_rels/footnotes.xml.rels",
    "word/document.xml",
    "word/endnotes.xml",
    "word/fontTable.xml",
    "word/footer1-wide.xml",
    "word/footer1.xml",
    "word/footnotes.xml",
    "word/header1.xml",
    "word/header2-wide.xml",
    "word/header2.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
    "word/theme/theme1.xml",
    "word/webSettings.xml",
}

SCRIPT = """
import hashlib, locale, sys
from pathlib import Path
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
from briefings.writing import write_docx
from tests.writing.sample import sample
content = write_docx(sample(), Path(sys.argv[1]))
print(hashlib.sha256(content).hexdigest())
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8"},
        {"PYTHONHASHSEED": "77", "TZ": "America/Anchorage", "LC_ALL": "C", "USER": "x"},
    ],
)
def test_the_same_memo_is_the_same_bytes_elsewhere(
    surroundings: dict[str, str], house: Path
) -> None:
    here = hashlib.sha256(write_docx(sample(), house)).hexdigest()

    there = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(house)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, **surroundings},
        capture_output=True,
        text=True,
        check=True,
    )

    assert here == there.stdout.strip()


def test_entries_stand_in_one_order_without_times(written: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        entries = archive.infolist()

    names = [entry.filename for entry in entries]
    first = ["[Content_Types].xml", "_rels/.rels"]
    assert [*first, *sorted(set(names) - {*first})] == names
    assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in entries}
    assert {(0, 0, b"", b"")} == {
        (entry.create_system, entry.external_attr, entry.extra, entry.comment)
        for entry in entries
    }


def test_a_document_holds_the_parts_it_needs_and_no_other(written: bytes) -> None:
    assert set(parts(written)) == PARTS


def test_nothing_is_left_of_people_machines_and_tools(written: bytes) -> None:
    files = parts(written)
    files |= parts(files.pop("word/embeddings/Microsoft_Excel_Sheet1.xlsx"))
    text = b"\n".join(files.values()).decode()

    for trace in (
        "rsid",
        "paraId",
        "python-docx",
        "lastModifiedBy",
        "Company",
        "<w:dirty",
    ):
        assert trace not in text
    assert "updateFields" not in text
    assert not re.search("[\ue000-\ue003]", text)


def test_properties_are_the_memos_own(written: bytes) -> None:
    core = parts(written)["docProps/core.xml"].decode()

    assert "<dc:title>Who inspects the cranes at Port Merrow?</dc:title>" in core
    assert "<dc:creator>Majority committee staff</dc:creator>" in core
    assert "<dc:language>en-US</dc:language>" in core
    assert core.count("2026-02-24T00:00:00Z") == 2


def test_what_a_memo_does_not_say_of_itself_is_left_out(write: Write) -> None:
    core = parts(write(Paragraph(())))["docProps/core.xml"].decode()

    assert "creator" not in core
    assert "created" not in core


def test_the_language_is_the_memos_everywhere(house: Path) -> None:
    memo = sample()
    memo = memo._replace(properties=memo.properties._replace(language="es-PR"))
    files = parts(write_docx(memo, house))

    assert b'w:val="es-PR"' in files["word/styles.xml"]
    assert b'w:val="es-PR"' in files["word/settings.xml"]


def test_what_stands_in_attributes_and_properties_is_exact(house: Path) -> None:
    hostile = "a <b> & \"c\" 'd'\n\te"
    table = Table((), hostile, ("h",), (1,), ())
    memo = Memo("memo", Properties(hostile), {"marking": hostile}, (table,))
    content = write_docx(memo, house, manifest={hostile: hostile})

    title = root(content, "docProps/core.xml")[0]
    entry = root(content, "customXml/item2.xml")[0]
    summary = root(content).find(f".//{W}tblDescription")
    assert {hostile} == {title.text, entry.text, entry.get("name"), value(summary)}


def test_a_character_no_file_can_hold_is_named_in_attributes(write: Write) -> None:
    with pytest.raises(BriefingsError, match=r"U\+0001"):
        write(Table((), "a\x01b", ("h",), (1,), ()))


def test_the_manifest_travels_with_the_document(written: bytes) -> None:
    manifest = parts(written)["customXml/item2.xml"].decode()

    assert '<entry name="dossier">cranes</entry>' in manifest


ADDRESSES = [
    ("https://example.org/a?b=c&d=%20#e", True),
    ("https://example.org:8443/", True),
    ("mailto:pat.doe@example.gov", True),
    ("http://example.org/", False),
    ("https://user@example.org/", False),
    ("https://ex\u00e4mple.org/", False),
    ("https://example.org\\@evil.example/", False),
    ("https://example.org/\nx", False),
    ("mailto:pat@example.gov?subject=x", False),
    ("javascript:alert(1)", False),
    ("file:///etc/passwd", False),
    ("", False),
]


@pytest.mark.parametrize(("address", "leads"), ADDRESSES)
def test_only_safe_addresses_are_led_to(
    write: Write, address: str, leads: bool
) -> None:
    link = Link("words", address)
    files = parts(write(Paragraph((link, Note("", (link, Run(".")))))))

    for part in ("document", "footnotes"):
        rels = files.get(f"word/_rels/{part}.xml.rels", b"")
        assert leads == (b'TargetMode="External"' in rels)
        assert leads == (b"<w:hyperlink r:id=" in files[f"word/{part}.xml"])
        assert b">words<" in files[f"word/{part}.xml"]


def test_an_address_beyond_ascii_is_written_in_ascii(write: Write) -> None:
    files = parts(write(Paragraph((Link("x", "https://example.org/\u00fc b"),))))

    assert (
        b'Target="https://example.org/%C3%BC%20b"'
        in files["word/_rels/document.xml.rels"]
    )
