"""What a template sees of a record: words for codes, days and times."""

from datetime import date

import pytest

from briefings.memo import as_text
from briefings.memo.components import COMPONENTS, Draft
from briefings.memo.views import Book, words
from briefings.memo.views.book import VIEWS
from briefings.memo.views.view import HIDDEN
from briefings.model import COLLECTIONS, Basis, DocumentOrder, Status
from tests.memo.conftest import Compose
from tests.memo.crates import CRATES, crates

SHOWN = [
    ("dossier.hearing.date", "Tuesday, March 3, 2026"),
    ("dossier.hearing.time", "10:00 a.m. (ET)"),
    ("dossier.hearing.congress", "119th"),
    ("dossier.prepared", "February 25, 2026"),
    ("(dossier.facts|first).as_of", "February 2026"),
    ("(dossier.facts|first).basis", "a document"),
    ("(dossier.facts|first).label", "Reported"),
    ("(dossier.witnesses|first).organization", "Depot Agency"),
    ("(dossier.questions|first).to", "Acting Director, Depot Agency"),
    ("(dossier.questions|last).to", "Rail Office"),
    ("(dossier.sources|first).reliability", "B, usually reliable"),
    ("(dossier.timeline|last).date", "1931"),
    ("dossier.facts|length", "7"),
    ("document.readers", "committee"),
    ("dossier.title if dossier.title else dossier.prepared", "Lost crates"),
]


@pytest.mark.parametrize(("expression", "shown"), SHOWN)
def test_a_field_is_shown_in_words(
    expression: str, shown: str, composed: Compose
) -> None:
    assert f"<{shown}>" in as_text(composed(f"\\<{{{{ {expression} }}}}\\>"))


def test_days_and_times() -> None:
    assert words.short_day(date(2026, 9, 1)) == "Sept. 1, 2026"
    assert words.clock("00:05", None) == "12:05 a.m."
    assert words.clock("12:00", "America/Chicago") == "12:00 p.m. (CT)"
    assert words.clock("14:30", "America/Guam") == "2:30 p.m. (America/Guam)"
    assert [words.ordinal(n) for n in (1, 2, 3, 11, 112, 121)] == [
        *("1st", "2nd", "3rd", "11th", "112th", "121st"),
    ]


@pytest.mark.parametrize("kind", [Basis, Status])
def test_every_code_has_words(kind: type[Basis] | type[Status]) -> None:
    shown = words.words_of(kind)

    assert set(shown) == {code.value for code in kind}
    assert not any("_" in word for word in shown.values())


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_view_shows_every_field_but_the_hidden(collection: str) -> None:
    book = Book(crates(), {}, DocumentOrder(kind="typed"))
    for view in book.all(collection):
        for name in view.names():
            assert name not in HIDDEN
            view.see(name)


def test_every_collection_has_a_view() -> None:
    assert set(VIEWS) == set(COLLECTIONS)
    assert all(CRATES[collection] for collection in COLLECTIONS)


def test_a_list_prints_as_a_series(composed: Compose) -> None:
    memo = composed("{{ dossier.hearing.scope_out }}\n")

    assert "pay and the new depot" in as_text(memo)


def test_a_fact_is_told_under_the_topic_it_names_first() -> None:
    book = Book(crates(), {}, DocumentOrder(kind="typed"))
    topic = book.find("topics", "accuracy")
    assert topic is not None

    told = {name: [fact.id for fact in topic.see(name)] for name in NAMES}

    assert told == {
        "known": ["size", "share"],
        "claimed": [],
        "disputed": ["lost"],
        "elsewhere": ["founded"],
    }


NAMES = ("known", "claimed", "disputed", "elsewhere")


def test_the_second_note_of_a_source_is_short() -> None:
    book = Book(crates(), {}, DocumentOrder(kind="typed"))
    draft = Draft(book, frozenset())
    facts = [book.find("facts", name) for name in ("size", "founded")]

    first, second = (COMPONENTS["cite"].function(draft, fact) for fact in facts)

    said = ["".join(part.text for part in note.inlines) for note in (first, second)]
    assert said[0].startswith("A. Writer, Crates go missing at the depots, The Merrow")
    assert said[1].startswith("The Merrow Gazette (on or about Feb. 10, 2026)")
    assert first is COMPONENTS["cite"].function(draft, facts[0])
