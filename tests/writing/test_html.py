"""What holds for a page: read by another reader, by those who do not see, in print."""

import base64
import hashlib
import re
from collections import Counter
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.errors import BriefingsError
from briefings.memo import (
    Block,
    Container,
    Contents,
    Heading,
    Inline,
    Link,
    Listing,
    Memo,
    Note,
    Origin,
    Paragraph,
    Properties,
    Reference,
    Run,
    Slot,
    Table,
)
from briefings.shown import page_manifest
from briefings.writing import write_html, write_plain
from tests.writing.pages import Element, page
from tests.writing.sample import sample, words

HOSTILE = '</style><script>alert("x")</script> & \' " ]]> <!-- {{ x }}'


@pytest.fixture(scope="module")
def root() -> Element:
    return page(write_html(sample(), manifest={"dossier": "cranes"}))


def made(*blocks: Block, **slots: str) -> Element:
    return page(write_html(Memo("memo", Properties("A memo"), slots, blocks)))


def things(thing: object) -> set[type]:
    """Return the classes of all that a memo is made of."""
    found = {type(thing)} if hasattr(thing, "_fields") else set()
    if isinstance(thing, tuple):
        found = found.union(*map(things, thing))
    return found


def test_the_sample_has_each_block_and_each_form_of_words() -> None:
    kinds = {*get_args(Block), *get_args(Inline)}

    # What is added to the memo is added here: then every writer is asked for it.
    assert kinds <= things(sample().blocks)


@pytest.mark.parametrize("write", [write_html, write_plain])
def test_every_block_has_a_form(write: object) -> None:
    for block in sample().blocks:
        if isinstance(block, Contents) and write is write_html:
            continue  # every page has a list of its own
        memo = Memo("memo", Properties("A memo"), {}, (block,))

        assert write(memo) != write(memo._replace(blocks=()))  # type: ignore[operator]


def test_it_says_its_language_title_and_what_it_is(root: Element) -> None:
    assert root.held["lang"] == "en-US"
    assert root.one("title").words == (
        "Who inspects the cranes at Port Merrow? · Hearing memorandum"
    )


def test_it_has_landmarks_and_a_way_past_them(root: Element) -> None:
    body = root.one("body")
    tags = [one.tag for one in body.inside if isinstance(one, Element)]
    skip = next(body.all("a"))

    assert tags == ["a", "header", "nav", "main", "footer"]
    assert skip.held["href"] == f"#{body.one('main').held['id']}"


