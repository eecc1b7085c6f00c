"""What is disputed, what is only qualified or responded to, and how each is told."""

from typing import Any

import pytest

from briefings.memo import as_text
from tests.memo.conftest import Compose
from tests.memo.crates import crates

LISTS = """\
{% for topic in dossier.topics %}
Known

{{ fact_list(topic.known) }}

Said

{{ fact_list(topic.claimed) }}

Disputed

{{ dispute_list(topic.disputed) }}

Silent

{{ fact_list(topic.silent) }}

{% endfor %}
"""

LEDGER = {"id": "wet", "statement": "The ledger lists 40 lost crates."}
SECOND = {"id": "more", "statement": "The ledger lists 9 broken crates."}


def said(statement: str, status: str = "claimed") -> dict[str, Any]:
    return {"id": "dry", "statement": statement, "basis": "on_record", "status": status}


def facts(*told: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"basis": "reporter", "topics": ["accuracy"]} | fact for fact in told]


def against(nature: str, fact: dict[str, Any] = LEDGER) -> dict[str, Any]:
    return fact | {"contested_by": [{"fact": "dry", "nature": nature}]}


def lists(composed: Compose, told: list[dict[str, Any]]) -> str:
    topics = [{"id": "accuracy", "title": "Is the ledger right?"}]
    bare = {"charts": [], "tensions": [], "systems": [], "questions": []}
    dossier = crates(facts=told, topics=topics, timeline=[], **bare)
    text = as_text(composed(LISTS, dossier))
    return "\n".join(line for line in text.split("\n---")[0].split("\n") if line)


CLERK = "A clerk said that none was lost."
ANSWERED = {
    "denies": "Denied",
    "disputes_scope": "Scope disputed",
    "differs": "Another figure",
    "qualifies": "Qualified",
    "responds": "Response",
    "justifies": "Response",
    "declined": "Response",
}


@pytest.mark.parametrize(("nature", "label"), ANSWERED.items())
def test_only_what_is_contested_is_told_as_disputed(
    composed: Compose, nature: str, label: str
) -> None:
    text = lists(composed, facts(against(nature), said(CLERK)))

    bullet = "- Reported. The ledger lists 40 lost crates."
    answer = f"    - {label}: {CLERK}"
    is_contest = nature in ("denies", "disputes_scope", "differs")
    above, below = text.split("Disputed\n")
    place = below if is_contest else above.split("Said")[0]
    assert bullet in place
    assert answer in place
    assert text.count(bullet) == text.count(answer) == 1


def test_one_response_to_two_facts_is_told_once(composed: Compose) -> None:
    two = (against("justifies"), against("justifies", SECOND))

    known = lists(composed, facts(*two, said(CLERK))).split("Said")[0]

    assert known.count("lists") == 2
    assert known.count(CLERK) == 1


def test_two_facts_that_qualify_each_other_are_told_once(composed: Compose) -> None:
    back = [{"fact": "wet", "nature": "qualifies"}]
    both = (against("qualifies"), said(CLERK, "reported") | {"contested_by": back})

    text = lists(composed, facts(*both))

    assert text.count("The ledger lists 40 lost crates.") == 1
    assert text.count(CLERK) == 1


def test_a_refusal_is_not_told_as_known(composed: Compose) -> None:
    refusal = said("The agency declined to show the ledger.", "no_comment")

    text = lists(composed, facts(LEDGER, refusal))

    assert "declined" not in text.split("Silent")[0]
    assert "declined to show" in text.split("Silent")[1]


def test_notes_of_a_dispute_rise_in_print(composed: Compose) -> None:
    text = lists(composed, facts(against("denies"), said(CLERK)))

    assert "crates.[1]" in text
    assert "lost.[2]" in text


def test_a_key_explains_the_labels_that_are_used_and_no_others(
    composed: Compose,
) -> None:
    told = facts(against("justifies"), said(CLERK))
    dossier = crates(facts=told, topics=[], timeline=[], charts=[], tensions=[])

    text = as_text(composed("{{ label_key(dossier.facts) }}\n", dossier))

    for label in ("Reported: a source", "Stated: the person", "Response: what a party"):
        assert label in text
    for label in ("Opinion", "Denied", "Qualified", "Established"):
        assert label not in text


CARD = """\
{% for question in dossier.questions %}
{{ card_sheet(question) }}

{% endfor %}
"""


@pytest.mark.parametrize(
    ("nature", "line"),
    [
        ("denies", f"Disputed: {CLERK}"),
        ("qualifies", f"Qualified: {CLERK}"),
        ("justifies", f"Response: {CLERK}"),
        ("declined", ""),
    ],
)
def test_a_card_labels_what_answers_its_grounds_and_leaves_out_refusals(
    composed: Compose, nature: str, line: str
) -> None:
    told = facts(against(nature), said(CLERK))
    asked = {"id": "q", "topic": "accuracy", "to": "w-agency", "form": "number"}
    questions = [asked | {"ask": "How many were lost?", "because": ["wet"]}]
    lists = {"timeline": [], "charts": [], "tensions": [], "systems": []}
    dossier = crates(facts=told, questions=questions, **lists)

    text = as_text(composed(CARD, dossier))

    assert (CLERK in text) == bool(line)
    assert line in text
