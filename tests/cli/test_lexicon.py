"""A dossier with words of its own, from its file to the documents, as people use it."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.kit import replace
from tests.cli.yard import ALARMS, WORDS, checked


def test_words_of_its_own_settle_alarms(yard: Path, call: Call) -> None:
    assert ALARMS.isdisjoint(checked(call, yard))

    without = yard / "dossier.yaml"
    replace(without, '"lexicon": "words.toml"', '"language": "en-US"')
    assert checked(call, yard) >= ALARMS

    # What was found in order without a word is compared again with it, and back.
    replace(without, '"language": "en-US"', '"lexicon": "words.toml"')
    assert ALARMS.isdisjoint(checked(call, yard))
    replace(yard / "words.toml", "begins = 7", "begins = 10")
    assert checked(call, yard) & ALARMS == {"date-not-in-source"}


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("SPC mothballed", "SPC commissioned", "polarity-differs"),
        ("About 60", "Exactly 60", "hedge-dropped"),
        ("3 leagues", "4 leagues", "figure-not-in-source"),
        ("June 30, 2026", "September 30, 2026", "date-not-in-source"),
    ],
)
def test_words_of_its_own_catch_slips(
    yard: Path, call: Call, right: str, wrong: str, rule: str
) -> None:
    replace(yard / "dossier.yaml", right, wrong)

    assert rule in checked(call, yard)


def test_two_dossiers_in_one_run_are_each_read_by_their_own_words(
    yard: Path, call: Call
) -> None:
    shutil.copytree(yard, "plain")
    replace(
        Path("plain/dossier.yaml"), '"lexicon": "words.toml"', '"language": "en-US"'
    )
    replace(Path("plain/dossier.yaml"), '"brine-yard"', '"plain-yard"')

    ran = call("check", "yard", "plain", "yard", "--output", "concise")

    by_dossier = [
        {
            rule
            for rule in ALARMS
            for line in ran.out.splitlines()
            if line.startswith(f"{name}/dossier.yaml:") and f"[{rule}]" in line
        }
        for name in ("yard", "plain")
    ]
    assert by_dossier == [set(), ALARMS]


def test_documents_are_read_by_the_words_as_well(yard: Path, call: Call) -> None:
    replace(yard / "dossier.yaml", "The gates of the yard", "The yard of 2 score drays")
    assert "naked-figure" in checked(call, yard)

    words = yard / "words.toml"
    words.write_text(f"{WORDS}\n[numbers.scales]\nscore = 20\n", encoding="utf-8")
    assert "naked-figure" not in checked(call, yard)


def test_documents_know_the_verbs_of_saying(yard: Path, call: Call) -> None:
    held = json.loads((yard / "dossier.yaml").read_text(encoding="utf-8"))
    claimed = {"basis": "on_record", "attribution": {"speaker": "Dana Roe"}}
    held["facts"][4] |= claimed | {"status": "claimed"}
    (yard / "dossier.yaml").write_text(json.dumps(held, indent=2), encoding="utf-8")
    sheet = yard / "out" / "brine-yard-fact-sheet.txt"

    call("build", yard, "--format", "txt")
    assert "said: The lower gate" not in sheet.read_text(encoding="utf-8")

    replace(yard / "words.toml", '"bruit"', '"blazon"')
    call("build", yard, "--format", "txt", "--draft")
    (draft,) = (yard / "out").glob("*draft*.txt")
    assert "said: The lower gate" in draft.read_text(encoding="utf-8")


def test_wrong_versions_are_made_and_caught_by_the_words(
    yard: Path, call: Call
) -> None:
    tested = json.loads(call("self-test", yard, "--json").out)
    assert tested["left_out"] == 0
    assert tested["kinds"]["hedge dropped"]["stopped"] == 1

    (yard / "words.toml").write_text("", encoding="utf-8")
    assert json.loads(call("self-test", yard, "--json").out)["left_out"] > 0


def test_a_draft_reads_a_source_by_the_words(yard: Path, call: Call) -> None:
    held = json.loads((yard / "dossier.yaml").read_text(encoding="utf-8"))
    held |= {"facts": [], "documents": []}
    (yard / "dossier.yaml").write_text(json.dumps(held), encoding="utf-8")
    call("draft", yard, "log", "--no-include")

    proposed = (yard / "drafts" / "log.yaml").read_text(encoding="utf-8")
    assert "June 2026" in proposed
    assert "September 2026" not in proposed


def test_documents_are_built_of_the_words(yard: Path, call: Call) -> None:
    assert call("build", yard).code == 0
    (paper,) = (yard / "out").glob("*.docx")
    built = paper.read_bytes()
    assert call("attest", yard / "out").code == 0
    stated = (yard / "out" / "build.intoto.json").read_text(encoding="utf-8")
    assert '"name": "lexicon"' in stated

    replace(yard / "words.toml", "# The words of the yard.", "# Its words.")
    assert call("build", "--check", yard).code == 0
    shutil.copytree(yard, "former")
    replace(yard / "words.toml", '"bruit"', '"bruit, blazon"')
    assert call("diff", "former", yard).out == "lexicon: changed\n"
    ran = call("attest", yard / "out")
    assert (ran.code, "another state" in ran.err) == (2, True)
    assert call("build", "--check", yard).code == 1
    assert call("build", yard).code == 0
    assert paper.read_bytes() != built
    assert call("attest", yard / "out").code == 0


def test_the_file_of_words_stands_for_its_dossier(yard: Path, call: Call) -> None:
    ran = call("check", yard / "words.toml", "--output", "concise")

    assert ran.out == call("check", yard, "--output", "concise").out
