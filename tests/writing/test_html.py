"""What holds for a page: read by another reader, and by those who do not see."""

import re
from collections import Counter
from itertools import pairwise

from briefings.memo import Container, Heading, Note, Origin, Paragraph, Run, Slot
from briefings.writing import write_html
from tests.writing.pages import Element, made
from tests.writing.pieces import words
from tests.writing.sample import sample


def test_it_says_its_language_title_and_what_it_is(sample_page: Element) -> None:
    assert sample_page.held["lang"] == "en-US"
    assert sample_page.one("title").words == (
        "Who inspects the cranes at Port Merrow? · Hearing memorandum"
    )


def test_it_has_landmarks_and_a_way_past_them(sample_page: Element) -> None:
    body = sample_page.one("body")
    tags = [one.tag for one in body.inside if isinstance(one, Element)]
    skip = next(body.all("a"))

    assert tags == ["a", "header", "nav", "main", "footer"]
    assert skip.held["href"] == f"#{body.one('main').held['id']}"


def test_no_heading_is_left_out(sample_page: Element) -> None:
    levels = [
        int(one.tag[1]) for one in sample_page.all("h1", "h2", "h3", "h4", "h5", "h6")
    ]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_page_without_a_title_has_one_for_those_who_hear_it() -> None:
    title = made(Heading(3, words("Deep"))).one("h1")

    assert (title.words, title.held["class"]) == ("A memo", "unseen")


def test_headings_are_numbered_as_in_word(sample_page: Element) -> None:
    said = [one.words for one in sample_page.all("h2", "h3")][:5]

    assert said == [
        "I. Purpose",
        "II. Witnesses",
        "A. Panel one",
        "B. Panel two",
        "III. Background",
    ]


def test_each_place_is_there_once_and_all_that_leads_leads_somewhere(
    sample_page: Element,
) -> None:
    ids = Counter(one.held["id"] for one in sample_page.all() if "id" in one.held)
    ways = [one.held["href"] for one in sample_page.all("a")]
    inside = [way[1:] for way in ways if way.startswith("#")]

    assert set(ids.values()) == {1}
    assert inside
    assert set(inside) <= set(ids)
    for name in ("aria-labelledby",):
        named = {one.held[name] for one in sample_page.all() if name in one.held}
        assert named <= set(ids)


def test_a_table_tells_its_cells_by_headers(sample_page: Element) -> None:
    for table in sample_page.all("table"):
        (row,) = table.one("thead").all("tr")
        assert all(cell.held["scope"] == "col" for cell in row.all("th"))
        for line in table.one("tbody").all("tr"):
            assert [cell.held["scope"] for cell in line.all("th")] == ["row"]
            assert len(list(line.all("th", "td"))) == len(list(row.all("th", "td")))
    assert [next(table.all("caption")).words for table in sample_page.all("table")] == [
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


def test_a_note_leads_back_to_each_place_that_cites_it(sample_page: Element) -> None:
    marks = [
        one for one in sample_page.all("a") if one.held.get("role") == "doc-noteref"
    ]
    notes = {note.held["id"]: note for note in sample_page.one("section").all("li")}
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


def test_notes_that_touch_are_parted(sample_page: Element) -> None:
    text = sample_page.one("main").words

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


def test_every_fact_of_a_memo_leads_to_its_evidence(sample_page: Element) -> None:
    blocks = [block for block in sample().blocks if not isinstance(block, Container)]
    assert blocks
    lone = [
        one
        for one in sample_page.one("main").all("a")
        if one.held.get("class") == "value"
    ]

    assert "It lists more than 4,200 cranes" in lone[0].words
    assert lone[0].held["href"] == "#note:facts/register-size"


def test_words_that_run_leftward_turn_nothing_round(sample_page: Element) -> None:
    held = {one.words: one.held.get("dir") for one in sample_page.all("bdi")}

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