def test_no_heading_is_left_out(root: Element) -> None:
    levels = [int(one.tag[1]) for one in root.all("h1", "h2", "h3", "h4", "h5", "h6")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_page_without_a_title_has_one_for_those_who_hear_it() -> None:
    title = made(Heading(3, words("Deep"))).one("h1")

    assert (title.words, title.held["class"]) == ("A memo", "unseen")


def test_headings_are_numbered_as_in_word(root: Element) -> None:
    said = [one.words for one in root.all("h2", "h3")][:5]

    assert said == [
        "I. Purpose",
        "II. Witnesses",
        "A. Panel one",
        "B. Panel two",
        "III. Background",
    ]


def test_each_place_is_there_once_and_all_that_leads_leads_somewhere(
    root: Element,
) -> None:
    ids = Counter(one.held["id"] for one in root.all() if "id" in one.held)
    ways = [one.held["href"] for one in root.all("a")]
    inside = [way[1:] for way in ways if way.startswith("#")]

    assert set(ids.values()) == {1}
    assert inside
    assert set(inside) <= set(ids)
    for name in ("aria-labelledby",):
        named = {one.held[name] for one in root.all() if name in one.held}
        assert named <= set(ids)


def test_a_table_tells_its_cells_by_headers(root: Element) -> None:
    for table in root.all("table"):
        (row,) = table.one("thead").all("tr")
        assert all(cell.held["scope"] == "col" for cell in row.all("th"))
        for line in table.one("tbody").all("tr"):
            assert [cell.held["scope"] for cell in line.all("th")] == ["row"]
            assert len(list(line.all("th", "td"))) == len(list(row.all("th", "td")))
    assert [next(table.all("caption")).words for table in root.all("table")] == [
        f"Table {number}. {title} {summary}"
        for number, title, summary in (
            (
                1,
                "Cranes listed and failed, by year",
                "For three years, how many cranes were listed and how many failed.",
            ),
            (
                2,
                "Evidence on which this memo rests",
                "Each fact with its source and how well it is known.",
            ),
        )
    ]


def test_a_note_leads_back_to_each_place_that_cites_it(root: Element) -> None:
    marks = [one for one in root.all("a") if one.held.get("role") == "doc-noteref"]
    notes = {note.held["id"]: note for note in root.one("section").all("li")}
    back = [
        one.held["href"][1:]
        for note in notes.values()
        for one in note.all("a")
        if one.held.get("role") == "doc-backlink"
    ]

    assert Counter(back) == Counter(mark.held["id"] for mark in marks)
    assert {mark.held["href"][1:] for mark in marks} == set(notes)
    assert "note:facts/register-size" in notes
    assert sum(mark.held["href"].endswith("register-size") for mark in marks) == 3


def test_notes_that_touch_are_parted(root: Element) -> None:
    text = root.one("main").words

    assert re.search(r"Two notes that touch\d+,\d+ stay apart", text)


def test_a_value_leads_to_what_bears_it_out_and_not_to_itself() -> None:
    def value(record: str) -> Run:
        return Run("seven cranes", origin=Origin("facts", record, "statement"))

    marked = Paragraph((value("a"),), key="annex/a")
    note = Note("facts/b", (Run("Gazette: "), value("b")))
    main = made(
        Paragraph((value("a"), value("b"), value("c"), note)),
        marked,
        Paragraph((Run("A. Writer", origin=Origin("sources", "a", "authors")),)),
    ).one("main")
    ways = [a.held["href"] for a in main.all("a") if a.held.get("class") == "value"]

    assert ways == ["#annex/a", "#note:facts/b"]


def test_every_fact_of_a_memo_leads_to_its_evidence(root: Element) -> None:
    blocks = [block for block in sample().blocks if not isinstance(block, Container)]
    assert blocks
    lone = [
        one for one in root.one("main").all("a") if one.held.get("class") == "value"
    ]

    assert "It lists more than 4,200 cranes" in lone[0].words
    assert lone[0].held["href"] == "#note:facts/register-size"


def test_it_needs_and_allows_nothing_from_elsewhere(root: Element) -> None:
    policy = next(
        one.held["content"]
        for one in root.all("meta")
        if one.held.get("http-equiv") == "Content-Security-Policy"
    )
    style = root.one("style").words
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()

    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert not list(root.all("script", "link", "img", "iframe", "object", "form"))
    assert "url(" not in style
    assert "@import" not in style
    for one in root.all():
        assert not [name for name in one.held if name.startswith("on")]
        assert "style" not in one.held
        assert "src" not in one.held


def test_a_link_leads_only_where_a_document_may_lead(root: Element) -> None:
    ways = [one.held["href"] for one in root.all("a") if one.held["href"][0] != "#"]

    assert ways == [
        "mailto:pat.doe@example.gov",
        "https://example.org/cranes?page=1&view=full",
    ]
    main = made(Paragraph((Link("words", "javascript:alert(1)"),))).one("main")
    assert not list(main.all("a"))
    assert "words" in main.words


def test_hostile_words_are_words_in_every_place() -> None:
    run = Run(HOSTILE, origin=Origin("facts", HOSTILE, "statement"))
    cell = Listing("bullet", ((Paragraph((run,), key=HOSTILE),),))
    memo = Memo(
        HOSTILE,
        Properties(HOSTILE, HOSTILE, HOSTILE, keywords=HOSTILE, language='en"><b>'),
        dict.fromkeys(("marking", "committee", "kind", "title"), HOSTILE),
        (
            Heading(1, (run,), HOSTILE),
            cell,
            Container("callout", (Paragraph((run,)),), {"title": HOSTILE}),
            Table((run,), HOSTILE, (HOSTILE,), (1,), ()),
            Paragraph((Reference(HOSTILE, HOSTILE), Note(HOSTILE, (run,))), HOSTILE),
        ),
    )
    root = page(write_html(memo, manifest={HOSTILE: HOSTILE}))

    assert not list(root.all("script", "b"))
    assert root.one("title").words == f"{HOSTILE} · {HOSTILE}"
    assert root.one("main").words.count(HOSTILE) >= 7
    assert page_manifest(write_html(memo, manifest={HOSTILE: HOSTILE})) == {
        HOSTILE: HOSTILE
    }


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_any_words_come_back_as_they_were(text: str) -> None:
    if any(ord(one) & 0xFFFE == 0xFFFE for one in text):
        return
    main = made(Paragraph((Run(text),), "Lead")).one("main")

    assert next(main.all("p"), main).words == text


def test_what_no_file_can_hold_is_an_error() -> None:
    with pytest.raises(BriefingsError, match="U\\+0001"):
        write_html(Memo("m", Properties("A memo"), {}, (Paragraph(words("\x01")),)))


def test_words_that_run_leftward_turn_nothing_round(root: Element) -> None:
    held = {one.words: one.held.get("dir") for one in root.all("bdi")}

    assert held["مرحبا بالعالم"] == "rtl"


def test_the_marking_stands_at_both_ends_and_on_every_printed_page() -> None:
    root = made(Paragraph(words("x")), marking='Draft "\\} body{display:none')

    assert root.one("header").words.strip() == 'Draft "\\} body{display:none'
    assert root.one("footer").words.strip() == 'Draft "\\} body{display:none'
    assert 'content:"Draft \\000022\\00005C\\00007D body' in root.one("style").words


def test_the_same_memo_gives_the_same_page() -> None:
    assert write_html(sample()) == write_html(sample())


def test_a_form_left_unfilled_says_nothing() -> None:
    assert made(Paragraph((Run("a"), Slot(0)))).one("main").words.strip() == "A memo\na"


def test_each_theme_is_a_look_of_its_own() -> None:
    classic = write_html(sample()).decode()
    modern = write_html(sample(), theme="modern").decode()

    assert "{--text:var(--sans)}" not in classic
    assert "{--text:var(--sans)}" in modern
    assert modern.partition("<body>")[2] == classic.partition("<body>")[2]
