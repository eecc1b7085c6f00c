"""The house file is ours, can be edited in Word, and a stranger's is looked through."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.shared import RGBColor

from briefings.errors import BriefingsError
from briefings.memo import Contents, Heading, Memo, Paragraph, Properties, Run
from briefings.writing import check_house, make_house, write_docx
from briefings.writing.house.look import THEMES
from briefings.writing.house.shipped import shipped_house
from briefings.writing.house.sorting import open_house
from briefings.writing.roles import SHIPPED, roles_of
from tests.writing.packages import (
    MAIN,
    W,
    paragraphs,
    parts,
    repacked,
    replaced,
    root,
    style,
)
from tests.writing.sample import sample

TEMPLATES = Path(__file__).parents[2] / "templates"
DOCUMENT_RELS = "word/_rels/document.xml.rels"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.mark.parametrize(
    ("file", "theme"), [("house.docx", "classic"), ("house-modern.docx", "modern")]
)
def test_the_shipped_house_files_are_what_our_code_makes(file: str, theme: str) -> None:
    shipped = (TEMPLATES / file).read_bytes()

    # Deflate may differ between builds of zlib; what it holds may not.
    assert parts(make_house(theme=THEMES[theme])) == parts(shipped)


def test_the_shipped_house_file_is_known_as_opening_it_would_tell() -> None:
    assert shipped_house() == open_house(make_house(), SHIPPED, "house.docx")


@pytest.mark.slow
def test_the_shipped_house_file_is_written_without_a_library_to_open_it() -> None:
    script = (
        "import sys\nfrom pathlib import Path\n"
        "from briefings.writing import write_docx\n"
        "from tests.writing.sample import sample\n"
        "write_docx(sample(), Path(sys.argv[1]))\nprint(*sys.modules)"
    )
    house = TEMPLATES / "house.docx"
    loaded = subprocess.run(
        [sys.executable, "-c", script, str(house)],
        cwd=TEMPLATES.parent,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    if house.read_bytes() == make_house():  # deflate as where it was made
        assert not {"docx", "lxml"} & set(loaded)


def test_the_shipped_roles_are_what_our_code_knows() -> None:
    assert roles_of(TEMPLATES / "house.docx") == SHIPPED


def test_the_shipped_house_file_serves() -> None:
    check_house(TEMPLATES / "house.docx")


def test_the_house_file_uses_only_styles_it_has() -> None:
    document = docx.Document(io.BytesIO(make_house()))
    known = {style.style_id for style in document.styles}
    wanted = {"basedOn", "next", "pStyle", "rStyle", "tblStyle"}
    for name in parts(make_house()):
        if name.startswith("word/") and name.endswith(".xml"):
            for element in root(make_house(), name).iter():
                if element.tag.rpartition("}")[2] in wanted:
                    assert next(iter(element.attrib.values())) in known


def test_a_house_file_edited_and_saved_still_serves(
    house: Path, tmp_path: Path
) -> None:
    document = docx.Document(str(house))
    document.styles["Title"].font.color.rgb = RGBColor(0, 80, 0)
    document.sections[0].first_page_header.add_paragraph("Not for attribution")
    document.core_properties.last_modified_by = "Zed Editor"
    edited = tmp_path / "edited.docx"
    document.save(str(edited))

    content = write_docx(sample(), edited)

    assert paragraphs(content) == paragraphs(write_docx(sample(), house))
    assert "Not for attribution" in paragraphs(content, "word/header1.xml")
    assert b"005000" in parts(content)["word/styles.xml"]
    assert b"Zed Editor" not in b"".join(parts(content).values())


def test_what_word_leaves_of_an_edit_goes(house: Path, tmp_path: Path) -> None:
    content = replaced(house.read_bytes(), MAIN, "<w:p>", '<w:p w:rsidR="00AB12CD">')
    content = replaced(
        content,
        "word/settings.xml",
        "<w:themeFontLang",
        '<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:themeFontLang',
    )
    content = replaced(
        content,
        "word/header2.xml",
        "<w:p>",
        '<w:p w:rsidR="00AB12CD"><w:proofErr w:type="spellStart"/>',
    )
    edited = tmp_path / "edited.docx"
    edited.write_bytes(content)

    written = b"".join(parts(write_docx(sample(), edited)).values())

    assert b"rsid" not in written
    assert b"proofErr" not in written


def test_text_around_the_body_slot_stays_in_its_place(
    house: Path, tmp_path: Path
) -> None:
    content = replaced(
        house.read_bytes(),
        MAIN,
        "<w:sectPr>",
        "<w:p><w:r><w:t>After</w:t></w:r></w:p><w:p/><w:sectPr>",
    )
    content = replaced(
        content, MAIN, "<w:body>", "<w:body><w:p><w:r><w:t>Before</w:t></w:r></w:p>"
    )
    edited = tmp_path / "edited.docx"
    edited.write_bytes(content)
    memo = Memo("memo", Properties("A memo"), {}, (Paragraph((Run("Text"),)),))

    assert paragraphs(write_docx(memo, edited)) == ["Before", "Text", "After"]


def test_styles_may_have_other_names(house: Path, tmp_path: Path) -> None:
    content = replaced(
        house.read_bytes(), "word/styles.xml", '"Body Text"/>', '"Our Text"/>'
    )
    edited = tmp_path / "ours.docx"
    edited.write_bytes(content)

    with pytest.raises(BriefingsError, match="'Body Text'"):
        check_house(edited)

    (tmp_path / "ours.yaml").write_text(
        "# ours\nparagraph:\n  Body: 'Our Text'  # plain\n", encoding="utf-8"
    )
    check_house(edited)


@pytest.mark.parametrize(
    "text",
    ["body: Text\n", "paragraph:\n  Body Text\n", "paragraph: Body\n", "  Body: x\n"],
)
def test_a_line_of_roles_that_is_none_is_named(
    house: Path, tmp_path: Path, text: str
) -> None:
    edited = tmp_path / "ours.docx"
    edited.write_bytes(house.read_bytes())
    (tmp_path / "ours.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(BriefingsError, match=r"in line \d of ours\.yaml"):
        check_house(edited)


def test_every_style_that_lacks_is_named_at_once(house: Path, tmp_path: Path) -> None:
    content = replaced(house.read_bytes(), "word/styles.xml", '"Callout"/>', '"Box"/>')
    content = replaced(content, "word/styles.xml", '"Source Note"/>', '"Small"/>')
    edited = tmp_path / "edited.docx"
    edited.write_bytes(content)

    with pytest.raises(BriefingsError) as error:
        check_house(edited)

    assert "'edited.docx'" in error.value.message
    assert "'Callout'" in error.value.message
    assert "'Source Note'" in error.value.message
    assert error.value.help


def test_a_house_file_without_a_style_for_contents_takes_another(
    house: Path, tmp_path: Path
) -> None:
    content = house.read_bytes()
    for name in ("TOC Heading", "toc 1"):
        content = replaced(content, "word/styles.xml", f'"{name}"/>', '"Other"/>')
    edited = tmp_path / "edited.docx"
    edited.write_bytes(content)
    blocks = (Contents(), Heading(1, (Run("Known"),)))

    written = write_docx(Memo("memo", Properties("A memo"), {}, blocks), edited)

    (control,) = root(written).iter(f"{W}sdt")
    assert [style(one) for one in control.iter(f"{W}p")] == ["Lead", "BodyText"]


def added(name: str, data: bytes) -> Callable[[bytes], bytes]:
    return lambda content: repacked(content, lambda files: files.update({name: data}))


def swapped(part: str, old: str, new: str) -> Callable[[bytes], bytes]:
    return lambda content: replaced(content, part, old, new)


def tied(kind: str, target: str, mode: str = "External") -> Callable[[bytes], bytes]:
    tie = (
        f'<Relationship Id="x1" Type="{RELATIONSHIP}/{kind}" Target="{target}" '
        f'TargetMode="{mode}"/></Relationships>'
    )
    return swapped(DOCUMENT_RELS, "</Relationships>", tie)


def twice(content: bytes) -> bytes:
    buffer = io.BytesIO(content)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/STYLES.xml", b"<x/>")
    return buffer.getvalue()


def overlapping(content: bytes) -> bytes:
    """Return a package whose directory leads twice to the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts(content).items():
            archive.writestr(name, data)
        first = archive.filelist[0]
        other = zipfile.ZipInfo("word/other.xml")
        other.header_offset, other.CRC = first.header_offset, first.CRC
        other.compress_size, other.file_size = first.compress_size, first.file_size
        archive.filelist.append(other)
    return buffer.getvalue()


