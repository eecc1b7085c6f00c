"""A brief keeps to its page and a statement to its time, or nothing is written."""

from typing import Any

import pytest

from briefings.diagnostics import Diagnostic, Severity
from briefings.model import Dossier
from briefings.proofreading import misfits
from tests.kinds.family import full, memo_of, order_of
from tests.memo.crates import CRATES


def found(kind: str, dossier: Dossier, **order: Any) -> tuple[Diagnostic, ...]:
    made = order_of(kind, **order)
    asked = made.model_copy(update={"audience": None})
    dossier = dossier.model_copy(update={"documents": (asked,)})
    return misfits(memo_of(kind, dossier, made), dossier, made)


def test_a_brief_of_a_few_facts_fits_its_page() -> None:
    assert found("member-brief", full()) == ()


def test_a_list_of_sections_needs_a_place() -> None:
    (one,) = found("member-brief", full(), contents=True)

    assert (one.rule, one.severity) == ("order-without-place", Severity.ERROR)
    assert one.route == ("documents", 0, "kind")
    assert found("evidence-annex", full(), contents=True) == ()


def test_key_figures_need_a_place() -> None:
    figures = [{"label": "Crates", "fact": "size", "figure": "more than 4,200"}]

    (one,) = found("timeline", full(), key_figures=figures)

    assert (one.rule, one.severity) == ("order-without-place", Severity.ERROR)
    assert "key figures" in one.message
    assert found("fact-sheet", full(), key_figures=figures) == ()


@pytest.mark.parametrize(("words", "fits"), [(60, True), (600, False)])
def test_a_brief_that_is_too_long_is_an_error_at_its_order(
    words: int, fits: bool
) -> None:
    facts = list(CRATES["facts"])
    facts[0] = facts[0] | {
        "statement": "The register lists more crates, " + "so " * words
    }

    misfit = found("member-brief", full(facts=facts), facts=["size", "lost", "feed"])

    assert (misfit == ()) is fits
    if not fits:
        (one,) = misfit
        assert one.severity is Severity.ERROR
        assert one.route == ("documents", 0, "kind")
        assert "lines longer than its page" in one.message


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        (0, Severity.REVIEW),
        (560, Severity.REVIEW),
        (600, None),
        (650, None),
        (700, Severity.REVIEW),
        (800, Severity.ERROR),
    ],
)
def test_a_statement_aims_at_five_minutes(
    words: int, severity: Severity | None
) -> None:
    misfit = found("oral-statement", spoken(words))

    assert [item.severity for item in misfit] == ([severity] if severity else [])


def test_a_person_may_let_a_short_statement_stand_and_no_long_one() -> None:
    waiver = {"rule": "untimely-speech", "reason": "So asked.", "by": "Pat Doe"}
    waive = [waiver | {"on": "2026-02-01"}]

    (short,) = found("oral-statement", spoken(10, waive=waive))
    (long,) = found("oral-statement", spoken(900, waive=waive))

    assert short.waived == "So asked."
    assert not long.waived


def spoken(words: int, **changes: Any) -> Dossier:
    """Return the crates with a statement that is about so many words long."""
    testimony = CRATES["testimonies"][0]
    passage = (
        {"text": "It is so.", "spoken": "so " * words} if words else {"text": "So."}
    )
    said = testimony | {"passages": [passage], "recommendations": []} | changes
    return full(testimonies=[said])
