"""What CI offers, run by hand: the commands of the action and of the template."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.kit import copy_of_harbor, environment

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
ACTION = ROOT / ".github" / "actions" / "briefings" / "action.yml"
GITLAB = ROOT / ".gitlab" / "briefings.yml"


def bash(
    script: str, folder: Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    bins = folder / "bin"
    bins.mkdir(exist_ok=True)
    command = bins / "briefings"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefings "$@"\n')
    command.chmod(0o755)
    path = f"{bins}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env=environment({"PATH": path, "PYTHONPATH": str(ROOT), **variables}),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    if shutil.which("bash") is None:
        pytest.skip("there is no bash here")
    copy_of_harbor(tmp_path / "hearings" / "one")
    copy_of_harbor(tmp_path / "hearings" / "two")
    return tmp_path


def acted(home: Path) -> subprocess.CompletedProcess[str]:
    steps = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]
    (script,) = [step["run"] for step in steps if step.get("id") == "run"]
    return bash(
        script,
        home,
        DOSSIERS="hearings/*\n",
        SOURCES="",
        FAIL_ON="error",
        BUILD="true",
        REPORTS=str(home / "reports"),
        GITHUB_OUTPUT=str(home / "output"),
        GITHUB_STEP_SUMMARY=str(home / "summary"),
    )


def test_the_action_checks_builds_and_reports(home: Path) -> None:
    ran = acted(home)

    reports = home / "reports"
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert len(list(reports.glob("documents/*/*.docx"))) == 2
    assert (reports / "briefings.sarif").is_file()
    assert "No errors" in (home / "summary").read_text("utf-8")
    assert f"documents={reports}/documents" in (home / "output").read_text()


def test_the_action_fails_with_its_annotations(home: Path) -> None:
    facts = home / "hearings" / "two" / "facts.yaml"
    facts.write_text(facts.read_text("utf-8").replace("4,200", "4,700"), "utf-8")

    ran = acted(home)

    assert ran.returncode == 1
    assert "file=hearings/two/facts.yaml,line=" in ran.stdout
    assert not list(home.glob("reports/documents/*/*.docx"))


def test_the_templates_commands_run(home: Path) -> None:
    text = GITLAB.read_text("utf-8").partition("\n---\n")[2]
    job = yaml.safe_load(text.replace("$[[ ", "").replace(" ]]", ""))["briefings"]

    ran = bash("\n".join(job["script"][1:]), home, DOSSIERS="hearings/one hearings/two")

    assert ran.returncode == 0, ran.stdout + ran.stderr
    for report in job["artifacts"]["reports"].values():
        assert (home / report).is_file()
    assert len(list(home.glob("briefings/documents/*/*.docx"))) == 2
