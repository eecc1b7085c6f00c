"""`fact add` and `question add`: one record at a time, checked before it is written."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from briefings.cli.fact import command as fact
from tests.cli.conftest import Call
from tests.cli.kit import environment, tree

QUOTE = "The register lists more than 4,200 cranes at 31 terminals"
FACT = (
    *("fact", "add", "harbor", "--id", "extra", "--source", "gazette"),
    *("--quote", QUOTE, "--basis", "reporter", "--topic", "data-accuracy"),
)
QUESTION = (
    *("question", "add", "harbor", "--id", "q-extra", "--topic", "data-accuracy"),
    *("--to", "w-agency", "--form", "number", "--because", "register-size"),
)


def test_a_fact_that_its_words_bear_out_is_written(harbor: Path, call: Call) -> None:
    before = (harbor / "facts.yaml").read_text("utf-8")

    ran = call(*FACT, "--statement", "The register lists more than 4,200 cranes.")

    assert ran.code == 0, ran.out
    assert ran.out.splitlines()[-1] == "Wrote 'extra' to facts.yaml."
    after = (harbor / "facts.yaml").read_text("utf-8")
    lines = iter(after.splitlines())
    assert all(line in lines for line in before.splitlines())
    assert after.count("\n") - before.count("\n") == 7
    assert call("check", "harbor").code == 0


def test_the_word_of_somebody_not_named_is_written_as_a_word(
    harbor: Path, call: Call
) -> None:
    said = "two of three inspectors"
    quote = "Two of them said that the person who took the calls sometimes typed"

    ran = call(
        *("fact", "add", "harbor", "--id", "extra", "--source", "gazette"),
        *("--quote", quote, "--basis", "anonymous", "--by", said),
        *("--topic", "data-accuracy", "--statement", "Two of them said so."),
    )

    assert ran.code == 0, ran.out
    assert "word-as-report" not in ran.out
    after = (harbor / "facts.yaml").read_text("utf-8").partition("id: extra")[2]
    assert "status: claimed" in after


def test_a_fact_that_says_more_is_not_written(harbor: Path, call: Call) -> None:
    before = tree(harbor)

    ran = call(*FACT, "--statement", "The register lists more than 4,300 cranes.")

    assert ran.code == 1
    assert "[figure-not-in-source]" in ran.out
    assert "'extra' was not written." in ran.out
    assert tree(harbor) == before


@pytest.mark.parametrize(
    ("ask", "code", "says"),
    [
        ("How many cranes are listed?", 0, "Wrote 'q-extra' to questions.yaml."),
        ("TODO: what?", 1, "[unfinished-text]"),
        ("How many are listed, and why?", 0, "[compound-question]"),
    ],
)
def test_a_question_is_checked(
    harbor: Path, call: Call, ask: str, code: int, says: str
) -> None:
    ran = call(*QUESTION, "--ask", ask)

    assert ran.code == code
    assert says in ran.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("fact", "add", "harbor", "--id", "x"), "'--statement' is missing"),
        (("fact", "add", "nowhere", *FACT[3:], "--statement", "x"), "nowhere"),
        (("fact", "add", "harbor"), "'--id' is missing"),
        (("question", "add", "harbor"), "'--id' is missing"),
        (("fact", "ad", "harbor"), "was not understood"),
        ((*FACT[:-4], "--basis", "hearsay"), "'--basis' cannot be 'hearsay'"),
    ],
)
def test_a_slip_changes_nothing(
    harbor: Path, call: Call, arguments: tuple[str, ...], says: str
) -> None:
    before = tree(harbor)

    ran = call(*arguments)

    assert ran.code == 2
    assert says in ran.err
    assert tree(harbor) == before


def test_an_id_that_is_taken_is_refused(harbor: Path, call: Call) -> None:
    taken = [word if word != "extra" else "register-size" for word in FACT]

    ran = call(*taken, "--statement", "The register lists more than 4,200 cranes.")

    assert ran.code == 2
    assert "there is a record 'register-size' already" in ran.err


def test_ids_are_completed(harbor: Path) -> None:
    import click

    add = fact.commands["add"]
    source = next(p for p in add.params if p.name == "source")
    with click.Context(add) as context:
        context.params["dossier"] = harbor
        found = source.shell_complete(context, "ga")

    assert [item.value for item in found] == ["gazette"]


def test_what_is_not_given_is_asked_for_at_a_terminal(harbor: Path) -> None:
    code, out, err = at_a_terminal(
        ["extra", "The register lists more than 4,200 cranes.", "gazette", QUOTE],
        *("--basis", "reporter", "--topic", "data-accuracy"),
    )

    assert code == 0, out + err
    assert "The source it rests on (gazette, " in err
    assert "The exact words of the source" in err
    assert "Wrote 'extra' to facts.yaml." in out


def test_an_answer_that_cannot_stand_is_asked_for_again(harbor: Path) -> None:
    code, out, err = at_a_terminal(
        [
            *("register-size", "Extra", "extra"),
            "The register lists more than 4,200 cranes.",
            *("gazete", "gazette"),
            *("The register lists more than 4,300 cranes at 31 terminals", QUOTE),
            *("hearsay", "reporter"),
        ],
        *("--topic", "data-accuracy"),
    )

    assert code == 0, out + err
    for said in (
        "'register-size' is the id of a record in `facts` already",
        "an id has small letters",
        "did you mean 'gazette'?",
        "the source has other words",
        "it is one of on_record, ",
    ):
        assert said in err


def test_what_was_typed_is_not_lost(harbor: Path, call: Call) -> None:
    code, out, _ = at_a_terminal(
        ["extra", "It lists more than 4,300 cranes.", "gazette", QUOTE, "reporter"],
        *("--topic", "data-accuracy"),
    )

    assert code == 1
    again = out.splitlines()[-1].partition(": ")[2]
    assert again.startswith("briefings fact add harbor ")
    ran = call(*shlex.split(again.replace("4,300 cranes", "4,200 cranes"))[1:])
    assert ran.code == 0, ran.out + ran.err


def at_a_terminal(answers: list[str], *given: str) -> tuple[int, str, str]:
    """Return what `fact add harbor` comes to where a person types answers."""
    if not hasattr(os, "openpty"):
        pytest.skip("there are no such terminals here")
    ours, theirs = os.openpty()
    os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
    ran = subprocess.run(
        [sys.executable, "-m", "briefings", "fact", "add", "harbor", *given],
        stdin=theirs,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=environment({"PYTHONPATH": str(Path(__file__).parents[2])}),
    )
    return ran.returncode, ran.stdout, ran.stderr
