"""What is packed: one version, the names others may use, all files of the source."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import briefings

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_the_version_stands_in_one_place() -> None:
    assert "version" not in PROJECT["project"]
    assert PROJECT["tool"]["hatch"]["version"] == {"path": "briefings/__init__.py"}
    assert f"\n## {briefings.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.parametrize("name", briefings.__all__)
def test_what_others_may_use_is_there_and_explained(name: str) -> None:
    offered = getattr(briefings, name)

    assert name in dir(briefings)
    assert offered.__doc__


def test_a_name_that_is_not_offered_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'checks'"):
        briefings.checks  # noqa: B018


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    said = "import sys, briefings; print('pydantic' in sys.modules)"

    assert subprocess.check_output([sys.executable, "-c", said]).strip() == b"False"


def test_the_source_has_all_that_is_kept() -> None:
    packed = PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["only-include"]
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout
    if not listed:
        pytest.skip("this is no checkout")

    assert {line.partition("/")[0] for line in listed.splitlines()} == set(packed)
