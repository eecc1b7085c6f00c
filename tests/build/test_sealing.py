"""Words that may not travel: withheld, vouched for, unchecked once edited."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from briefings.build import Checked, check_dossier, seal_dossier, sealing
from briefings.errors import BriefingsError
from tests.cli.kit import (
    copy_of_harbor,
    replace,
    run,
    tree,
    with_error,
    without_privilege,
)


@pytest.fixture
def harbor(tmp_path: Path) -> Path:
    """Return a dossier whose newspaper may not travel, with its text at hand."""
    folder = copy_of_harbor(tmp_path / "harbor")
    replace(
        folder / "dossier.yaml",
        "    origin: gazette-report\n",
        "    origin: gazette-report\n    redistribute: no  # counsel asked\n",
    )
    return folder


def rules_of(checked: Checked) -> list[str]:
    return [item.rule for item in checked.diagnostics if item.is_open]


def take_text(harbor: Path) -> Path:
    """Move the newspaper's text to a folder of its own, and return that folder."""
    folder = harbor.parent / "texts"
    folder.mkdir()
    shutil.move(harbor / "sources" / "gazette.txt", folder / "under another name.txt")
    return folder


def test_sealing_withholds_words_and_keeps_the_rest_of_the_file(harbor: Path) -> None:
    before = (harbor / "facts.yaml").read_text("utf-8")

    sealed = seal_dossier(harbor)

    after = (harbor / "facts.yaml").read_text("utf-8")
    assert sealed.files == ("facts.yaml",)
    assert "source: agency-statement" in after
    assert "dated January 30 that was reviewed by" not in after
    kept = [line for line in before.splitlines() if line.lstrip().startswith("#")]
    assert kept
    assert [
        line for line in after.splitlines() if line.lstrip().startswith("#")
    ] == kept
    statements = [line for line in before.splitlines() if "statement:" in line]
    assert [line for line in after.splitlines() if "statement:" in line] == statements


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_sealing_keeps_a_files_mark_and_its_line_ends(
    harbor: Path, mark: bytes, end: bytes
) -> None:
    file = harbor / "facts.yaml"
    file.write_bytes(mark + file.read_bytes().replace(b"\n", end))

    sealed = seal_dossier(harbor)

    content = file.read_bytes()
    assert sealed.files == ("facts.yaml",)
    assert content.startswith(mark + b"#")
    assert content.count(b"\r\n") == (content.count(b"\n") if end == b"\r\n" else 0)


def test_a_sealed_dossier_is_clean_with_the_text_and_without_it(harbor: Path) -> None:
    sealed = seal_dossier(harbor)
    assert not sealed.checked.stopped(strict=False)
    assert {
        step for fact in sealed.checked.desk.ledger.values() for step in steps(fact)
    } == {"exact"}  # type: ignore[union-attr]

    texts = take_text(harbor)
    without = check_dossier(harbor)
    with_it = check_dossier(harbor, [texts])

    assert rules_of(without) == rules_of(with_it) == []
    assert without.standings()["sealed"] > 20  # type: ignore[index]
    assert with_it.standings()["sealed"] == 0  # type: ignore[index]


def steps(fact: object) -> list[str]:
    return [sighting.step for sighting in fact.sightings]  # type: ignore[attr-defined]


def test_a_fact_edited_after_sealing_is_unchecked_until_the_text_is_there(
    harbor: Path,
) -> None:
    seal_dossier(harbor)
    texts = take_text(harbor)
    replace(
        harbor / "facts.yaml",
        "The register lists more than 4,200 cranes at 31 terminals, according",
        "The register lists some 4,200 cranes at 31 terminals, according",
    )

    edited = check_dossier(harbor)
    again = check_dossier(harbor, [texts])

    (item,) = [item for item in edited.diagnostics if item.rule == "unchecked-fact"]
    assert "register-size" in item.message
    assert "unchecked-fact" not in rules_of(again)


