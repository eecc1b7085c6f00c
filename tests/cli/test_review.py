"""A second person reads the facts: `briefings review` and `briefings confirm`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import tree

READER = ("--by", "B. Reader", "--on", "2026-02-20")


def facts(harbor: Path) -> list[str]:
    return (harbor / "facts.yaml").read_text("utf-8").splitlines()


def test_a_confirmation_is_four_lines_and_no_other_changes(
    harbor: Path, call: Call
) -> None:
    before = facts(harbor)

    ran = call("confirm", "harbor", "register-size", *READER)

    after = facts(harbor)
    at = next(
        n
        for n, pair in enumerate(zip(before, after, strict=False))
        if pair[0] != pair[1]
    )
    assert ran.code == 0, ran.err
    assert ran.out == "Confirmed 1 fact in facts.yaml.\n"
    assert after[:at] + after[at + 4 :] == before
    assert after[at : at + 3] == [
        "    confirmed:",
        "      - by: B. Reader",
        "        on: 2026-02-20",
    ]
    assert call("check", "harbor").code == 0


def test_what_was_edited_since_is_not_confirmed(harbor: Path, call: Call) -> None:
    call("confirm", "harbor", "--all", *READER)
    assert "35 of 35 facts are confirmed" in call("review", "harbor").out

    path = harbor / "facts.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("The register lists", "The list holds", 1), "utf-8")

    said = call("review", "harbor").out
    assert "34 of 35 facts are confirmed" in said
    assert "changed since it was confirmed" in said


def test_it_may_be_required(harbor: Path, call: Call) -> None:
    root = harbor / "dossier.yaml"
    root.write_text("require_confirmation: yes\n" + root.read_text("utf-8"), "utf-8")

    refused = call("build", "harbor", "--output", "concise")
    call("confirm", "harbor", "--all", *READER)
    built = call("build", "harbor")

    assert refused.code == 1
    assert refused.out.count("[unconfirmed-fact]") == 35
    assert built.code == 0, built.out


def test_confirming_twice_is_once(harbor: Path, call: Call) -> None:
    call("confirm", "harbor", "register-size", *READER)
    before = tree(harbor)

    call("confirm", "harbor", "register-size", *READER)

    assert tree(harbor) == before


def test_a_fact_in_brackets_is_confirmed_there(harbor: Path, call: Call) -> None:
    (harbor / "more.yaml").write_text(
        "facts:\n  - {id: extra, statement: It rained., basis: reporter}\n"
    )
    root = harbor / "dossier.yaml"
    text = root.read_text("utf-8")
    root.write_text(text.replace("include: [", "include: [more.yaml, "), "utf-8")

    ran = call("confirm", "harbor", "extra", *READER)

    assert ran.code == 0, ran.err
    assert ", confirmed: [{by: B. Reader, on: 2026-02-20, fingerprint: " in (
        harbor / "more.yaml"
    ).read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "says", "helps"),
    [
        ("register-sice --by X", "no fact 'register-sice'", "'register-size'"),
        ("--by X", "no fact is named", "--all"),
        ("register-size", "wants", "--help"),
        ("register-size --by X --on soon", "'--on' cannot be", "--help"),
        ("register-size no-such --by X", "no fact 'no-such'", "review"),
    ],
)
def test_a_slip_changes_nothing(
    harbor: Path, call: Call, arguments: str, says: str, helps: str
) -> None:
    before = tree(harbor)

    ran = call("confirm", "harbor", *arguments.split())

    assert ran.code == 2
    assert says in ran.err
    assert helps in ran.err
    assert tree(harbor) == before


def test_nobody_confirms_what_they_wrote(harbor: Path, call: Call) -> None:
    root = harbor / "dossier.yaml"
    lines = root.read_text("utf-8").splitlines()
    (by,) = [n for n, line in enumerate(lines) if line.startswith("prepared_by:")]
    lines[by] = "prepared_by: B. Reader"
    root.write_text("\n".join(lines) + "\n", "utf-8")

    ran = call("confirm", "harbor", "register-size", *READER)

    assert ran.code == 2
    assert "'B. Reader' wrote fact 'register-size'" in ran.err
