"""`briefings check`: what it prints, where to, and its exit code."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import line_of, replace, run, tree


def with_error(harbor: Path, day: str = "Monday") -> Path:
    replace(harbor / "dossier.yaml", "weekday: Tuesday", f"weekday: {day}")
    return harbor


def error_at(harbor: Path) -> str:
    """Return where the error stands that `with_error` makes, as it is printed."""
    return f"dossier.yaml:{line_of(harbor / 'dossier.yaml', '  weekday: ')}:12: "


def with_review(harbor: Path) -> Path:
    path = harbor / "questions.yaml"
    head, questions, rest = path.read_text("utf-8").partition("\nquestions:\n")
    path.write_text(head + questions + LONG + rest, encoding="utf-8")
    return harbor


LONG = """\
  - id: q-long
    topic: data-accuracy
    to: w-agency
    ask: >-
      How many cranes did the agency count at each terminal of the port in each month of
      the year before the register was begun, and in each month of the year after it was
      begun, by terminal and by month?
    form: number
    because: [register-size]
"""


def test_a_clean_dossier_is_said_to_be_one(harbor: Path, call: Call) -> None:
    ran = call("check", "harbor")

    facts, *rest = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert re.fullmatch(
        r"Facts: (\d+) \(\1 checked against the words of their sources now\)\.", facts
    )
    assert rest == [
        "Sources: 2 (2 at hand).",
        "No errors, no reviews, 2 waived. Nothing stops its documents.",
    ]


def test_an_error_has_its_place_line_caret_and_remedy(harbor: Path, call: Call) -> None:
    ran = call("check", with_error(harbor))

    assert (ran.code, ran.err) == (1, "")
    place = error_at(harbor)
    assert ran.out.startswith(
        f"harbor/{place}error: 2026-03-03 is a Tuesday, not a Monday [wrong-weekday]\n"
        f"   {place.split(':')[1]} |   weekday: Monday\n"
        "      |            ^^^^^^\n"
        "    help: "
    )
    assert ran.out.endswith(
        "1 error, no reviews, 2 waived. The errors stand in the way of its documents.\n"
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("options", "clean", "review", "error"),
    [
        ("", 0, 0, 1),
        ("--strict", 0, 1, 1),
        ("--fail-on review", 0, 1, 1),
        ("--fail-on error", 0, 0, 1),
        ("--fail-on never", 0, 0, 0),
        ("--exit-zero", 0, 0, 0),
        ("--strict --exit-zero", 0, 0, 0),
    ],
)
def test_the_exit_code_says_what_was_asked_of_it(
    harbor: Path, call: Call, options: str, clean: int, review: int, error: int
) -> None:
    assert call("check", "harbor", *options.split()).code == clean
    assert call("check", with_review(harbor), *options.split()).code == review
    assert call("check", with_error(harbor), *options.split()).code == error


def test_what_a_person_settled_is_shown_when_asked_for(
    harbor: Path, call: Call
) -> None:
    assert "lone-source-headline" not in call("check", "harbor").out

    ran = call("check", "harbor", "--waived")

    assert ran.out.count("review (waived): ") == 2
    assert "    waived: The extract is the only count there is" in ran.out


def test_quiet_is_quiet_and_quieter_is_silent(harbor: Path, call: Call) -> None:
    with_error(harbor)

    once = call("check", "harbor", "-q")
    twice = call("check", "harbor", "-qq")

    assert once.out.count("\n") == 4
    assert (twice.code, twice.out, twice.err) == (1, "", "")


def test_verbose_tells_where_things_lie_on_standard_error(
    harbor: Path, call: Call
) -> None:
    (harbor / "briefings.toml").write_text("waived = false\n")

    ran = call("check", "harbor", "-v")
    more = call("check", "harbor", "-vv")

    assert ran.out == call("check", "harbor").out
    assert ran.err.startswith(
        "settings: harbor/briefings.toml\n"
        "read: harbor/dossier.yaml\n"
        "read: harbor/facts.yaml\n"
        "read: harbor/questions.yaml\n"
        "read: harbor/testimony.yaml\n"
        "source 'gazette': at hand, sources/gazette.txt\n"
    )
    assert ran.err.splitlines()[-1].startswith("took ")
    assert "fact 'register-size': checked, exact\n" in more.err


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


def test_settings_hold_until_a_variable_and_that_until_an_option(
    harbor: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_error(harbor)
    assert call("check", "harbor").code == 1

    (harbor / "briefings.toml").write_text('fail-on = "never"\noutput = ["concise"]\n')
    set_in_file = call("check", "harbor")
    assert set_in_file.code == 0
    assert "help:" not in set_in_file.out
    assert call("check", "harbor", "--isolated").code == 1

    monkeypatch.setenv("BRIEFINGS_FAIL_ON", "error")
    assert call("check", "harbor").code == 1
    assert call("check", "harbor", "--fail-on", "never").code == 0


def test_a_settings_file_may_be_named(
    harbor: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    (harbor / "briefings.toml").write_text("strikt = true\n")
    Path("other.toml").write_text('fail-on = "never"\n')
    with_error(harbor)

    assert call("check", "harbor").code == 2
    assert call("check", "harbor", "--config", "other.toml").code == 0
    monkeypatch.setenv("BRIEFINGS_CONFIG", "other.toml")
    assert call("check", "harbor").code == 0


def test_a_misspelt_setting_is_shown_where_it_stands(harbor: Path, call: Call) -> None:
    (harbor / "briefings.toml").write_text("# ours\nfale-on = 'review'\n")

    ran = call("check", "harbor")

    assert ran.code == 2
    assert ran.err == (
        "harbor/briefings.toml:2:1: error: there is no setting 'fale-on'\n"
        "    2 | fale-on = 'review'\n"
        "      | ^^^^^^^\n"
        "    help: did you mean 'fail-on'?\n"
    )


@pytest.mark.parametrize(
    ("variables", "options", "is_coloured"),
    [
        ({}, "", False),
        ({"FORCE_COLOR": "1"}, "", True),
        ({"FORCE_COLOR": "0"}, "", False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "", False),
        ({"NO_COLOR": "1"}, "--color always", True),
        ({"FORCE_COLOR": "1"}, "--color never", False),
        ({"BRIEFINGS_COLOR": "always"}, "", True),
    ],
)
def test_colour_is_as_asked_for_on_both_streams(
    harbor: Path,
    call: Call,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    options: str,
    is_coloured: bool,
) -> None:
    with_error(harbor)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    found = call("check", "harbor", *options.split()).out
    stopped = call("check", "nowhere", *options.split()).err

    assert ("\x1b[1;31merror\x1b[0m" in found) == is_coloured
    assert ("\x1b[1;31merror\x1b[0m" in stopped) == is_coloured


def test_a_format_for_programs_is_never_coloured(harbor: Path, call: Call) -> None:
    ran = call("check", with_error(harbor), "--color=always", "--output=json")

    assert "\x1b" not in ran.out


@pytest.mark.slow
def test_letters_that_a_terminal_lacks_are_shown_as_their_numbers(
    harbor: Path,
) -> None:
    with_error(harbor, "火曜日")
    western = {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}

    full = run("check", "harbor", env=western)
    program = run("check", "harbor", "--output=json", env=western)

    assert full.code == 1
    assert r"\u706b\u66dc\u65e5" in full.out
    assert "火曜日" in json.loads(program.out)["diagnostics"][0]["message"]


def test_names_that_would_steer_a_terminal_are_shown_as_their_numbers(
    harbor: Path, call: Call
) -> None:
    odd = Path("har\x1b[31mbor\u202e")
    harbor.rename(odd)

    said = call("check", with_error(odd)).out + call("check", f"{odd}x").err

    assert all(char.isprintable() or char == "\n" for char in said)
    assert rf"har\x1b[31mbor\u202e/{error_at(odd)}error: " in said
