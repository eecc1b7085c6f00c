"""What goes out to a body or a witness: whole sentences, and gaps that can be seen."""

from typing import Any

import pytest

from briefings.clocks import ruled
from briefings.memo import as_text
from briefings.model import Profile, Signatory
from briefings.proofreading import proofread
from tests.kinds.family import TEMPLATES, full, memo_of, order_of
from tests.kit import NOWHERE
from tests.memo.crates import CRATES


def text_of(kind: str, dossier: Any = None, **order: Any) -> str:
    return as_text(memo_of(kind, dossier or full(), order_of(kind, **order)))


def answered(nature: str, **changes: Any) -> Any:
    """Return the crates, one fact of which is answered so by the agency's spokesman."""
    contests = [{"fact": "agency-denies", "nature": nature}]
    facts = [
        fact | {"contested_by": contests} if fact["id"] == "lost" else fact
        for fact in CRATES["facts"]
    ]
    entities = [
        entity | changes if entity["id"] == "spokesman" else entity
        for entity in CRATES["entities"]
    ]
    return full(facts=facts, entities=entities)


TOLD = ["feed", "size", "share", "opinion"]
LOST = "about 600 crates were not where the register placed them."
FOUND = "every crate was found within a day."


@pytest.mark.parametrize("kind", ["request-letter", "qfr"])
@pytest.mark.parametrize("nature", ["denies", "disputes_scope", "qualifies"])
def test_an_answer_follows_in_its_own_words(kind: str, nature: str) -> None:
    text = text_of(kind, answered(nature), facts=["lost"])

    assert (
        f"{LOST}[1] Sam Low, a spokesman, said in a statement that {FOUND}[2]" in text
    )
    for label in ("Denies", "Disputes the scope", "Qualifies"):
        assert label not in text


def test_another_figure_is_led_in_by_a_sentence() -> None:
    text = text_of("request-letter", answered("differs"), facts=["lost"])

    assert f"{LOST}[1] Another figure is on record. Sam Low" in text


@pytest.mark.parametrize("kind", ["request-letter", "qfr"])
@pytest.mark.parametrize("nature", ["declined", "justifies"])
def test_who_contests_nothing_is_told_to_its_own_body(kind: str, nature: str) -> None:
    asked = [CRATES["questions"][0] | {"because": ["lost"]}]
    others, its_own = answered(nature), answered(nature, parent="depot-agency")
    others = others.model_copy(update={"questions": full(questions=asked).questions})
    its_own = its_own.model_copy(update={"questions": others.questions})

    memo = memo_of(kind, others, order_of(kind, facts=["lost"]))
    coverage = proofread(memo, others, [TEMPLATES])

    assert FOUND not in as_text(memo)
    assert "unanswered-statement" not in {item.rule for item in coverage.diagnostics}
    assert FOUND in text_of(kind, its_own, facts=["lost"])


def test_facts_that_answer_each_other_are_told_once_each() -> None:
    facts = [dict(fact) for fact in CRATES["facts"]]
    for fact in facts:
        if fact["id"] == "agency-denies":
            fact["contested_by"] = [{"fact": "lost", "nature": "denies"}]
    text = text_of("request-letter", full(facts=facts), facts=["agency-denies", "lost"])

    assert text.count(LOST) == text.count(FOUND) == 1


def test_a_letter_says_behind_a_statement_who_says_so() -> None:
    dossier = full()
    memo = memo_of("request-letter", dossier, order_of("request-letter", facts=TOLD))
    coverage = proofread(memo, dossier, [TEMPLATES])
    text = as_text(memo)

    assert "to the register each night, The Merrow Gazette reported.[" in text
    assert "more than 4,200 crates, according to a register the Gazette" in text
    assert "were not in place, by staff calculation.[" in text
    assert [item.rule for item in coverage.diagnostics] == []


@pytest.mark.parametrize("signatory", list(Signatory))
def test_a_letter_says_on_what_ground_its_signatory_asks(signatory: Signatory) -> None:
    text = text_of("request-letter", signatory=signatory.value)
    has_power = signatory in {Signatory.CHAIR, Signatory.BIPARTISAN}

    assert ("authorize the committee to conduct oversight" in text) is has_power
    for demand in ("require", "compel", "demand", "subpoena"):
        assert demand not in text.partition("# Attachment A")[0].lower()


def test_what_a_letter_lacks_stands_as_a_gap() -> None:
    order = {"signatory": None, "signed_by": [], "due": None, "authorities": []}
    requests = [{"id": "r", "to": "depot-agency", "description": "The search logs."}]
    dossier = full(requests=requests, prepared=None)
    text = text_of("request-letter", dossier, **order)

    for gap in (
        "[Date to be set]",
        "[Who signs, to be added] We write to request",
        "no later than the close of business on [date to be set]:",
        "[Name of who signs, to be added]",
    ):
        assert gap in text
    assert "Authority" not in text


def test_a_letter_carries_the_day_its_requests_were_sent() -> None:
    memo = memo_of("request-letter")

    assert "February 12, 2026" in as_text(memo)
    assert memo.slots["date"] == "February 12, 2026"
    assert memo.slots["short-title"] == "The Director"
    assert not memo.slots["kind"]


def test_a_day_that_all_requests_share_is_told_once() -> None:
    text = text_of("request-letter")

    assert "close of business on Thursday, February 26, 2026:" in text
    assert "Due: " not in text
    logs, *_ = CRATES["requests"]
    several = [logs, logs | {"id": "r-two", "due": "2026-03-05"}]
    text = text_of("request-letter", full(requests=several))
    assert "no later than the date stated with each:" in text
    assert "Due: March 5, 2026." in text


