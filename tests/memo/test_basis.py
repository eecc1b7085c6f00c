"""What a note says of the words a source rests on: read as English, and true."""

from typing import Any

import pytest

from briefings.memo import as_text
from briefings.model import Audience, DocumentOrder
from tests.memo.conftest import Compose
from tests.memo.crates import CRATES, crates

BODIES = [
    {"id": "depot", "name": "Depot Agency", "acronym": "DA", "kind": "agency"},
    {"id": "low", "name": "Sam Low", "kind": "person"},
]
PAPER = "documents that the Gazette obtained"

SAID: list[tuple[str, dict[str, str], str]] = [
    ("on_record", {"speaker": "low", "role": "clerk"}, "on the record: Sam Low, clerk"),
    (
        "on_record",
        {"speaker": "low", "role": "head of the DA office", "organization": "depot"},
        "on the record: Sam Low, head of the DA office",
    ),
    (
        "on_record",
        {"speaker": "low", "role": "clerk", "organization": "depot"},
        "on the record: Sam Low, clerk, Depot Agency",
    ),
    ("anonymous", {"anonymous": "former officials"}, "not named: former officials"),
    ("anonymous", {}, "source not named"),
    ("document", {"document": PAPER}, PAPER),
    ("document", {"document": "a list of crates"}, "a document: a list of crates"),
    (
        "data",
        {"data": "data that the Gazette obtained"},
        "data that the Gazette obtained",
    ),
    (
        "document",
        {"speaker": "low", "role": "clerk", "document": PAPER},
        f"on the record: Sam Low, clerk; and {PAPER}",
    ),
    ("reporter", {}, "the reporter\u2019s own account"),
    ("reporter", {"organization": "depot"}, "as the reporter tells it: Depot Agency"),
]


def note(
    composed: Compose,
    fact: dict[str, Any],
    readers: Audience = Audience.COMMITTEE,
    **changes: Any,
) -> str:
    told = {"id": "a", "statement": "It was dry."} | fact
    lists: dict[str, Any] = {"charts": [], "tensions": []}
    dossier = crates(facts=[told], entities=BODIES, **lists | changes)
    order = DocumentOrder(kind="typed", audience=readers)
    template = (
        "{% for fact in dossier.facts %}\nIt is told{{ cite(fact) }}.\n\n{% endfor %}"
    )
    return as_text(composed(template, dossier, order)).rpartition("[1] ")[2].strip()


@pytest.mark.parametrize(("basis", "attribution", "told"), SAID)
def test_a_basis_reads_as_english(
    composed: Compose, basis: str, attribution: dict[str, str], told: str
) -> None:
    fact = {"basis": basis, "attribution": attribution or None}

    assert note(composed, fact) == f"No source in the record ({told})."


def test_a_public_note_does_not_describe_who_is_not_named(composed: Compose) -> None:
    fact = {"basis": "anonymous", "attribution": {"anonymous": "a clerk of the depot"}}
    shown = {"audience": "public"}

    told = note(composed, fact | shown, Audience.PUBLIC, **shown)

    assert told == "No source in the record (source not named)."


def test_the_paper_of_a_body_is_not_the_reporters_account(composed: Compose) -> None:
    gazette = CRATES["sources"][0]
    letter = gazette | {"id": "letter", "kind": "letter", "publisher": "Depot Agency"}
    both = [{"source": name, "quote": "words"} for name in ("gazette", "letter")]
    sources = {"sources": [gazette, letter]}

    told = note(composed, {"basis": "reporter", "excerpts": both}, **sources)
    alone = note(composed, {"basis": "reporter", "excerpts": both[1:]}, **sources)

    assert told.endswith("(the reporter\u2019s own account; the letter itself).")
    assert alone.endswith("(the letter itself).")
