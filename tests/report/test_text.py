"""Lines for a terminal: form, caret, colour, and nothing that steers it."""

import pytest

from briefings.diagnostics import Place, Severity
from briefings.report import FORMATS, Style, entries_of, totals, verdict
from tests.report.kit import entry, hostile_report, report

CLEAR = "Nothing stops its documents."
STRICT = "Counted strictly, the reviews stand in the way of its documents."
STOPPED = "The errors stand in the way of its documents."


def test_an_entry_has_its_line_a_caret_and_one_thing_to_do() -> None:
    found = report(entry())

    assert FORMATS["full"].give(found, Style("harbor/")) == (
        "harbor/facts.yaml:3:5: error: it is wrong [bad-thing]\n"
        "    3 |     some words\n"
        "      |     ^^^^\n"
        "    help: mend it\n"
    )


def test_a_concise_entry_is_one_line() -> None:
    found = report(entry(), entry("so is this", severity=Severity.REVIEW))

    assert FORMATS["concise"].give(found, Style()) == (
        "facts.yaml:3:5: error: it is wrong [bad-thing]\n"
        "facts.yaml:3:5: review: so is this [bad-thing]\n"
    )


@pytest.mark.parametrize("name", ["full", "concise"])
def test_what_was_settled_is_counted_and_shown_when_asked_for(name: str) -> None:
    found = report(entry(severity=Severity.REVIEW, waived="counsel knows"))

    assert FORMATS[name].give(found, Style()) == ""
    assert "review (waived)" in FORMATS[name].give(found, Style(waived=True))
    assert totals(found) == "No errors, no reviews, 1 waived."


@pytest.mark.parametrize("name", ["full", "concise", "github", "markdown"])
def test_no_format_for_people_prints_what_steers_a_terminal(name: str) -> None:
    text = FORMATS[name].give(hostile_report(), Style(waived=True))

    assert all(char.isprintable() or char in "\n\u200d" for char in text)


def test_colour_is_put_around_words_and_changes_none() -> None:
    found = report(entry(), entry(severity=Severity.INFO))
    plain = FORMATS["full"].give(found, Style())
    coloured = FORMATS["full"].give(found, Style(colour=True))

    for code in ("1;31", "1;36", "1", "0"):
        assert f"\x1b[{code}m" in coloured
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == plain


def test_a_file_outside_the_dossier_keeps_its_whole_name() -> None:
    found = report(entry(place=Place("/ours/memo.md.j2", 1, 1)))

    assert FORMATS["concise"].give(found, Style("harbor/")).startswith("/ours/memo")


@pytest.mark.parametrize(
    ("severities", "is_strict", "counts", "meaning"),
    [
        ([], False, "No errors, no reviews.", CLEAR),
        ([], True, "No errors, no reviews.", CLEAR),
        (["review"], False, "No errors, 1 review.", CLEAR),
        (["review", "review"], True, "No errors, 2 reviews.", STRICT),
        (["error", "info"], False, "1 error, no reviews, 1 for information.", STOPPED),
    ],
)
def test_the_last_sentence_says_what_it_means(
    severities: list[str], is_strict: bool, counts: str, meaning: str
) -> None:
    entries = [entry(severity=Severity(severity)) for severity in severities]

    found = report(*entries, is_strict=is_strict)
    assert verdict(found) == f"{counts} {meaning}"


def test_entries_are_read_by_file_and_line() -> None:
    from briefings.diagnostics import Diagnostic
    from briefings.reading import Places

    def at(file: str, line: int) -> Diagnostic:
        return Diagnostic("x", Severity.INFO, "", "", place=Place(file, line, 1))

    found = entries_of([at("b", 1), at("a", 10), at("a", 9)], Places([], {}))

    assert [entry.place[:2] for entry in found] == [("a", 9), ("a", 10), ("b", 1)]