def test_a_letter_asks_its_addressee_alone() -> None:
    text = text_of("request-letter")

    assert "1. The search logs." in text
    assert "The list of users." not in text


def test_questions_in_writing_count_anew_for_each_member() -> None:
    found = CRATES["questions"][0]
    asked = [
        found | {"member": "Rep. Vale"},
        found | {"id": "q-two", "ask": "Who found them?", "form": "yes_no"},
    ]
    text = text_of("qfr", full(questions=asked))

    assert "# Questions of Rep. Vale" in text
    assert "# Questions of the Subcommittee on Depots" in text
    assert "1. How many of the crates" in text
    assert "1. Who found them?" in text
    assert "Will you send the number in writing" not in text


def test_parts_of_a_question_have_letters_where_there_are_several() -> None:
    found = CRATES["questions"][0] | {"request": "Crate 12's log."}
    asked = [found | {"form": "open"}, found | {"id": "q-two", "form": "yes_no"}]
    one, _, two = text_of("qfr", full(questions=asked)).partition("\n2. ")

    assert "    Please provide the following: Crate 12's log." in one
    assert "1. Please explain your answer." in two
    assert "2. Please provide the following: Crate 12's log." in two


def test_what_is_to_be_provided_reads_on() -> None:
    text = text_of("qfr")

    assert "Please provide the search logs since January 1, by depot." in text


@pytest.mark.parametrize("kind", ["request-letter", "qfr", "testimony", "fact-sheet"])
def test_a_paper_that_stands_alone_says_what_it_speaks_of(kind: str) -> None:
    systems = [CRATES["systems"][0] | {"aliases": ["the register", "the list"]}]
    text = text_of(kind, full(systems=systems), facts=["lost", "size"])

    assert "The statements below rest on a news article published by The Merrow" in text
    assert "Gazette on or about February 10, 2026, and an audit report" in text
    if kind != "testimony":
        assert "“the register” is the Crate Register of the Depot Agency" in text
    assert "the list”" not in text


def test_many_sources_are_left_to_the_notes() -> None:
    gazette, audit = CRATES["sources"]
    sources = [gazette, audit, audit | {"id": "a2"}, audit | {"id": "a3"}]
    facts = [dict(fact) for fact in CRATES["facts"]]
    for fact in facts:
        if fact["id"] == "lost":
            fact["excerpts"] = [
                {"source": source["id"], "quote": "about 600"} for source in sources
            ]
    text = text_of("fact-sheet", full(sources=sources, facts=facts))

    assert "rest on" not in text


@pytest.mark.parametrize("kind", ["request-letter", "qfr", "testimony"])
def test_a_short_form_has_a_note_at_its_first_use(kind: str) -> None:
    agency, *others = CRATES["entities"]
    said = "The DA lost about 600 crates, the audit said."
    facts = [
        fact | {"statement": said, "contested_by": []} if fact["id"] == "lost" else fact
        for fact in CRATES["facts"]
    ]
    (testimony,) = CRATES["testimonies"]
    told = testimony | {"summary": [{"text": "The DA errs.", "because": ["lost"]}]}
    entities = [agency | {"acronym": "DA"}, *others]
    dossier = full(facts=facts, entities=entities, testimonies=[told])
    text = text_of(kind, dossier, facts=["lost"])

    assert "Short forms" not in text
    assert text.count("DA stands for Depot Agency.") == 1


@pytest.mark.parametrize("profile", list(Profile))
def test_staff_has_no_part_in_a_witnesss_paper(profile: Profile) -> None:
    nobody = {"id": "w-auditor", "title": "Auditor", "panel": 2}
    dossier = full(profile=profile.value, witnesses=[nobody])
    memo = memo_of("testimony", dossier)
    own = memo.slots["committee"], memo.properties.author

    if profile is Profile.ADVOCATE:
        assert own == ("Staff of the Subcommittee on Depots",) * 2
    else:
        assert own == ("", "")


def test_a_statement_recommends_a_thing_once() -> None:
    text = text_of("testimony")

    assert text.count("should count its crates once a year") == 1


def test_a_fact_sheet_tells_its_contacts_apart_from_its_sources() -> None:
    text = text_of("fact-sheet")

    assert "# Contact\n\n- Pat Doe, counsel" in text


@pytest.mark.parametrize(
    ("hearing", "chamber", "authority", "whose"),
    [
        ({}, "U.S. House of Representatives", "of the House of Rep", "Members of Cong"),
        ({"chamber": "other"}, "", "The rules of the chamber", "Members in the course"),
        (
            {"chamber": "senate", "legislature": "Senate of Calder"},
            "Senate of Calder",
            "The rules of the chamber",
            "Members in the course",
        ),
    ],
)
def test_a_body_that_is_not_congress_is_not_called_so(
    hearing: dict[str, Any], chamber: str, authority: str, whose: str
) -> None:
    dossier = full(hearing=CRATES["hearing"] | hearing)

    memo = memo_of("request-letter", dossier, order_of("request-letter"))
    assert memo.slots["chamber"] == chamber
    assert authority in as_text(memo)
    assert whose in text_of("request-letter", dossier, signatory="members")


def test_a_body_that_is_not_congress_is_under_no_house_of_congress() -> None:
    def pack(**hearing: Any) -> str:
        changed = CRATES["hearing"] | hearing
        return ruled(full(hearing=changed), NOWHERE).pack.name

    assert pack() != pack(legislature="House of Calder") == pack(chamber="other")
