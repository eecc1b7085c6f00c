"""Whatever is wrong with a dossier: one clear message, and nothing is written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import own_house, own_template, replace, tree

Spoil = Callable[[Path], object]


def directory_for_dossier(harbor: Path) -> None:
    (harbor / "dossier.yaml").unlink()
    (harbor / "dossier.yaml").mkdir()


CASES: list[tuple[str, Spoil, int, str, str]] = [
    (
        "a missing dossier file",
        lambda harbor: (harbor / "dossier.yaml").unlink(),
        2,
        "error: 'harbor' holds no dossier.yaml",
        "briefings new",
    ),
    ("a folder for the dossier file", directory_for_dossier, 2, "dossier.yaml", ""),
    (
        "an empty dossier",
        lambda harbor: (harbor / "dossier.yaml").write_text(""),
        1,
        "harbor/dossier.yaml:1:1: error: ",
        "",
    ),
    (
        "unreadable bytes",
        lambda harbor: (harbor / "dossier.yaml").write_bytes(b"dossier: \xff\xfe\n"),
        1,
        "harbor/dossier.yaml:1:10: error: ",
        "UTF-8",
    ),
    (
        "a missing included file",
        lambda harbor: (harbor / "facts.yaml").unlink(),
        1,
        "harbor/dossier.yaml:",
        "lost-include",
    ),
    (
        "a folder for an included file",
        lambda harbor: (
            (harbor / "facts.yaml").unlink(),
            (harbor / "facts.yaml").mkdir(),
        ),
        1,
        "harbor/dossier.yaml:",
        "facts.yaml",
    ),
    (
        "a snapshot that is not text",
        lambda harbor: (harbor / "sources/gazette.txt").write_bytes(b"\xff\xfe\x00"),
        1,
        "unreadable-snapshot",
        "UTF-8",
    ),
    (
        "a template with a syntax error",
        lambda harbor: own_template(harbor, "# {{ title }}\n\n{% if %}\n"),
        2,
        "harbor/templates/hearing-memo.md.j2:3:",
        "{% if %}",
    ),
    (
        "a template with an undefined name",
        lambda harbor: own_template(harbor, "# A memo\n\n{{ titel }}\n"),
        2,
        "harbor/templates/hearing-memo.md.j2:3:",
        "titel",
    ),
    (
        "a template with an unknown container",
        lambda harbor: own_template(harbor, "# A memo\n\n::: calout\nx\n:::\n"),
        2,
        "harbor/templates/hearing-memo.md.j2:3:",
        "did you mean 'callout'?",
    ),
    (
        "a house file that is not a Word file",
        lambda harbor: own_house(harbor, b"not a Word file"),
        2,
        "house.docx",
        "Word",
    ),
    (
        "a kind that has no template",
        lambda harbor: replace(
            harbor / "dossier.yaml",
            "  - kind: hearing-memo\n",
            "  - kind: heering-memo\n",
        ),
        1,
        "heering-memo",
        "hearing-memo",
    ),
]


@pytest.mark.parametrize(
    ("spoil", "code", "says", "helps"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_a_build_says_what_is_wrong_and_writes_nothing(
    harbor: Path, call: Call, spoil: Spoil, code: int, says: str, helps: str
) -> None:
    spoil(harbor)
    before = tree(harbor)

    ran = call("build", "harbor")

    said = ran.out + ran.err
    assert ran.code == code, said
    assert says in said
    assert helps in said
    assert tree(harbor) == before
    assert not (harbor / "out").exists()


@pytest.mark.parametrize("command", ["check", "build", "seal"])
@pytest.mark.parametrize("dossier", ["nowhere", "notes.txt/x", "zero\0byte", "x" * 300])
def test_a_dossier_that_is_not_there_is_named(
    harbor: Path, call: Call, command: str, dossier: str
) -> None:
    Path("notes.txt").write_text("x")

    ran = call(command, dossier)

    assert ran.code == 2
    assert ran.err.startswith("error: '")
    assert "help: " in ran.err
    assert ran.out == ""
