"""A page needs nothing from elsewhere, and the words of a memo stay words in it."""

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.errors import BriefingsError
from briefings.memo import (
    Container,
    Heading,
    Link,
    Listing,
    Memo,
    Note,
    Origin,
    Paragraph,
    Properties,
    Reference,
    Run,
    Table,
)
from briefings.shown import page_manifest
from briefings.writing import write_html
from briefings.writing.typesetting import typeset
from tests.writing.pages import Element, made, page
from tests.writing.pieces import words

HOSTILE = '</style><script>alert("x")</script> & \' " ]]> <!-- {{ x }}'


def test_it_needs_and_allows_nothing_from_elsewhere(sample_page: Element) -> None:
    policy = next(
        one.held["content"]
        for one in sample_page.all("meta")
        if one.held.get("http-equiv") == "Content-Security-Policy"
    )
    style = sample_page.one("style").words
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()

    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert not list(
        sample_page.all("script", "link", "img", "iframe", "object", "form")
    )
    assert "url(" not in style
    assert "@import" not in style
    for one in sample_page.all():
        assert not [name for name in one.held if name.startswith("on")]
        assert "style" not in one.held
        assert "src" not in one.held


def test_a_link_leads_only_where_a_document_may_lead(sample_page: Element) -> None:
    ways = [
        one.held["href"] for one in sample_page.all("a") if one.held["href"][0] != "#"
    ]

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

    assert next(main.all("p"), main).words == typeset(text)


def test_what_no_file_can_hold_is_an_error() -> None:
    with pytest.raises(BriefingsError, match="U\\+0001"):
        write_html(Memo("m", Properties("A memo"), {}, (Paragraph(words("\x01")),)))
