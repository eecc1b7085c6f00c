"""The rules on the words of a document: which may be waived, and what they cost."""

import time
from pathlib import Path

import pytest

from briefings.diagnostics import Severity
from briefings.proofreading import EXPLAINED, Grounds
from briefings.proofreading.units import units
from briefings.proofreading.wording import Wording
from tests.proofreading.kit import dossier_of, memo_of


def test_a_rule_on_finished_documents_says_whether_it_may_be_waived() -> None:
    soft = {rule.name for rule in EXPLAINED if Severity.REVIEW in rule.severities}

    assert soft == {
        *("bare-statement", "overclaiming-frame", "told-otherwise", "title-differs"),
        *("unexplained-acronym", "undeclared-acronym", "untimely-speech"),
        *("naked-date", "naked-figure", "naked-name"),
    }


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
