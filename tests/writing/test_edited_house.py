"""A house file edited in Word: it still serves, or what it lacks is named."""

from pathlib import Path

import docx
import pytest
from docx.opc.part import PartFactory
from docx.shared import RGBColor

from briefings.errors import BriefingsError
from briefings.memo import Contents, Heading, Memo, Paragraph, Properties, Run
from briefings.writing import check_house, write_docx
from tests.writing.packages import (
    MAIN,
    RELATIONSHIP,
    W,
    paragraphs,
    parts,
    replaced,
    root,
    style,
)
from tests.writing.sample import sample


def test_a_house_file_edited_and_saved_still_serves(
    house: Path, tmp_path: Path
) -> None:
    document = docx.Document(str(house))
    document.styles["Title"].font.color.rgb = RGBColor(0, 80, 0)
    document.sections[0].first_page_header.add_paragraph("Not for attribution")
    document.core_properties.last_modified_by = "Zed Editor"
    edited = tmp_path / "edited.docx"
    document.save(str(edited))
    known = dict(PartFactory.part_type_for)

    content = write_docx(sample(), edited)

    assert PartFactory.part_type_for == known  # others of this process use it too
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
