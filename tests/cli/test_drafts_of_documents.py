"""`build --draft`: what is not in order can be seen, and not be taken for final."""

import hashlib
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from tests.cli.conftest import Call

NAME = "harbor-cranes-hearing-memo"


def spoil(harbor: Path) -> None:
    path = harbor / "facts.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("The register lists", "TODO lists", 1), "utf-8")


def words(path: Path) -> str:
    document = docx.Document(str(path))
    heads = (p.text for s in document.sections for p in s.header.paragraphs)
    first = (p.text for s in document.sections for p in s.first_page_header.paragraphs)
    return "\n".join([*heads, *first, *(p.text for p in document.paragraphs)])


def test_a_dossier_with_errors_gives_drafts_only(harbor: Path, call: Call) -> None:
    spoil(harbor)

    final = call("build", "harbor")
    assert (final.code, (harbor / "out").exists()) == (1, False)

    draft = call("build", "harbor", "--draft")
    text = words(harbor / "out" / f"{NAME}-draft.docx")
    assert draft.code == 1
    assert draft.out.splitlines()[-1].endswith(
        "Drafts were written, marked as such on every page."
    )
    assert [path.name for path in (harbor / "out").glob("*.docx")] == [
        f"{NAME}-draft.docx"
    ]
    assert "Draft, not checked in full" in text
    assert "[MISSING: statement]" in text
    assert "TODO" not in text


def test_a_draft_tells_reviewers_beside_the_words(harbor: Path, call: Call) -> None:
    spoil(harbor)
    call("build", "harbor", "--draft")
    draft = docx.Document(str(harbor / "out" / f"{NAME}-draft.docx"))

    found = {one.comment_id: [p.text for p in one.paragraphs] for one in draft.comments}
    (number,) = (
        number
        for number, lines in found.items()
        if "Error (unfinished-text): 'TODO' stands where words are missing" in lines
    )
    assert "To do: write the words, or ask under `questions`" in found[number]
    assert any(
        line.startswith("Settled review (") for one in found.values() for line in one
    )
    body = draft.element.body
    (mark,) = body.xpath(f'.//w:commentReference[@w:id="{number}"]')
    paragraph = next(mark.iterancestors(qn("w:p")))
    assert "[MISSING: statement]" in "".join(paragraph.itertext())
    # LibreOffice mixes up the notes of paragraphs that have both.
    assert not body.xpath(".//w:p[.//w:commentReference and .//w:footnoteReference]")


@pytest.mark.parametrize(("audience", "told"), [("public", 0), ("committee", 1)])
def test_only_the_committees_own_people_are_told(
    harbor: Path, call: Call, audience: str, told: int
) -> None:
    path = harbor / "dossier.yaml"
    text = path.read_text("utf-8")
    order = f"documents:\n  - {{kind: fact-sheet, audience: {audience}}}\n"
    path.write_text(text.partition("documents:")[0] + order, "utf-8")
    call("build", "harbor", "--draft")

    (file,) = (harbor / "out").glob("*-draft.docx")
    draft = docx.Document(str(file))
    assert bool(list(draft.comments)) is bool(told)


def test_a_final_document_has_no_comments(harbor: Path, call: Call) -> None:
    call("build", "harbor")

    final = docx.Document(str(harbor / "out" / f"{NAME}.docx"))
    assert list(final.comments) == []


def test_what_a_comment_would_give_away_is_left_out(harbor: Path, call: Call) -> None:
    path = harbor / "facts.yaml"
    text = path.read_text("utf-8")
    start = text.index("  - id: register-size")
    fact = text[start : text.index("\n  - id:", start + 5)] + "\n"
    secret = fact.replace(
        "id: register-size", "id: told-in-secret\n    audience: staff"
    )
    path.write_text(text[:start] + secret + text[start:], "utf-8")
    found = call("build", "harbor", "--draft")

    document = docx.Document(str(harbor / "out" / f"{NAME}-draft.docx"))
    told = " ".join(p.text for one in document.comments for p in one.paragraphs)
    assert "told-in-secret" in found.out + found.err
    assert "Settled review" in told
    assert "told-in-secret" not in told


NARROWER = """\
  - id: mole
    audience: staff
    statement: The agency said it inspected 143 cranes in January.
    basis: on_record
    attribution: {organization: harbor-agency, venue: in a statement}
    status: claimed
    as_of: 2026-01
    topics: [inspections]
    excerpts: [{source: statement, quote: inspected 188 cranes in January}]
"""


