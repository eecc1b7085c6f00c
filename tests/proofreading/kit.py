"""Documents for the tests of proofreading: a line or two each, of one harbor."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefings.diagnostics import Diagnostic
from briefings.memo import Memo, compose
from briefings.model import DocumentOrder, Dossier
from briefings.proofreading import proofread
from briefings.rules import Desk
from tests import kit

BODIES: list[dict[str, Any]] = [
    {"id": "harbor", "name": "Harbor Agency", "kind": "agency", "acronym": "HA"},
    {
        "id": "roe",
        "name": "Dana Roe",
        "kind": "person",
        "title": "acting director",
        "aliases": ["Ms. Roe"],
    },
    {"id": "saldana", "name": "Ana Saldaña", "kind": "person", "title": "spokeswoman"},
]
CLAIM = {
    "id": "safe",
    "statement": "The crane was safe.",
    "basis": "on_record",
    "status": "claimed",
    "attribution": {"speaker": "roe"},
    "topics": ["cranes"],
}
REPORT = {
    "id": "size",
    "statement": "The list holds more than 4,200 cranes.",
    "basis": "reporter",
    "topics": ["cranes"],
}


def dossier_of(**changes: Any) -> Dossier:
    given = {
        "hearing": {"status": "noticed", "date": "2026-03-03"},
        "entities": BODIES,
        "topics": [{"id": "cranes", "title": "Cranes"}],
        "facts": [CLAIM],
    }
    return kit.dossier(given | changes)


def memo_of(folder: Path, template: str, dossier: Dossier, kind: str = "note") -> Memo:
    folder.mkdir(exist_ok=True)
    text = f"{{# for a test #}}\n{template}\n"
    (folder / f"{kind}.md.j2").write_text(text, "utf-8")
    order = DocumentOrder(kind=kind)
    ledger = Desk(dossier, {}).ledger
    return compose(kind, dossier, ledger, order=order, templates=[folder])


def found(folder: Path, template: str, **changes: Any) -> Sequence[Diagnostic]:
    dossier = dossier_of(**changes)
    memo = memo_of(folder, template, dossier)
    return proofread(memo, dossier, [folder]).diagnostics


def rules(folder: Path, template: str, **changes: Any) -> list[str]:
    said = [item.rule for item in found(folder, template, **changes)]
    return [rule for rule in said if not rule.startswith("naked-")]


def each(words: str) -> str:
    return "{% for fact in dossier.facts %}\n" + words + "\n\n{% endfor %}"
