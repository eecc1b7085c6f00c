"""From cases in YAML to claims: passages, right statements and wrong ones."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from briefings.evidence import normalise, paragraphs
from briefings.evidence.claim import Claim, Name, Passage
from tests import kit

FIELDS = ("basis", "status", "speaker", "organization", "document", "venue", "role")


class Case(NamedTuple):
    """A claim, and the rule that must tell of it; none for a right one."""

    name: str
    claim: Claim
    rule: str = ""


def cases(file: str) -> Iterator[Case]:
    """Yield every right and every wrong claim of a file beside this one."""
    entries = kit.listed(Path(__file__).parent / file)
    for entry in entries:
        for statement in entry.get("right", ()):
            yield Case(entry["case"], claim(entry, statement))
        for rule, wrong in entry.get("wrong", {}).items():
            for changed in wrong if isinstance(wrong, list) else [wrong]:
                yield Case(entry["case"], claim(entry, changed), rule)


def claim(entry: dict[str, Any], statement: str | dict[str, Any]) -> Claim:
    """Return a claim with the fields of its entry, and what the statement changes."""
    changes = {"statement": statement} if isinstance(statement, str) else statement
    fields = entry | changes
    passages = fields["passage"]
    words = [passages] if isinstance(passages, str) else passages
    return Claim(
        fields["statement"],
        tuple(_passage(fields, text) for text in words),
        names=tuple(Name(**name) for name in fields.get("names", ())),
        **{key: fields[key] for key in FIELDS if key in fields},
    )


def _passage(fields: dict[str, Any], words: str) -> Passage:
    source = fields.get("source", words)
    start = source.find(words)
    around = next((source[a:b] for a, b in paragraphs(source) if a <= start < b), words)
    return Passage(
        words,
        around,
        normalise(source),
        publisher=fields.get("publisher", ""),
        authors=tuple(fields.get("authors", ())),
        kind=fields.get("kind", ""),
        start=start,
    )
