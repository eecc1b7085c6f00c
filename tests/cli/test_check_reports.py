"""The reports of `briefings check`: for people, programs and build servers."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import error_at, tree, with_error


def test_one_run_feeds_the_log_and_several_files(harbor: Path, call: Call) -> None:
    with_error(harbor)
    names = ["json", "sarif", "gitlab", "junit", "markdown", "github", "concise"]
    outputs = [f"--output={name}=reports/deep/{name}" for name in names]

    ran = call("check", "harbor", *outputs)

    assert ran.code == 1
    assert ran.out == call("check", "harbor").out
    written = tree(Path("reports/deep"))
    assert sorted(written) == sorted(names)
    for content in written.values():
        assert b"wrong-weekday" in content
        assert b"harbor/dossier.yaml" in content


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "junit"])
def test_a_format_for_programs_stands_alone(
    harbor: Path, call: Call, name: str
) -> None:
    call("check", "harbor", "--output", f"{name}=file")

    ran = call("check", "harbor", "--output", name)

    assert ran.out == Path("file").read_text()
    assert ran.err == ""


@pytest.mark.parametrize("name", ["-", ""])
def test_annotations_may_stand_beside_text(harbor: Path, call: Call, name: str) -> None:
    to = f"github={name}" if name else "github"

    ran = call("check", with_error(harbor), "--output", to, "--output", "concise")

    assert ran.out.startswith("::error title=wrong-weekday,file=harbor/dossier.yaml,")
    assert f"\nharbor/{error_at(harbor)}error: " in ran.out


@pytest.mark.parametrize(
    "name", ["dossier.yaml", "facts.yaml", "sources/gazette.txt", "seal.json"]
)
def test_a_report_is_never_written_over_what_it_is_about(
    harbor: Path, call: Call, name: str
) -> None:
    before = tree(harbor)

    ran = call("check", "harbor", "--output", f"full={harbor / name}")

    assert ran.code == 2
    assert "is a file that the report is about" in ran.err
    assert tree(harbor) == before


def test_files_are_named_from_where_a_person_stands(
    harbor: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = with_error(harbor).resolve()
    place = error_at(harbor)

    monkeypatch.chdir("harbor")
    assert call("check", ".").out.startswith(place)
    monkeypatch.chdir("sources")
    assert call("check", "..").out.startswith(f"{outside}/{place}")


def test_build_servers_count_from_the_root_of_the_repository(
    harbor: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_error(harbor)
    Path(".git").mkdir()
    monkeypatch.chdir("harbor/sources")

    annotated = call("check", "..", "--output=github").out
    assert "file=harbor/dossier.yaml,line=" in annotated
    found = json.loads(call("check", "..", "--output=sarif").out)
    location = found["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "harbor/dossier.yaml"


def test_rules_are_explained_in_sarif(harbor: Path, call: Call) -> None:
    found = json.loads(call("check", with_error(harbor), "--output=sarif").out)

    rule = found["runs"][0]["tool"]["driver"]["rules"][0]
    assert rule["id"] == "wrong-weekday"
    assert rule["shortDescription"]["text"] == "A weekday that does not fit its date."
    assert "```yaml" in rule["help"]["markdown"]
