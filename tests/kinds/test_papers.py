"""What single kinds say, and what they keep to themselves."""

from typing import Any

import pytest

from briefings.memo import as_json, as_text
from tests.kinds.family import full, memo_of, order_of
from tests.memo.crates import CRATES


def text_of(kind: str, **order: Any) -> str:
    return as_text(memo_of(kind, full(), order_of(kind, **order)))


def test_a_brief_tells_what_its_order_names_in_that_order() -> None:
    text = text_of("member-brief", facts=["feed", "size"], questions=["q-who"])

    assert "(Bottom line)\n    The Rail Office sends waybills" in text
    assert "- Reported. The register lists more than 4,200 crates. [" in text
    assert "Best: Q2 to Rail Office: Who outside the agency" in text
    assert "Fallback" not in text


def test_a_brief_for_a_member_says_why_it_matters_at_home() -> None:
    text = text_of("member-brief", member="Rep. Vale")

    assert "For Rep. Vale: Tuesday, March 3, 2026" in text
    assert "Depots stand there." in text
    assert "Searches start from it." not in text


def test_a_contested_fact_is_never_told_without_the_answer() -> None:
    for kind in ("member-brief", "fact-sheet", "request-letter"):
        text = text_of(kind, facts=["size", "lost"])

        assert "about 600 crates were not where" in text, kind
        assert "every crate was found within a day" in text, kind


def test_key_figures_stand_a_line_each_with_what_answers_them() -> None:
    figures = [
        {"label": "Crates listed", "fact": "size", "figure": "more than 4,200"},
        {"label": "Not where they should be", "fact": "lost", "figure": "about 600"},
    ]
    text = text_of("hearing-memo", key_figures=figures)

    assert "Table: Key figures" in text
    assert "| Crates listed | more than 4,200 | Reported |" in text
    assert "| Not where they should be | about 600 |" in text
    assert "; contested by " in text.partition("Not where they should be")[2][:120]


def test_a_timeline_draws_events_whose_month_is_known() -> None:
    days = ("1931", "2026-01-15", "2026-02", "2026-02-03/2026-02-09")
    events = [
        {"id": f"e-{n}", "date": day, "text": f"Event {n}.", "because": ["lost"]}
        for n, day in enumerate(days)
    ]

    def told(events: list[dict[str, Any]]) -> str:
        dossier = full(timeline=events)
        return as_text(memo_of("timeline", dossier, order_of("timeline")))

    assert "Figure: When it happened" in told(events)
    assert (
        "any of several days. 2, January 15, 2026; 3, February 3\u20139, 2026; 4,"
        " February 2026." in told(events)
    )
    assert "| 1 | 1931 |" in told(events)
    assert "of which only the year is known" in told(events)
    assert "of which only the year is known" not in told(events[1:])
    assert "approximate" not in told(events)
    about = [one | {"approximate": "yes"} for one in events]
    assert "(approximate)" in told(about)
    assert "A day marked approximate" in told(about)
    long_ago = [one | {"date": f"{n}-01-02"} for n, one in enumerate(events, 1400)]
    assert "Figure" not in told(long_ago)
    on_one_day = [
        {
            "id": f"e-{n}",
            "date": "2026-02-03",
            "text": f"Event {n}.",
            "because": ["lost"],
        }
        for n in range(11)
    ]
    assert "Figure" not in told(on_one_day)
    # Two days are no line.
    assert "Figure" not in told(events[:3])
    assert "| 1931 |" in told(events[:3])


@pytest.mark.parametrize("stage", ["answered", "committed", "closed", "withdrawn"])
def test_what_was_answered_is_asked_no_more(stage: str) -> None:
    asked = [question | {"lifecycle": stage} for question in CRATES["questions"]]
    dossier = full(questions=asked)

    for kind in ("qfr", "question-packet"):
        assert "How many of the crates" not in as_text(memo_of(kind, dossier))


def test_what_was_evaded_is_asked_in_writing_and_not_again_at_the_table() -> None:
    asked = [question | {"lifecycle": "evaded"} for question in CRATES["questions"]]
    dossier = full(questions=asked)

    assert "How many of the crates" in as_text(memo_of("qfr", dossier))
    assert "How many of the crates" not in as_text(memo_of("question-packet", dossier))


def test_papers_for_outside_keep_the_strategy_inside() -> None:
    for kind in ("qfr", "request-letter", "testimony", "oral-statement", "fact-sheet"):
        said = as_json(memo_of(kind))

        for field in ("if_evades", "if_yes", "expected", 'why"', "positions"):
            assert f"questions/q-found/{field}" not in said, kind
        assert "topics/accuracy/positions" not in said, kind


def test_an_annex_shows_the_words_or_what_proves_them() -> None:
    withheld = {"start": 3, "end": 13, "length": 10, "sha256": "ab" * 32}
    proof = {"head": "cd" * 32, "tail": "ef" * 32}
    facts = list(CRATES["facts"])
    facts[0] = facts[0] | {"excerpts": [{"source": "gazette", "at": withheld | proof}]}

    text = as_text(memo_of("evidence-annex", full(facts=facts)))

    assert "Withheld: 10 characters, SHA-256 abababababab…" in text
    assert "| A-2 | The audit found that about 600 crates" in text
    assert "| about 600\nabout 600 crates |" in text


def test_a_check_copy_has_a_row_and_boxes_for_whatever_is_said() -> None:
    text = text_of("fact-check-copy")

    for said in (
        *("The register lists more than 4,200 crates.", "Two counts: The search logs"),
        *("How many of the crates in the audit", "The register is good enough"),
        *("January 15, 2026: The audit is published.", "99 U.S.C. § 12: Requires"),
    ):
        row = next(line for line in text.split("\n") if said in line)
        assert "[ ] Words" in row


def test_what_is_said_aloud_is_timed_as_it_goes() -> None:
    lines = [line for line in text_of("oral-statement").split("\n") if "\t" in line]
    marks = [line.removeprefix("(Spoken) ").partition("\t")[0] for line in lines]

    assert marks[0] == "0:00"
    assert marks == sorted(marks)
    assert lines[-1].endswith("End, after 41 words.")


def test_a_statement_rests_each_paragraph_on_the_facts_it_names() -> None:
    text = text_of("testimony")

    assert "About 600 crates were elsewhere.[1]" in text
    assert "1. Depot Agency should count" not in text
    assert "1. The Depot Agency should count its crates once a year." in text
    assert "See 99 U.S.C. § 12." in text


def test_a_glossary_says_who_is_part_of_what_and_what_was_misprinted() -> None:
    entities = [
        *CRATES["entities"],
        {
            "id": "night-desk",
            "name": "Night Desk",
            "kind": "office",
            "acronym": "ND",
            "aliases": ["the desk"],
            "misprints": ["Nite Desk"],
            "parent": "depot-agency",
        },
    ]
    text = as_text(memo_of("glossary", full(entities=entities)))
    row = next(line for line in text.split("\n") if "Night Desk" in line)

    assert (
        "| ND | the desk; in a source also, wrongly, Nite Desk | Depot Agency |" in row
    )
