"""What a document tells again, it tells as its fact and as the other documents do."""

from pathlib import Path

import pytest

from briefings.diagnostics import Diagnostic, Severity
from briefings.model import Dossier
from briefings.proofreading import Grounds, proofread
from tests.proofreading.kit import REPORT, dossier_of, each, found, memo_of, rules

EVENT = {"id": "e", "date": "2026-02-10", "because": ["size"]}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The list holds 4,200 cranes.", ["told-otherwise"]),
        ("The list holds about 4,200 cranes.", ["told-otherwise"]),
        ("The list holds fewer than 4,200 cranes.", ["told-otherwise"]),
        ("The list holds more than 4,200 cranes.", []),
        ("The list holds over four thousand two hundred cranes.", []),
    ],
)
def test_a_figure_told_again_keeps_its_bound(
    tmp_path: Path, text: str, wanted: list[str]
) -> None:
    events = [EVENT | {"text": text}]
    template = "{{ timeline(dossier.timeline) }}"

    assert rules(tmp_path, template, facts=[REPORT], timeline=events) == wanted


@pytest.mark.parametrize(
    ("spoken", "wanted"),
    [
        ("About 4,200 cranes are on the list.", []),
        ("More than 4,200 cranes are on the list.", []),
        ("Fewer than 4,200 cranes are on the list.", ["told-otherwise"]),
    ],
)
def test_what_is_spoken_may_be_rounded(
    tmp_path: Path, spoken: str, wanted: list[str]
) -> None:
    passage = {"text": "It is long.", "spoken": spoken, "because": ["size"]}
    given = {"id": "t", "witness": "w", "passages": [passage]}
    template = "{{ spoken_statement(document.testimony) }}"

    said = rules(
        tmp_path,
        template,
        facts=[REPORT],
        witnesses=[{"id": "w"}],
        testimonies=[given],
    )

    assert said == wanted


def test_a_fact_reads_the_same_in_every_document(tmp_path: Path) -> None:
    dossier = dossier_of(facts=[REPORT])
    other = dossier_of(facts=[REPORT | {"statement": "The list holds 4,300 cranes."}])
    third = dossier_of(facts=[REPORT | {"status": "observed"}])
    grounds = Grounds(dossier)
    template = "{{ fact_list(dossier.facts) }}"

    def told(kind: str, source: Dossier) -> list[Diagnostic]:
        memo = memo_of(tmp_path, template, source, kind)
        return [*proofread(memo, dossier, [tmp_path], grounds).diagnostics]

    assert told("memo", dossier) == []
    assert told("brief", dossier) == []
    (statement,) = told("sheet", other)
    (label,) = told("letter", third)
    assert statement.rule == label.rule == "told-otherwise"
    assert statement.severity is Severity.ERROR
    assert "4,300" in statement.message
    assert "'observed'" in label.message
    assert "in the memo" in label.message


def test_a_template_that_drops_a_bound_is_shown_its_line(tmp_path: Path) -> None:
    template = each("The list holds 4,200 cranes.{{ cite(fact) }}")

    (one,) = found(tmp_path, template, facts=[REPORT])

    assert (one.rule, one.severity) == ("told-otherwise", Severity.ERROR)
    assert "'more than 4,200'" in one.message
    assert one.place is not None
    assert one.place.line == 3


def test_the_day_of_a_waiver_is_no_claim(tmp_path: Path) -> None:
    waiver = {"rule": "told-otherwise", "reason": "Told.", "by": "Pat"}
    event = EVENT | {"text": "It was long.", "waive": [waiver | {"on": "2026-02-01"}]}

    assert found(tmp_path, "{{ waivers_list() }}", timeline=[event]) == ()
