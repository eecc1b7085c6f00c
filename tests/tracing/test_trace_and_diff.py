"""Words lead to records; dossiers and documents are told apart."""

from pathlib import Path

import pytest

from briefings.reading import read
from briefings.tracing import (
    document_differences,
    document_of,
    dossier_differences,
    dossier_lines,
    trace,
)
from tests.tracing.conftest import HARBOR, changed, now_of


def test_a_number_leads_to_its_fact_and_the_words_of_the_source(memo: bytes) -> None:
    found = trace(document_of(memo, "memo.docx"), "4,200 cranes at", now_of(HARBOR))

    account = found.traced[0].account
    assert account is not None
    assert account.record == "facts/register-size"
    assert "more than 4,200 cranes" in account.grounds[0].words
    assert account.grounds[0].is_source


def test_a_written_sentence_leads_to_the_facts_behind_it(memo: bytes) -> None:
    found = trace(document_of(memo, "memo.docx"), "about 590 of them", now_of(HARBOR))

    (item,) = found.traced
    assert item.account is not None
    assert item.account.record == "hearing"
    assert item.field == "bottom_line.0.text"
    assert item.account.rests_on == ("facts/register-size", "facts/failed-cranes")


@pytest.mark.parametrize("words", ["200", "4,20", "no such words stand there", " "])
def test_a_piece_of_a_number_leads_nowhere(memo: bytes, words: str) -> None:
    assert not trace(document_of(memo, "memo.docx"), words).traced


def test_words_that_were_edited_are_not_passed_off_as_checked(memo: bytes) -> None:
    copy = changed(memo, "word/document.xml", "4,200 cranes", "4,700 cranes")

    (item,) = trace(document_of(copy, "copy.docx"), "4,700").traced

    assert item.is_as_built is False


def test_dossiers_differ_by_record_and_word(dossier: Path) -> None:
    facts = dossier / "facts.yaml"
    text = facts.read_text("utf-8")
    facts.write_text(text.replace("about 14 percent of", "some 14 percent of"), "utf-8")
    old, new = read(HARBOR).dossier, read(dossier).dossier
    assert old is not None
    assert new is not None

    lines = "\n".join(dossier_lines(dossier_differences(old, new)))

    assert "facts/failed-share: changed" in lines
    assert "[-about-]{+some+}" in lines
    assert not list(dossier_differences(old, old))


def test_documents_differ_by_record_and_own_words(memo: bytes) -> None:
    old = document_of(memo, "old.docx")
    body = "word/document.xml"
    copy = changed(memo, body, "4,200 cranes at", "4,700 cranes at")
    new = document_of(changed(copy, body, "The bottom line", "A line"), "new.docx")

    found = document_differences(old, new)

    assert [record.record for record in found.records] == ["facts/register-size"]
    assert [edit.old for edit in found.lines] == ["The bottom line"]
    assert not any(document_differences(old, old))
