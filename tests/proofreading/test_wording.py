"""The words of a finished document: who says so, how strongly, of whom, when."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from briefings.diagnostics import Diagnostic, Severity
from briefings.memo import Memo, compose
from briefings.model import DocumentOrder, Dossier
from briefings.proofreading import EXPLAINED, Grounds, proofread
from briefings.proofreading.units import units
from briefings.proofreading.wording import Wording
from briefings.rules import Desk
from briefings.rules.waived_error import FINISHED
from tests import kit

BODIES: list[dict[str, Any]] = [
    {"id": "harbor", "name": "Harbor Agency", "kind": "agency", "acronym": "HA"},
    {
        "id": "roe",
        "name": "Dana Roe",
        "kind": "person",
        "title": "acting director",
        "aliases": ["Ms. Roe"],
    },
    {"id": "saldana", "name": "Ana Saldaña", "kind": "person", "title": "spokeswoman"},
]
CLAIM = {
    "id": "safe",
    "statement": "The crane was safe.",
    "basis": "on_record",
    "status": "claimed",
    "attribution": {"speaker": "roe"},
    "topics": ["cranes"],
}
REPORT = {
    "id": "size",
    "statement": "The list holds more than 4,200 cranes.",
    "basis": "reporter",
    "topics": ["cranes"],
}


def dossier_of(**changes: Any) -> Dossier:
    given = {
        "hearing": {"status": "noticed", "date": "2026-03-03"},
        "entities": BODIES,
        "topics": [{"id": "cranes", "title": "Cranes"}],
        "facts": [CLAIM],
    }
    return kit.dossier(given | changes)


def memo_of(folder: Path, template: str, dossier: Dossier, kind: str = "note") -> Memo:
    folder.mkdir(exist_ok=True)
    text = f"{{# for a test #}}\n{template}\n"
    (folder / f"{kind}.md.j2").write_text(text, "utf-8")
    order = DocumentOrder(kind=kind)
    ledger = Desk(dossier, {}).ledger
    return compose(kind, dossier, ledger, order=order, templates=[folder])


def found(folder: Path, template: str, **changes: Any) -> Sequence[Diagnostic]:
    dossier = dossier_of(**changes)
    memo = memo_of(folder, template, dossier)
    return proofread(memo, dossier, [folder]).diagnostics


def rules(folder: Path, template: str, **changes: Any) -> list[str]:
    said = [item.rule for item in found(folder, template, **changes)]
    return [rule for rule in said if not rule.startswith("naked-")]


def each(words: str) -> str:
    return "{% for fact in dossier.facts %}\n" + words + "\n\n{% endfor %}"


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


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Diana Roe runs it.", ["name-differs"]),
        ("Ana Saldana speaks for it.", ["name-differs"]),
        ("Ana Saladña speaks for it.", ["name-differs"]),
        ("Ms. Saldana speaks for it.", ["name-differs"]),
        ("Dana Roe and Ms. Roe run it.", []),
        ("Acting Director Dana Roe's office runs it.", []),
        ("Carla Roe is somebody else.", []),
        ("Robert Poe and Ms. Lee are somebody else.", []),
        ("It was “Diana Roe” in the letter.", []),
    ],
)
def test_a_name_is_the_registrys(tmp_path: Path, words: str, wanted: list[str]) -> None:
    assert rules(tmp_path, words) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Dana Roe, deputy director, runs it.", ["title-differs"]),
        ("Dana Roe, the agency's director, runs it.", ["title-differs"]),
        ("Deputy Director Roe runs it.", ["title-differs"]),
        ("Ana Saldaña, the chairwoman, speaks.", ["title-differs"]),
        ("Dana Roe, the agency's acting director, runs it.", []),
        ("Acting Director Roe runs it.", []),
        ("Ana Saldaña, a spokesperson, speaks.", []),
        ("Dana Roe, who was there, saw it.", []),
        ("The director spoke to Dana Roe, a crane and a boat.", []),
    ],
)
def test_an_office_is_the_registrys(
    tmp_path: Path, words: str, wanted: list[str]
) -> None:
    assert rules(tmp_path, words) == wanted


def test_the_office_of_an_attribution_is_the_registrys(tmp_path: Path) -> None:
    claims = [
        CLAIM | {"id": f"f{n}", "attribution": {"speaker": "roe", "role": role}}
        for n, role in enumerate(["acting director", "deputy director", "a boss"])
    ]

    said = found(tmp_path, "{{ fact_list(dossier.facts) }}", facts=claims)

    assert [(item.rule, item.route) for item in said] == [
        ("title-differs", ("facts", 1, "attribution", "role"))
    ]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The hearing is on Monday, {{ dossier.prepared }}.", ["wrong-weekday"]),
        ("The hearing is on Sunday, {{ dossier.prepared }}.", []),
        ("The hearing is on Monday, March 3.", ["wrong-weekday"]),
        ("The hearing is on Tuesday, March 3.", []),
        ("It began on Mon., Feb. 10.", []),
        ("It was told on a Tuesday by Vera Monroe. March 3, 2026 is the day.", []),
        ("Ask Dr. Friedman, March 3, 2026.", []),
    ],
)
def test_a_weekday_is_that_of_its_date(
    tmp_path: Path, words: str, wanted: list[str]
) -> None:
    assert rules(tmp_path, words, prepared="2026-03-01") == wanted


SAYS_HA = "The HA keeps it."


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (SAYS_HA, ["unexplained-acronym"]),
        ("{{ abbreviations() }}\n\n" + SAYS_HA, []),
        ("The Harbor Agency (HA) keeps it.\n\n" + SAYS_HA, []),
        (SAYS_HA + "\n\n{{ abbreviations() }}", ["unexplained-acronym"]),
        ("# The HA\n\nIt keeps it.", []),
        ("The HMB keeps it.", ["undeclared-acronym"]),
        ("The H.M.B. keeps it.", ["undeclared-acronym"]),
        ("Part XI of 5 U.S.C. 552a, as a PDF.", []),
        ("HEARING ON THE RECORD", []),
    ],
)
def test_short_forms_are_declared_and_told(
    tmp_path: Path, words: str, wanted: list[str]
) -> None:
    facts = [CLAIM | {"status": "established"}]

    assert rules(tmp_path, words, facts=facts) == wanted


def test_what_may_be_waived_is_a_rule_on_finished_documents() -> None:
    soft = {"bare-statement", "overclaiming-frame", "told-otherwise", "title-differs"}

    assert soft | {"unexplained-acronym", "undeclared-acronym"} <= set(FINISHED)
    assert set(FINISHED) <= {rule.name for rule in EXPLAINED}


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


LONG = 30_000
HOSTILE = {
    "capitals": "A" * LONG,
    "capitals and marks": "A-" * LONG,
    "letters and points": "A." * LONG,
    "letters and ampersands": "A&" * LONG,
    "open quotations": "“" * LONG,
    "surnames": "Roe, " * LONG,
    "forms of address": "Ms. " * LONG,
    "weekdays": "Monday, March 3" * LONG,
    "names": "Dana Roe " * LONG,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_takes_long(tmp_path: Path, name: str) -> None:
    words = f"Dana Roe, director, of the HA revealed it {HOSTILE[name]}."
    dossier = dossier_of(topics=[{"id": "cranes", "title": "Cranes", "why": words}])
    template = "{% for topic in dossier.topics %}\n{{ topic.why }}\n{% endfor %}"
    grounds = Grounds(dossier)
    wording = Wording(grounds, "note", [tmp_path])
    memo = memo_of(tmp_path, template, dossier)

    started = time.process_time()
    for unit in units(memo):
        wording.read(unit)

    assert time.process_time() - started < 2


@pytest.mark.slow
def test_the_cost_grows_as_the_people_do(tmp_path: Path) -> None:
    def cost(count: int) -> float:
        people = [
            {"id": f"p{n}", "kind": "person", "name": f"Dana Roe{chr(97 + n % 26) * 3}"}
            for n in range(count)
        ]
        told = " ".join(f"Dena {person['name'][5:]}." for person in people)
        topics = [{"id": "cranes", "title": "Cranes", "why": told}]
        dossier = dossier_of(entities=people, topics=topics)
        template = "{% for topic in dossier.topics %}\n{{ topic.why }}\n{% endfor %}"
        memo = memo_of(tmp_path, template, dossier)
        wording = Wording(Grounds(dossier), "note", [tmp_path])
        started = time.process_time()
        for unit in units(memo):
            wording.read(unit)
        return time.process_time() - started

    cost(100)
    few, many = (min(cost(count) for _ in range(3)) for count in (400, 4000))
    assert many < 60 * max(few, 0.005)  # a hundred times, if it took the square
