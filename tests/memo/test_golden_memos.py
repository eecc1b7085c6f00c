"""Whole memos as text, to be read over; BRIEFINGS_GOLDEN=write writes them anew."""

import json
import os
from itertools import pairwise
from pathlib import Path

import pytest

from briefings.memo import as_json, as_text, compose
from briefings.model import Audience, DocumentOrder, Dossier
from tests.memo.crates import CRATES, crates, ledger_of

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"


def proposed() -> Dossier:
    """Return the crates for a hearing without a date, and with hardly a record."""
    hearing = {
        "title": "Lost crates",
        "status": "proposed",
        "chamber": "senate",
        "committee": "Committee on Example Oversight",
        "purpose": "To learn where crates go.",
    }
    kept = {name: CRATES[name] for name in ("dossier", "title", "sources", "entities")}
    return Dossier.model_validate(
        kept
        | {"hearing": hearing, "facts": CRATES["facts"][:1]}
        | {"topics": [{"id": "accuracy", "title": "Is the register right?"}]}
    )


MEMOS = {
    "hearing-memo": (crates(), Audience.COMMITTEE),
    "hearing-memo-public": (crates(audience="public"), Audience.PUBLIC),
    "hearing-memo-proposed": (proposed(), Audience.COMMITTEE),
}


def text_of(name: str) -> str:
    dossier, audience = MEMOS[name]
    order = DocumentOrder(kind="hearing-memo", audience=audience)
    memo = compose(
        "hearing-memo",
        dossier,
        ledger_of(dossier),
        order=order,
        templates=[ROOT / "templates"],
    )
    return as_text(memo)


@pytest.mark.parametrize("name", MEMOS)
def test_the_memo_is_as_it_was_read_over(name: str) -> None:
    path = GOLDEN / f"{name}.txt"
    text = text_of(name)
    if os.environ.get("BRIEFINGS_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")

    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", MEMOS)
def test_no_section_is_empty(name: str) -> None:
    """A heading is followed by words or by a heading of a lower level."""
    lines = [line.strip() for line in text_of(name).split("\n") if line.strip()]
    for line, following in pairwise(lines):
        if line.startswith("#"):
            level = len(line.split()[0])
            below = following.startswith("#" * (level + 1))
            assert below or not following.startswith(("#", ":::", "---")), line


def test_a_public_memo_has_no_strategy() -> None:
    text = text_of("hearing-memo-public")

    assert "Anticipated positions" not in text
    assert "Open questions" not in text
    assert "The list of users." not in text


def test_every_run_in_json_says_where_it_is_from() -> None:
    dossier, audience = MEMOS["hearing-memo"]
    order = DocumentOrder(kind="hearing-memo", audience=audience)
    folders = [ROOT / "templates"]
    ledger = ledger_of(dossier)
    memo = compose("hearing-memo", dossier, ledger, order=order, templates=folders)

    text = as_json(memo)

    assert json.loads(text)["is"] == "Memo"
    for tag in ("facts/size/statement", "hearing/date", "questions/q-found/ask"):
        assert f'"origin": "{tag}"' in text
    assert '"is": "Slot"' not in text
