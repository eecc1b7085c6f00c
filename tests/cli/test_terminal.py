"""What reaches a terminal: colours when asked for, and nothing that steers it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import error_at, run, with_error


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