REFUSED = {
    "not a zip": (lambda content: b"hello", "is not a Word file"),
    "empty": (lambda content: b"", "is not a Word file"),
    "cut off": (lambda content: content[: len(content) // 2], "is not a Word file"),
    "old or encrypted": (
        lambda content: b"\xd0\xcf\x11\xe0" + content,
        "old or an encrypted",
    ),
    "another zip": (
        lambda content: added("a", b"")(b"PK\x05\x06" + b"\0" * 18),
        "not a Word document",
    ),
    "two of one name": (twice, "two parts of one name"),
    "overlapping": (overlapping, "overlap"),
    "a path outside": (added("../evil.xml", b"<x/>"), "leads out of it"),
    "a huge part": (added("word/media/a.bin", b"0" * 9_000_000), "more than 8 MB"),
    "an entity": (
        added("word/a.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"),
        "does not write",
    ),
    "sixteen bits": (
        added("word/a.xml", "<!DOCTYPE a>".encode("utf-16")),
        "does not write",
    ),
    "macros": (
        swapped("[Content_Types].xml", "document.main+xml", "x+xml"),
        "is not a Word document",
    ),
    "a macro part": (
        swapped(
            "[Content_Types].xml",
            "</Types>",
            '<Override PartName="/word/vbaProject.bin" ContentType="application/'
            'vnd.ms-office.vbaProject"/></Types>',
        ),
        "holds macros",
    ),
    "an embedded object": (
        tied("oleObject", "embeddings/a.bin", "Internal"),
        "embedded objects",
    ),
    "an attached template": (
        tied("attachedTemplate", "https://evil.example/a.dotm"),
        "attached template",
    ),
    "another document": (tied("aFChunk", "a.html", "Internal"), "other documents"),
    "a linked picture": (tied("image", "https://evil.example/a.png"), "outside of it"),
    "an unsafe link": (
        tied("hyperlink", "file:///etc/passwd"),
        "neither https nor mailto",
    ),
    "a tracked change": (
        swapped("word/header1.xml", "<w:p>", '<w:p><w:ins w:id="1" w:author="A B"/>'),
        "tracked changes",
    ),
    "a field of its own will": (
        swapped("word/footer1.xml", " NUMPAGES ", " INCLUDETEXT c.docx "),
        "'INCLUDETEXT'",
    ),
    "a chart": (
        swapped(
            "word/header1.xml", "<w:p>", '<w:p><w:r><w:drawing r:id="rId99"/></w:r>'
        ),
        "cannot take over",
    ),
    "an unknown slot": (
        swapped("word/header2.xml", "slot:date", "slot:datte"),
        "'datte'",
    ),
    "no body slot": (swapped(MAIN, "slot:body", "slot:title"), "no slot for the body"),
    "no marking": (
        swapped("word/header2.xml", "slot:marking", "slot:title"),
        "without the marking",
    ),
    "no page": (swapped(MAIN, "<w:pgSz", "<w:paperSrc"), "says nothing of its page"),
    "a list without marks": (
        swapped(
            "word/styles.xml",
            '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>',
            "",
        ),
        "'List Bullet'",
    ),
    "no notes": (swapped(DOCUMENT_RELS, '/footnotes"', '/nothing"'), "footnotes"),
    "broken text": (
        swapped("word/styles.xml", "</w:styles>", ""),
        "cannot be opened|not a Word",
    ),
}


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


def test_a_link_of_the_house_file_travels(house: Path, tmp_path: Path) -> None:
    document = docx.Document(str(house))
    header = document.sections[0].header
    identity = header.part.relate_to(
        "https://example.gov/", f"{RELATIONSHIP}/hyperlink", is_external=True
    )
    edited = tmp_path / "linked.docx"
    document.save(str(edited))
    content = replaced(
        edited.read_bytes(),
        "word/header2.xml",
        "</w:hdr>",
        f'<w:p><w:hyperlink r:id="{identity}"><w:r><w:t>Site</w:t></w:r></w:hyperlink>'
        "</w:p></w:hdr>",
    )
    edited.write_bytes(content)

    files = parts(write_docx(sample(), edited))

    assert b"https://example.gov/" in files["word/_rels/header2.xml.rels"]
    assert b"https://example.gov/" in files["word/_rels/header2-wide.xml.rels"]
