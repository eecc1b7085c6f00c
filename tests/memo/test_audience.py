"""No document shows a trace of a record that is narrower than itself."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from briefings.errors import BriefingsError
from briefings.memo import Memo, as_json, compose
from briefings.model import COLLECTIONS, Audience, DocumentOrder, Dossier
from tests.memo.conftest import Compose
from tests.memo.crates import crates, ledger_of

MARK = "Zyxomma"
TEMPLATES = Path(__file__).parents[2] / "templates"
RECORDS = [
    (collection, index)
    for collection in COLLECTIONS
    for index in range(len(getattr(crates(), collection)))
]


def memo_for(dossier: Dossier, audience: Audience) -> Memo:
    order = DocumentOrder(kind="hearing-memo", audience=audience)
    return compose(
        "hearing-memo",
        dossier,
        ledger_of(dossier),
        order=order,
        templates=[TEMPLATES],
    )


def marked(thing: Any) -> Any:
    """Return a record in which every text that a person wrote is the mark."""
    if isinstance(thing, BaseModel):
        fields = {
            name: marked(value)
            for name, value in thing
            if name not in {"id", "source", "fact", "because", "inputs", "topics"}
        }
        return thing.model_copy(update=fields)
    if isinstance(thing, tuple):
        return tuple(marked(item) for item in thing)
    return MARK if type(thing) is str else thing


@pytest.mark.slow
@pytest.mark.parametrize(("collection", "index"), RECORDS)
def test_a_narrower_record_leaves_no_trace(collection: str, index: int) -> None:
    dossier = crates()
    records = list(getattr(dossier, collection))
    hidden = records[index]
    records[index] = marked(hidden).model_copy(update={"audience": Audience.STAFF})
    changed = dossier.model_copy(update={collection: tuple(records)})

    for audience in (Audience.COMMITTEE, Audience.PUBLIC):
        text = as_json(memo_for(changed, audience))
        assert MARK not in text
        assert f"{collection}/{hidden.id}" not in text


def test_a_record_reaches_documents_as_narrow_as_itself() -> None:
    dossier = crates()

    assert "Robin Hush" in as_json(memo_for(dossier, Audience.STAFF))
    assert "Robin Hush" not in as_json(memo_for(dossier, Audience.MEMBER))


def test_a_record_that_says_nothing_has_the_dossiers_audience() -> None:
    assert "4,200" not in as_json(memo_for(crates(), Audience.PUBLIC))
    assert "4,200" in as_json(memo_for(crates(audience="public"), Audience.PUBLIC))


def test_notes_for_the_staff_are_printed_nowhere(composed: Compose) -> None:
    with pytest.raises(BriefingsError, match="a fact has no 'notes'"):
        composed("{% for fact in dossier.facts %}{{ fact.notes }}{% endfor %}")


def test_the_public_copy_does_not_describe_who_is_not_named() -> None:
    inside, outside = (
        as_json(memo_for(crates(audience="public"), audience))
        for audience in (Audience.COMMITTEE, Audience.PUBLIC)
    )

    assert "facts/opinion/attribution.anonymous" in inside
    assert "facts/opinion/attribution.anonymous" not in outside
    assert "facts/opinion/basis" in outside


def test_the_name_of_a_hidden_speaker_takes_the_rest_along(composed: Compose) -> None:
    dossier = crates()
    entities = tuple(
        entity.model_copy(update={"audience": Audience.STAFF})
        if entity.id == "spokesman"
        else entity
        for entity in dossier.entities
    )

    text = "{% for fact in dossier.facts %}\n{{ cite(fact) }}\n\n{% endfor %}"
    memo = composed(text, dossier.model_copy(update={"entities": entities}))

    notes = as_json(memo)
    assert "on the record" in notes
    assert "in a statement" not in notes
    assert "spokesman" not in notes
