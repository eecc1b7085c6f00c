"""What a document cannot be made of is said with file and line; nothing is written.

What is wrong with a dossier, its templates or its folders as such stands in
`tests/cli/test_bad_input.py`; all ways in which a house file is strange, in
`tests/writing/strange_houses.py`.
"""

from pathlib import Path
from typing import Any

import pytest

from tests import kit
from tests.cli.conftest import Call, call, harbor  # noqa: F401 -- fixtures
from tests.cli.kit import own_house, own_template, replace, tree
from tests.kinds.family import TEMPLATES
from tests.writing.strange_houses import REFUSED

CASES = kit.listed(Path(__file__).with_name("bad_input.yaml"))
ADDED = {
    "order": ("dossier.yaml", "include: [", "  - {}\ninclude: ["),
    "add": ("dossier.yaml", "include: [", "{}\ninclude: ["),
    "ask": ("questions.yaml", "questions:\n", "questions:\n  - {}\n"),
}
"""What a case adds → the file that gets it, before or after which words, and how."""

LONG = "I say so. " * 300


def spoil(folder: Path, case: dict[str, Any]) -> None:
    """Make a sound dossier into that of a case."""
    for key, (file, words, with_it) in ADDED.items():
        if key in case:
            replace(folder / file, words, with_it.format(case[key]))
    for one in case.get("replace", ()):
        replace(folder / one["file"], one["old"], one["new"].replace("LONG", LONG))
    if "template" in case:
        own_template(folder, f"{{# For a test. #}}\n{case['template']}\n")
    if "house" in case:
        change, _ = REFUSED[case["house"]]
        own_house(folder, change((TEMPLATES / "house.docx").read_bytes()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_document_that_cannot_be_made_is_not(
    harbor: Path,  # noqa: F811
    call: Call,  # noqa: F811
    case: dict[str, Any],
) -> None:
    spoil(harbor, case)
    before = tree(harbor)

    ran = call("build", "harbor", *case.get("arguments", ()))

    said = ran.out + ran.err
    where = [
        line for line in said.split("\n") if "error: " in line and case["says"] in line
    ]
    assert ran.code == case.get("code", 1), said
    assert where, said
    assert case["file"] in where[0]
    assert "help: " in said
    assert case.get("helps", "") in said
    assert tree(harbor) == before
    assert not (harbor / "out").exists()
    if "at" in case:
        number = int(where[0].split(":")[1])
        line = (harbor / case["file"]).read_text("utf-8").split("\n")[number - 1]
        assert where[0].startswith(f"harbor/{case['file']}:")
        assert case["at"] in line
