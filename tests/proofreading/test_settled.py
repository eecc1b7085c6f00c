"""A text that was backed before is not read again; whatever changes is."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from briefings.memo import compose
from briefings.model import DocumentOrder, Dossier
from briefings.proofreading import Coverage, Grounds, proofread
from briefings.rules import Desk
from tests import kit

FACT = {
    "id": "listed",
    "statement": "The Harbor Agency listed more than 4,200 cranes since Friday.",
    "as_of": "2026-01-30",
    "topics": ["cranes"],
}
AGENCY = {"id": "harbor", "name": "Harbor Agency", "kind": "agency"}
TEMPLATE = (
    "{{# for a test #}}\n{{% for fact in dossier.facts %}}\n"
    "{} {{{{ cite(fact) }}}}\n\n{{% endfor %}}\n"
)
BACKED = "The Harbor Agency has over 4,200 cranes."
NAKED = "The Harbor Agency has 4,300 cranes."
TURNED = "The Harbor Agency has 4,200 cranes."


class Everything(dict[bytes, int]):
    """Fingerprints of whatever there may be, with seven claims in each text."""

    def get(self, _key: bytes, _default: Any = None) -> int:
        return 7


def dossier_of(agency: Any = AGENCY, day: str = "2026-02-03", **fact: Any) -> Any:
    given = {
        "prepared": day,
        "entities": [agency],
        "topics": [{"id": "cranes", "title": "Cranes"}],
        "facts": [FACT | fact],
    }
    return kit.dossier(given)


def proofread_with(
    folder: Path,
    words: str,
    settled: Mapping[bytes, int] | None,
    dossier: Dossier | None = None,
    template: str = TEMPLATE,
) -> tuple[Coverage, Grounds]:
    dossier = dossier or dossier_of()
    (folder / "note.md.j2").write_text(template.format(words), "utf-8")
    order = DocumentOrder(kind="note")
    ledger = Desk(dossier, {}).ledger
    memo = compose("note", dossier, ledger, order=order, templates=[folder])
    grounds = Grounds(dossier, settled)
    return proofread(memo, dossier, [folder], grounds), grounds


def test_a_text_that_was_settled_is_counted_and_not_read(tmp_path: Path) -> None:
    coverage, _ = proofread_with(tmp_path, NAKED, Everything())

    assert coverage.diagnostics == ()
    assert coverage.claims >= 7


@pytest.mark.parametrize("words", [BACKED, NAKED, TURNED, "Nothing is claimed here."])
def test_a_second_reading_finds_the_same(tmp_path: Path, words: str) -> None:
    first, grounds = proofread_with(tmp_path, words, {})
    second, again = proofread_with(tmp_path, words, grounds.backed)

    assert second == first == proofread_with(tmp_path, words, None)[0]
    assert again.backed == grounds.backed


@pytest.mark.parametrize("words", [NAKED, TURNED])
def test_a_text_that_is_not_backed_is_not_remembered(
    tmp_path: Path, words: str
) -> None:
    coverage, grounds = proofread_with(tmp_path, words, {})
    _, others = proofread_with(tmp_path, "", {})

    assert coverage.diagnostics
    assert grounds.backed.keys() == others.backed.keys()


@pytest.mark.parametrize(
    "other",
    [
        dossier_of(statement="The Harbor Agency listed 4,300 cranes since Friday."),
        dossier_of(as_of="2026-01-31"),
        dossier_of(attribution={"document": "a list of 4,200"}),
        dossier_of(day="2026-02-10"),
        dossier_of(AGENCY | {"aliases": ["Crane Office"]}),
    ],
)
def test_what_a_text_is_held_to_is_remembered_with_it(
    tmp_path: Path, other: Dossier
) -> None:
    _, known = proofread_with(tmp_path, BACKED, {})
    _, changed = proofread_with(tmp_path, BACKED, {}, other)
    _, same = proofread_with(tmp_path, BACKED, {}, dossier_of(status="established"))

    assert known.backed
    assert changed.backed.keys().isdisjoint(known.backed)
    assert same.backed == known.backed


def test_what_one_question_may_name_is_not_remembered_for_another(
    tmp_path: Path,
) -> None:
    labor = {"id": "labor", "name": "Labor Department", "kind": "agency"}
    asked = {"topic": "cranes", "ask": "Has the Labor Department seen the list?"}
    parts = {
        "entities": [AGENCY, labor],
        "topics": [{"id": "cranes", "title": "Cranes"}],
        "facts": [FACT],
    }
    own, others = (
        kit.dossier(parts | {"questions": [asked | {"id": "q", "to": to}]})
        for to in ("labor", "harbor")
    )
    template = "{{# for a test #}}\n{{% for topic in dossier.topics %}}\n"
    template += "{{{{ question_list(topic) }}}}\n{{% endfor %}}{}"
    settled = proofread_with(tmp_path, "", {}, own, template)[1].backed
    coverage, _ = proofread_with(tmp_path, "", settled, others, template)

    assert [item.rule for item in coverage.diagnostics] == ["naked-name"]


def test_where_nothing_is_remembered_no_fingerprint_is_made(tmp_path: Path) -> None:
    _, grounds = proofread_with(tmp_path, BACKED, None)

    assert grounds.backed == {}
    assert "fingerprints" not in vars(grounds)
