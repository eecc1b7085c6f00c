"""Slips on the command line are answered as everything else is."""

from importlib import import_module
from pathlib import Path

import click
import pytest

from briefings import __version__
from briefings.cli.main import COMMANDS
from tests.cli.conftest import Call
from tests.cli.kit import run

SLIPS = [
    ("chek harbor", "there is no command 'chek'", "did you mean 'check'?"),
    ("frobnicate", "there is no command 'frobnicate'", "briefings --help"),
    ("--colour", "'briefings' has no option '--colour'", "briefings --help"),
    ("check", "'briefings check' wants DOSSIER", "dossier.yaml"),
    ("new", "'briefings new' wants FOLDER", "new or empty"),
    ("excerpt harbor", "'briefings excerpt' wants SOURCE", "its id"),
    ("completion", "'briefings completion' wants SHELL", "bash, zsh"),
    (
        "check harbor --outptu json",
        "'briefings check' has no option '--outptu'",
        "did you mean '--output'?",
    ),
    ("check harbor --output", "'--output' wants a value", "briefings check --help"),
    ("check harbor --strict=1", "'--strict'", "briefings check --help"),
    ("seal a b", "'briefings seal' was given too many words", "seal --help"),
    ("check harbor --output sarfi", "no format 'sarfi'", "did you mean 'sarif'?"),
    ("check harbor --output xml", "no format 'xml'", "full, concise, json"),
    ("check harbor --output json=", "'json=' names no file", "json=FILE"),
    ("check harbor --fail-on errors", "cannot be 'errors'", "did you mean 'error'?"),
    ("check harbor --color red", "'--color' cannot be 'red'", "auto, always, never"),
    ("check harbor --config nowhere", "'nowhere' cannot be read", "may read it"),
    ("explain near-excerp", "no rule 'near-excerp'", "did you mean 'near-excerpt'?"),
    ("explain 17", "there is no rule '17'", "`briefings explain`"),
    ("schema --of dosier", "'--of' cannot be 'dosier'", "did you mean 'dossier'?"),
    ("completion tcsh", "cannot be 'tcsh'", "bash"),
    (
        "check harbor --output json --output sarif",
        "'json' is not readable with other text around it",
        "--output json=FILE",
    ),
    (
        "check harbor --output json=x --output sarif=x",
        "two formats would be written to 'x'",
        "a file of its own",
    ),
]


@pytest.mark.parametrize(("arguments", "says", "helps"), SLIPS)
def test_a_slip_is_named_with_one_thing_to_do(
    harbor: Path, call: Call, arguments: str, says: str, helps: str
) -> None:
    ran = call(*arguments.split())

    first, second = ran.err.splitlines()
    assert ran.code == 2
    assert ran.out == ""
    assert first.startswith("error: ")
    assert says in first
    assert second.startswith("    help: ")
    assert helps in second
    for word in ("Usage", "Error", "invalid", "argument"):
        assert word not in ran.err


@pytest.mark.slow
@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_has_help(call: Call, command: str, option: str) -> None:
    ran = call(*command.split(), option)

    assert ran.code == 0
    assert ran.out.startswith("Usage: briefings")
    assert ran.err == ""


def test_every_option_says_what_it_does() -> None:
    for name in COMMANDS:
        command = import_module(f"briefings.cli.{name.replace('-', '_')}").command
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.help, (name, param.name)


def test_no_command_at_all_prints_the_help(call: Call) -> None:
    ran = call()

    assert ran.code == 2
    assert ran.err.startswith("Usage: briefings")


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version_is_told(call: Call, option: str) -> None:
    assert call(option).out == f"briefings, version {__version__}\n"


def test_the_program_runs_as_a_module() -> None:
    ran = run("--version")

    assert (ran.code, ran.out) == (0, f"briefings, version {__version__}\n")


@pytest.mark.slow
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_prints_a_script_for_each_shell(call: Call, shell: str) -> None:
    ran = call("completion", shell)

    assert ran.code == 0
    assert "_BRIEFINGS_COMPLETE" in ran.out


@pytest.mark.parametrize(
    ("words", "completes"),
    [
        ("briefings ch", "check"),
        ("briefings check --out", "--output"),
        ("briefings check --output sa", "sarif"),
        ("briefings check --fail-on r", "review"),
        ("briefings explain near-", "near-excerpt"),
    ],
)
def test_words_are_completed(
    call: Call, monkeypatch: pytest.MonkeyPatch, words: str, completes: str
) -> None:
    monkeypatch.setenv("_BRIEFINGS_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))

    assert f"plain,{completes}\n" in call().out
