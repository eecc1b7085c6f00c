"""What README and rules page say is so; run as a script, it writes the rules page."""

import re
import shutil
from pathlib import Path

import pytest

from briefings.cli.frame.exits import EXITS
from briefings.cli.frame.health import VARIABLES
from briefings.cli.frame.outputs import NAMES
from briefings.cli.main import COMMANDS, root
from briefings.proofreading import EXPLAINED
from briefings.report import FORMATS
from briefings.rules import RULES, name_of, severities_of
from briefings.settings import KEYS

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = (
    "ci",
    "decisions",
    "documents",
    "dossier",
    "lexicon",
    "many",
    "phrasing",
    "reports",
    "sheets",
)
LONGEST = 250  # lines of the first page
RULE_TABLE = ROOT / "docs/rules.md"
BEGIN, END = "<!-- rules: begin -->\n", "<!-- rules: end -->\n"


def rule_table() -> str:
    """Return the table of all rules: name, severity, the bad thing in a sentence."""
    rows = [
        (name_of(rule), severities_of(rule), (rule.__doc__ or "").partition("\n")[0])
        for rule in RULES
    ]
    rows += [
        (rule.name, rule.severities, rule.text.partition("\n")[0]) for rule in EXPLAINED
    ]
    lines = [
        f"| `{name}` | {', '.join(severities)} | {title} |"
        for name, severities, title in rows
    ]
    head = ["| rule | severity | flags |", "|---|---|---|"]
    return "\n".join([*head, *sorted(lines)]) + "\n"


def with_rules(text: str) -> str:
    """Return the page of the rules with its table as it should be."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    assert begin, "the page has lost the marks around its rules"
    assert end, "the page has lost the marks around its rules"
    return before + BEGIN + rule_table() + END + after


@pytest.fixture
def readme() -> str:
    return README.read_text(encoding="utf-8")


@pytest.fixture
def reports() -> str:
    return (ROOT / "docs/reports.md").read_text(encoding="utf-8")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with copies of the examples, where commands of ours run."""
    unbuilt = shutil.ignore_patterns("out")
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=unbuilt)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", ["README.md", "docs/ci.md"])
def test_a_page_tells_each_exit_code(page: str) -> None:
    text = " ".join((ROOT / page).read_text("utf-8").split())

    assert [e for e, says in EXITS.items() if f"**{e}** {says}" not in text] == []


def test_the_help_tells_each_exit_code() -> None:
    text = " ".join((root.help or "").split())

    assert [e for e, says in EXITS.items() if f"{e} {says}" not in text] == []


def test_the_rule_table_is_that_of_the_rules() -> None:
    page = RULE_TABLE.read_text(encoding="utf-8")

    assert page == with_rules(page), "mend it: python tests/test_readme.py"


def test_the_commands_are_those_there_are(readme: str) -> None:
    listed = re.findall(r"^\| `briefings ([\w-]+)", readme, re.MULTILINE)

    assert listed == list(COMMANDS)


def test_the_formats_are_those_there_are(reports: str) -> None:
    table = reports.partition("| format | is |\n")[2].partition("\n\n")[0]
    first = "".join(line.split("|")[1] for line in table.splitlines()[1:])

    assert tuple(re.findall(r"`(\w+)`", first)) == NAMES == tuple(FORMATS)


def test_the_settings_and_variables_are_those_there_are(reports: str) -> None:
    passage = reports.partition("A `briefings.toml`")[2].partition("\n\n")[0]
    sets = passage.partition(" sets ")[2].partition("Its paths")[0]

    assert re.findall(r"`([a-z-]+)`", sets) == list(KEYS)
    assert sorted(set(re.findall(r"BRIEFINGS_\w+", passage))) == list(VARIABLES)


@pytest.mark.slow
def test_every_command_to_type_runs(readme: str, checkout: Path) -> None:
    from briefings.cli import main

    blocks = re.findall(r"```console\n(.*?)```", readme, re.DOTALL)
    typed = re.findall(r"(?:^|&& )briefings (.+)$", "\n".join(blocks), re.MULTILINE)
    assert typed
    for line in ("new my-hearing", "check my-hearing", *typed):
        with pytest.raises(SystemExit) as done:
            main(line.split())
        assert done.value.code == 0, line


@pytest.mark.slow
def test_the_python_example_runs(readme: str, checkout: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)

    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 -- our own

    assert list(Path("out").glob("*.docx"))


@pytest.mark.parametrize("page", ["README.md", *(f"docs/{name}.md" for name in PAGES)])
def test_every_file_that_is_linked_to_is_there(page: str) -> None:
    path = ROOT / page
    links = re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))

    assert links or page != "README.md"
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_first_page_is_short_and_leads_to_the_others(readme: str) -> None:
    assert len(readme.splitlines()) <= LONGEST
    assert [name for name in PAGES if f"(docs/{name}.md)" not in readme] == []


if __name__ == "__main__":
    RULE_TABLE.write_text(with_rules(RULE_TABLE.read_text("utf-8")), encoding="utf-8")
