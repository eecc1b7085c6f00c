"""A pack of rules that cannot stand is told of in a sentence, with one thing to do."""

from pathlib import Path

import pytest

from briefings.clocks import pack_of
from briefings.errors import BriefingsError
from tests.clocks.test_clocks import OWN, hearing


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ('before = 1\ndefault = "yes"', "`default`"),
        ("", "`before`"),
        ("before = 1\nafter = 1", "`before`"),
        ('before = "soon"', "`before`"),
        ("before = 5000", "`before`"),
        ('before = 1\nunit = "moons"', "`unit`"),
        ("before = 1\nwhen = 2", "`when`"),
        ("before = ", "cannot be read as TOML"),
    ],
)
def test_an_odd_pack_is_a_sentence(tmp_path: Path, lines: str, says: str) -> None:
    (tmp_path / "pack.toml").write_text(OWN.format(lines))

    with pytest.raises(BriefingsError, match=says) as raised:
        pack_of(hearing(), tmp_path)

    assert raised.value.help


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ('[memo]\nsections = ["purpuse"]', "`purpuse`"),
        ("[memo]\ncolour = 1", "`colour`"),
        ("memo = 1", "`memo`"),
        ("clock = 1", "`clock`"),
        ("[speech]\nmost = 0", "`speech`"),
        ("[witness]\nsays = 1", "`says`"),
        ("name = 1", "`name`"),
        ("title = 1", "`title`"),
    ],
)
def test_an_odd_table_is_a_sentence(tmp_path: Path, lines: str, says: str) -> None:
    (tmp_path / "pack.toml").write_text(lines)

    with pytest.raises(BriefingsError, match=says) as raised:
        pack_of(hearing(), tmp_path)

    assert raised.value.help


def test_an_own_pack_that_extends_nothing_we_have_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "pack.toml").write_text('extends = "house/sience"')

    with pytest.raises(BriefingsError, match="`extends`") as raised:
        pack_of(hearing(), tmp_path)

    assert raised.value.help == "did you mean 'house/science'?"
