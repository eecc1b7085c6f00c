"""What the tests of writing share: the shipped house file, and a memo in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.memo import Block, Memo, Properties
from briefings.writing import make_house, write_docx, write_html
from tests.writing.pages import Element, page
from tests.writing.sample import sample

Write = Callable[..., bytes]


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("house") / "house.docx"
    path.write_bytes(make_house())
    return path


@pytest.fixture(scope="session")
def written(house: Path) -> bytes:
    return write_docx(sample(), house, manifest={"dossier": "cranes", "kind": "memo"})


@pytest.fixture(scope="session")
def sample_page() -> Element:
    """Return the sample as a page, read back."""
    return page(write_html(sample(), manifest={"dossier": "cranes"}))


@pytest.fixture(scope="session")
def write(house: Path) -> Write:
    """Return a function from blocks to the bytes of a document that holds them."""

    def write_blocks(*blocks: Block, **slots: str) -> bytes:
        return write_docx(Memo("memo", Properties("A memo"), slots, blocks), house)

    return write_blocks
