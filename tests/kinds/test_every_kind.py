"""What holds for every kind of document: readers, words, sections, structure."""

from itertools import pairwise

import pytest

from briefings.build import KINDS
from briefings.memo import as_json, as_text, expanded
from briefings.memo.views import words
from briefings.model import COLLECTIONS, Audience, Dossier
from briefings.proofreading import proofread
from briefings.writing import write_docx
from tests.kinds.family import NAMES, TEMPLATES, full, memo_of, order_of
from tests.memo.crates import CRATES, crates
from tests.memo.test_audience import MARK, marked
from tests.memo.test_golden_memos import proposed
from tests.memo.test_hostile_values import AWKWARD, hostile, same


def test_each_template_is_a_kind_and_each_kind_has_one() -> None:
    there = {path.name.removesuffix(".md.j2") for path in TEMPLATES.glob("*.md.j2")}

    assert sorted(NAMES) == sorted(there)


def test_a_kind_is_called_in_the_list_as_the_document_calls_itself() -> None:
    assert {kind.name: kind.title for kind in KINDS} == {
        kind.name: words.kind_title(kind.name) for kind in KINDS
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_template_begins_with_who_reads_it_and_when(name: str) -> None:
    first = (TEMPLATES / f"{name}.md.j2").read_text("utf-8").split("\n")[0]

    assert first.startswith("{# For ")
    assert first.endswith(". #}")


@pytest.mark.parametrize("name", NAMES)
def test_a_template_makes_no_claim_in_its_own_words(name: str) -> None:
    dossier = full()
    coverage = proofread(memo_of(name, dossier), dossier, [TEMPLATES])

    # What no record says was said by the template.
    assert [item.message for item in coverage.diagnostics if not item.route] == []


def bare() -> Dossier:
    """Return the crates with statements that say nothing of who says so."""
    told = {
        "agency-denies": "Every crate was found by the DA within a day.",
        "opinion": "The register cannot be trusted.",
        "share": "About 14 percent of the listed crates were not in place.",
    }
    facts = [
        fact | {"statement": told.get(fact["id"], fact["statement"])}
        for fact in CRATES["facts"]
    ]
    agency, *others = CRATES["entities"]
    questions = [
        question | {"because": ["lost", "agency-denies", "opinion", "share"]}
        for question in CRATES["questions"]
    ]
    entities = [agency | {"acronym": "DA"}, *others]
    return full(facts=facts, entities=entities, questions=questions)


TOLD = ["lost", "opinion", "share", "feed"]
"""What is told to an order: contested, an opinion, our own, and a bare report."""


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_says_who_says_so_and_what_letters_stand_for(name: str) -> None:
    dossier = bare()
    order = order_of(name, facts=TOLD)
    coverage = proofread(memo_of(name, dossier, order), dossier, [TEMPLATES])
    rules = {item.rule for item in coverage.diagnostics}

    assert rules.isdisjoint({"bare-statement", "unexplained-acronym"})


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dossier", [full(), crates(), proposed()])
def test_no_section_is_empty(name: str, dossier: object) -> None:
    text = as_text(memo_of(name, dossier))  # type: ignore[arg-type]
    lines = [line.strip() for line in text.split("\n") if line.strip()]

    for line, following in pairwise([*lines, "# end"]):
        if line.startswith("#"):
            level = len(line.split()[0])
            below = following.startswith("#" * (level + 1))
            empty = following.startswith(("#", "---")) or following == ":::"
            assert below or not empty, line


@pytest.mark.parametrize("name", NAMES)
def test_what_is_for_fewer_readers_leaves_no_trace(name: str) -> None:
    kind = next(item for item in KINDS if item.name == name)
    if kind.audience is Audience.STAFF:
        return
    dossier = full()
    for collection in COLLECTIONS:
        for index, hidden in enumerate(getattr(dossier, collection)):
            records = list(getattr(dossier, collection))
            changed = {"audience": Audience.STAFF}
            records[index] = marked(hidden).model_copy(update=changed)
            rest = dossier.model_copy(update={collection: tuple(records)})

            text = as_json(memo_of(name, rest))

            assert MARK not in text, f"{collection}/{hidden.id}"
            assert f"{collection}/{hidden.id}/" not in text


# A packet tells how long its words take, so that other words are other numbers.
@pytest.mark.parametrize("name", [name for name in NAMES if name != "question-packet"])
def test_a_hostile_text_changes_no_structure(name: str) -> None:
    order = order_of(name, audience="committee", witness=None)
    plain = expanded(memo_of(name, hostile("X"), order))
    for value in AWKWARD:
        odd = expanded(memo_of(name, hostile(value), order))

        assert same(odd.blocks, plain.blocks, value), ascii(value)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_written_to_word_twice_the_same(name: str) -> None:
    house = TEMPLATES / "house.docx"

    assert write_docx(memo_of(name), house) == write_docx(memo_of(name), house)


@pytest.mark.parametrize("name", ["testimony", "oral-statement"])
def test_a_witness_does_not_write_on_the_committees_paper(name: str) -> None:
    slots = memo_of(name).slots

    assert slots["committee"] == "Lee Poe"
    assert slots["prepared-by"] == "Lee Poe"
    assert not slots["chamber"]
    assert not slots["congress"]
