"""A finished memo says nothing that a fact cited there does not."""

from pathlib import Path

import pytest

from briefings.diagnostics import Severity
from briefings.memo import compose
from briefings.model import DocumentOrder, Dossier
from briefings.proofreading import Coverage, proofread
from briefings.rules import Desk
from tests import kit

FACTS = {
    "entities": [
        {"id": "harbor", "name": "Harbor Agency", "kind": "agency"},
        {"id": "labor", "name": "Labor Department", "kind": "agency"},
    ],
    "topics": [{"id": "cranes", "title": "Cranes"}],
    "facts": [
        {
            "id": "listed",
            "statement": "The Harbor Agency lists more than 4,200 cranes.",
            "status": "established",
            "topics": ["cranes"],
            "as_of": "2026-01-30",
            "materiality": "headline",
        },
        {
            "id": "accidents",
            "statement": "The Labor Department counted 37 accidents on March 3, 2025.",
            "status": "established",
            "topics": ["cranes"],
        },
    ],
}


def coverage(tmp_path: Path, template: str, more: dict[str, object] = {}) -> Coverage:  # noqa: B006 -- read only
    dossier: Dossier = kit.dossier(FACTS | more)
    (tmp_path / "note.md.j2").write_text(f"{{# for a test #}}\n{template}\n", "utf-8")
    order = DocumentOrder(kind="note")
    ledger = Desk(dossier, {}).ledger
    memo = compose("note", dossier, ledger, order=order, templates=[tmp_path])
    return proofread(memo, dossier, [tmp_path])


def beside_first(words: str) -> str:
    """Return a template that says `words` and cites the first fact, the headline."""
    return (
        "{% for fact in dossier.headlines %}\n"
        f"{words} {{{{ cite(fact) }}}}\n\n"
        "{% endfor %}"
    )


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("The list holds 4,300 cranes.", "naked-figure"),
        ("As of February 2, 2026, it was long.", "naked-date"),
        ("Staff call it “entirely out of date”.", "naked-quotation"),
        ("The Labor Department keeps it.", "naked-name"),
        ("Wanda Kerr told the panel so.", "naked-name"),  # whom no entity names
        ("That is said by Dr. Prill.", "naked-name"),
        ("The Coast Guard keeps it.", "naked-name"),
        ("It holds 37 cranes.", "naked-figure"),
    ],
)
def test_a_claim_in_a_template_needs_the_fact_beside_it(
    tmp_path: Path, words: str, rule: str
) -> None:
    found = coverage(tmp_path, beside_first(words)).diagnostics

    assert [item.rule for item in found] == [rule]
    assert found[0].severity is Severity.ERROR
    assert found[0].place is not None
    assert found[0].place.line == 3


@pytest.mark.parametrize(
    "words",
    [
        "The Harbor Agency lists over four thousand two hundred cranes.",
        "On January 30, 2026, there were more than 4,200 cranes.",
        "The agency “lists more than 4,200 cranes”.",
        "Nothing is claimed here.",
        "The Rules of the House of Representatives ask for it.",
        "What the Record Shows",
    ],
)
def test_what_the_cited_fact_says_may_be_said_in_other_spellings(
    tmp_path: Path, words: str
) -> None:
    covered = coverage(tmp_path, beside_first(words))

    assert covered.diagnostics == ()


def test_a_figure_put_on_another_agency_is_caught_though_it_stands_elsewhere(
    tmp_path: Path,
) -> None:
    swapped = (
        "{% for topic in dossier.topics %}\n{% for fact in topic.known %}\n"
        "{{ fact.statement }}{{ cite(fact) }}\n\n"
        "{% endfor %}\n{% endfor %}\n"
        + beside_first("The Harbor Agency counted 37 accidents.")
    )
    found = coverage(tmp_path, swapped).diagnostics

    assert [(item.rule, "37" in item.message) for item in found] == [
        ("naked-figure", True)
    ]


def test_the_same_figure_in_an_uncited_paragraph_is_naked(tmp_path: Path) -> None:
    found = coverage(tmp_path, "There are 4,200 cranes.").diagnostics

    assert [item.rule for item in found] == ["naked-figure"]


def test_a_document_without_claims_has_no_share(tmp_path: Path) -> None:
    covered = coverage(tmp_path, "Nothing is claimed here.")

    assert covered.share is None
    assert covered.statements == 0