def test_what_differs_from_a_narrower_record_is_not_told(
    harbor: Path, call: Call
) -> None:
    path = harbor / "facts.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("facts:\n", f"facts:\n{NARROWER}", 1), "utf-8")

    found = call("build", "harbor", "--draft", "--kind", "evidence-annex")

    (file,) = (harbor / "out").glob("*evidence-annex-draft.docx")
    told = " ".join(
        p.text for one in docx.Document(str(file)).comments for p in one.paragraphs
    )
    assert "143" in found.out
    assert "mole" in found.out
    assert "143" not in told
    assert "mole" not in told


def test_words_that_may_not_travel_do_not_travel_in_comments(
    harbor: Path, call: Call
) -> None:
    dossier = harbor / "dossier.yaml"
    text = dossier.read_text("utf-8")
    text = text.replace(
        "    kind: news\n", "    kind: news\n    redistribute: false\n", 1
    )
    dossier.write_text(text, "utf-8")
    path = harbor / "facts.yaml"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("300 paper reports and", "301 paper reports and", 1), "utf-8"
    )

    found = call("build", "harbor", "--draft", "--kind", "evidence-annex")

    (file,) = (harbor / "out").glob("*evidence-annex-draft.docx")
    lines = [
        p.text for one in docx.Document(str(file)).comments for p in one.paragraphs
    ]
    assert "error: " in found.out
    assert "To do: see what `briefings check` says" in lines
    assert not any("301" in line or "quote what stands" in line for line in lines)


def test_a_character_that_word_cannot_hold_stops_no_draft(
    harbor: Path, call: Call
) -> None:
    source, dossier = harbor / "sources" / "gazette.txt", harbor / "dossier.yaml"
    before = source.read_bytes()
    after = before.replace(b"cranes at 31", "cranes\u202e\ufffe at 32".encode(), 1)
    source.write_bytes(after)
    hashes = [hashlib.sha256(content).hexdigest() for content in (before, after)]
    text = dossier.read_text("utf-8")
    dossier.write_text(text.replace(*hashes), "utf-8")

    found = call("build", "harbor", "--draft", "--kind", "evidence-annex")

    assert "error: " in found.out
    (file,) = (harbor / "out").glob("*evidence-annex-draft.docx")
    with zipfile.ZipFile(file) as package:
        assert "\u202e" not in package.read("word/comments.xml").decode()


def test_a_draft_leaves_the_final_document_alone(harbor: Path, call: Call) -> None:
    call("build", "harbor")
    final = harbor / "out" / f"{NAME}.docx"
    before = final.read_bytes()

    ran = call("build", "harbor", "--draft")

    assert ran.code == 0
    assert final.read_bytes() == before
    assert "Draft" not in words(final)


@pytest.mark.parametrize("jobs", [(), ("--executor", "inline")])
def test_what_readers_may_not_see_stops_a_draft_too(
    harbor: Path, call: Call, jobs: tuple[str, ...]
) -> None:
    (harbor / "templates").mkdir()
    shipped = Path(__file__).parents[2] / "templates" / "hearing-memo.md.j2"
    note = "Call Ophelia Brandt about the missing sheet."
    (harbor / "templates" / shipped.name).write_text(
        f"{shipped.read_text('utf-8')}\n{note}\n", encoding="utf-8"
    )
    path = harbor / "facts.yaml"
    noted = f"    notes: {note}\n    statement:"
    path.write_text(
        path.read_text("utf-8").replace("    statement:", noted, 1), "utf-8"
    )

    ran = call("build", "harbor", "--draft", *jobs)

    assert ran.code == 1
    assert "[leaked-record]" in ran.out
    assert not (harbor / "out").exists()


def test_a_witness_without_a_reason_is_missing_one(harbor: Path, call: Call) -> None:
    path = harbor / "dossier.yaml"
    lines = path.read_text("utf-8").split("\n")
    left = [line for line in lines if not line.startswith("    reason:")]
    path.write_text("\n".join(left), "utf-8")

    draft = call("build", "harbor", "--draft")

    assert draft.code == 1
    assert "[MISSING: reason]" in words(harbor / "out" / f"{NAME}-draft.docx")


def test_a_draft_is_held_to_drafts(harbor: Path, call: Call) -> None:
    call("build", "harbor", "--draft")
    call("build", "harbor")
    files = [str(harbor / "out" / f"{NAME}{end}.docx") for end in ("", "-draft")]

    found = call("verify", *files, "--dossier", "harbor")

    assert found.out.count("genuine") == 2
    assert "otherwise" not in found.out
