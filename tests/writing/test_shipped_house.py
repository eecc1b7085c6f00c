"""The house files that ship with us: made by our code, known without opening them."""

import io
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from briefings.writing import look_through, make_house
from briefings.writing.house.look import THEMES
from briefings.writing.house.shipped import shipped_house
from briefings.writing.house.sorting import open_house
from briefings.writing.roles import SHIPPED, roles_of
from tests.writing.packages import parts, root

TEMPLATES = Path(__file__).parents[2] / "templates"


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


@pytest.mark.parametrize("file", ["house.docx", "house-modern.docx"])
def test_nothing_is_wrong_with_a_shipped_house_file(file: str) -> None:
    report = look_through(TEMPLATES / file)

    assert report.serves
    assert report.remarks == ()


def test_the_house_file_uses_only_styles_it_has() -> None:
    document = docx.Document(io.BytesIO(make_house()))
    known = {style.style_id for style in document.styles}
    wanted = {"basedOn", "next", "pStyle", "rStyle", "tblStyle"}
    for name in parts(make_house()):
        if name.startswith("word/") and name.endswith(".xml"):
            for element in root(make_house(), name).iter():
                if element.tag.rpartition("}")[2] in wanted:
                    assert next(iter(element.attrib.values())) in known
