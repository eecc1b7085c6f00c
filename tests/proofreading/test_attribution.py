"""The words of a finished document: who says so, and how strongly."""

from pathlib import Path
from typing import Any

import pytest

from briefings.diagnostics import Severity
from tests.proofreading.kit import CLAIM, REPORT, each, found, rules

BARE: list[tuple[str, dict[str, Any], list[str]]] = [
    ("{{ fact.statement }}{{ cite(fact) }}", CLAIM, ["bare-statement"]),
    ("{{ fact.label }}. {{ fact.statement }}", CLAIM, ["bare-statement"]),
    ("{{ says(fact) }}{{ cite(fact) }}", CLAIM, []),
    ("Ms. Roe said: {{ fact.statement }}", CLAIM, []),
    ("{{ fact.statement }}", CLAIM | {"statement": "Roe said it was safe."}, []),
    ("{{ fact.statement }}{{ cite(fact) }}", REPORT, ["bare-statement"]),
    ("{{ fact.label }}. {{ fact.statement }}", REPORT, []),
    ("{{ fact.statement }}", REPORT | {"status": "established"}, []),
    (
        "{{ fact.statement }}",
        REPORT | {"basis": "derived", "status": "derived"},
        ["bare-statement"],
    ),
    ("{{ fact.label }}: {{ fact.statement }}", REPORT | {"status": "derived"}, []),
    # A note at the foot of the page is no attribution, even one before the words.
    ("It was so.{{ cite(fact) }} {{ fact.statement }}", CLAIM, ["bare-statement"]),
    (
        "{{ fact.statement }}{{ cite(fact) }}",
        CLAIM | {"as_of": "2026"},
        ["bare-statement"],
    ),
]


@pytest.mark.parametrize(("words", "fact", "wanted"), BARE)
def test_a_statement_says_who_says_so(
    tmp_path: Path, words: str, fact: dict[str, Any], wanted: list[str]
) -> None:
    assert rules(tmp_path, each(words), facts=[fact]) == wanted


@pytest.mark.parametrize(
    "call",
    [
        "{{ fact_list(dossier.facts) }}",
        "{{ fact_table(dossier.facts) }}",
        "{{ bottom_line(dossier.facts) }}",
        "{{ predicate(dossier.facts) }}",
        "{{ evidence_annex() }}",
        "{{ proof_table() }}",
        "{{ check_sheet(dossier.facts) }}",
    ],
)
def test_what_components_make_says_it(tmp_path: Path, call: str) -> None:
    excerpts = [{"source": "log", "quote": "safe"}]
    facts = [fact | {"excerpts": excerpts} for fact in (CLAIM, REPORT)]

    assert rules(tmp_path, call, facts=facts, sources=[{"id": "log"}]) == []


def test_a_bare_claim_is_an_error_and_a_bare_report_a_person_settles(
    tmp_path: Path,
) -> None:
    waiver = {"rule": "bare-statement", "reason": "Known to all.", "by": "Pat"}
    report = REPORT | {"waive": [waiver | {"on": "2026-02-01"}]}

    first, second = found(tmp_path, each("{{ fact.statement }}"), facts=[CLAIM, report])

    assert (first.severity, first.route) == (Severity.ERROR, ("facts", 0, "statement"))
    assert (second.severity, second.waived) == (Severity.REVIEW, "Known to all.")


def test_an_error_of_a_document_says_that_a_waiver_does_not_settle_it(
    tmp_path: Path,
) -> None:
    waiver = {"rule": "bare-statement", "reason": "Known to all.", "by": "Pat"}
    claim = CLAIM | {"waive": [waiver | {"on": "2026-02-01"}]}

    (only,) = found(tmp_path, each("{{ fact.statement }}"), facts=[claim])

    assert (only.severity, only.waived) == (Severity.ERROR, "")
    assert only.help.endswith("; it is an error here, and errors cannot be waived")


STRONG: list[tuple[str, dict[str, Any], list[str]]] = [
    (
        "{{ says(fact) }}",
        CLAIM | {"statement": "Roe admitted it was unsafe."},
        ["statement"],
    ),
    ("{{ says(fact) }}", CLAIM | {"statement": "Roe said tests confirmed it."}, []),
    ("{{ says(fact) }}", REPORT | {"statement": "The log shows that it was 4."}, []),
    ("Roe revealed it.{{ cite(fact) }} ", CLAIM, [""]),
    ("Roe said it.{{ cite(fact) }}", CLAIM, []),
    ("It revealed nothing.", CLAIM, []),
    ("The agency has not confirmed this: {{ says(fact) }}", CLAIM, []),
    ("No one has verified it: {{ says(fact) }}", CLAIM, []),
    ("Please confirm that it is right: {{ says(fact) }}", CLAIM, []),
]


@pytest.mark.parametrize(("words", "fact", "wanted"), STRONG)
def test_a_verb_says_no_more_than_the_status(
    tmp_path: Path, words: str, fact: dict[str, Any], wanted: list[str]
) -> None:
    said = found(tmp_path, each(words), facts=[fact])
    strong = [item for item in said if item.rule == "overclaiming-frame"]

    assert [str((*item.route, "")[-2:][0]) for item in strong] == wanted
    assert all((item.severity is Severity.ERROR) == (not item.route) for item in strong)


def test_a_question_may_ask_that_something_be_confirmed(tmp_path: Path) -> None:
    question = {
        "id": "q",
        "topic": "cranes",
        "to": "harbor",
        "because": ["safe"],
        "ask": "Roe confirmed that it was safe; who did the test?",
        "request": "Whatever confirmed it, with its day.",
    }
    template = (
        "{% for topic in dossier.topics %}\n{{ question_list(topic) }}\n{% endfor %}"
    )

    said = found(tmp_path, template, questions=[question])

    assert [(item.rule, item.route) for item in said] == [
        ("overclaiming-frame", ("questions", 0, "ask"))
    ]
