"""`briefings check`: what it prints, where to, and its exit code."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import error_at, replace, with_error


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


def test_what_its_documents_would_say_is_told_once_and_as_a_build_does(
    harbor: Path, call: Call
) -> None:
    old = "purpose: To examine how"
    replace(harbor / "dossier.yaml", old, "purpose: To examine 77,000 cases of how")

    checked, built = call("check", "harbor"), call("build", "harbor")

    said = "error: these words give the figure '77,000'"
    assert (checked.code, checked.out.count(said)) == (1, 1)
    assert (built.code, built.out.count(said)) == (1, 1)
    many = call("check", "harbor", "--executor", "process")
    assert (many.code, many.out.count(said)) == (1, 1)


def test_the_folder_one_stands_in_is_taken_for_the_dossier(
    harbor: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(harbor)

    assert call("check").out.endswith("Nothing stops its documents.\n")
    assert call("build").code == 0
    assert (Path("out") / "harbor-cranes-hearing-memo.docx").is_file()
    monkeypatch.chdir("sources")
    assert "'briefings check' wants DOSSIER" in call("check").err


def test_what_cannot_be_done_is_told_before_all_else_and_however_quiet(
    harbor: Path, call: Call
) -> None:
    unknown = call("build", with_review(harbor), "--kind", "memo")
    quiet = call("check", "harbor", "nosuch", "-qq")

    assert (unknown.code, unknown.out) == (2, "")
    assert "there is no kind of document 'memo'" in unknown.err
    assert (quiet.code, quiet.out) == (2, "")
    assert quiet.err.startswith("error: 'nosuch' does not exist\n")


def test_the_title_of_a_dossier_is_held_to_its_facts(harbor: Path, call: Call) -> None:
    replace(harbor / "dossier.yaml", "\ntitle: ", "\ntitle: 77,000 reports and ")

    ran = call("check", "harbor")

    assert ran.code == 1
    assert "dossier.yaml:5:8: error: these words give the figure '77,000'" in ran.out


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


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        (
            "leaked-record",
            "'leaked-record' is an error here, and errors cannot be waiv",
        ),
        (
            "duplicate-key",
            "'duplicate-key' is an error here, and errors cannot be waiv",
        ),
        ("naked-dates", "help: did you mean 'naked-date'?"),
    ],
)
def test_a_waiver_of_a_rule_on_files_or_documents_is_judged_by_that_rule(
    harbor: Path, call: Call, rule: str, says: str
) -> None:
    waiver, reason = (
        "- rule: lone-source-headline",
        "\n        reason: The agency answers",
    )
    replace(harbor / "facts.yaml", waiver + reason, f"- rule: {rule}{reason}")

    ran = call("check", "harbor")

    assert f": review: '{rule}' is" in ran.out or "there is no rule" in ran.out
    assert says in ran.out


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
