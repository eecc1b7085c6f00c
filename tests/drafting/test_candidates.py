"""What a careful reader took from a text is proposed, and little else."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.drafting import candidates, gaps, strains
from briefings.model import Basis, Status
from briefings.reading import read
from tests.drafting.measures import (
    article,
    by_hand,
    of_example,
    share_of_bases,
    unasked,
)

ROOT = Path(__file__).parents[2]
GAZETTE = ROOT / "examples" / "harbor-cranes" / "sources" / "gazette.txt"
DAY = date(2026, 2, 10)


def test_the_facts_of_the_invented_article_are_proposed() -> None:
    found = of_example("harbor-cranes", "gazette", GAZETTE.read_text("utf-8"))

    assert found.facts > 20
    assert found.recall >= 0.9
    assert found.share_of_noise <= 0.25


@pytest.mark.slow
def test_the_facts_of_the_real_article_are_proposed() -> None:
    text = article()
    if text is None:
        pytest.skip("the article is not at hand: set BRIEFINGS_SOURCES")

    found = of_example("ice-arrests", "article", text)

    assert found.facts > 50
    assert found.recall >= 0.9
    assert found.share_of_noise <= 0.25


@pytest.mark.slow
def test_what_was_listed_by_hand_is_proposed_and_what_is_open_is_asked() -> None:
    text = article()
    if text is None:
        pytest.skip("the article is not at hand: set BRIEFINGS_SOURCES")

    found = by_hand(text)

    assert found.facts == 64
    assert found.recall >= 0.9
    assert found.share_of_noise <= 0.25
    assert not unasked(text)


@pytest.mark.slow
def test_how_the_real_article_knows_something_is_suggested_rightly() -> None:
    text = article()
    if text is None:
        pytest.skip("the article is not at hand: set BRIEFINGS_SOURCES")
    dossier = read(ROOT / "examples" / "ice-arrests").dossier

    assert dossier is not None
    assert share_of_bases(dossier, "article", text) >= 0.9


TEXT = """Port closes early

By A. Writer

The register lists more than 4,200 cranes, according to an extract dated
January 30 that was reviewed by The Gazette. The agency plans to publish the agreement.

“When the screen says green, we lift,” said Marta Quill, an operator. But two
inspectors, who spoke on the condition of anonymity, said that 41 entries were wrong.

Dana Roe, the director, declined to comment on Thursday. The harbor is grey.
"""


def test_a_candidate_says_what_it_holds() -> None:
    found = list(candidates(TEXT, DAY, (), "Port closes early"))
    first, plan, quoted, anonymous, silent, *_ = found

    assert first.sentence.figures == ("more than 4,200 cranes",)
    assert first.sentence.as_of == "2026-01-30"
    assert first.basis is Basis.DOCUMENT
    assert plan.status is Status.PLANNED
    assert (quoted.basis, quoted.status) == (Basis.ON_RECORD, Status.CLAIMED)
    assert quoted.sentence.speech is not None
    assert quoted.sentence.speech.words == "Marta Quill"
    assert (anonymous.basis, anonymous.status) == (Basis.ANONYMOUS, Status.CLAIMED)
    assert silent.sentence.paragraph == 5


def test_what_a_text_leaves_open_is_asked_with_the_words_that_show_it() -> None:
    found = list(candidates(TEXT, DAY, (), ""))
    asked = {(gap.kind, gap.prompted) for gap in gaps(found)}

    assert {
        ("document not published", "an extract"),
        ("plan without a date", "plans to"),
        ("unnamed source", "condition of anonymity"),
        ("accuracy not measured", "wrong"),
        ("no comment", "declined to comment"),
    } <= asked


def test_a_topic_is_known_by_the_words_that_the_dossier_gives_it() -> None:
    lists = {"delay": ("late",), "paint": ("grey", "colour")}
    text = (
        "The harbor is grey.\n\nIt was relatedly so.\n\nThe colour is grey, and late."
    )

    found = [(one.words, one.topics) for one in candidates(text, DAY, lists=lists)]

    assert found == [
        ("The colour is grey, and late.", ("paint", "delay")),
    ]


def test_an_answer_is_held_beside_what_it_answers() -> None:
    found = list(candidates(TEXT, DAY, (), ""))
    pairs = {(one.first, one.second, one.prompted) for one in strains(found)}

    assert (found[2].id, found[3].id, "but") in pairs


TURNS = """The office set a goal of 300 inspections a month.

“Nobody gave us a quota,” said Dana Roe.

The shifts are long, Ann Lee said. (A spokesman said that long shifts are not new.)

Mr. Hale said the list leads to mistakes.

Officials say the list is necessary.
"""


def test_what_pulls_apart_is_proposed_with_the_words_that_show_it() -> None:
    found = list(candidates(TURNS, DAY, (), ""))
    words = {one.id: one.words for one in found}

    pairs = [
        (words[o.first][:9], words[o.second][:9], o.prompted) for o in strains(found)
    ]
    assert pairs == [
        ("The shift", "(A spokes", "("),
        ("The offic", "“Nobody g", "quota"),
        ("Mr. Hale ", "Officials", "necessary"),
    ]


def test_an_id_does_not_change_with_the_place() -> None:
    moved = "Another paragraph stands here now.\n\n" + TEXT.replace("\n", "\r\n")

    ids = {one.id for one in candidates(TEXT, DAY)}
    assert ids <= {one.id for one in candidates(moved, DAY)}


@pytest.mark.slow
@given(st.text(max_size=300))
def test_any_text_has_candidates_or_none(text: str) -> None:
    for one in candidates(text, DAY):
        assert text[slice(*one.span)] == one.words


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["said ", "12 ", "“", "May 3, 2025, ", "x"])
def test_a_megabyte_ends(piece: str) -> None:
    text = (piece * 800 + ".\n\n") * (1_000_000 // (800 * len(piece)))

    assert len(list(candidates(text, DAY))) >= 0