def test_statements_are_counted_and_the_share_is_of_all_other_claims(
    tmp_path: Path,
) -> None:
    template = beside_first("{{ fact.statement }}")
    template += "\n\n" + beside_first("There are 4,200 cranes.")
    template += "\n\n" + beside_first("There are 4,300 cranes.")
    covered = coverage(tmp_path, template)

    assert covered.statements == 1
    assert covered.claims == 2
    assert covered.share == pytest.approx(0.5)


def test_a_question_is_held_to_its_grounds_and_a_person_may_waive_a_name(
    tmp_path: Path,
) -> None:
    waiver = {"rule": "naked-name", "reason": "Asked on purpose.", "by": "Pat"}
    question = {
        "id": "q",
        "topic": "cranes",
        "to": "harbor",
        "because": ["listed"],
        "ask": "Has the Labor Department seen the 37 reports?",
        "waive": [waiver | {"on": "2026-02-01"}],
    }
    template = (
        "{% for topic in dossier.topics %}\n{{ question_list(topic) }}\n{% endfor %}"
    )
    found = coverage(tmp_path, template, {"questions": [question]}).diagnostics

    assert {(item.rule, item.severity, item.waived) for item in found} == {
        ("naked-figure", Severity.ERROR, ""),
        ("naked-name", Severity.REVIEW, "Asked on purpose."),
    }
    assert {item.route for item in found} == {("questions", 0, "ask")}


def test_a_contested_fact_is_told_with_an_answer_in_each_section(
    tmp_path: Path,
) -> None:
    wet = {"id": "wet", "statement": "It rained.", "contested_by": [{"fact": "dry"}]}
    told = [{**wet, "topics": ["rain"]}, {"id": "dry", "topics": ["sun"]}]
    more = {
        "facts": [{"basis": "reporter", "statement": "It was dry."} | x for x in told],
        "topics": [{"id": "rain", "title": "Rain"}, {"id": "sun", "title": "Sun"}],
    }
    loop = (
        "{{% for topic in dossier.topics %}}\n{}{{% for fact in topic.facts %}}\n"
        "{}\n\n{{% endfor %}}\n{{% endfor %}}\n"
    )
    heading, bare = "# {{ topic.title }}\n\n", "{{ fact.statement }}"
    cases = {
        "told apart": (loop.format(heading, bare), 1),
        "told together": (loop.format("", bare), 0),
        "answered": (loop.format(heading, "{{ dispute_list(topic.disputed) }}"), 0),
    }
    for name, (template, count) in cases.items():
        (tmp_path / name).mkdir()
        found = coverage(tmp_path / name, template, more).diagnostics
        rules = [item.rule for item in found]
        assert rules.count("unanswered-statement") == count, (name, rules)


@pytest.mark.parametrize(("nature", "count"), [("justifies", 1), ("declined", 0)])
def test_a_response_is_wanted_in_the_section_and_a_refusal_is_not(
    tmp_path: Path, nature: str, count: int
) -> None:
    answers = [{"fact": "dry", "nature": nature}]
    wet = {"id": "wet", "statement": "It rained.", "contested_by": answers}
    dry = {"id": "dry", "statement": "It had to."}
    told = [{"basis": "reporter"} | fact for fact in (wet, dry)]
    template = (
        "{% for fact in dossier.facts %}\n# Part {{ loop.index }}\n\n"
        "{{ fact.statement }}\n\n{% endfor %}"
    )

    found = coverage(tmp_path, template, {"facts": told}).diagnostics

    rules = [item.rule for item in found]
    assert rules.count("unanswered-statement") == count


def test_law_that_is_cited_without_its_trap_is_an_error(tmp_path: Path) -> None:
    law = {"id": "law", "cite": "1 U.S.C. 1", "trap": "It defines, and binds nobody."}
    more = {
        "authorities": [law],
        "topics": [{"id": "cranes", "title": "Cranes", "authorities": ["law"]}],
    }
    bare = "{% for law in dossier.authorities_used %}\n{{ law.cite }}\n\n{% endfor %}"
    whole = bare.replace("{{ law.cite }}", "{{ authority_paragraph(law) }}")

    hidden = coverage(tmp_path, bare, more).diagnostics
    assert [item.rule for item in hidden] == ["hidden-trap"]
    (tmp_path / "two").mkdir()
    assert coverage(tmp_path / "two", whole, more).diagnostics == ()