def test_sealing_twice_changes_nothing(harbor: Path) -> None:
    seal_dossier(harbor)
    once = tree(harbor)

    again = seal_dossier(harbor)

    assert again.files == ()
    assert tree(harbor) == once


def test_a_seal_is_kept_by_those_who_have_no_text(harbor: Path) -> None:
    seal_dossier(harbor)
    take_text(harbor)
    once = tree(harbor)

    seal_dossier(harbor)

    assert tree(harbor) == once


def test_a_dossier_with_errors_is_not_sealed(harbor: Path) -> None:
    with_error(harbor)
    before = tree(harbor)

    sealed = seal_dossier(harbor)

    assert (sealed.files, sealed.facts) == ((), 0)
    assert "wrong-weekday" in rules_of(sealed.checked)
    assert tree(harbor) == before


@pytest.mark.parametrize(
    "excerpt",
    [
        '      - {source: gazette, quote: "WORDS"}',
        '      - {quote: "WORDS", source: gazette}',
        "      - {quote: 'WORDS', source: gazette, suffix: '.'}",
        "      - source: gazette\n        quote: WORDS",
        "      - quote: WORDS  # as printed\n        source: gazette",
        "      - source: gazette\n        quote: >-\n          WORDS",
        "      - source: gazette\n        quote: |\n          WORDS\n        suffix: .",
        '      - source: gazette\n        suffix: "."\n        quote: "WORDS"',
        "      - {prefix: '', quote: WORDS,\n         source: gazette}",
    ],
)
def test_words_are_withheld_however_they_are_laid_out(
    harbor: Path, excerpt: str
) -> None:
    words = "claims data from two insurers"
    path = harbor / "facts.yaml"
    text = path.read_text("utf-8")
    begin = text.index("    excerpts:\n", text.index("- id: register-feeds"))
    end = text.index("  - id: ", begin)
    block = "    excerpts:\n" + excerpt.replace("WORDS", words) + "\n"
    path.write_text(text[:begin] + block + text[end:], encoding="utf-8")
    assert not check_dossier(harbor).stopped(strict=False)

    sealed = seal_dossier(harbor)

    after = path.read_text("utf-8")
    inside = after[after.index("- id: register-feeds") :][: len(block) + 400]
    assert words not in inside.partition("excerpts:")[2].partition("  - id: ")[0]
    assert not sealed.checked.stopped(strict=False)


@pytest.mark.skipif(sys.platform != "linux", reason="privileges are given up by prctl")
def test_words_are_put_back_where_the_seal_cannot_be_written(harbor: Path) -> None:
    (harbor / "more").mkdir()
    (harbor / "facts.yaml").rename(harbor / "more" / "facts.yaml")
    replace(harbor / "dossier.yaml", "include: [facts", "include: [more/facts")
    before = tree(harbor)
    harbor.chmod(0o555)

    ran = run("seal", harbor, preexec_fn=without_privilege)

    harbor.chmod(0o755)
    assert ran.code == 2
    assert "seal.json' may not be written by you" in ran.err
    assert tree(harbor) == before


def test_words_are_put_back_where_the_dossier_would_no_longer_hold(
    harbor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(harbor)
    # As a splice gone wrong would leave it: a file that cannot be read.
    monkeypatch.setattr(sealing, "withheld_texts", lambda _: {"facts.yaml": "facts: ["})

    with pytest.raises(BriefingsError) as caught:
        seal_dossier(harbor)

    assert "could not be withheld" in caught.value.message
    assert [item.rule for item in caught.value.diagnostics][:1] == ["broken-yaml"]
    assert all(item.place for item in caught.value.diagnostics)
    assert tree(harbor) == before


def test_the_seal_names_facts_and_snapshots(harbor: Path) -> None:
    seal_dossier(harbor)

    held = json.loads((harbor / "seal.json").read_text("utf-8"))

    assert held["seal"] == "briefings.seal/1"
    assert "register-size" in held["facts"]
    assert set(held["snapshots"]) == {"gazette", "agency-statement"}
